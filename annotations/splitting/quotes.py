"""Quotations: where quotation marks open and close, and which pairs hold somebody's words rather than a title."""

from collections.abc import Iterator
from typing import NamedTuple

_CLOSERS = {"“": "”“", "”": "”", "„": "“”", "«": "»", "‘": "’", '"': '"'}
_CLOSING = frozenset('”»’"')


class Quote(NamedTuple):
    """A quotation: marks included in `start:end`, left out of `inner_start:inner_end`; `closed` if it has both."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    direct: bool
    closed: bool = True


def find_quotes(text: str, start: int, end: int) -> list[Quote]:
    """Return the quotations in the paragraph `text[start:end]`, outermost only, direct speech told from scare quotes.

    A mark without its partner opens a quotation to the end of the paragraph if it stands at its beginning, as in speech
    that goes on over several paragraphs; elsewhere it is ignored. One pass, linear.
    """
    return list(_pairs(text, start, end))


def _pairs(text: str, start: int, end: int) -> Iterator[Quote]:
    at = start
    dead: set[str] = set()  # marks known to have no partner to the end: looked for once
    while at < end:
        mark = text[at]
        if mark in _CLOSERS and mark not in dead and _opens(text, at, start):
            close = _partner(text, at, end, _CLOSERS[mark])
            if close is not None:
                yield Quote(at, close + 1, at + 1, close, _is_direct(text, at, close, start, end))
                at = close
            elif at == start:
                yield Quote(at, end, at + 1, end, True, closed=False)
                return
            else:
                dead.add(mark)
        at += 1


def _opens(text: str, at: int, start: int) -> bool:
    """Return whether a mark at `at` can open: not an apostrophe, nor a mark right behind a letter."""
    if at == start:
        return True
    before, behind = text[at - 1], text[at + 1 : at + 2]
    if before in ".,":  # the mark closes, but for a blank that was left out: «katanya,"Kami …»
        return behind.isupper()
    return before.isspace() or before in "([{-–—/:" or (text[at] in '"”“' and not before.isalnum())


def _partner(text: str, at: int, end: int, closers: str) -> int | None:
    if closers == "’":  # an apostrophe inside a word closes nothing
        close = text.find("’", at + 1, min(end, at + 2000))
        while close != -1 and close + 1 < end and text[close + 1].isalnum():
            close = text.find("’", close + 1, min(end, at + 2000))
        return close if close > at + 1 else None
    places = [place for closer in closers if (place := text.find(closer, at + 1, end)) != -1]
    return min(places) if places and min(places) > at + 1 else None


def _is_direct(text: str, at: int, close: int, start: int, end: int) -> bool:
    """Return whether the pair holds speech: a clause, or words cut off by a comma before the mark that closes."""
    inner = text[at + 1 : close]
    last = inner.rstrip()[-1:]
    count = inner[:400].count(" ") + 1
    before = text[max(start, at - 3) : at].rstrip()
    after = text[close + 1 : min(end, close + 3)].lstrip()
    begins = inner[:1].isupper() or not inner[:1].isalpha()
    if last and last in ",.!?…":
        return begins or count >= 4 or after[:1].islower()
    if after[:1] == "," and begins and count >= 3 and (at == start or before.endswith((",", ":", "."))):
        return True
    return begins and count >= 4 and (at == start or before.endswith((":", ",", ".")))
