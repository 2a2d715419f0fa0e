"""Splitting an article again on its page: the numbers first, then the change, then the way back."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from annotations.models import Article, Event, User
from annotations.workflow import resplitting
from tests import factories
from tests.workflow.newer_splitter import finds, standing

SignIn = Callable[[User], Client]
WORDS = "3.000 peti kemas telah dipindahkan"
OTHER = "naik menjadi sekitar 12.000"


@pytest.fixture
def address(article: Article, monkeypatch: pytest.MonkeyPatch) -> str:
    finds(monkeypatch, WORDS, OTHER)
    return reverse("article-resplit", args=[article.pk])


def agreed(client: Client, address: str) -> dict[str, Any]:
    """The fields of the form as the page has them."""
    form = client.get(address).context["form"]
    return {"version": form.initial["version"], "counts": json.dumps(form.initial["counts"])}


def test_the_way_there_is_on_the_articles_page(
    signed_in: SignIn, reviewer: User, observer: User, address: str, article: Article
) -> None:
    page = reverse("article", args=[article.pk])
    assert address in signed_in(reviewer).get(page).text
    assert address not in signed_in(observer).get(page).text


def test_the_numbers_are_said_before_anything_changes(
    signed_in: SignIn, reviewer: User, address: str, article: Article
) -> None:
    factories.make_review(factories.make_claim(article=article))
    before = standing(article)
    page = signed_in(reviewer).get(address).text
    assert "<b>1</b> claim is kept, because people have worked on it" in page
    assert "<b>1</b> new claim" in page
    assert OTHER in page
    assert "<b>0</b> claims are unchanged" in page
    assert standing(article) == before


def test_it_does_what_was_agreed_to_and_can_be_undone(
    signed_in: SignIn, reviewer: User, address: str, article: Article
) -> None:
    client, before = signed_in(reviewer), standing(article)
    answer = client.post(address, agreed(client, address), follow=True)
    assert answer.redirect_chain == [(reverse("article", args=[article.pk]), 302)]
    assert "Split again: 2 new," in answer.text
    assert standing(article) == [WORDS, OTHER]
    page = client.get(address).text
    assert "Nothing would change." in page
    assert 'id="resplit"' not in page
    event = Event.objects.get(verb="article_resplit")
    undo = reverse("article-resplit-undo", args=[article.pk])
    assert undo in page
    assert "as it was before" in client.post(undo, {"event": event.pk}, follow=True).text
    assert standing(article) == before
    assert client.post(undo, {"event": event.pk}).status_code == 409
    assert undo not in client.get(address).text


def test_where_the_numbers_have_changed_the_new_ones_are_asked_about(
    signed_in: SignIn, reviewer: User, address: str, article: Article
) -> None:
    client = signed_in(reviewer)
    fields, before = agreed(client, address), standing(article)
    factories.make_review(factories.make_claim(article=article))
    answer = client.post(address, fields)
    assert answer.status_code == 409
    assert "Somebody else has changed this in the meantime." in answer.text
    assert "<b>1</b> claim is kept" in answer.text
    assert standing(article) == before
    assert client.post(address, agreed(client, address)).status_code == 302


@pytest.mark.parametrize(
    ("fields", "status"),
    [({}, 422), ({"counts": "no json"}, 422), ({"counts": "[1]"}, 409), ({"counts": "{}", "version": "x"}, 422)],
)
def test_a_damaged_form(signed_in: SignIn, reviewer: User, address: str, fields: dict[str, str], status: int) -> None:
    assert signed_in(reviewer).post(address, fields).status_code == status
    assert not Event.objects.filter(verb="article_resplit").exists()


def test_who_may_not(signed_in: SignIn, observer: User, client: Client, address: str) -> None:
    for method in ("get", "post"):
        assert getattr(signed_in(observer), method)(address).status_code == 403
        assert getattr(client, method)(address).status_code == 302
    assert signed_in(observer).delete(address).status_code == 405


def test_an_article_without_a_text(signed_in: SignIn, reviewer: User) -> None:
    article = Article.objects.create(created_by=reviewer, status="failed")
    assert signed_in(reviewer).get(reverse("article-resplit", args=[article.pk])).status_code == 409
    assert signed_in(reviewer).get(reverse("article-resplit", args=[article.pk + 1])).status_code == 404


def test_what_was_replaced_is_in_no_list_and_says_so_at_its_address(
    signed_in: SignIn, reviewer: User, address: str, article: Article
) -> None:
    client, old = signed_in(reviewer), article.claims.first()
    assert old
    resplitting.resplit_article(actor=reviewer, article_id=article.pk)
    answer = client.get(reverse("article", args=[article.pk]))
    assert reverse("claim", args=[old.pk]) not in answer.text
    assert answer.context["text"].set_aside == []
    own = client.get(reverse("claim", args=[old.pk])).text
    assert "Replaced when the article was split again" in own
    assert reverse("claim-restore", args=[old.pk]) in own
    assert 'id="add-sources"' not in own
