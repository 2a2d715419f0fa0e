"""A source that is due is fetched once, and every outcome is on its row."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.files.storage import default_storage
from pytest_httpserver import HTTPServer

from annotations.jobs import reservations
from annotations.jobs.fetches import fetch_source
from annotations.models import Event, Snapshot, Source
from annotations.workflow.sources import retry_source
from tests import factories
from tests.fetching.serving import raw_server, sends
from tests.jobs.conftest import PAGE

pytestmark = pytest.mark.django_db


def make_source(url: str) -> Source:
    return factories.make_citation(factories.make_claim(), url=url).source


def kept_bytes(snapshot: Snapshot) -> bytes:
    with default_storage.open(snapshot.storage_name) as file:
        return file.read()


def test_a_page_becomes_a_snapshot(page_url: str) -> None:
    source = make_source(page_url)
    fetch_source(source.pk)
    source.refresh_from_db()
    assert (source.fetch_status, source.failure, source.due_at, source.attempts) == ("fetched", "", None, 0)
    snapshot = source.snapshots.get()
    assert (snapshot.title, snapshot.author, snapshot.language) == ("Containers moved", "Mara Lind", "en")
    assert (snapshot.quality, snapshot.origin, snapshot.http_status) == ("good", "fetched", 200)
    assert "about 3,000 containers" in snapshot.text
    assert kept_bytes(snapshot) == PAGE.encode()
    assert source.citations.get().evidence_due_at is not None
    assert Event.objects.get(verb="source_fetched").new["sha256"] == snapshot.sha256


def test_what_is_not_due_is_left_alone(page_url: str, httpserver: HTTPServer) -> None:
    source = make_source(page_url)
    fetch_source(source.pk)
    fetch_source(source.pk)
    fetch_source(source.pk + 1_000)
    assert len(httpserver.log) == 1


def test_the_same_content_again_is_no_second_snapshot(page_url: str) -> None:
    source = make_source(page_url)
    fetch_source(source.pk)
    first = source.snapshots.get()
    Source.objects.filter(pk=source.pk).update(due_at=first.checked_at)
    fetch_source(source.pk)
    again = source.snapshots.get()
    assert again.fetched_at == first.fetched_at
    assert again.checked_at > first.checked_at


def test_other_content_is_a_second_snapshot(page_url: str, httpserver: HTTPServer) -> None:
    source = make_source(page_url)
    fetch_source(source.pk)
    Source.objects.filter(pk=source.pk).update(due_at=source.created_at)
    httpserver.clear()
    httpserver.expect_request("/page").respond_with_data(PAGE.replace("3,000", "4,000"), content_type="text/html")
    fetch_source(source.pk)
    assert ["4,000" in snapshot.text for snapshot in source.snapshots.all()] == [True, False]


def test_a_failure_for_good_waits_for_a_person(httpserver: HTTPServer) -> None:
    httpserver.expect_request("/gone").respond_with_data("", status=410)
    source = make_source(httpserver.url_for("/gone"))
    fetch_source(source.pk)
    source.refresh_from_db()
    assert (source.fetch_status, source.failure, source.due_at, source.reserved_until) == ("failed", "gone", None, None)
    retry_source(actor=factories.make_user(), source_id=source.pk)
    fetch_source(source.pk)
    source.refresh_from_db()
    assert (source.fetch_status, source.attempts) == ("failed", 1)


def test_a_passing_failure_is_tried_again_at_growing_pauses_and_then_left(
    httpserver: HTTPServer, later: Callable[..., None], settings: Any
) -> None:
    httpserver.expect_request("/busy").respond_with_data("", status=503)
    source = make_source(httpserver.url_for("/busy"))
    for pause in settings.FETCH_RETRY_PAUSES:
        fetch_source(source.pk)
        source.refresh_from_db()
        assert (source.fetch_status, source.failure) == ("failed", "busy")
        assert 0.9 <= (source.due_at - source.updated_at).total_seconds() / pause <= 1.11
        later(source, pause * 1.2)
    fetch_source(source.pk)
    source.refresh_from_db()
    assert (source.fetch_status, source.due_at) == ("failed", None)
    assert len(httpserver.log) == len(settings.FETCH_RETRY_PAUSES) + 1


def test_a_fetch_whose_workers_die_is_given_up(
    page_url: str, later: Callable[..., None], httpserver: HTTPServer
) -> None:
    source = make_source(page_url)
    for _ in range(reservations.MAX_ATTEMPTS):
        assert reservations.reserve(Source, source.pk, fetch_status="fetching") is not None  # and then kill -9
        later(source, 10_000)
    fetch_source(source.pk)
    source.refresh_from_db()
    assert (source.fetch_status, source.failure, source.due_at) == ("failed", "gave_up", None)
    assert httpserver.log == []


def test_who_lost_the_reservation_records_nothing(
    page_url: str, later: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A worker that was thought dead comes back while another one has the row."""
    source = make_source(page_url)
    slow = reservations.reserve(Source, source.pk, fetch_status="fetching")
    later(source, 10_000)
    other = reservations.reserve(Source, source.pk, fetch_status="fetching")
    assert other is not None
    events = Event.objects.count()
    monkeypatch.setattr("annotations.jobs.fetches.reservations.reserve", lambda *_args, **_values: slow)
    fetch_source(source.pk)
    assert Snapshot.objects.count() == 0
    assert Event.objects.count() == events
    source.refresh_from_db()
    assert (source.fetch_status, source.reserved_until) == ("fetching", other.reserved_until)


def test_a_copy_that_was_cut_off_is_written_again(page_url: str) -> None:
    source = make_source(page_url)
    fetch_source(source.pk)
    snapshot = source.snapshots.get()
    Path(default_storage.path(snapshot.storage_name)).write_bytes(PAGE.encode()[:10])  # a worker died while it wrote
    Source.objects.filter(pk=source.pk).update(due_at=source.created_at)
    fetch_source(source.pk)
    assert kept_bytes(snapshot) == PAGE.encode()


@pytest.mark.parametrize(
    ("raised", "code"), [(OSError("disk full"), "not_stored"), (RuntimeError("odd"), "unreadable")]
)
def test_what_goes_wrong_on_this_side_is_tried_again(
    page_url: str, raised: Exception, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_page: object) -> None:
        raise raised

    source = make_source(page_url)
    monkeypatch.setattr("annotations.jobs.fetches.keep_bytes", fail)
    fetch_source(source.pk)
    source.refresh_from_db()
    assert (source.fetch_status, source.failure) == ("failed", code)
    assert source.due_at is not None


@pytest.mark.parametrize(
    ("path", "body", "kind"),
    [
        ("/page", PAGE.replace("Containers moved", "Containers &#0;&#xD800;\0 moved"), "text/html; charset=utf-8"),
        ("/a%00b.pdf", "%PDF-1.7 \0\0", "application/pdf"), ("/a", "Plain \0 words", "text/x-\xff"),
        ("/a", "{}", "application/json"), ("/a", "\0\1\2", "text/html"),
    ],
)  # fmt: skip
def test_what_the_database_cannot_hold_does_not_reach_it(path: str, body: str, kind: str) -> None:
    head = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode("latin-1")
    with raw_server(sends(head + body.encode())) as (url, _):
        source = make_source(url + path)
        fetch_source(source.pk)
    source.refresh_from_db()
    assert (source.fetch_status, source.failure) == ("fetched", "")
    assert source.snapshots.get().size == len(body)
