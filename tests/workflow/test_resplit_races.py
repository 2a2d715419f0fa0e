"""Splitting again while others are at work, against PostgreSQL. Each race has a twin without the lock."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import OperationalError
from django.db.models import QuerySet

from annotations.errors import Conflict, Invalid, StaleEdit
from annotations.models import Article, Citation, Claim, Event, User
from annotations.workflow import articles, claims, resplitting, reviews, sources
from tests import factories
from tests.workflow.newer_splitter import finds, standing
from tests.workflow.racing import at_once, race
from tests.workflow.test_resplitting import BERAS, GULA, PADI, POHON, TEXT, claim_on

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def unlocked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Takes every lock away."""
    monkeypatch.setattr(QuerySet, "select_for_update", lambda rows, **_options: rows.all())


@pytest.fixture
def person(db: None) -> User:
    return factories.make_user()


@pytest.fixture
def article(person: User, monkeypatch: pytest.MonkeyPatch) -> Article:
    """Three claims; the splitter of tomorrow finds the second no more, another instead, and a speaker of all."""
    finds(monkeypatch, BERAS, GULA, PADI, why=("today",))
    article = factories.make_article(actor=person, text=TEXT)
    finds(monkeypatch, BERAS, POHON, PADI, speaker="Dewi", why=("today",))
    return article


def again(article: Article, actor: User) -> Callable[[], Any]:
    return lambda: resplitting.resplit_article(actor=actor, article_id=article.pk)


# Two people split again


def two_again(article: Article, person: User) -> tuple[Any, int]:
    _first, second = race(again(article, person), again(article, factories.make_user()))
    return second, article.claims.filter(quote=POHON).count()


def test_of_two_who_split_again_the_second_has_nothing_to_do(article: Article, person: User) -> None:
    second, new = two_again(article, person)
    assert (second.event, second.counts["unchanged"], new) == (None, 3, 1)
    assert Event.objects.filter(verb="article_resplit").count() == 1


def test_without_the_lock_the_second_runs_into_the_first(article: Article, person: User, unlocked: None) -> None:
    assert isinstance(two_again(article, person)[0], Exception)


def test_the_second_is_told_where_it_agreed_to_other_numbers(article: Article, person: User) -> None:
    _article, plan = resplitting.plan_resplit(actor=person, article_id=article.pk)
    agreed = lambda: resplitting.resplit_article(actor=person, article_id=article.pk, expected=plan.counts)  # noqa: E731
    first, second = race(agreed, agreed)
    assert first.event
    assert isinstance(second, StaleEdit)


# Somebody edits a claim, and the article is split again


def edit_and_again(article: Article, person: User, quote: str) -> Claim:
    claim = claim_on(article, quote)
    edit = lambda: claims.edit_claim(actor=person, claim_id=claim.pk, version=1, statement="Kata kami")  # noqa: E731
    race(edit, again(article, factories.make_user()))
    claim.refresh_from_db()
    return claim


@pytest.mark.parametrize("quote", [BERAS, GULA])
def test_a_claim_that_is_just_being_edited_stays(article: Article, person: User, quote: str) -> None:
    claim = edit_and_again(article, person, quote)
    assert (claim.statement, claim.speaker, claim.state, claim.version) == ("Kata kami", "", "open", 2)


@pytest.mark.parametrize("quote", [BERAS, GULA])
def test_without_the_lock_the_edit_is_run_over(article: Article, person: User, unlocked: None, quote: str) -> None:
    claim = edit_and_again(article, person, quote)
    assert (claim.speaker, claim.state) != ("", "open")


# The article is split again, and somebody saves an edit


def again_and_edit(article: Article, person: User, quote: str) -> tuple[Any, str]:
    claim = claim_on(article, quote)
    edit = lambda: claims.edit_claim(actor=person, claim_id=claim.pk, version=1, speaker="Raka")  # noqa: E731
    _first, second = race(again(article, factories.make_user()), edit)
    claim.refresh_from_db()
    return second, claim.speaker


@pytest.mark.parametrize(("quote", "kept"), [(BERAS, "Dewi"), (GULA, "")])
def test_an_edit_of_what_was_there_before_is_told(article: Article, person: User, quote: str, kept: str) -> None:
    second, speaker = again_and_edit(article, person, quote)
    assert isinstance(second, StaleEdit)
    assert speaker == kept


def test_without_the_lock_it_wins_unseen(article: Article, person: User, unlocked: None) -> None:
    second, speaker = again_and_edit(article, person, BERAS)
    assert isinstance(second, Claim)
    assert speaker == "Raka"


# A review, a source, a claim of one's own come meanwhile


def review(person: User, claim: Claim) -> Callable[[], Any]:
    return lambda: reviews.submit_review(reviewer=person, claim_id=claim.pk, rating="true")


def cite(person: User, claim: Claim) -> Callable[[], Any]:
    return lambda: sources.add_sources(actor=person, claim_id=claim.pk, urls=["https://example.org/laporan"])


@pytest.mark.parametrize("step", [review, cite])
def test_what_is_just_being_reviewed_or_cited_stays(article: Article, person: User, step: Any) -> None:
    claim = claim_on(article, GULA)
    race(step(person, claim), again(article, factories.make_user()))
    assert GULA in standing(article)


@pytest.mark.parametrize("step", [review, cite])
def test_what_is_just_being_replaced_takes_neither(article: Article, person: User, step: Any) -> None:
    claim = claim_on(article, GULA)
    _first, second = race(again(article, factories.make_user()), step(person, claim))
    assert isinstance(second, Conflict)
    assert GULA not in standing(article)
    assert not Citation.objects.exists()


def test_without_the_lock_a_source_hangs_on_what_nobody_sees(article: Article, person: User, unlocked: None) -> None:
    claim = claim_on(article, GULA)
    race(again(article, factories.make_user()), cite(person, claim))
    assert GULA not in standing(article)
    assert Citation.objects.get().claim == claim


def mark_and_again(article: Article, person: User) -> tuple[Any, list[str]]:
    start = TEXT.index("Warga")
    mark = lambda: claims.create_claim(  # noqa: E731
        actor=person, article_id=article.pk, start=start, end=start + len("Warga desa menanam 300 pohon")
    )
    _first, second = race(mark, again(article, factories.make_user()))
    return second, standing(article)


def test_a_claim_that_is_just_being_marked_gets_no_twin(article: Article, person: User) -> None:
    _second, quotes = mark_and_again(article, person)
    assert quotes == [BERAS, "Warga desa menanam 300 pohon", PADI]


def test_without_the_lock_it_gets_one(article: Article, person: User, unlocked: None) -> None:
    _second, quotes = mark_and_again(article, person)
    assert POHON in quotes


def test_a_claim_that_is_just_being_cut_keeps_both_halves(article: Article, person: User) -> None:
    claim = claim_on(article, GULA)
    cut = lambda: claims.split_claim(actor=person, claim_id=claim.pk, at=claim.start + len("Stok gula "))  # noqa: E731
    race(cut, again(article, factories.make_user()))
    assert standing(article) == [BERAS, "Stok gula", "turun 2.000 ton di Tegal", POHON, PADI]


# The article's language or date changes while it is split


def test_what_was_read_of_another_date_is_not_kept(article: Article, person: User) -> None:
    reading = resplitting.read_again(resplitting.text_to_split(article.pk))
    articles.edit_article(actor=person, article_id=article.pk, language="en")
    with pytest.raises(StaleEdit):
        resplitting.apply_reading(person, reading)
    assert GULA in standing(article)


# Undoing it while somebody goes on


def test_what_is_touched_while_it_is_undone_stays(article: Article, person: User) -> None:
    event = again(article, person)().event
    claim = claim_on(article, POHON)
    undo = lambda: resplitting.undo_resplit(actor=person, article_id=article.pk, event_id=event.pk)  # noqa: E731
    race(review(factories.make_user(), claim), undo)
    assert standing(article) == [BERAS, GULA, POHON, PADI]


def test_of_two_undos_the_second_is_told(article: Article, person: User) -> None:
    event = again(article, person)().event
    undo = lambda: resplitting.undo_resplit(actor=person, article_id=article.pk, event_id=event.pk)  # noqa: E731
    _first, second = race(undo, undo)
    assert isinstance(second, Conflict)
    assert standing(article) == [BERAS, GULA, PADI]


# Many at once: nobody waits for each other for ever


def test_everybody_at_once_gets_an_answer(person: User, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(4):
        finds(monkeypatch, BERAS, GULA, PADI, why=("today",))
        article = factories.make_article(actor=person, text=f"{TEXT} {number}")
        finds(monkeypatch, BERAS, PADI, speaker="Siti")
        outcomes = everybody(article, claim_on(article, BERAS), claim_on(article, PADI), person)
        assert [str(error) for error in outcomes if isinstance(error, OperationalError)] == []
        refused = [outcome for outcome in outcomes if isinstance(outcome, Exception)]
        assert all(isinstance(error, Conflict | Invalid) for error in refused), refused
        assert standing(article)


def everybody(article: Article, one: Claim, two: Claim, person: User) -> list[Any]:
    pk = article.pk
    return at_once(
        again(article, person),
        again(article, person),
        lambda: claims.merge_claims(actor=person, claim_id=two.pk, other_id=one.pk),
        lambda: claims.split_claim(actor=person, claim_id=one.pk, at=one.start + 12),
        lambda: claims.create_claim(actor=person, article_id=pk, start=one.start, end=one.start + 5),
        lambda: articles.edit_article(actor=person, article_id=pk, publisher="Contoh"),
        review(person, two),
    )
