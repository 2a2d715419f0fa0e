"""Work is sent on after the commit, by name, and a dead broker costs nothing but a log line."""

import socket
import time
from collections.abc import Iterator
from typing import Any

import pytest
from celery import Celery, current_app
from django.db import transaction
from kombu.exceptions import OperationalError

from annotations import dispatch
from annotations.models import Source
from annotations.workflow import sources
from tests import factories

Sent = list[tuple[str, list[int]]]


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> Sent:
    messages: Sent = []
    monkeypatch.setattr(current_app, "send_task", lambda name, args, **_how: messages.append((name, args)))
    return messages


@pytest.mark.django_db(transaction=True)
def test_nothing_goes_out_before_the_commit(sent: Sent) -> None:
    with transaction.atomic():
        dispatch.send("fetch_source", 7)
        assert sent == []
    assert sent == [("fetch_source", [7])]


@pytest.mark.django_db(transaction=True)
def test_nothing_goes_out_of_what_was_taken_back(sent: Sent) -> None:
    with transaction.atomic():
        dispatch.send("fetch_source", 7)
        transaction.set_rollback(True)
    assert sent == []


@pytest.mark.django_db(transaction=True)
def test_with_a_dead_broker_the_row_is_saved_and_due(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_args: object, **_how: object) -> None:
        raise OperationalError("nobody there")

    monkeypatch.setattr(current_app, "send_task", fail)
    claim = factories.make_claim()
    sources.add_sources(actor=factories.make_user(), claim_id=claim.pk, urls=["https://example.org/satu"])
    source = Source.objects.get()
    assert (source.fetch_status, source.due_at is not None) == ("queued", True)
    assert f"fetch_source({source.pk}) waits for the next sweep" in caplog.text


@pytest.mark.django_db(transaction=True)
def test_a_mistake_in_sending_does_not_undo_what_was_committed(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_args: object, **_how: object) -> None:
        raise TypeError("not JSON")

    monkeypatch.setattr(current_app, "send_task", fail)
    with transaction.atomic():
        dispatch.send("fetch_source", 7)
    assert "not JSON" in caplog.text


@pytest.fixture
def mute_broker(settings: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A server that accepts and never says a word, in place of the broker."""
    with socket.create_server(("127.0.0.1", 0)) as listener, monkeypatch.context() as patch:
        app = Celery("mute", broker=f"redis://127.0.0.1:{listener.getsockname()[1]}/0", set_as_current=False)
        app.conf.broker_transport_options = settings.CELERY_BROKER_TRANSPORT_OPTIONS
        patch.setattr(dispatch, "current_app", app)
        yield


@pytest.mark.django_db(transaction=True)
def test_a_mute_broker_is_waited_for_once_whatever_the_number_of_links(mute_broker: None) -> None:
    claim, reviewer = factories.make_claim(), factories.make_user()
    start = time.monotonic()
    sources.add_sources(
        actor=reviewer, claim_id=claim.pk, urls=[f"https://example.org/{number}" for number in range(20)]
    )
    assert time.monotonic() - start < 20
    assert Source.objects.exclude(due_at=None).count() == 20
