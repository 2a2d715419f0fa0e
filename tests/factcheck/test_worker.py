"""Work in the background with nothing left out: a real worker, a real page."""

import pytest
from pytest_httpserver import HTTPServer

from tests.factcheck.links import PAGE, cite, fetched
from tests.worker import Worker, eventually

pytestmark = [pytest.mark.django_db(transaction=True)]


def test_a_link_is_fetched_and_read_for_evidence(worker: Worker, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/page").respond_with_data(PAGE, content_type="text/html")
    citation = cite(httpserver.url_for("/page"))
    eventually(fetched(citation))
    assert "about 3,000 containers" in citation.source.snapshots.get().text
    eventually(citation.passages.exists)
    assert "3,000 containers" in citation.passages.first().text
