"""A claim in the reader's words: its numbers, dates and worth; the text with its marks; what was done to it."""

from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from annotations.models import Claim, Event, Passage, Source
from annotations.web import how_found, readings
from annotations.web.highlights import Mark, excerpt
from annotations.web.history import sentence
from annotations.web.locales import current_locale
from annotations.web.marked_text import mapped_claims, marked_frame, marked_text

register = template.Library()


@register.filter
def quantity_number(quantity: dict[str, Any]) -> str:
    """The number with its bounds: about 3,000; 3–5; more than 12.5."""
    return readings.number_words(quantity, current_locale())


@register.filter
def quantity_reading(quantity: dict[str, Any]) -> readings.Reading:
    return readings.quantity_reading(quantity, current_locale())


@register.filter
def date_words(value: str) -> str:
    """29 October 2024, October 2024 or 2024, as precise as it is known."""
    return readings.date_words(value, current_locale())


@register.filter
def date_reading(mention: dict[str, Any]) -> readings.Reading:
    return readings.date_reading(mention, current_locale())


@register.filter
def rule_words(rule: str) -> str:
    return how_found.rule_words(rule)


@register.simple_tag
def for_and_against(claim: Claim) -> tuple[list[str], list[str]]:
    return how_found.for_and_against(claim.reasons)


@register.simple_tag
def frame_words(text: Any, claim: Claim) -> SafeString:
    """The speaker and the cue of a claim as they stand in its article."""
    return marked_frame(text.version.text, claim) if text.version else SafeString("")


@register.simple_tag
def article_text(text: Any, current: Claim | None) -> SafeString:
    """The paragraphs of an article with its claims marked."""
    return marked_text(text, current.pk if current else None)


@register.simple_tag
def claim_map(text: Any, current: Claim | None) -> SafeString:
    """A link for each claim in the text's order, coloured by its state."""
    return mapped_claims(text, current.pk if current else None)


@register.simple_tag
def marked_passage(passage: Passage) -> SafeString:
    """A passage with the words marked that match the claim."""
    marks = [
        Mark(key, match["start"] - passage.start, match["end"] - passage.start)
        for key, match in enumerate(passage.matches)
        if match.get("start") is not None and match.get("end") is not None
    ]
    pieces = excerpt(passage.text, marks)
    return mark_safe("".join(_piece(piece.text, is_marked=bool(piece.keys)) for piece in pieces))  # noqa: S308


@register.filter
def why_it_matches(passage: Passage) -> str:
    """The reason in one line: what of the claim was found here."""
    kinds = {
        "quantity": _("Number matches: %(words)s."),
        "date": _("Date matches: %(words)s."),
        "name": _("Name matches: %(words)s."),
    }
    found: dict[str, list[str]] = {}
    for match in passage.matches:
        words = found.setdefault(match.get("kind", ""), [])
        if match.get("claim_text") and match["claim_text"] not in words:
            words.append(match["claim_text"])
    return " ".join(
        kinds[kind] % {"words": ", ".join(words)} for kind, words in found.items() if kind in kinds and words
    )


@register.filter
def event_sentence(event: Event) -> str:
    return sentence(event)


@register.filter
def newest_copy(source: Source) -> Any:
    return next(iter(source.snapshots.all()), None)


@register.simple_tag
def hidden_fields(values: Any) -> SafeString:
    """Hidden inputs for (name, value) pairs."""
    return format_html_join("", '<input type="hidden" name="{}" value="{}">', values)


def _piece(text: str, *, is_marked: bool) -> SafeString:
    return format_html("<mark>{}</mark>", text) if is_marked else format_html("{}", text)
