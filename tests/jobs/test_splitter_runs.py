"""A second splitter reads what the rules have split: it adds claims, in a job, and takes none away."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks
from pytest_httpserver import HTTPServer

from annotations.jobs import splitter_runs
from annotations.jobs.imports import import_article
from annotations.jobs.splitter_runs import run_splitter
from annotations.models import Claim, Event, SplitterRun
from annotations.workflow import articles, claims
from tests import factories
from tests.jobs.reading import CAPTION, MOVED, TEXT, TRUCKS, make_run, quotes
from tests.splitters.installing import install
from tests.splitters.models import Asked, Speak, http, quoting, saying

pytestmark = pytest.mark.django_db


def test_without_a_splitter_nothing_is_due(sent: list[tuple[str, int]]) -> None:
    factories.make_article(text=TEXT)
    assert SplitterRun.objects.count() == 0


def test_the_rules_answer_first_and_no_request_waits(
    speaks: Callable[[Speak], Asked],
    sent: list[tuple[str, int]],
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    asked = speaks(quoting(TRUCKS))
    with django_capture_on_commit_callbacks(execute=True):
        run = make_run()
    assert asked.heads == []
    assert MOVED in quotes(run)
    assert TRUCKS not in quotes(run)
    assert sent == [("run_splitter", run.pk)]
    assert run.due_at is not None


def test_what_the_rules_missed_is_added_and_described(speaks: Callable[[Speak], Asked]) -> None:
    asked = speaks(quoting(MOVED, TRUCKS, "tidak ada di sini"))
    run = make_run()
    before = list(run.article_version.claims.values())
    run_splitter(run.pk)
    assert asked.texts == [TEXT]
    run.refresh_from_db()
    assert (run.due_at, run.failure, run.windows, run.added, run.dropped) == (None, "", 1, 1, 0)
    added = Claim.objects.get(quote=TRUCKS)
    assert (added.created_by, added.state, added.modality) == (None, "open", "fact")
    assert added.quantities[0] == {"text": "450 truk", "value": "450", "max": None, "comparator": "=", "unit": "truk"}
    assert added.why[0] == "splitter:language-model"
    assert "marked" not in added.why
    assert added.statement
    assert list(run.article_version.claims.exclude(pk=added.pk).values()) == before, (
        "the rules' claims stay as they were"
    )


def test_it_is_in_the_history(speaks: Callable[[Speak], Asked]) -> None:
    speaks(saying(json.dumps([TRUCKS, "Ini karangan belaka"])))
    run = make_run()
    run_splitter(run.pk)
    proposed = Event.objects.get(verb="claim_proposed")
    assert (proposed.actor, proposed.why, proposed.claim.quote) == (None, "language-model", TRUCKS)
    done = Event.objects.get(verb="article_split_again")
    assert (done.article, done.why) == (run.article_version.article, "language-model")
    assert done.new == {"read_to": len(TEXT), "windows": 1, "dropped": 1, "added": 1, "unread": 0}


def test_what_people_touched_stays(speaks: Callable[[Speak], Asked]) -> None:
    """Set aside is set aside, and what was marked meanwhile is marked once."""
    speaks(quoting(MOVED, TRUCKS, "450 truk mengantre", CAPTION))
    run = make_run()
    reviewer = factories.make_user()
    moved = Claim.objects.get(quote=MOVED)
    claims.dismiss_claim(actor=reviewer, claim_id=moved.pk, kind="not-a-claim")
    start = TEXT.index("Sebanyak")
    own = claims.create_claim(
        actor=reviewer, article_id=run.article_version.article_id, start=start, end=start + len(TRUCKS)
    )
    before = list(run.article_version.claims.values())
    run_splitter(run.pk)
    assert list(run.article_version.claims.values()) == before
    assert Claim.objects.get(quote=TRUCKS) == own


@pytest.mark.parametrize("step", ["choose", "describe_spans"])
def test_what_is_marked_meanwhile_is_marked_once(
    step: str, speaks: Callable[[Speak], Asked], monkeypatch: pytest.MonkeyPatch
) -> None:
    """While the model thinks, and after the first look at what stands."""
    speaks(quoting(TRUCKS))
    run = make_run()
    owner = splitter_runs.splitters if step == "choose" else splitter_runs
    article, real, marked = run.article_version.article_id, getattr(owner, step), []

    def mark_meanwhile(*args: Any, **about: Any) -> Any:
        start = TEXT.index("450 truk")
        end = start + len("450 truk mengantre di depan gudang pelabuhan")
        marked.append(claims.create_claim(actor=factories.make_user(), article_id=article, start=start, end=end))
        return real(*args, **about)

    monkeypatch.setattr(owner, step, mark_meanwhile)
    run_splitter(run.pk)
    assert list(Claim.objects.filter(quote__contains="450 truk")) == marked
    run.refresh_from_db()
    assert (run.added, run.due_at) == (0, None)


def test_the_database_keeps_two_from_one_place(
    speaks: Callable[[Speak], Asked], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The twin that looks too early: a person's claim that is saved after the look is in the way all the same."""
    speaks(quoting(MOVED, TRUCKS))
    run = make_run()
    monkeypatch.setattr(splitter_runs, "adds_text", lambda *_args: True)
    run_splitter(run.pk)
    assert Claim.objects.filter(quote=MOVED).count() == 1
    assert Claim.objects.filter(quote=TRUCKS).count() == 1
    run.refresh_from_db()
    assert (run.added, run.due_at) == (1, None)


class TestLongArticles:
    CAPTIONS = tuple(f"Gudang nomor {number} di Cilacap memuat {number + 100} peti kemas" for number in range(9))

    def make_long(self) -> SplitterRun:
        return make_run("\n".join(f"Foto: {caption}" for caption in self.CAPTIONS))

    def run_to_the_end(self, run: SplitterRun, most: int = 20) -> None:
        for _ in range(most):
            run_splitter(run.pk)
            run.refresh_from_db()
            if run.due_at is None:
                return
        pytest.fail("the run has no end")

    def test_they_are_read_in_windows_each_a_job(self, speaks: Callable[[Speak], Asked], settings: Any) -> None:
        settings.SPLITTER_WINDOW = 150
        asked = speaks(quoting(*self.CAPTIONS))
        run = self.make_long()
        self.run_to_the_end(run)
        text = run.article_version.text
        assert len(asked.texts) == run.windows == 5
        assert all(len(part) <= 150 and part in text for part in asked.texts)
        assert run.added == 9
        assert Event.objects.filter(verb="article_split_again").count() == 1

    def test_there_is_a_most_of_requests(self, speaks: Callable[[Speak], Asked], settings: Any) -> None:
        settings.SPLITTER_WINDOW, settings.SPLITTER_MAX_REQUESTS = 150, 2
        asked = speaks(quoting())
        run = self.make_long()
        self.run_to_the_end(run)
        assert len(asked.texts) == 2
        unread = Event.objects.get(verb="article_split_again").new["unread"]
        assert unread == len(run.article_version.text) - run.read_to > 250

    def test_a_failure_in_the_middle_keeps_what_was_read(self, speaks: Callable[[Speak], Asked], settings: Any) -> None:
        settings.SPLITTER_WINDOW = 150
        answers = iter([True, False, *[True] * 9])
        honest = quoting(*self.CAPTIONS)
        asked = speaks(lambda body: honest(body) if next(answers) else http(b"", "500 No"))
        run = self.make_long()
        run_splitter(run.pk)
        run_splitter(run.pk)
        run.refresh_from_db()
        assert (run.windows, run.added, run.failure, run.attempts) == (1, 2, "server_error", 1)
        SplitterRun.objects.filter(pk=run.pk).update(due_at=timezone.now())
        self.run_to_the_end(run)
        assert (run.added, run.failure, run.attempts) == (9, "", 0)
        assert asked.texts[1] == asked.texts[2]

    def test_the_next_window_is_sent_on(
        self,
        speaks: Callable[[Speak], Asked],
        settings: Any,
        sent: list[tuple[str, int]],
        django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
    ) -> None:
        settings.SPLITTER_WINDOW = 150
        speaks(quoting())
        run = self.make_long()
        with django_capture_on_commit_callbacks(execute=True):
            run_splitter(run.pk)
        assert sent == [("run_splitter", run.pk)]
        with django_capture_on_commit_callbacks(execute=True):
            self.run_to_the_end(run)
        assert len(sent) == 4, "none for what is behind the fifth and last window"


def test_an_article_that_came_as_a_link_is_read_too(speaks: Callable[[Speak], Asked], httpserver: HTTPServer) -> None:
    speaks(quoting(TRUCKS))
    httpserver.expect_request("/x").respond_with_data(TEXT, content_type="text/plain; charset=utf-8")
    article, _ = articles.import_url(actor=factories.make_user(), url=httpserver.url_for("/x"), language="id")
    assert SplitterRun.objects.count() == 0
    import_article(article.pk)
    run_splitter(SplitterRun.objects.get(article_version__article=article).pk)
    assert article.claims.filter(quote=TRUCKS).exists()


def test_an_installed_plug_in_does_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: Any) -> None:
    install(tmp_path, monkeypatch, module="another_paragraph_splitter", paragraphs="EveryParagraph")
    settings.SPLITTER = "paragraphs"
    run = make_run()
    run_splitter(run.pk)
    run.refresh_from_db()
    assert (run.splitter, run.failure, run.added, run.dropped) == ("paragraphs", "", 1, 1)
    assert Claim.objects.get(quote=CAPTION).why[0] == "splitter:paragraphs"
