"""A second splitter with nothing left out: a real worker, a real server that speaks the protocol, a killed worker."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from annotations.models import SplitterRun
from tests import factories
from tests.splitters.models import model_server, quoting
from tests.worker import Worker, eventually

pytestmark = [pytest.mark.django_db(transaction=True)]

STALLS = tuple(f"Lapak nomor {number} di pasar Cilacap memuat {number + 100} karung beras" for number in range(12))
TEXT = "\n".join(f"Foto: {stall}" for stall in STALLS)  # captions, in which the rules look for no claims


def start(folder: Path, url: str, *, lease: float = 60) -> Worker:
    named = {"SPLITTER": "language-model", "SPLITTER_MODEL": "small", "SPLITTER_URL": url, "SPLITTER_WINDOW": "500"}
    worker = Worker(folder, FACTCHECK_TESTS_LEASE=str(lease), **named)
    worker.wait()
    return worker


def is_read(run: SplitterRun) -> Callable[[], bool]:
    return lambda: SplitterRun.objects.get(pk=run.pk).due_at is None


def make_run(settings: Any) -> SplitterRun:
    settings.SPLITTER = "language-model"
    return SplitterRun.objects.get(article_version__article=factories.make_article(text=TEXT))


def test_an_article_is_read_in_the_background(tmp_path: Path, settings: Any) -> None:
    with model_server(quoting(*STALLS)) as asked:
        worker = start(tmp_path / "worker", asked.url)
        try:
            run = make_run(settings)
            eventually(is_read(run))
        finally:
            worker.kill()
    run.refresh_from_db()
    assert (run.failure, run.added, run.windows) == ("", len(STALLS), 2)
    assert sorted(run.article_version.claims.values_list("quote", flat=True)) == sorted(STALLS)


def test_a_worker_that_is_killed_in_the_middle_costs_nothing(tmp_path: Path, settings: Any) -> None:
    reached, may_answer = threading.Event(), threading.Event()
    honest = quoting(*STALLS)

    def speak(question: dict[str, Any]) -> bytes:
        reached.set()
        may_answer.wait(30)
        return honest(question)

    with model_server(speak) as asked:
        first = start(tmp_path / "first", asked.url, lease=3)
        run = make_run(settings)
        assert reached.wait(20)
        first.kill()
        may_answer.set()
        assert not is_read(run)()
        second = start(tmp_path / "second", asked.url, lease=3)
        try:
            eventually(is_read(run))
        finally:
            second.kill()
    run.refresh_from_db()
    assert (run.failure, run.added) == ("", len(STALLS))
