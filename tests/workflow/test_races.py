"""Two people at once, against PostgreSQL. Each race has a twin without the lock, which shows what the lock is for."""

from collections.abc import Callable
from contextlib import suppress
from threading import Barrier, BrokenBarrierError
from typing import Any

import pytest
from django.db import IntegrityError, OperationalError, transaction
from django.db.models import QuerySet

from annotations.errors import Conflict, Invalid, InvalidTransition, StaleEdit
from annotations.models import Article, Citation, Claim, Rating, RatingScale, Review, Source, User, Verdict
from annotations.workflow import articles, claims, reviews, scales, sources, verdicts
from tests import factories
from tests.workflow.racing import at_once, race

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def unlocked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Takes every lock away."""
    monkeypatch.setattr(QuerySet, "select_for_update", lambda rows, **_options: rows.all())


def decide(editor: User, claim: Claim, rating: str) -> Callable[[], Verdict]:
    return lambda: verdicts.decide_claim(actor=editor, claim_id=claim.pk, rating=rating, version=1)


def review(person: User, claim: Claim, rating: str, version: int | None = None) -> Callable[[], Any]:
    return lambda: reviews.submit_review(reviewer=person, claim_id=claim.pk, rating=rating, version=version)


# Two decisions


def two_decisions() -> tuple[Any, str]:
    claim = factories.make_claim(state="decided")
    one, two = factories.make_user("Moderator"), factories.make_user("Moderator")
    _first, second = race(decide(one, claim, "false"), decide(two, claim, "opinion"))
    return second, Verdict.objects.get().rating.slug


def test_of_two_decisions_the_second_is_told() -> None:
    second, kept = two_decisions()
    assert isinstance(second, StaleEdit)
    assert (second.current.rating.slug, kept) == ("false", "false")


def test_without_the_lock_the_second_decision_wins_unseen(unlocked: None) -> None:
    second, kept = two_decisions()
    assert isinstance(second, Verdict)
    assert kept == "opinion"


# A decision while a review is saved


def decision_and_review() -> tuple[Any, int]:
    claim = factories.make_claim(state="reviewed")
    editor, person = factories.make_user("Moderator"), factories.make_user()
    decision = lambda: verdicts.decide_claim(actor=editor, claim_id=claim.pk, rating="true")  # noqa: E731
    _first, second = race(decision, review(person, claim, "true"))
    return second, Review.objects.filter(reviewer=person).count()


def test_a_review_that_comes_while_the_claim_is_decided_is_refused() -> None:
    second, kept = decision_and_review()
    assert isinstance(second, InvalidTransition)
    assert kept == 0


def test_without_the_lock_a_decided_claim_gets_another_review(unlocked: None) -> None:
    _second, kept = decision_and_review()
    assert kept == 1


# Two reviews by one person


def two_reviews() -> tuple[Any, str]:
    claim, person = factories.make_claim(), factories.make_user()
    review(person, claim, "true")()
    _first, second = race(review(person, claim, "false", 1), review(person, claim, "opinion", 1))
    return second, Review.objects.get().rating.slug


def test_of_two_reviews_in_two_tabs_the_second_is_told() -> None:
    second, kept = two_reviews()
    assert isinstance(second, StaleEdit)
    assert (second.current.rating.slug, kept) == ("false", "false")


def test_without_the_lock_the_second_tab_wins_unseen(unlocked: None) -> None:
    second, kept = two_reviews()
    assert not isinstance(second, Exception)
    assert kept == "opinion"


# Two first reviews by one person: the lock, and the constraint behind it


def two_first_reviews() -> Any:
    claim, person = factories.make_claim(), factories.make_user()
    return race(review(person, claim, "true", 0), review(person, claim, "false", 0))[1]


def test_of_two_first_reviews_the_second_is_told() -> None:
    assert isinstance(two_first_reviews(), StaleEdit)
    assert Review.objects.count() == 1


def test_without_the_lock_the_constraint_stops_the_second_first_review(unlocked: None) -> None:
    assert not isinstance(two_first_reviews(), Conflict)
    assert Review.objects.count() == 1


# Two merges of the same two claims, each into the other


def two_merges() -> tuple[Any, list[str]]:
    one, two = factories.make_article().claims.order_by("start")[:2]
    person = factories.make_user()
    steps = [
        lambda pair=pair: claims.merge_claims(actor=person, claim_id=pair[0].pk, other_id=pair[1].pk)
        for pair in ((one, two), (two, one))
    ]
    _first, second = race(*steps)
    return second, sorted(Claim.objects.filter(pk__in=[one.pk, two.pk]).values_list("state", flat=True))


def test_of_two_merges_one_claim_is_left() -> None:
    second, states = two_merges()
    assert isinstance(second, Invalid | Conflict)
    assert states == ["dismissed", "open"]


def test_without_the_lock_both_claims_are_gone(unlocked: None) -> None:
    _second, states = two_merges()
    assert states == ["dismissed", "dismissed"]


def test_merges_in_both_directions_do_not_wait_for_each_other_for_ever() -> None:
    for _round in range(5):
        one, two = factories.make_article().claims.order_by("start")[:2]
        person = factories.make_user()
        outcomes = at_once(
            lambda: claims.merge_claims(actor=person, claim_id=one.pk, other_id=two.pk),  # noqa: B023
            lambda: claims.merge_claims(actor=person, claim_id=two.pk, other_id=one.pk),  # noqa: B023
        )
        assert sorted(isinstance(outcome, Claim) for outcome in outcomes) == [False, True]
        assert not any(isinstance(outcome, OperationalError) for outcome in outcomes)


# Two edits of one claim


def two_edits() -> tuple[Any, str]:
    claim, person = factories.make_claim(), factories.make_user()
    edits = [
        lambda speaker=speaker: claims.edit_claim(actor=person, claim_id=claim.pk, version=1, speaker=speaker)
        for speaker in ("Dewi", "Raka")
    ]
    _first, second = race(*edits)
    return second, Claim.objects.get(pk=claim.pk).speaker


def test_of_two_edits_the_second_is_told() -> None:
    second, kept = two_edits()
    assert isinstance(second, StaleEdit)
    assert (second.current.speaker, kept) == ("Dewi", "Dewi")


def test_without_the_lock_the_second_edit_wins_unseen(unlocked: None) -> None:
    assert two_edits()[1] == "Raka"


# More reviews asked for while one is saved


def review_and_more_asked_for() -> str:
    claim = factories.make_claim()
    editor, person = factories.make_user("Moderator"), factories.make_user()
    ask = lambda: articles.edit_article(actor=editor, article_id=claim.article_id, required_reviews=2)  # noqa: E731
    race(review(person, claim, "true"), ask)
    return Claim.objects.get(pk=claim.pk).state


def test_a_claim_stands_by_the_number_that_is_asked_for_now() -> None:
    assert review_and_more_asked_for() == "open"


def test_without_the_lock_it_stands_by_the_old_number(unlocked: None) -> None:
    assert review_and_more_asked_for() == "reviewed"


# A source cited while its fetch ends


def citing_and_fetched() -> Citation:
    source = factories.make_citation(factories.make_claim()).source
    claim, person = factories.make_claim(), factories.make_user()

    @transaction.atomic
    def fetched() -> None:
        Source.objects.filter(pk=source.pk).update(fetch_status="fetched", due_at=None)
        sources.look_for_evidence(source.citations.all())

    race(lambda: sources.add_sources(actor=person, claim_id=claim.pk, urls=[source.url]), fetched)
    return Citation.objects.get(claim=claim)


def test_a_source_cited_while_its_fetch_ends_is_read() -> None:
    assert citing_and_fetched().evidence_due_at


def test_without_the_lock_nobody_reads_it(unlocked: None) -> None:
    assert citing_and_fetched().evidence_due_at is None


# The same new links in another order


def links_crosswise(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Two people paste the same links the other way round; each waits a moment after their first link."""
    one, two, person = factories.make_claim(), factories.make_claim(), factories.make_user()
    urls, meeting, make = ["https://example.org/a", "https://example.org/b"], Barrier(2), sources.__dict__["_source"]

    def make_and_wait(*args: Any) -> Source:
        made = make(*args)
        with suppress(BrokenBarrierError):
            meeting.wait(0.3)
        return made

    monkeypatch.setattr(sources, "_source", make_and_wait)
    return at_once(
        lambda: sources.add_sources(actor=person, claim_id=one.pk, urls=urls),
        lambda: sources.add_sources(actor=person, claim_id=two.pk, urls=urls[::-1]),
    )


def test_the_same_new_links_crosswise_are_attached_to_both(monkeypatch: pytest.MonkeyPatch) -> None:
    outcomes = links_crosswise(monkeypatch)
    assert [len(outcome) for outcome in outcomes] == [2, 2]
    assert Source.objects.count() == 2


def test_in_the_order_of_typing_they_would_wait_for_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "sorted", lambda rows, **_key: list(rows), raising=False)
    assert any(isinstance(outcome, OperationalError) for outcome in links_crosswise(monkeypatch))


# Two scales made current


def two_scales() -> tuple[Any, list[str]]:
    administrator = factories.make_user("Administrator")
    rows = []
    for slug in ("satu", "dua"):
        scale = RatingScale.objects.create(slug=slug, labels={"en": slug})
        for key in "12":
            Rating.objects.create(scale=scale, slug=f"r{key}", key=key, labels={"en": key})
        rows.append(scale)
    steps = [lambda pk=row.pk: scales.make_current(actor=administrator, scale_id=pk) for row in rows]
    _first, second = race(*steps)
    return second, list(RatingScale.objects.filter(is_current=True).values_list("slug", flat=True))


def test_of_two_scales_made_current_the_later_is() -> None:
    second, current = two_scales()
    assert not isinstance(second, Exception)
    assert current == ["dua"]


def test_without_the_lock_the_constraint_stops_the_later_scale(unlocked: None) -> None:
    second, current = two_scales()
    assert isinstance(second, IntegrityError)
    assert current == ["satu"]


# The same text twice


def test_the_same_text_at_once_is_one_article() -> None:
    one, two = factories.make_user(), factories.make_user()
    first, second = race(
        lambda: articles.import_text(actor=one, text="Pelabuhan memindahkan 3.000 peti kemas.\n"),
        lambda: articles.import_text(actor=two, text="Pelabuhan memindahkan 3.000 peti kemas.  \r\n\r\n"),
    )
    assert first == (Article.objects.get(), True)
    assert second == (Article.objects.get(), False)


def test_the_same_address_at_once_is_one_article() -> None:
    one, two = factories.make_user(), factories.make_user()
    first, second = race(
        lambda: articles.import_url(actor=one, url="https://example.org/kabar"),
        lambda: articles.import_url(actor=two, url="https://example.org/kabar"),
    )
    assert (first[1], second[1]) == (True, False)
    assert Article.objects.count() == 1
