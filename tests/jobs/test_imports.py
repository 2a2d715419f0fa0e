"""An article that came as a link becomes a text with claims, or says why not."""

import pytest
from pytest_httpserver import HTTPServer

from annotations.jobs.imports import import_article
from annotations.models import Article
from annotations.workflow import articles
from tests import factories
from tests.jobs.conftest import PAGE

pytestmark = pytest.mark.django_db


def make_import(url: str, **about: str) -> Article:
    article, created = articles.import_url(actor=factories.make_user(), url=url, **about)
    assert created
    return article


def test_a_page_becomes_an_article_with_claims(page_url: str) -> None:
    article = make_import(page_url)
    import_article(article.pk)
    article.refresh_from_db()
    assert (article.status, article.failure, article.due_at) == ("ready", "", None)
    assert (article.title, article.author, article.language) == ("Containers moved", "Mara Lind", "en")
    text = article.versions.get().text
    claim = article.claims.get(quote__contains="3,000 containers")
    assert text[claim.start : claim.end] == claim.quote


def test_what_a_person_typed_stands(page_url: str) -> None:
    article = make_import(page_url, title="My own title")
    import_article(article.pk)
    article.refresh_from_db()
    assert (article.title, article.author) == ("My own title", "Mara Lind")


def test_the_same_text_leads_to_the_article_that_is_there(page_url: str, httpserver: HTTPServer) -> None:
    first = make_import(page_url)
    import_article(first.pk)
    httpserver.expect_request("/twin").respond_with_data(PAGE, content_type="text/html")
    twin = make_import(httpserver.url_for("/twin"))
    import_article(twin.pk)
    twin.refresh_from_db()
    assert (twin.status, twin.failure, twin.duplicate_of) == ("failed", "duplicate", first)


@pytest.mark.parametrize(
    ("body", "kind", "status", "code"),
    [
        ("", "text/html", 404, "not_found"), ("<html><body></body></html>", "text/html", 200, "no_text"),
        ("%PDF-1.7 ...", "application/pdf", 200, "no_text"), ("a b " * 300_000, "text/plain", 200, "too_long_text"),
    ],
)  # fmt: skip
def test_a_page_that_is_no_article(httpserver: HTTPServer, body: str, kind: str, status: int, code: str) -> None:
    httpserver.expect_request("/x").respond_with_data(body, content_type=kind, status=status)
    article = make_import(httpserver.url_for("/x"))
    import_article(article.pk)
    article.refresh_from_db()
    assert (article.status, article.failure, article.due_at) == ("failed", code, None)


def test_a_busy_site_is_asked_again(httpserver: HTTPServer) -> None:
    httpserver.expect_request("/x").respond_with_data("", status=503)
    article = make_import(httpserver.url_for("/x"))
    import_article(article.pk)
    article.refresh_from_db()
    assert (article.status, article.failure) == ("fetching", "busy")
    assert article.due_at is not None


def test_a_plain_text_is_an_article_too(httpserver: HTTPServer) -> None:
    text = "Kepala pelabuhan mengatakan 3.000 peti kemas telah dipindahkan ke gudang baru di Cilacap. " * 2
    httpserver.expect_request("/x.txt").respond_with_data(text, content_type="text/plain")
    article = make_import(httpserver.url_for("/x.txt"))
    import_article(article.pk)
    article.refresh_from_db()
    assert (article.status, article.language) == ("ready", "id")
