"""Articles: imported once whatever their line ends, described, and split when they come in."""

from datetime import date
from typing import Any

import pytest

from annotations.errors import Invalid, InvalidTransition, NotAllowed, NotFound, StaleEdit
from annotations.models import Article, Claim, Event, User
from annotations.workflow import articles, reviews
from tests import factories

pytestmark = pytest.mark.django_db

TEXT = "Pelabuhan memindahkan 3.000 peti kemas.\nJumlahnya naik menjadi 12.000 pada 2025."


def test_a_text_becomes_an_article_with_its_claims(reviewer: User) -> None:
    article, created = articles.import_text(
        actor=reviewer, text=TEXT, title="  Kabar\n pelabuhan ", publisher="Harian", published_on=date(2024, 10, 29)
    )
    version = article.versions.get()
    assert created
    assert (article.status, article.title, article.language) == ("ready", "Kabar pelabuhan", "id")
    assert version.text == TEXT
    assert article.claims.count() == 2
    assert all(version.text[claim.start : claim.end] == claim.quote for claim in article.claims.all())
    event = Event.objects.get(verb="article_imported", article=article)
    assert (event.actor, event.new["claims"], event.new["published_on"]) == (reviewer, 2, "2024-10-29")


@pytest.mark.parametrize(
    "again",
    [
        TEXT.replace("\n", "\r\n"),
        TEXT.replace("\n", "  \r\r"),
        TEXT + "   \n\n",
        "\ufeff" + TEXT,
        TEXT.replace("\n", "\n \n"),
    ],
    ids=["crlf", "cr", "trailing", "bom", "blank line"],
)
def test_the_same_text_leads_to_the_article_that_is_there(again: str, reviewer: User) -> None:
    article, _created = articles.import_text(actor=reviewer, text=TEXT)
    assert articles.import_text(actor=factories.make_user(), text=again) == (article, False)
    assert Article.objects.count() == 1
    assert Event.objects.filter(verb="article_imported").count() == 1


def test_another_text_is_another_article(reviewer: User) -> None:
    first, _created = articles.import_text(actor=reviewer, text=TEXT)
    second, created = articles.import_text(actor=reviewer, text=TEXT.replace("3.000", "3.001"))
    assert created
    assert first != second


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"text": ""}, "text"),
        ({"text": " \n\t\u200b "}, "text"),
        ({"text": "a\0b"}, "text"),
        ({"text": "half \ud800 a pair"}, "text"),
        ({"text": "x" * 1_000_001}, "text"),
        ({"text": TEXT, "title": "x" * 501}, "title"),
        ({"text": TEXT, "publisher": "\x07"}, "publisher"),
        ({"text": TEXT, "author": "x" * 201}, "author"),
        ({"text": TEXT, "language": "indonesian"}, "language"),
        ({"text": TEXT, "kind": "poem"}, "kind"),
    ],
)
def test_what_cannot_be_taken_is_named_by_its_field(given: dict[str, Any], field: str, reviewer: User) -> None:
    with pytest.raises(Invalid) as error:
        articles.import_text(actor=reviewer, **given)
    assert error.value.field == field
    assert not Article.objects.exists()


def test_observers_import_nothing(observer: User) -> None:
    with pytest.raises(NotAllowed):
        articles.import_text(actor=observer, text=TEXT)
    with pytest.raises(NotAllowed):
        articles.import_url(actor=observer, url="https://example.org/kabar")


def test_an_address_is_noted_and_its_page_asked_for(reviewer: User, sent: list[tuple[str, int]]) -> None:
    article, created = articles.import_url(actor=reviewer, url=" https://example.org/kabar ", title="Kabar")
    assert created
    assert (article.status, article.url, article.title) == ("fetching", "https://example.org/kabar", "Kabar")
    assert article.due_at
    assert sent == [("import_article", article.pk)]
    assert articles.import_url(actor=reviewer, url="https://example.org/kabar") == (article, False)
    assert Event.objects.get(verb="article_imported").new["url"] == "https://example.org/kabar"


@pytest.mark.parametrize("url", ["", "kabar", "javascript:alert(1)", "file:///etc/passwd", "ftp://example.org/x"])
def test_what_is_no_web_address_is_refused(url: str, reviewer: User) -> None:
    with pytest.raises(Invalid) as error:
        articles.import_url(actor=reviewer, url=url)
    assert error.value.field == "url"


def test_an_address_whose_text_is_there_leads_to_it(reviewer: User, article: Article) -> None:
    copy, _created = articles.import_url(actor=reviewer, url="https://example.org/salinan")
    Article.objects.filter(pk=copy.pk).update(status="failed", failure="duplicate", duplicate_of=article)
    assert articles.import_url(actor=reviewer, url="https://example.org/salinan") == (article, False)
    with pytest.raises(InvalidTransition):
        articles.retry_import(actor=reviewer, article_id=copy.pk)


def test_edits_change_what_they_name_and_say_so(reviewer: User, article: Article) -> None:
    edited = articles.edit_article(actor=reviewer, article_id=article.pk, version=1, title="Judul", author="Dewi")
    assert (edited.title, edited.author, edited.version) == ("Judul", "Dewi", 2)
    event = Event.objects.get(verb="article_edited")
    assert event.old == {"title": article.title, "author": ""}
    assert event.new == {"title": "Judul", "author": "Dewi"}
    articles.edit_article(actor=reviewer, article_id=article.pk, title="Judul")
    assert Event.objects.filter(verb="article_edited").count() == 1, "nothing changed, nothing recorded"


def test_an_edit_of_what_has_changed_since_is_refused(reviewer: User, article: Article) -> None:
    articles.edit_article(actor=reviewer, article_id=article.pk, title="Satu")
    with pytest.raises(StaleEdit) as error:
        articles.edit_article(actor=reviewer, article_id=article.pk, version=1, title="Dua")
    assert error.value.current.title == "Satu"
    assert Article.objects.get(pk=article.pk).title == "Satu"


@pytest.mark.parametrize("change", [{"required_reviews": 2}, {"blind": True}])
def test_how_a_claim_is_assessed_is_an_editors_to_say(
    change: dict[str, Any], reviewer: User, moderator: User, article: Article
) -> None:
    with pytest.raises(NotAllowed):
        articles.edit_article(actor=reviewer, article_id=article.pk, **change)
    articles.edit_article(actor=moderator, article_id=article.pk, **change)


@pytest.mark.parametrize("number", [0, 10])
def test_a_claim_needs_between_one_and_nine_reviews(number: int, moderator: User, article: Article) -> None:
    with pytest.raises(Invalid):
        articles.edit_article(actor=moderator, article_id=article.pk, required_reviews=number)


def test_claims_follow_when_more_or_fewer_reviews_are_asked_for(moderator: User) -> None:
    claim = factories.make_claim(state="reviewed")
    decided = factories.make_claim(state="decided")

    def ask(of: Claim, number: int) -> str:
        articles.edit_article(actor=moderator, article_id=of.article_id, required_reviews=number)
        of.refresh_from_db()
        return of.state

    assert ask(claim, 2) == "open"
    factories.make_review(claim, rating="false")
    assert ask(claim, 3) == "open"
    assert ask(claim, 2) == "disputed"
    assert ask(decided, 3) == "decided", "what an editor settled stays settled"


def test_an_article_that_is_not_there(reviewer: User) -> None:
    for pk in (0, 999_999, 2**70):
        with pytest.raises(NotFound):
            articles.edit_article(actor=reviewer, article_id=pk, title="x")
        with pytest.raises(NotFound):
            articles.retry_import(actor=reviewer, article_id=pk)


def test_a_failed_import_is_tried_again(reviewer: User, sent: list[tuple[str, int]]) -> None:
    article, _created = articles.import_url(actor=reviewer, url="https://example.org/hilang")
    with pytest.raises(InvalidTransition):
        articles.retry_import(actor=reviewer, article_id=article.pk)
    Article.objects.filter(pk=article.pk).update(status="failed", failure="not_found", due_at=None, attempts=5)
    again = articles.retry_import(actor=reviewer, article_id=article.pk)
    assert (again.status, again.failure, again.attempts) == ("fetching", "", 0)
    assert again.due_at
    assert sent == [("import_article", article.pk)] * 2
    assert Event.objects.get(verb="article_import_retried").old == {"status": "failed", "failure": "not_found"}


def test_a_review_after_a_change_of_number_counts_by_the_new_one(reviewer: User, moderator: User) -> None:
    claim = factories.make_claim()
    articles.edit_article(actor=moderator, article_id=claim.article_id, required_reviews=2)
    reviews.submit_review(reviewer=reviewer, claim_id=claim.pk, rating="true")
    claim.refresh_from_db()
    assert claim.state == "open"
