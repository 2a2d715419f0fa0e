"""A second splitter records what it chose while a person marks a claim, against PostgreSQL; with a twin unlocked."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db.models import QuerySet

from annotations.jobs.splitter_runs import run_splitter
from annotations.models import Claim
from annotations.workflow import claims
from tests import factories
from tests.jobs.reading import TEXT, TRUCKS, make_run, quotes
from tests.splitters.models import Asked, Speak, quoting
from tests.workflow.racing import race

pytestmark = pytest.mark.django_db(transaction=True)
MARKED = TRUCKS.removeprefix("Sebanyak ")  # most of it, with other bounds: no constraint of the database holds here


def mark_and_record() -> list[str]:
    """The claims about the trucks once a person's is committed after the splitter wants to record its own."""
    run, person, start = make_run(), factories.make_user(), TEXT.index(MARKED)
    article = run.article_version.article_id
    mark = lambda: claims.create_claim(actor=person, article_id=article, start=start, end=start + len(MARKED))  # noqa: E731
    first, second = race(mark, lambda: run_splitter(run.pk))
    assert isinstance(first, Claim)
    assert second is None
    run.refresh_from_db()
    assert (run.failure, run.due_at) == ("", None)
    return [quote for quote in quotes(run) if "450 truk" in quote]


def test_a_claim_that_is_just_being_marked_is_not_doubled(speaks: Callable[[Speak], Asked], settings: Any) -> None:
    speaks(quoting(TRUCKS))
    settings.SPLITTER_TIMEOUT = 10
    assert mark_and_record() == [MARKED]


def test_without_the_lock_it_is_doubled(
    speaks: Callable[[Speak], Asked], settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QuerySet, "select_for_update", lambda rows, **_options: rows.all())
    speaks(quoting(TRUCKS))
    settings.SPLITTER_TIMEOUT = 10
    assert mark_and_record() == [TRUCKS, MARKED]
