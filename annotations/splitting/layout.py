"""Which parts of an article are body text, and which are headline, dateline, byline, credit, caption or link."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from annotations.splitting.languages import Language

# "JAKARTA, KOMPAS.com -", "Liputan6.com, Jakarta -", "KYIV (Reuters) -", "TRIBUNNEWS.COM -": a capital in front and a
# dash behind, which no sentence has that early.
_DATELINE = re.compile(r"(?P<place>[A-Z][^\n\"“”]{1,70}?)\s*(?:\s[-–—]{1,2}|[–—]|--)\s+(?=[\"“”'‘\w])")
_SITE = re.compile(r"\b[\w-]+\.(?:com|co\.id|id|net|org|co|news)\b", re.IGNORECASE)
_BYLINE = re.compile(r"\(?\[?(?:[\w.' ]{2,40}/)+[\w.' ]{2,40}\)?\]?\s*\Z|\([\w.' ,/&;-]{2,60}\)\Z|\*{1,3}\)?.{0,40}\Z")
_TRAILING_CREDIT = re.compile(
    r"\s*(?:\((?:[a-z]{2,5}|[\w. ]{2,30}(?:/[\w. ]{2,30})+|[A-Z]{2,6}|\*{1,3})\)|\[[\w/. ]{2,30}\])\s*\Z"
)
_SENTENCE_END = re.compile(r"[.!?…。！？।]['\"”’»)\]]*\Z")
_LINK_END = re.compile(r"[.!?)\]][\"”’]?\s+(?=[\"“A-Z(])")
_UPPER = re.compile(r"[A-Z]{3,}")
_SHORT = 90


class Block(NamedTuple):
    """A part of the text: `kind` is body, headline, dateline, byline, credit or link."""

    kind: str
    start: int
    end: int


def find_blocks(text: str, language: Language) -> Iterator[Block]:
    """Yield the blocks of a normalised `text` in order; blanks between them belong to none."""
    lines = list(_lines(text))
    for number, (start, end) in enumerate(lines):
        line = text[start:end]
        kind = _line_kind(line, language)
        if kind != "body":
            yield Block(kind, start, end)
        elif number == 0 and len(lines) > 1 and _is_headline(line):
            yield Block("headline", start, end)
        else:
            yield from _body_parts(text, start, end, language, opening=number < 3)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped:
            lead = len(line) - len(line.lstrip())
            yield start + lead, start + lead + len(stripped)
        start += len(line) + 1


def _line_kind(line: str, language: Language) -> str:
    if language.link and language.link.match(line):
        return "link"
    if len(line) <= 200 and language.credit and language.credit.match(line):
        return "credit"
    if _BYLINE.match(line) and not (_SENTENCE_END.search(line) and len(line) > 40):
        return "byline"
    return "body"


def _is_headline(line: str) -> bool:
    return len(line) <= 160 and not _SENTENCE_END.search(line) and not _DATELINE.match(line)


def _body_parts(text: str, start: int, end: int, language: Language, *, opening: bool) -> Iterator[Block]:
    if opening and (dateline := _dateline_end(text, start, end)):
        yield Block("dateline", start, dateline)
        start = dateline
    tail = _TRAILING_CREDIT.search(text, max(start, end - 70), end)
    body_end = tail.start() if tail and _SENTENCE_END.search(text[max(start, tail.start() - 4) : tail.start()]) else end
    if language.link and (link := _flowing_link(text, start, body_end, language.link)):
        yield Block("body", start, link)
        stop = _LINK_END.search(text, link, min(body_end, link + 300))
        link_end = stop.end() if stop else body_end
        yield Block("link", link, link_end)
        if link_end < body_end:
            yield from _body_parts(text, link_end, body_end, language, opening=False)
    elif start < body_end:
        yield Block("body", start, body_end)
    if body_end < end:
        yield Block("byline", body_end, end)


def _dateline_end(text: str, start: int, end: int) -> int | None:
    match = _DATELINE.match(text, start, min(end, start + 120))
    if match is None:
        return None
    place = match["place"]
    is_place = _UPPER.match(place) or _SITE.search(place) or "(" in place or len(place.split()) <= 3
    return match.end() if is_place else None


def _flowing_link(text: str, start: int, end: int, link: re.Pattern[str]) -> int | None:
    """Return where a link to another article begins that was set into the flow, after a full stop."""
    for stop in re.finditer(r"(?<=[.!?\"”])\s+(?=[(\[]?[A-Z])", text[start:end]):
        at = start + stop.end()
        if (match := link.match(text, at, end)) and ":" in text[at : min(end, match.end() + 4)]:
            return at
    return None
