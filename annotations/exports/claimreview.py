"""ClaimReview JSON-LD (schema.org, and Google's guide to it): one for a check's page, all of them as a DataFeed."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from django.conf import settings

from annotations.exports.published_checks import PublishedCheck
from annotations.models.rating import label_in

CONTENT_TYPE = "application/ld+json"


def claim_review(content: dict[str, Any], url: str) -> dict[str, Any]:
    """The ClaimReview of a published version whose page is at `url`.

    A rating off the scale (unproven, opinion, too early to tell) carries its word alone: a number would be a lie.
    """
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": url,
        "claimReviewed": content["statement"],
        "datePublished": content["published_at"],
        "inLanguage": content["article"]["language"],
        "author": {"@type": "Organization", "name": settings.DESK_NAME, "url": settings.PUBLIC_URL},
        "reviewRating": _rating(content),
        "itemReviewed": _claim(content),
        **({"reviewBody": content["summary"]} if content["summary"] else {}),
    }


def claim_review_feed(checks: Iterable[PublishedCheck]) -> Iterator[str]:
    """Yields a DataFeed of all checks, in pieces of one JSON document."""
    head = {"@context": "https://schema.org", "@type": "DataFeed", "name": settings.DESK_NAME}
    yield _dump(head)[:-1] + ',"dataFeedElement":['
    for number, check in enumerate(checks):
        review = claim_review(check.content, check.url)
        item = {"@type": "DataFeedItem", "dateModified": check.changed_at.isoformat(), "item": review}
        yield ("," if number else "") + _dump(item)
    yield "]}\n"


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _rating(content: dict[str, Any]) -> dict[str, Any]:
    rating, scale = content["rating"], content["scale"]
    named = {"@type": "Rating", "alternateName": label_in(rating["labels"], content["article"]["language"])}
    if rating["value"] is None:
        return named
    return {**named, "ratingValue": rating["value"], "worstRating": scale["worst"], "bestRating": scale["best"]}


def _claim(content: dict[str, Any]) -> dict[str, Any]:
    """The Claim under review. Whether its author is a person or an organisation is not known, so no type is given."""
    article = content["article"]
    claim: dict[str, Any] = {"@type": "Claim"}
    if content["speaker"]:
        claim["author"] = {"name": content["speaker"]}
    if article["published_on"]:
        claim["datePublished"] = article["published_on"]
    if article["url"]:
        claim["appearance"] = {"@type": "CreativeWork", "url": article["url"], "headline": article["title"]}
    return claim
