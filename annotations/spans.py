"""Spans of a text in code points, anchors that find them again, and the UTF-16 offsets that browsers count in."""

from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open run of code points, `start` included and `end` not. Never empty: 0 <= start < end.

    >>> Span(0, 4).cut("Satu dua")
    'Satu'
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"A span needs 0 <= start < end, not {self.start}:{self.end}.")

    def __len__(self) -> int:
        return self.end - self.start

    def cut(self, text: str) -> str:
        """Return what the span covers; raises ValueError where it reaches beyond `text`."""
        if self.end > len(text):
            raise ValueError(f"The span {self.start}:{self.end} ends beyond a text of {len(text)} characters.")
        return text[self.start : self.end]

    def overlap(self, other: Self) -> int:
        """Return how many code points the two share; 0 where they only touch."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def contains(self, other: Self) -> bool:
        """Return whether all of `other` lies in this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class QuoteAnchor:
    """A W3C TextQuoteSelector: the exact text, and what stands right before and after it."""

    exact: str
    prefix: str
    suffix: str


def anchor(text: str, span: Span, context: int = 32) -> QuoteAnchor:
    """Return the anchor of `span` with up to `context` code points on either side."""
    exact = span.cut(text)
    return QuoteAnchor(exact, text[max(0, span.start - context) : span.start], text[span.end : span.end + context])


def relocate(text: str, anchor: QuoteAnchor, near: int) -> Span | None:
    """Find the anchored quote in a changed text, or None where it is not there word for word.

    Of several places the one with the longest agreeing context wins, of equals the one nearest to offset `near`, of
    these the first. An empty quote is nowhere.
    """
    if not anchor.exact:
        return None
    best: tuple[int, int] | None = None
    found = None
    at = text.find(anchor.exact)
    while at != -1:
        end = at + len(anchor.exact)
        context = _agreeing_tail(text, at, anchor.prefix) + _agreeing_head(text, end, anchor.suffix)
        rank = (context, -abs(at - near))
        if best is None or rank > best:
            best, found = rank, Span(at, end)
        at = text.find(anchor.exact, at + 1)
    return found


def _agreeing_tail(text: str, at: int, prefix: str) -> int:
    count = 0
    while count < min(len(prefix), at) and prefix[-1 - count] == text[at - 1 - count]:
        count += 1
    return count


def _agreeing_head(text: str, at: int, suffix: str) -> int:
    count = 0
    while count < min(len(suffix), len(text) - at) and suffix[count] == text[at + count]:
        count += 1
    return count


def to_utf16(text: str, offset: int) -> int:
    """Return how many UTF-16 code units the first `offset` code points of `text` take, as JavaScript counts.

    Raises ValueError outside 0..len(text).
    """
    if not 0 <= offset <= len(text):
        raise ValueError(f"The offset {offset} is not within a text of {len(text)} characters.")
    return offset + sum(character > "\uffff" for character in text[:offset])


def from_utf16(text: str, offset: int) -> int:
    """Return the code points before UTF-16 offset `offset`: the inverse of `to_utf16`.

    Raises ValueError outside the text and where the offset falls between the halves of a surrogate pair.
    """
    units = count = 0
    for character in text:
        if units >= offset:
            break
        units += 1 + (character > "\uffff")
        count += 1
    if units != offset:
        raise ValueError(f"The UTF-16 offset {offset} is beyond the text or inside a character.")
    return count
