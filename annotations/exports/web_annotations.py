"""W3C Web Annotation JSON-LD: one annotation for each verdict and each citation, in a collection of one page."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from django.conf import settings

from annotations.exports.published_checks import PublishedCheck

CONTENT_TYPE = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'
CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def annotation_collection(checks: Iterable[PublishedCheck]) -> Iterator[str]:
    """Yields an AnnotationCollection whose first and only page holds all, in pieces of one JSON document."""
    here = f"{settings.PUBLIC_URL}/api/v1/exports/verdicts.annotations.jsonld"
    page = {"id": f"{here}#page", "type": "AnnotationPage", "partOf": here, "startIndex": 0}
    head = {"@context": CONTEXT, "id": here, "type": "AnnotationCollection", "label": settings.DESK_NAME}
    yield f'{_dump(head)[:-1]},"first":{_dump(page)[:-1]},"items":['
    number = 0
    for check in checks:
        for annotation in annotations_of(check):
            yield ("," if number else "") + _dump(annotation)
            number += 1
    yield f']}},"total":{number}}}\n'


def annotations_of(check: PublishedCheck) -> Iterator[dict[str, Any]]:
    """The assessment of the claim, then one link for each source that it rests on."""
    target = _claim_target(check.content)
    yield {
        "@context": CONTEXT,
        "id": f"{check.url}#claim",
        "type": "Annotation",
        "motivation": "assessing",
        "created": check.content["published_at"],
        "creator": {"type": "Organization", "name": settings.DESK_NAME, "homepage": settings.PUBLIC_URL},
        "body": _verdict_bodies(check.content),
        "target": target,
    }
    for citation in check.content["citations"]:
        yield {
            "@context": CONTEXT,
            "id": f"{check.url}#source-{citation['uid']}",
            "type": "Annotation",
            "motivation": "linking",
            "body": _source_body(citation),
            "target": target,
        }


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _claim_target(content: dict[str, Any]) -> dict[str, Any]:
    """The span in the article, by its words first (they survive changes elsewhere), by code points beside them."""
    article = content["article"]
    quote = {"type": "TextQuoteSelector", **{key: content[name] for key, name in QUOTE_KEYS.items()}}
    position = {"type": "TextPositionSelector", "start": content["start"], "end": content["end"]}
    return {"source": article["url"] or f"urn:uuid:{article['uid']}", "selector": [quote, position]}


QUOTE_KEYS = {"exact": "quote", "prefix": "prefix", "suffix": "suffix"}


def _verdict_bodies(content: dict[str, Any]) -> list[dict[str, Any]]:
    language = content["article"]["language"]
    said = {"type": "TextualBody", "format": "text/plain", "language": language}
    bodies = [
        {**said, "purpose": "describing", "value": content["statement"]},
        {"type": "TextualBody", "purpose": "tagging", "value": content["rating"]["slug"]},
    ]
    if content["summary"]:
        bodies.append({**said, "purpose": "assessing", "value": content["summary"]})
    return bodies


def _source_body(citation: dict[str, Any]) -> dict[str, Any]:
    """The source; with the quote in it, and with the time of the archived copy that the quote was read in."""
    body: dict[str, Any] = {"type": "SpecificResource", "source": citation["url"], "purpose": "linking"}
    if citation["quote"]:
        body["selector"] = {"type": "TextQuoteSelector", "exact": citation["quote"]}
    if citation["snapshot"]:
        body["state"] = {"type": "TimeState", "sourceDate": citation["snapshot"]["fetched_at"]}
    return body
