"""What people have mended of a claim's reading, kept through edits, new bounds, splits and merges."""

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from annotations.models import Claim
from annotations.spans import Span
from annotations.workflow import framing

Values = dict[str, Any]  # a claim's columns, by name
Entry = dict[str, Any]  # a quantity or a date

# What the splitter says of a span; follows a change of bounds unless a person has mended it.
DERIVED = ("statement", "modality", "speaker", "cue", "via", "quantities", "dates")
ATTRIBUTION = {"speaker", "cue", "via"}
STATEMENT = 1_000  # characters that an edit may write
LISTS = ("quantities", "dates")


def noted(claim: Claim, edited: Values, before: Values, read: Values) -> list[str]:
    """The names that are mended once `edited` is written over `before`; what the splitter says too is not."""
    names = {name for name in DERIVED if name in edited and edited[name] != before.get(name, getattr(claim, name))}
    return sorted({name for name in names | set(claim.mended) if name not in names or edited[name] != read[name]})


def moved(claim: Claim, read: Values) -> Values:
    """What is read in new bounds, but for what people have mended."""
    kept = framing.with_columns(set(claim.mended))
    return {name: value for name, value in read.items() if name not in kept}


def halves(claim: Claim, left: Values, right: Values) -> tuple[Values, Values]:
    """What each half of a claim says, of what the splitter reads in them; call it before the claim is changed.

    What was mended of speaker and kind holds for both; the statement stays with the first. A number or date goes where
    its words stand, one whose words stand nowhere to the first.
    """
    mended = set(claim.mended)
    first, second = moved(claim, left), dict(right)
    if mended & ATTRIBUTION or not second["speaker"]:  # what a person said of the whole holds for both halves
        for name in framing.with_columns(ATTRIBUTION):
            second[name] = first.get(name, getattr(claim, name))
    if "modality" in mended:
        second["modality"] = claim.modality
    of_second = mended & (ATTRIBUTION | {"modality"})
    for name in mended.intersection(LISTS):
        placed = _placed(getattr(claim, name), claim.quote, claim.start)
        behind = [entry for span, entry in placed if span and span.start >= right["start"]]
        first[name] = [entry for span, entry in placed if not (span and span.start >= right["start"])]
        second[name] = behind
        if behind != right[name]:
            of_second.add(name)
        if first[name] == left[name]:
            mended.discard(name)
    return {**first, "mended": sorted(mended)}, {**second, "mended": sorted(of_second)}


def merged(claim: Claim, other: Claim, read: Values) -> Values:
    """What a claim says once it covers another one; `read` is what the splitter says of both together.

    What was mended in either is kept, the first claim's where both were; mended statements stand one after the other.
    Numbers and dates are those that people mended, and what is read outside of the claims whose list they mended.
    """
    mended = set(claim.mended) | set(other.mended)
    values = moved(claim, read)
    for name in set(other.mended) - set(claim.mended) - set(LISTS):
        values |= {column: getattr(other, column) for column in framing.with_columns({name})}
    if "statement" in mended:
        both = sorted((claim, other), key=lambda one: (one.start, one.end))
        together = " ".join(dict.fromkeys(one.statement for one in both if one.statement))
        by_hand = next(one.statement for one in (claim, other) if "statement" in one.mended)
        values["statement"] = together if len(together) <= STATEMENT else by_hand
    for name in mended.intersection(LISTS):
        values[name] = _joined(name, [one for one in (claim, other) if name in one.mended], read)
    return {**values, "mended": sorted(mended)}


def _joined(name: str, by_hand: list[Claim], read: Values) -> list[Entry]:
    spans = [Span(one.start, one.end) for one in by_hand]
    found: list[tuple[Span, Entry]] = []
    for one in by_hand:
        for span, entry in _placed(getattr(one, name), one.quote, one.start):
            if span is None or all(span != there for there, _entry in found):
                found.append((span or Span(one.end - 1, one.end), entry))
    for span, entry in _placed(read[name], read["quote"], read["start"]):
        if span and not any(span.overlap(held) for held in spans):
            found.append((span, entry))
    return [entry for _span, entry in sorted(found, key=lambda pair: pair[0].start)]


def _placed(entries: Iterable[Entry], quote: str, start: int) -> list[tuple[Span | None, Entry]]:
    """Each entry with where its words stand in the article; the second of the same words has their second place."""
    taken: dict[str, int] = defaultdict(int)
    placed: list[tuple[Span | None, Entry]] = []
    for entry in entries:
        text = entry["text"]
        spans = _places(text, quote)
        at, taken[text] = taken[text], taken[text] + 1
        span = spans[min(at, len(spans) - 1)] if spans else None
        placed.append((Span(start + span[0], start + span[1]) if span else None, entry))
    return placed


def _places(text: str, quote: str) -> list[tuple[int, int]]:
    """Where the words stand as whole words and numbers: "400" is not in "1.400"."""
    if not text.strip():
        return []
    words = r"\s+".join(map(re.escape, text.split()))
    whole = rf"(?<!\w)(?<!\d[.,]){words}(?!\w)(?![.,]\d)"
    return [match.span() for match in re.finditer(whole, quote, re.IGNORECASE)]
