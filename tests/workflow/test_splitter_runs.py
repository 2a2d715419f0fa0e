"""Editors have an article read by the second splitter: once more, or one that was there before it."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from annotations import access
from annotations.errors import InvalidTransition, NotAllowed, NotFound
from annotations.jobs import reservations
from annotations.models import Event, SplitterRun, User
from annotations.workflow import articles, splitter_runs
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def _splitter(settings: Any) -> None:
    settings.SPLITTER = "language-model"


def the_run() -> SplitterRun:
    return SplitterRun.objects.get()


@pytest.fixture
def finished(_splitter: None) -> SplitterRun:
    factories.make_article()
    SplitterRun.objects.update(due_at=None, read_to=80, windows=3, added=2, dropped=1, attempts=1)
    return the_run()


def have_read(actor: User, run: SplitterRun) -> SplitterRun:
    return splitter_runs.have_read(actor=actor, article_id=run.article_version.article_id)


def test_a_finished_run_begins_anew(finished: SplitterRun, moderator: User) -> None:
    assert have_read(moderator, finished) == finished
    run = the_run()
    assert (run.read_to, run.windows, run.added, run.dropped, run.attempts, run.failure) == (0, 0, 0, 0, 0, "")
    assert run.due_at is not None
    event = Event.objects.get(verb="second_splitter_asked")
    assert (event.actor, event.article_id) == (moderator, run.article_version.article_id)
    assert event.new == {"splitter": "language-model"}


def test_an_article_that_was_there_before_the_splitter(moderator: User, settings: Any) -> None:
    article = factories.make_article()
    assert SplitterRun.objects.count() == 0
    settings.SPLITTER = "language-model"
    run = splitter_runs.have_read(actor=moderator, article_id=article.pk)
    assert (run.article_version.article, run.due_at is None) == (article, False)


def test_one_that_waits_for_its_next_try_need_not_wait(finished: SplitterRun, moderator: User) -> None:
    SplitterRun.objects.update(failure="busy", due_at=timezone.now() + timedelta(hours=6))
    have_read(moderator, finished)
    assert (the_run().failure, the_run().due_at <= timezone.now()) == ("", True)


def test_what_is_being_read_is_left_alone(finished: SplitterRun, moderator: User) -> None:
    have_read(moderator, finished)
    with pytest.raises(InvalidTransition):
        have_read(moderator, finished)
    SplitterRun.objects.update(failure="busy")
    assert reservations.reserve(SplitterRun, finished.pk)
    with pytest.raises(InvalidTransition):
        have_read(moderator, finished)


def test_without_a_splitter_or_a_text_there_is_nothing_to_do(
    finished: SplitterRun, moderator: User, settings: Any
) -> None:
    empty, _ = articles.import_url(actor=moderator, url="https://example.org/x")
    with pytest.raises(InvalidTransition):
        splitter_runs.have_read(actor=moderator, article_id=empty.pk)
    settings.SPLITTER = ""
    with pytest.raises(InvalidTransition):
        have_read(moderator, finished)
    assert the_run().due_at is None


@pytest.mark.parametrize("role", [access.REVIEWER, access.OBSERVER, ""])
def test_it_is_an_editors(role: str, finished: SplitterRun) -> None:
    with pytest.raises(NotAllowed):
        have_read(factories.make_user(role), finished)
    assert the_run().due_at is None


@pytest.mark.usefixtures("_splitter")
def test_an_article_that_is_not_there(moderator: User) -> None:
    with pytest.raises(NotFound):
        splitter_runs.have_read(actor=moderator, article_id=10**9)
