"""What the pages of published checks make of a verdict version's content."""

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe

from annotations.models import Citation
from annotations.models.rating import label_in
from annotations.templatetags.desk import day, short_moment

register = template.Library()
CONTEXT = 32  # characters that a version keeps on either side of its quote


@register.filter
def iso_day(value: str) -> str:
    """A day as verdict versions keep it."""
    return day(date.fromisoformat(value))


@register.filter
def iso_moment(value: str) -> str:
    """A moment as verdict versions keep it."""
    return short_moment(datetime.fromisoformat(value))


@register.filter
def before_quote(content: Mapping[str, Any]) -> str:
    """The words of the quote's own paragraph that stand before it; no half ones."""
    line = content["prefix"].rpartition("\n")[2]
    if line == content["prefix"] and len(line) == CONTEXT:
        return f"… {line.partition(' ')[2]}"
    return line


@register.filter
def after_quote(content: Mapping[str, Any]) -> str:
    """The words of the quote's own paragraph that stand after it; no half ones."""
    line = content["suffix"].partition("\n")[0]
    if line == content["suffix"] and len(line) == CONTEXT:
        return f"{line.rpartition(' ')[0]} …"
    return line


@register.filter
def in_language(labels: Mapping[str, str]) -> str:
    """A label of a published version in the reader's language."""
    return label_in(dict(labels))


@register.filter
def rating_css(rating: Mapping[str, Any]) -> str:
    """The name of a published rating's colour, as Rating.css says it of a row."""
    return rating["slug"] if rating["value"] is not None else "off-scale"


@register.filter
def stance(value: str) -> str:
    return str(Citation.Stance(value).label) if value in Citation.Stance.values else value


@register.filter
def agreeing(content: Mapping[str, Any]) -> int | None:
    """How many of the reviews behind a published version had proposed its rating; None where that is not told."""
    ratings = [review.get("rating") for review in content["reviews"]]
    return None if None in ratings else ratings.count(content["rating"]["slug"])


@register.filter
def archived(citations: Sequence[Mapping[str, Any]]) -> int:
    """How many of these sources have an archived copy."""
    return sum(bool(citation["snapshot"]) for citation in citations)


# What could end the element or begin a comment in it.
IN_SCRIPT = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


@register.filter
def json_ld(value: Mapping[str, Any]) -> SafeString:
    """JSON that is safe inside a script element."""
    return mark_safe(json.dumps(value, ensure_ascii=False).translate(IN_SCRIPT))  # noqa: S308  escaped just above
