"""A row in the form that its own address shows it in, and the name of one that is there already."""

from typing import Any

from django.db.models import Model
from rest_framework.serializers import BaseSerializer

from annotations.api.serializers.articles import ArticleShown
from annotations.api.serializers.claims import ClaimShown
from annotations.api.serializers.reviews import ReviewShown
from annotations.api.serializers.sources import CitationShown
from annotations.api.serializers.verdicts import VerdictShown
from annotations.models import Article, Citation, Claim, Review, Verdict
from annotations.queries import resources

SERIALIZERS: dict[type[Model], type[BaseSerializer[Any]]] = {
    Article: ArticleShown,
    Citation: CitationShown,
    Claim: ClaimShown,
    Review: ReviewShown,
    Verdict: VerdictShown,
}


def shown(row: Any) -> dict[str, Any] | None:
    """The row as it is in the database now, with what its form needs; None for what is not there yet."""
    if row is None or row.pk is None:
        return None
    return SERIALIZERS[type(row)](resources.ROWS[type(row)]().get(pk=row.pk)).data


def named(row: Any) -> dict[str, Any] | None:
    """Which row it is, where that is known."""
    return {"type": row._meta.model_name, "id": row.pk, "uid": str(row.uid)} if row else None
