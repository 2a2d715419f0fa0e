"""What a dead broker or worker left behind is found by the sweep; nothing is lost and nothing raised."""

import time
from datetime import timedelta
from typing import Any

import pytest
from celery import Celery
from django.conf import settings
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks

from annotations import dispatch
from annotations.jobs import due, reservations
from annotations.models import Article, Citation, Source, SplitterRun
from annotations.workflow import articles
from tests import factories

pytestmark = pytest.mark.django_db


def sweep(capture: DjangoCaptureOnCommitCallbacks) -> int:
    with capture(execute=True):
        return due.send_due()


def long_due(model: type[Any], pk: int, column: str = "due_at") -> None:
    model.objects.filter(pk=pk).update(**{column: timezone.now() - timedelta(minutes=1)})


def test_each_kind_of_work_is_sent_again(
    sent: list[tuple[str, int]], django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    citation = factories.make_citation(factories.make_claim())
    article, _ = articles.import_url(actor=factories.make_user(), url="https://example.org/x")
    long_due(Source, citation.source_id)
    long_due(Article, article.pk)
    long_due(Citation, citation.pk, "evidence_due_at")
    run = SplitterRun.objects.create(article_version=citation.claim.article_version, splitter="language-model")
    long_due(SplitterRun, run.pk)
    assert sweep(django_capture_on_commit_callbacks) == 4
    expected = {
        ("import_article", article.pk), ("fetch_source", citation.source_id), ("find_evidence", citation.pk),
        ("run_splitter", run.pk),
    }  # fmt: skip
    assert set(sent) == expected


def test_what_has_just_been_sent_is_not_sent_twice(
    sent: list[tuple[str, int]], django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    factories.make_citation(factories.make_claim())
    assert sweep(django_capture_on_commit_callbacks) == 0
    assert sent == []


def test_a_row_whose_worker_died_comes_up_and_one_at_work_does_not(
    sent: list[tuple[str, int]], django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    source = factories.make_citation(factories.make_claim()).source
    assert reservations.reserve(Source, source.pk, fetch_status="fetching")
    assert sweep(django_capture_on_commit_callbacks) == 0
    long_due(Source, source.pk)
    assert sweep(django_capture_on_commit_callbacks) == 1
    assert reservations.reserve(Source, source.pk, fetch_status="fetching") is not None


def test_a_dead_broker_raises_nothing_and_loses_nothing(
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    away = Celery("away", broker="redis+socket:///nowhere/redis.sock", set_as_current=False)
    away.conf.broker_transport_options = settings.CELERY_BROKER_TRANSPORT_OPTIONS
    monkeypatch.setattr(dispatch, "current_app", away)
    with django_capture_on_commit_callbacks() as messages:
        citation = factories.make_citation(factories.make_claim())
    start = time.monotonic()
    for message in messages:
        message()
    assert time.monotonic() - start < 2, "whoever saves would wait for a broker that is away"
    assert "broker away" in caplog.text
    source = Source.objects.get(pk=citation.source_id)
    assert (source.fetch_status, source.due_at is None) == ("queued", False)


def test_a_message_waits_for_the_commit(
    sent: list[tuple[str, int]], django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        dispatch.send("fetch_source", 1)
        assert sent == []
    assert sent == [("fetch_source", 1)]
