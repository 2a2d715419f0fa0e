"""Making an article of a page: fetch, split, keep."""

import logging

from django.db import IntegrityError, transaction

from annotations import events
from annotations.errors import Invalid
from annotations.fetch_policy import policy_from_settings
from annotations.fetching import FetchFailure, Page, fetch_page
from annotations.jobs import reservations
from annotations.models import Article
from annotations.workflow import articles
from annotations.workflow.articles import SplitText

log = logging.getLogger(__name__)
Status = Article.Status


def import_article(pk: int) -> None:
    """Fetches the page of an article that is due, splits its text and keeps both, or the reason why not.

    A text that the desk has already makes this row point to the article that has it. Does nothing where not due.
    """
    article = reservations.reserve(Article, pk)
    if article is None:
        return
    if article.attempts > reservations.MAX_ATTEMPTS:
        _record_failure(article, FetchFailure("gave_up"))
        return
    try:
        _import(article)
    except FetchFailure as failure:
        _record_failure(article, failure)
    except Exception:
        log.exception("article %s could not be imported", pk)
        _record_failure(article, FetchFailure("unreadable"))


def _import(article: Article) -> None:
    page = fetch_page(article.url, policy_from_settings())
    text = _text_of(page)
    existing = articles.article_with_text(text)
    if existing is None:
        Article.objects.filter(pk=article.pk, reserved_until=article.reserved_until).update(status=Status.SPLITTING)
        published = article.published_on or page.published_on
        split = articles.split_text(text, article.language, published)
        try:
            _record_text(article, page, split)
            return
        except IntegrityError:  # the same text came in by another way a moment ago
            existing = articles.article_with_text(text)
            if existing is None:
                raise
    _record_duplicate(article, existing)


def _text_of(page: Page) -> str:
    try:
        return articles.fit_text(page.text)
    except Invalid as error:
        raise FetchFailure("too_long_text" if page.text.strip() else "no_text") from error


@transaction.atomic
def _record_text(article: Article, page: Page, split: SplitText) -> None:
    """Fills in what nobody has typed; what a person typed stands."""
    facts = {
        "title": article.title or (page.title or "")[:500],
        "publisher": article.publisher or (page.site or "")[:200],
        "author": article.author or (page.author or "")[:200],
        "published_on": article.published_on or page.published_on,
        "language": split.language,
    }
    if reservations.record(article, status=Status.READY, failure="", attempts=0, **facts):
        claims = articles.add_text(article, split)
        events.record("article_fetched", article, actor=None, new={"claims": claims, "final_url": page.final_url})


@transaction.atomic
def _record_duplicate(article: Article, existing: Article) -> None:
    if reservations.record(article, status=Status.FAILED, failure="duplicate", duplicate_of=existing):
        events.record("article_failed", article, actor=None, new={"failure": "duplicate", "duplicate_of": existing.pk})


@transaction.atomic
def _record_failure(article: Article, failure: FetchFailure) -> None:
    due_at = None if failure.permanent else reservations.next_try(article.attempts)
    status = Status.FETCHING if due_at else Status.FAILED
    if reservations.record(article, status=status, failure=failure.code, due_at=due_at):
        events.record("article_failed", article, actor=None, new={"status": status.value, "failure": failure.code})
