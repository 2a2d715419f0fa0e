"""Where the frame of a claim stands in its article: kept, found again or let go once a person writes other words."""

import re
from typing import Any

from annotations.models import Claim
from annotations.spans import Span
from annotations.splitting.languages import load

COLUMNS = {"speaker": ("speaker_start", "speaker_end"), "cue": ("cue_start", "cue_end")}


def columns(name: str, span: tuple[int, int] | None) -> dict[str, int | None]:
    """The two columns of a frame's part ("speaker" or "cue")."""
    return dict(zip(COLUMNS[name], span or (None, None), strict=True))


def with_columns(names: set[str]) -> set[str]:
    """The names with the columns of their spans: what happens to a speaker happens to where it stands."""
    return names.union(*(COLUMNS[name] for name in names & COLUMNS.keys()))


def followed(claim: Claim, values: dict[str, Any], read: dict[str, Any]) -> dict[str, int | None]:
    """Where speaker and cue stand once a person has written `values`; `read` is what the splitter says of the span.

    What the splitter says too stands where it found it. A mention that still fits a speaker ("Agus" for "Agus Prabowo",
    "ia" for anybody) stays. All else is looked for in the claim's paragraph, and stands nowhere if it is not there.
    """
    found: dict[str, int | None] = {}
    for name in COLUMNS.keys() & values.keys():
        if values[name] == read[name]:
            found |= {column: read[column] for column in COLUMNS[name]}
        elif name == "cue" or not _still_fits(claim, values["speaker"]):
            found |= columns(name, _look_for(values[name], claim))
    return found


def _still_fits(claim: Claim, speaker: str) -> bool:
    """Whether the mention shares a word with the new name, or is a stand-in that shared none with the old one.

    A title is borne by many, so it is no shared word, but for a mention that is nothing else.
    """
    if claim.speaker_span is None or not speaker:
        return False
    language = load(claim.article.language)
    mention = _words(Span(*claim.speaker_span).cut(claim.article_version.text))
    names = mention - language.roles - language.honorifics or mention
    return bool(names & _words(speaker)) or not names & _words(claim.speaker)


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


def _look_for(words: str, claim: Claim) -> tuple[int, int] | None:
    """Where the words stand in the claim's paragraphs: outside of the claim before inside, then the nearest."""
    if not words:
        return None
    text, place = claim.article_version.text, Span(claim.start, claim.end)
    first, last = text.rfind("\n", 0, claim.start) + 1, text.find("\n", claim.end)
    whole = re.compile(r"(?<!\w)" + r"\s+".join(map(re.escape, words.split())) + r"(?!\w)", re.IGNORECASE)
    spans = [Span(*match.span()) for match in whole.finditer(text, first, last if last >= 0 else len(text))]
    near = sorted(spans, key=lambda span: (bool(span.overlap(place)), _distance(span, place), span))
    return (near[0].start, near[0].end) if near else None


def _distance(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)
