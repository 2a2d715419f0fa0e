"""A second splitter that fails, dies, is switched off or has many texts to read: told, tried again, in turns."""

import logging
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks

from annotations.jobs import due, reservations, splitter_runs
from annotations.jobs.splitter_runs import run_splitter
from annotations.models import Article, Claim, Event, SplitterRun
from tests.jobs.reading import TEXT, TRUCKS, make_run, quotes
from tests.splitters.installing import install
from tests.splitters.models import Asked, Speak, http, quoting, saying

pytestmark = pytest.mark.django_db


class TestFailures:
    def test_one_that_passes_is_tried_again_at_growing_pauses_and_then_left(
        self, speaks: Callable[[Speak], Asked], settings: Any, later: Callable[..., None], caplog: Any
    ) -> None:
        asked = speaks(saying("I would rather not."))
        run = make_run()
        before = quotes(run)
        for pause in settings.FETCH_RETRY_PAUSES:
            run_splitter(run.pk)
            run.refresh_from_db()
            assert run.failure == "nonsense"
            assert 0.9 <= (run.due_at - run.updated_at).total_seconds() / pause <= 1.11
            later(run, pause * 1.2)
        run_splitter(run.pk)
        run.refresh_from_db()
        assert (run.failure, run.due_at) == ("nonsense", None)
        assert (
            len(asked.heads) == reservations.MAX_ATTEMPTS == Event.objects.filter(verb="second_splitter_failed").count()
        )
        assert quotes(run) == before
        assert "not the list of quotations" in caplog.text

    def test_one_for_good_is_not_tried_again(self, speaks: Callable[[Speak], Asked]) -> None:
        speaks(lambda _asked: http(b"", "401 Unauthorized"))
        run = make_run()
        run_splitter(run.pk)
        run.refresh_from_db()
        assert (run.failure, run.due_at, run.reserved_until) == ("needs_sign_in", None, None)
        event = Event.objects.get(verb="second_splitter_failed")
        assert (event.new, event.why) == ({"failure": "needs_sign_in", "due_at": None}, "language-model")
        assert run.article_version.article.status == Article.Status.READY

    def test_switched_off_means_off(self, speaks: Callable[[Speak], Asked], settings: Any) -> None:
        """What was due when the setting was taken out does not leave the house any more."""
        asked = speaks(quoting(TRUCKS))
        run = make_run()
        settings.SPLITTER = ""
        run_splitter(run.pk)
        run.refresh_from_db()
        assert (run.failure, run.due_at) == ("switched_off", None)
        assert asked.heads == []

    def test_the_allowances_for_links_are_not_the_models(self, speaks: Callable[[Speak], Asked], settings: Any) -> None:
        """It answers though its network is closed to links; SPLITTER_URL is what opens it."""
        settings.FETCH_ALLOWED_NETWORKS, settings.FETCH_ALLOWED_PORTS = (), "80"
        asked = speaks(quoting(TRUCKS))
        run_splitter(make_run().pk)
        assert len(asked.heads) == 1
        assert Claim.objects.filter(quote=TRUCKS).exists()

    def test_a_run_whose_workers_die_is_given_up(
        self, speaks: Callable[[Speak], Asked], later: Callable[..., None]
    ) -> None:
        asked = speaks(quoting(TRUCKS))
        run = make_run()
        for _ in range(reservations.MAX_ATTEMPTS):
            assert reservations.reserve(SplitterRun, run.pk) is not None  # and then kill -9
            later(run, 10_000)
        run_splitter(run.pk)
        run.refresh_from_db()
        assert (run.failure, run.due_at) == ("gave_up", None)
        assert asked.heads == []

    def test_who_lost_the_reservation_adds_nothing(
        self, speaks: Callable[[Speak], Asked], later: Callable[..., None], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        speaks(quoting(TRUCKS))
        run = make_run()
        slow = reservations.reserve(SplitterRun, run.pk)
        later(run, 10_000)
        assert reservations.reserve(SplitterRun, run.pk) is not None
        monkeypatch.setattr(reservations, "reserve", lambda *_args: slow)
        run_splitter(run.pk)
        assert not Claim.objects.filter(quote=TRUCKS).exists()
        assert not Event.objects.filter(verb__in=["claim_proposed", "article_split_again"]).exists()

    def test_a_mistake_of_ours_is_tried_again(
        self, speaks: Callable[[Speak], Asked], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
    ) -> None:
        def fail(*_args: Any, **_about: Any) -> None:
            raise RecursionError

        speaks(quoting(TRUCKS))
        run = make_run()
        monkeypatch.setattr(splitter_runs, "describe_spans", fail)
        run_splitter(run.pk)
        run.refresh_from_db()
        assert (run.failure, run.due_at is None) == ("broke", False)
        assert "RecursionError" in caplog.text


class TestTurns:
    def test_so_many_at_once_and_no_more(self, speaks: Callable[[Speak], Asked], settings: Any) -> None:
        asked = speaks(quoting())
        runs = [make_run(f"{TEXT}\nNomor {number}.") for number in range(settings.SPLITTER_AT_ONCE + 1)]
        for run in runs[1:]:
            assert reservations.reserve(SplitterRun, run.pk)
        run_splitter(runs[0].pk)
        runs[0].refresh_from_db()
        assert (asked.heads, runs[0].attempts, runs[0].due_at is None) == ([], 0, False)
        runs[1].refresh_from_db()
        reservations.record(runs[1])
        run_splitter(runs[0].pk)
        assert len(asked.heads) == 1

    def test_one_that_is_done_sends_the_oldest_that_waits(
        self,
        speaks: Callable[[Speak], Asked],
        sent: list[tuple[str, int]],
        django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
    ) -> None:
        speaks(quoting())
        first, second, third = (make_run(f"{TEXT}\nNomor {number}.") for number in range(3))
        SplitterRun.objects.filter(pk=third.pk).update(due_at=timezone.now() - timedelta(minutes=5))
        with django_capture_on_commit_callbacks(execute=True):
            run_splitter(first.pk)
        assert sent == [("run_splitter", third.pk)]
        assert second.due_at is not None

    def test_a_lost_message_is_found_by_the_sweep(
        self,
        speaks: Callable[[Speak], Asked],
        settings: Any,
        sent: list[tuple[str, int]],
        django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
    ) -> None:
        speaks(quoting())
        runs = [make_run(f"{TEXT}\nNomor {number}.") for number in range(settings.SPLITTER_AT_ONCE + 2)]
        SplitterRun.objects.update(due_at=timezone.now() - timedelta(minutes=1))
        with django_capture_on_commit_callbacks(execute=True):
            assert due.send_due() == settings.SPLITTER_AT_ONCE
        assert {pk for name, pk in sent if name == "run_splitter"} <= {run.pk for run in runs}

    def test_what_is_not_due_is_left_alone(self, speaks: Callable[[Speak], Asked]) -> None:
        asked = speaks(quoting(TRUCKS))
        run = make_run()
        run_splitter(run.pk)
        run_splitter(run.pk)
        run_splitter(run.pk + 1_000)
        assert len(asked.heads) == 1


def test_a_plug_in_that_breaks_costs_nobody_anything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: Any, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    code = "class Splitter:\n    def __init__(self, options): pass\n    def choose(self, *a, **b): return 1 / 0\n"
    install(tmp_path, monkeypatch, code, module="dividing_splitter", dividing="Splitter")
    settings.SPLITTER = "dividing"
    run = make_run()
    run_splitter(run.pk)
    run.refresh_from_db()
    assert (run.failure, run.due_at is None, run.article_version.article.status) == ("broke", False, "ready")
    assert "ZeroDivisionError" in caplog.text


def test_a_plug_in_that_is_gone_is_told(settings: Any) -> None:
    settings.SPLITTER = "uninstalled"
    run = make_run()
    run_splitter(run.pk)
    run.refresh_from_db()
    assert (run.failure, run.due_at) == ("no_such_splitter", None)
