"""The desk splits articles again, many at once: in their order, each for itself."""

import pytest

from annotations.jobs import resplits
from annotations.models import Article, Event, User
from annotations.splitting import many
from annotations.workflow import articles, claims, resplitting
from tests import factories
from tests.workflow.newer_splitter import finds, row, standing

pytestmark = pytest.mark.django_db
SENTENCE = "Harga beras naik {n} persen di Cilacap"


def make(reviewer: User, count: int) -> list[Article]:
    return [factories.make_article(actor=reviewer, text=SENTENCE.format(n=n + 2) + ".") for n in range(count)]


def test_each_is_split_again_in_the_order_named(reviewer: User, monkeypatch: pytest.MonkeyPatch) -> None:
    made = make(reviewer, 3)
    touched = made[1].claims.get()
    claims.edit_claim(actor=reviewer, claim_id=touched.pk, speaker="Dewi")
    before = row(touched)
    finds(monkeypatch, "Harga beras naik")
    done = list(resplits.resplit_articles([article.pk for article in reversed(made)]))
    assert [each.article_id for each in done] == [article.pk for article in reversed(made)]
    assert [each.has_changed for each in done] == [True, False, True]
    assert standing(made[0]) == ["Harga beras naik"]
    assert row(touched) == before
    assert set(Event.objects.filter(verb="article_resplit").values_list("actor", flat=True)) == {None}
    again = list(resplits.resplit_articles([article.pk for article in made]))
    assert not any(each.has_changed for each in again)


def test_over_children_as_in_this_process(
    reviewer: User, monkeypatch: pytest.MonkeyPatch, settings: pytest.FixtureRequest
) -> None:
    made = make(reviewer, 6)
    for article in made:
        article.claims.update(speaker="Rudi", version=1)
    monkeypatch.setattr(many, "SMALL", 0)
    settings.SPLITTING_PROCESSES = 2  # type: ignore[attr-defined]
    done = list(resplits.resplit_articles([article.pk for article in made]))
    assert [each.counts["refreshed"] for each in done] == [1] * 6
    assert {claim.speaker for article in made for claim in article.claims.all()} == {""}


def test_one_that_cannot_be_split_costs_no_other(reviewer: User, monkeypatch: pytest.MonkeyPatch) -> None:
    [article] = make(reviewer, 1)
    coming, _is_new = articles.import_url(actor=reviewer, url="https://example.org/kabar")
    finds(monkeypatch, "beras naik")
    done = list(resplits.resplit_articles([coming.pk, coming.pk + 100, article.pk]))
    assert [bool(each.failure) for each in done] == [True, True, False]
    assert done[2].has_changed


def test_what_was_changed_while_it_was_split_is_read_once_more(reviewer: User, monkeypatch: pytest.MonkeyPatch) -> None:
    [article] = make(reviewer, 1)
    text_to_split = resplitting.text_to_split

    def and_change(pk: int) -> object:
        version = text_to_split(pk)
        monkeypatch.setattr(resplitting, "text_to_split", text_to_split)
        articles.edit_article(actor=reviewer, article_id=pk, language="en")
        return version

    monkeypatch.setattr(resplitting, "text_to_split", and_change)
    [done] = resplits.resplit_articles([article.pk])
    assert done.failure == ""
    assert article.claims.exclude(state="dismissed").exists()


def test_articles_with_a_text_are_those_that_can_be_split(reviewer: User) -> None:
    made = make(reviewer, 2)
    articles.import_url(actor=reviewer, url="https://example.org/kabar")
    assert list(resplits.articles_with_a_text()) == made
