"""Which parts of an article are body text, and which are headline, dateline, byline, credit, caption or link."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from annotations.splitting.furniture import line_kind, links_in_flow, tail_at
from annotations.splitting.languages import Language

# "JAKARTA, KOMPAS.com -", "Liputan6.com, Jakarta -", "KYIV (Reuters) -", "Jakarta, CNN Indonesia --": a capital in
# front and a dash behind, which no sentence has that early.
_DATELINE = re.compile(r"(?P<place>[A-Z][^\n\"“”]{1,70}?)\s*(?:\s[-–—]{1,2}|[–—]|--|\.[-–—])\s+(?P<next>[\"“”'‘\w])")
_SITE = r"[\w-]+\.(?i:com|co\.id|co|id|net|org|news|tv)"
# A site alone needs no blank around its dash: "KOMPAS.com-Warga".
_SITE_DATELINE = re.compile(
    rf"(?:[A-Z][\w .]{{2,30}}, )?{_SITE}(?:, ?[A-Z][\w /]{{2,30}})?\s*[-–—|:]{{1,2}}\s*(?=[\"“”'‘A-Z\d])"
)
_PLACE = r"(?:[A-Z][\w.]*|\([\w .]{2,30}\))"
_DATELINE_ALONE = re.compile(rf"{_PLACE}(?:,? {_PLACE}){{0,5}}\s?[-–—]{{1,2}}\Z")
_HAS_SITE = re.compile(rf"\b{_SITE}\b")
_PLACE_COLON = re.compile(r"([A-Z][\w ]{2,25}):\s+(?=[\"“”'‘A-Z])")
_SENTENCE_END = re.compile(r"[.!?…。！？।]['\"”’»)\]]*\Z")
_SENTENCES = re.compile(r"[.!?…]['\"”’»)]*\s+[\"“(]?[A-Z]")
_UPPER = re.compile(r"[A-Z]{3,}")
_ITEM = re.compile(r"(?:\(?\d{1,2}[.)]|\(?[a-z][.)]|[-–•*·▪●◦])\s*(?=\S)")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_HEADLINE = 160
_HEADING = 90
_PREAMBLE = 6


class Block(NamedTuple):
    """A part of the text: `kind` is body, headline, heading, dateline, byline, credit, caption, item, table or link."""

    kind: str
    start: int
    end: int


def find_blocks(text: str, language: Language) -> Iterator[Block]:
    """Yield the blocks of a normalised `text` in order; blanks between them belong to none."""
    lines = list(_lines(text))
    bodies, listed = 0, False
    for number, (start, end) in enumerate(lines):
        line = text[start:end]
        kind = line_kind(line, language)
        if kind == "body":
            kind = _kind_in_place(line, number, len(lines), language, listed=listed, begun=bodies > 0)
        listed = line.endswith(":") or (listed and _ITEM.match(line) is not None)
        if kind == "body":
            yield from _body_parts(text, start, end, language, opening=bodies < 2 and number < _PREAMBLE)
            bodies += 1
        else:
            yield Block(kind, start, end)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped:
            lead = len(line) - len(line.lstrip())
            yield start + lead, start + lead + len(stripped)
        start += len(line) + 1


def _kind_in_place(line: str, number: int, count: int, language: Language, *, listed: bool, begun: bool) -> str:
    """Return what a line is by what stands around it: a headline, a heading, a link that nothing follows."""
    if count == 1 or _SENTENCE_END.search(line):
        return "body"
    if not begun and len(line) < _HEADING and _DATELINE_ALONE.match(line):
        return "dateline"
    if number == 0:
        return "headline" if _is_headline(line) else "body"
    is_last = number == count - 1
    if listed and _ITEM.match(line):
        return "item"
    if is_last:
        return "link" if line.endswith(":") and not _SENTENCES.search(line) else "body"
    return "heading" if _is_heading(line, language) else "body"


def _is_headline(line: str) -> bool:
    return len(line) <= _HEADLINE and line[-1] not in ":," and not _SENTENCES.search(line) and not _DATELINE.match(line)


def _is_heading(line: str, language: Language) -> bool:
    """Return whether a line between paragraphs is their heading: short, without a stop, and not told as a sentence."""
    if len(line) > _HEADING or _SENTENCES.search(line) or line[-1] in ',;"”':
        return False
    found = _WORD.findall(line)
    if line.endswith(":"):  # "The Sagara Post reports:" frames what follows
        return len(found) <= 6 and not any(
            word.casefold() in language.cues or word.casefold() in language.cues_inverted for word in found
        )
    if found and found[0].casefold() in language.question_words:
        return True
    longer = [word for word in found if len(word) > 3]
    return len(found) > 1 and bool(longer) and sum(word[0].isupper() for word in longer) >= 0.8 * len(longer)


def _body_parts(text: str, start: int, end: int, language: Language, *, opening: bool) -> Iterator[Block]:
    if opening and (dateline := _dateline_end(text, start, end, language)):
        yield Block("dateline", start, dateline)
        start = dateline
    tail = tail_at(text, start, end, language)
    body_end = tail if tail is not None else end
    for link in links_in_flow(text, start, body_end, language):
        if start < link[0]:
            yield Block("body", start, link[0])
        yield Block("link", *link)
        start = link[1]
    if start < body_end:
        yield Block("body", start, body_end)
    if body_end < end:
        yield Block("byline", body_end, end)


def _dateline_end(text: str, start: int, end: int, language: Language) -> int | None:
    reach = min(end, start + 120)
    if match := _SITE_DATELINE.match(text, start, reach):
        return match.end()
    if (match := _PLACE_COLON.match(text, start, reach)) and _are_places(match[1], language):
        return match.end()
    match = _DATELINE.match(text, start, reach)
    if match is None:
        return None
    place = match["place"]
    is_source = "(" in place or _HAS_SITE.search(place)
    if not is_source and match["next"].islower():
        return None  # "NATO — the alliance — said": something put in between dashes
    is_place = is_source or _UPPER.match(place) or len(place.split()) <= 3
    return match.start("next") if is_place else None


def _are_places(words: str, language: Language) -> bool:
    return all(word.casefold() in language.places for word in words.split())
