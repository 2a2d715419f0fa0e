"""What a dead broker or worker leaves behind is found by the next worker's sweep."""

import threading
from collections.abc import Callable

import pytest
from celery import Celery
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from annotations import dispatch
from tests.factcheck.links import PAGE, cite, fetched, status
from tests.worker import Worker, eventually

pytestmark = [pytest.mark.django_db(transaction=True)]


def test_a_link_pasted_while_the_broker_was_away_is_fetched(
    start_worker: Callable[..., Worker], httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    httpserver.expect_request("/page").respond_with_data(PAGE, content_type="text/html")
    with monkeypatch.context() as away:
        nowhere = Celery(broker="redis+socket:///nowhere/redis.sock", set_as_current=False)
        away.setattr(dispatch, "current_app", nowhere)
        citation = cite(httpserver.url_for("/page"))
    assert status(citation) == "queued"
    start_worker(lease=60)
    eventually(fetched(citation))


def test_a_link_whose_worker_was_killed_is_fetched_by_the_next(
    start_worker: Callable[..., Worker], httpserver: HTTPServer
) -> None:
    asked, may_answer, requests = threading.Event(), threading.Event(), []

    def answer(request: Request) -> Response:
        requests.append(request)
        asked.set()
        may_answer.wait(30)
        return Response(PAGE, content_type="text/html")

    httpserver.expect_request("/slow").respond_with_handler(answer)
    first = start_worker(lease=3)
    citation = cite(httpserver.url_for("/slow"))
    assert asked.wait(20)
    assert status(citation) == "fetching"
    first.kill()
    may_answer.set()
    assert status(citation) == "fetching"
    start_worker(lease=3)
    eventually(fetched(citation))
    assert len(requests) >= 2
