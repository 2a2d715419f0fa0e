"""What a verdict says to the world at the moment it is published, as one plain object that is kept for good.

Everything public (page, API, exports) is made from it, so that any earlier version can be read again exactly.
"""

from typing import Any

from django.db.models import Max, Min

from annotations import spans
from annotations.models import Citation, Claim, Snapshot, Verdict


def content_of(verdict: Verdict) -> dict[str, Any]:
    """The content of a VerdictVersion: only what JSON has; people stand in it by nothing but their reviews' uids."""
    claim = verdict.claim
    return {
        "claim_uid": str(claim.uid),
        "article": _article(claim),
        **_span(claim),
        **{name: getattr(claim, name) for name in CLAIM_FIELDS},
        "rating": verdict.rating.as_dict(),
        "scale": _scale(verdict),
        "summary": verdict.summary,
        "reviews": _reviews(claim),
        "citations": [_citation(citation) for citation in _citations(claim)],
        "published_at": verdict.published_at.isoformat() if verdict.published_at else None,
    }


CLAIM_FIELDS = ("statement", "subject", "modality", "speaker", "cue", "via", "quantities", "dates")


def _reviews(claim: Claim) -> list[dict[str, Any]]:
    """What the verdict rests on. Who was blind to others' ratings is not told them by a published version."""
    blind = claim.article.blind
    return [
        {"uid": str(review.uid), "version": review.version, **({} if blind else {"rating": review.rating.slug})}
        for review in claim.reviews.filter(is_outdated=False).select_related("rating").order_by("id")
    ]


def _article(claim: Claim) -> dict[str, Any]:
    article = claim.article
    return {
        "uid": str(article.uid),
        **{name: getattr(article, name) for name in ("title", "publisher", "author", "url", "language")},
        "published_on": article.published_on.isoformat() if article.published_on else None,
    }


def _span(claim: Claim) -> dict[str, Any]:
    anchor = spans.anchor(claim.article_version.text, spans.Span(claim.start, claim.end))
    return {
        "start": claim.start,
        "end": claim.end,
        "quote": claim.quote,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
    }


def _scale(verdict: Verdict) -> dict[str, Any]:
    scale = verdict.rating.scale
    values = scale.ratings.aggregate(worst=Min("value"), best=Max("value"))
    return {"slug": scale.slug, "version": scale.version, **values}


def _citations(claim: Claim) -> list[Citation]:
    cited = claim.citations.filter(withdrawn_at=None).select_related("source").order_by("id")
    return list(cited.prefetch_related("source__snapshots"))


def _citation(citation: Citation) -> dict[str, Any]:
    snapshot = next(iter(citation.source.snapshots.all()), None)
    return {
        "uid": str(citation.uid),
        **{name: getattr(citation, name) for name in ("stance", "quote", "quote_translation", "locator")},
        "url": citation.source.url,
        "title": snapshot.title if snapshot else "",
        "site": snapshot.site if snapshot else "",
        "snapshot": _snapshot(snapshot),
    }


def _snapshot(snapshot: Snapshot | None) -> dict[str, Any] | None:
    if snapshot is None:
        return None
    return {"uid": str(snapshot.uid), "sha256": snapshot.sha256, "fetched_at": snapshot.fetched_at.isoformat()}
