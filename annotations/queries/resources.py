"""Rows as the API shows them, with all that their forms need in a number of queries that does not grow."""

from typing import Any

from django.db.models import Model, OuterRef, Prefetch, QuerySet, Subquery

from annotations import access
from annotations.models import (
    Article,
    ArticleVersion,
    Citation,
    Claim,
    Review,
    Snapshot,
    Source,
    Verdict,
    VerdictVersion,
)


def article_rows() -> QuerySet[Article]:
    return Article.objects.order_by("-id")


def articles() -> QuerySet[Article]:
    """With `current_text`."""
    texts = ArticleVersion.objects.filter(article=OuterRef("pk")).order_by("-number")
    return article_rows().annotate(current_text=Subquery(texts.values("text")[:1]))


def claims() -> QuerySet[Claim]:
    return Claim.objects.order_by("article_id", "start", "id")


def current_claims() -> QuerySet[Claim]:
    """Without those that were replaced when their article was split again; each of them is still at its address."""
    return claims().exclude(dismissal=Claim.Dismissal.SUPERSEDED)


def sources(*, with_text: bool = True) -> QuerySet[Source]:
    """With `newest_snapshots`: a list of one or none."""
    newest = Snapshot.objects.order_by("source_id", "-fetched_at", "-id").distinct("source_id")
    if not with_text:
        newest = newest.defer("text")
    return Source.objects.order_by("-id").prefetch_related(Prefetch("snapshots", newest, to_attr="newest_snapshots"))


def citations() -> QuerySet[Citation]:
    """With their sources; withdrawn ones too."""
    return Citation.objects.order_by("id").prefetch_related(Prefetch("source", sources(with_text=False)))


def reviews() -> QuerySet[Review]:
    return Review.objects.order_by("id").select_related("rating", "reviewer")


def reviews_for(user: access.Person) -> QuerySet[Review]:
    return access.reviews_visible_to(user).order_by("id").select_related("rating", "reviewer")


def verdicts() -> QuerySet[Verdict]:
    """With the `content` of the newest version, None where there is none."""
    newest = VerdictVersion.objects.filter(verdict=OuterRef("pk")).order_by("-number")
    rows = Verdict.objects.order_by("-id").select_related("rating", "claim__article")
    return rows.annotate(content=Subquery(newest.values("content")[:1]))


def expanded_claims(article: Article, user: access.Person) -> list[Claim]:
    """The article's claims with `visible_reviews`, citations that stand, and `its_verdict`, in the text's order."""
    standing = citations().filter(withdrawn_at=None)
    hanging = (Prefetch("citations", standing), Prefetch("reviews", reviews_for(user), to_attr="visible_reviews"))
    found: list[Claim] = [*current_claims().filter(article=article).prefetch_related(*hanging)]
    settled = {verdict.claim_id: verdict for verdict in verdicts().filter(claim__article=article)}
    for claim in found:
        claim.its_verdict = settled.get(claim.pk)  # type: ignore[attr-defined]
    return found


ROWS: dict[type[Model], Any] = {
    Article: articles,
    Citation: citations,
    Claim: claims,
    Review: reviews,
    Source: sources,
    Verdict: verdicts,
}
