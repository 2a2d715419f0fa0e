"""Many articles imported at once: split over all cores, kept one after the other, in the order they came in."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar

from django.conf import settings

from annotations.errors import FactcheckError
from annotations.models import Article, User
from annotations.splitting.many import Found, SplitterLost, Text, split_many
from annotations.workflow import articles
from annotations.workflow.articles import SplitText, TextImport

K = TypeVar("K")
Values = Mapping[str, Any]
Outcome = tuple[Article, bool] | Exception


def import_many(*, actor: User, asked: Iterable[tuple[K, Values | None]]) -> Iterator[tuple[K, Outcome | None]]:
    """Yields each key with what came of its values: (article, whether it is new), or the error that refused them.

    The values are those of `import_text`, or of `import_url` where there is no text; None is answered with None. Each
    is a transaction of its own. Only a little more than is being split is read ahead of `asked`.
    """
    prepared = (_prepared(actor, key, values) for key, values in asked)
    for (key, new), found in split_many(prepared, processes=settings.SPLITTING_PROCESSES):
        yield key, _outcome(actor, new, found)


def _prepared(
    actor: User, key: K, values: Values | None
) -> tuple[tuple[K, TextImport | Values | FactcheckError | None], Text | None]:
    if values is None or "text" not in values:
        return (key, values), None
    try:
        new = articles.fit_import(actor=actor, **values)
    except FactcheckError as error:
        return (key, error), None
    if articles.article_with_text(new.text):
        return (key, new), None
    return (key, new), Text(new.text, new.language, new.published_on)


def _outcome(
    actor: User, new: TextImport | Values | FactcheckError | None, found: Found | SplitterLost | None
) -> Outcome | None:
    if new is None or isinstance(new, FactcheckError):
        return new
    try:
        if not isinstance(new, TextImport):
            return articles.import_url(actor=actor, **new)
        if existing := articles.article_with_text(new.text):  # an earlier line had the same text
            return existing, False
        if found is None or isinstance(found, SplitterLost):
            return found
        return articles.store_import(actor=actor, new=new, split=SplitText(new.text, found.language, found.claims))
    except FactcheckError as error:
        return error
