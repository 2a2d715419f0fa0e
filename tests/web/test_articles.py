"""The list of articles, the import, and how far an import has come."""

from collections.abc import Callable
from datetime import date

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from annotations.models import Article, User
from annotations.queries.articles import progress_of
from annotations.workflow import articles
from tests import factories

SignIn = Callable[[User], Client]
IMPORT = "/articles/import/"
MARKUP = "<script>alert('x')</script>&amp;"


@pytest.fixture
def fetching(reviewer: User) -> Article:
    return articles.import_url(actor=reviewer, url="https://example.org/story")[0]


def fail(article: Article, failure: str = "not_found") -> None:
    Article.objects.filter(pk=article.pk).update(status="failed", failure=failure, due_at=None)


def test_import_of_a_text(signed_in: SignIn, reviewer: User) -> None:
    about = {"title": "Kabar", "publisher": "Contoh", "author": "Sari", "published_on": "2024-10-29", "kind": "post"}
    answer = signed_in(reviewer).post(IMPORT, {"content": factories.INDONESIAN, "language": "id", **about})
    article = Article.objects.get()
    assert answer.headers["Location"] == reverse("article", args=[article.pk])
    assert (article.title, article.publisher, article.author, article.kind) == ("Kabar", "Contoh", "Sari", "post")
    assert article.published_on == date(2024, 10, 29)
    assert article.claims.exists()


def test_the_language_is_found_where_none_is_given(signed_in: SignIn, reviewer: User) -> None:
    signed_in(reviewer).post(IMPORT, {"content": factories.INDONESIAN})
    assert Article.objects.get().language == "id"


@pytest.mark.parametrize("link", ["https://example.org/story", " http://example.org/a?b=c \n", "example.org/story"])
def test_import_of_a_link(signed_in: SignIn, reviewer: User, link: str) -> None:
    assert signed_in(reviewer).post(IMPORT, {"content": link}).status_code == 302
    article = Article.objects.get()
    assert article.status == Article.Status.FETCHING
    assert article.url.strip().startswith("http")


@pytest.mark.parametrize("again", [factories.ENGLISH + " \r\n\r\n", factories.ENGLISH.replace("\n", "\r\n")])
def test_the_same_text_leads_to_the_article_that_is_there(signed_in: SignIn, reviewer: User, again: str) -> None:
    client = signed_in(reviewer)
    client.post(IMPORT, {"content": factories.ENGLISH, "language": "en"})
    answer = client.post(IMPORT, {"content": again}, follow=True)
    assert Article.objects.count() == 1
    assert answer.redirect_chain[0][0] == reverse("article", args=[Article.objects.get().pk])
    assert "This article is here already" in answer.text


@pytest.mark.parametrize(
    "content",
    [
        "",
        "  \n ",
        "nul \0 in it",
        "\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "ftp://example.org/a",
        "https://",
        "https://example.org/" + "a" * 9_000,
    ],
)
def test_what_cannot_be_imported_is_refused_at_its_field(signed_in: SignIn, reviewer: User, content: str) -> None:
    answer = signed_in(reviewer).post(IMPORT, {"content": content, "title": "Typed already"})
    assert answer.status_code == 422
    assert answer.context["form"].errors.keys() == {"content"}
    assert 'value="Typed already"' in answer.text
    assert not Article.objects.exists()


def test_a_text_that_is_too_long_is_kept_in_the_form(signed_in: SignIn, reviewer: User) -> None:
    text = "kata " * (settings.ARTICLE_MAX_CHARACTERS // 5) + "lagi"
    answer = signed_in(reviewer).post(IMPORT, {"content": text})
    assert answer.status_code == 422
    assert "1,000,000" in str(answer.context["form"].errors)
    assert text in answer.text


def test_a_request_that_is_too_large_gets_a_page(signed_in: SignIn, reviewer: User) -> None:
    answer = signed_in(reviewer).post(IMPORT, {"content": "a" * (settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1)})
    assert answer.status_code == 413
    assert "too large" in answer.text


@pytest.mark.parametrize("text", ["ข่าววันนี้มีทหารสามพันนาย", "今天的新闻没有空格", "no_dot_but_one_word"])
def test_a_text_of_one_word_is_no_link(signed_in: SignIn, reviewer: User, text: str) -> None:
    assert signed_in(reviewer).post(IMPORT, {"content": text}).status_code == 302
    assert Article.objects.get().url == ""


@pytest.mark.parametrize(
    ("field", "value"),
    [("title", "x" * 501), ("publisher", "\0"), ("published_on", "29/10/2024"), ("language", "xx"), ("kind", "song")],
)
def test_each_field_says_what_is_wrong_with_it(signed_in: SignIn, reviewer: User, field: str, value: str) -> None:
    answer = signed_in(reviewer).post(IMPORT, {"content": factories.ENGLISH, field: value})
    assert answer.status_code == 422
    assert answer.context["form"].errors.keys() == {field}
    assert "harbour" in answer.text.lower()


@pytest.mark.parametrize("method", ["get", "post"])
def test_who_only_reads_cannot_import(signed_in: SignIn, observer: User, method: str) -> None:
    answer = getattr(signed_in(observer), method)(IMPORT, {"content": factories.ENGLISH})
    assert answer.status_code == 403
    assert not Article.objects.exists()


def test_markup_is_text_in_the_list(signed_in: SignIn, reviewer: User) -> None:
    factories.make_article(title=MARKUP, publisher=MARKUP, author=MARKUP)
    page = signed_in(reviewer).get("/articles/").text
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt;&amp;amp;" in page


def test_search_and_state(signed_in: SignIn, reviewer: User, fetching: Article) -> None:
    article = factories.make_article(title="Pelabuhan utara", publisher="Contoh Harian")
    client = signed_in(reviewer)

    def found(**query: str) -> list[int]:
        return [row.pk for row in client.get("/articles/", query).context["page"]]

    assert found() == [article.pk, fetching.pk]
    assert found(q="utara contoh") == [article.pk]
    assert found(state="to-check") == [article.pk]
    assert found(state="importing") == [fetching.pk]
    assert found(state="checked") == found(state="failed") == found(q="%") == []


def test_the_map_has_a_segment_a_claim(db: None) -> None:
    claim = factories.make_claim(state="decided")
    total = claim.article.claims.exclude(state="dismissed").count()
    progress = progress_of([claim.article])[claim.article_id]
    assert (progress.done, progress.total, len(progress.segments)) == (1, total, total)
    assert "rating-true" in progress.segments


def test_a_long_map_shares_its_segments(db: None) -> None:
    text = "\n".join(f"Sebanyak {n}.000 peti kemas tiba di pelabuhan, kata Sari." for n in range(2, 90))
    article = factories.make_article(text=text)
    progress = progress_of([article])[article.pk]
    assert progress.total > 80
    assert len(progress.segments) <= 50


@pytest.mark.parametrize(
    ("status", "failure", "polls"), [("fetching", "", True), ("splitting", "", True), ("failed", "not_found", False)]
)
def test_the_state_asks_again_while_work_is_under_way(
    signed_in: SignIn, reviewer: User, fetching: Article, status: str, failure: str, polls: bool
) -> None:
    Article.objects.filter(pk=fetching.pk).update(status=status, failure=failure)
    for query in ("", "?row", "?row=short"):
        answer = signed_in(reviewer).get(f"/articles/{fetching.pk}/state/{query}")
        assert ("hx-get" in answer.text) is polls
        assert "HX-Refresh" not in answer.headers


def test_the_page_comes_anew_once_the_text_is_there(signed_in: SignIn, reviewer: User, article: Article) -> None:
    answer = signed_in(reviewer).get(f"/articles/{article.pk}/state/")
    assert answer.headers["HX-Refresh"] == "true"
    assert "hx-get" not in answer.text


def test_retry(signed_in: SignIn, reviewer: User, fetching: Article) -> None:
    fail(fetching)
    client, where = signed_in(reviewer), f"/articles/{fetching.pk}/retry/"
    assert client.get(where).status_code == 405
    assert client.post(where).headers["Location"] == f"/articles/{fetching.pk}/"
    fetching.refresh_from_db()
    assert (fetching.status, fetching.failure) == ("fetching", "")
    assert client.post(where).status_code == 409


def test_retry_by_htmx_answers_with_the_fragment(signed_in: SignIn, reviewer: User, fetching: Article) -> None:
    fail(fetching)
    answer = signed_in(reviewer).post(f"/articles/{fetching.pk}/retry/", headers={"HX-Request": "true"})
    assert answer.text.strip().startswith('<div class="state-box" id="import-state"')
    assert "hx-get" in answer.text


def test_who_only_reads_cannot_retry(signed_in: SignIn, observer: User, fetching: Article) -> None:
    fail(fetching)
    client = signed_in(observer)
    assert client.post(f"/articles/{fetching.pk}/retry/").status_code == 403
    assert "Try again" not in client.get(f"/articles/{fetching.pk}/state/").text


def test_a_second_link_to_the_same_text_leads_to_the_first(
    signed_in: SignIn, reviewer: User, fetching: Article
) -> None:
    first = factories.make_article()
    Article.objects.filter(pk=fetching.pk).update(status="failed", failure="duplicate", duplicate_of=first, due_at=None)
    client = signed_in(reviewer)
    assert reverse("article", args=[first.pk]) in client.get(f"/articles/{fetching.pk}/state/").text
    assert [row.pk for row in client.get("/articles/").context["page"]] == [first.pk]


def test_words_and_numbers_are_the_readers(signed_in: SignIn, reviewer: User) -> None:
    factories.make_article(language="en", text=factories.ENGLISH)
    client, indonesian = signed_in(reviewer), {"Accept-Language": "id"}
    assert "<span>Inggris</span>" in client.get("/articles/", headers=indonesian).text
    assert "1.000.000" in client.get(IMPORT, headers=indonesian).text
