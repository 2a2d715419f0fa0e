"""Errors as pages of the house, and as fragments for htmx."""

import io
import logging
from typing import Any

import pytest
from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.http import HttpRequest
from django.test import Client, RequestFactory

from annotations import errors
from annotations.models import User
from annotations.request_ids import RequestIdFilter
from annotations.web.middleware import ErrorsMiddleware
from annotations.web.views import errors as pages

HTMX = {"HX-Request": "true"}
OURS = [
    (errors.NotFound("a <b>word</b>"), 404),
    (errors.NotAllowed("a <b>word</b>"), 403),
    (errors.Invalid("a <b>word</b>", field="text"), 422),
    (errors.InvalidTransition("a <b>word</b>"), 409),
    (errors.StaleEdit("a <b>word</b>", current=None), 409),
    (errors.Duplicate("a <b>word</b>", existing=None), 409),
]


def request_of(user: User, **headers: Any) -> HttpRequest:
    request = RequestFactory().get("/", headers=headers)
    request.user = user
    return request


@pytest.mark.parametrize(("error", "status"), OURS, ids=[type(error).__name__ for error, _ in OURS])
def test_our_errors_are_pages(reviewer: User, error: Exception, status: int) -> None:
    answer = ErrorsMiddleware(lambda _request: None).process_exception(request_of(reviewer), error)
    assert answer.status_code == status
    assert b"a &lt;b&gt;word&lt;/b&gt;" in answer.content
    assert b'<main id="main"' in answer.content


@pytest.mark.parametrize(("error", "status"), OURS, ids=[type(error).__name__ for error, _ in OURS])
def test_for_htmx_they_go_to_the_place_of_messages(reviewer: User, error: Exception, status: int) -> None:
    answer = ErrorsMiddleware(lambda _request: None).process_exception(request_of(reviewer, **HTMX), error)
    assert answer.status_code == status
    assert answer.headers["HX-Retarget"] == "#messages"
    assert b"<html" not in answer.content
    assert b'role="alert"' in answer.content


def test_other_errors_are_left_alone(reviewer: User) -> None:
    assert ErrorsMiddleware(lambda _request: None).process_exception(request_of(reviewer), ValueError()) is None


@pytest.mark.parametrize(
    ("page", "status"), [(pages.forbidden, 403), (pages.not_found, 404), (pages.form_expired, 403)]
)
def test_pages_below_the_views(reviewer: User, page: Any, status: int) -> None:
    answer = page(request_of(reviewer))
    assert answer.status_code == status
    assert b"To the overview" in answer.content


@pytest.mark.parametrize(("error", "status"), [(SuspiciousOperation(), 400), (RequestDataTooBig(), 413)])
def test_what_the_browser_sent_cannot_be_taken(reviewer: User, error: Exception, status: int) -> None:
    assert pages.bad_request(request_of(reviewer), error).status_code == status


def test_a_broken_view_gets_a_page_that_needs_nothing(rf: RequestFactory) -> None:
    """Neither a person nor the database may be there any more."""
    answer = pages.server_error(rf.get("/"))
    assert answer.status_code == 500
    assert b"Nothing that was saved is lost" in answer.content


@pytest.mark.django_db
def test_no_such_page(client: Client) -> None:
    answer = client.get("/nothing/here")
    assert answer.status_code == 404
    assert "There is no such page." in answer.text
    assert "Published checks" in answer.text


def test_every_answer_has_an_id(client: Client) -> None:
    first, second = client.get("/healthz"), client.get("/healthz")
    assert first.headers["X-Request-ID"] != second.headers["X-Request-ID"]


def test_an_error_can_be_found_in_the_log_by_the_id_of_its_answer(
    db: None, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_args: object, **_named: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("annotations.web.views.checks.render", fails)
    handler = next(h for h in logging.getLogger().handlers if any(isinstance(f, RequestIdFilter) for f in h.filters))
    lines = io.StringIO()
    monkeypatch.setattr(handler, "stream", lines)
    client.raise_request_exception = False
    response = client.get("/checks/")
    assert response.status_code == 500
    assert f"ERROR {response['X-Request-ID']} django.request" in lines.getvalue()
