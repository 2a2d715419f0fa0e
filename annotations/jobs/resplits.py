"""Splitting articles again by the desk itself, any number of them: over all cores, one transaction an article."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.conf import settings
from django.db.models import QuerySet

from annotations.errors import FactcheckError, StaleEdit
from annotations.models import Article, ArticleVersion
from annotations.splitting.many import Found, SplitterLost, Text, split_many
from annotations.workflow import resplitting
from annotations.workflow.articles import SplitText
from annotations.workflow.resplitting import Outcome, Reading


@dataclass(frozen=True, slots=True)
class Resplit:
    """What came of one article: the counts of `Plan`, or why it could not be done."""

    article_id: int
    counts: dict[str, int]
    has_changed: bool = False
    failure: str = ""


def articles_with_a_text() -> QuerySet[Article]:
    return Article.objects.filter(status=Article.Status.READY, versions__isnull=False).distinct().order_by("pk")


def resplit_articles(pks: Iterable[int]) -> Iterator[Resplit]:
    """Splits each of these articles again, in this order; one that cannot be costs no other.

    Writes the events that `workflow.resplitting` writes, without an actor. To do it once more changes nothing.
    """
    asked = (_asked(pk) for pk in pks)
    for (pk, before), found in split_many(asked, processes=settings.SPLITTING_PROCESSES):
        yield _applied(pk, before, found)


def _asked(pk: int) -> tuple[tuple[int, ArticleVersion | FactcheckError], Text | None]:
    try:
        version = resplitting.text_to_split(pk)
    except FactcheckError as error:
        return (pk, error), None
    article = version.article
    return (pk, version), Text(version.text, article.language, article.published_on)


def _applied(pk: int, before: ArticleVersion | FactcheckError, found: Found | SplitterLost | None) -> Resplit:
    if not isinstance(before, ArticleVersion) or not isinstance(found, Found):
        return Resplit(pk, {}, failure=str(before if isinstance(before, FactcheckError) else found))
    reading = Reading(before.article, before, SplitText(before.text, found.language, found.claims))
    try:
        done = _apply(reading)
    except FactcheckError as error:
        return Resplit(pk, {}, failure=str(error))
    return Resplit(pk, done.counts, has_changed=done.event is not None)


def _apply(reading: Reading) -> Outcome:
    try:
        return resplitting.apply_reading(None, reading)
    except StaleEdit:  # the article's language or date was changed while it was split
        return resplitting.apply_reading(None, resplitting.read_again(resplitting.text_to_split(reading.article.pk)))
