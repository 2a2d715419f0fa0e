"""Cutting a text into marked pieces. Pure: knows spans and keys, nothing of claims, tables or HTML.

Marks may overlap, cross or hold one another; a piece knows all marks that cover it and those that end with it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of the text in code points, half open, with the key of what it marks, and which `part` of that it is."""

    key: int
    start: int
    end: int
    part: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text under the same marks: `keys` innermost (shortest) first, `ends` those whose last piece this is.

    `parts` are the marks of parts, as pairs of the part and the key: they may stand beside what they are a part of.
    """

    start: int
    text: str
    keys: tuple[int, ...]
    ends: tuple[int, ...]
    parts: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of the text: where it starts, and its pieces, which together are its text."""

    start: int
    pieces: tuple[Piece, ...]


def paragraphs(text: str, marks: Sequence[Mark]) -> list[Paragraph]:
    """Return the lines of `text` that have words, cut at the bounds of `marks`, in one pass over both.

    What of a mark lies beyond the text is ignored; a mark over several lines has pieces in each.

    >>> [piece.keys for piece in paragraphs("Satu dua", [Mark(7, 5, 8)])[0].pieces]
    [(), (7,)]
    """
    cutter = _Cutter(text, marks)
    found = []
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        pieces = tuple(cutter.cut(start, end))
        if line.strip():
            found.append(Paragraph(start, pieces))
        start = end + 1
    return found


def excerpt(text: str, marks: Iterable[Mark]) -> list[Piece]:
    """Return the pieces of a short text that is shown as one, line ends included."""
    return list(_Cutter(text, marks).cut(0, len(text)))


class _Cutter:
    """Walks through the text once; `cut` has to be asked for stretches in their order."""

    def __init__(self, text: str, marks: Iterable[Mark]) -> None:
        self.text = text
        fitting = [m for m in (_within(mark, text) for mark in marks) if m]
        self.waiting = sorted(fitting, key=lambda mark: (mark.start, mark.end, mark.key), reverse=True)
        self.open: list[Mark] = []

    def cut(self, start: int, end: int) -> Iterator[Piece]:
        at = start
        while at < end:
            self._move_to(at)
            until = min([end, *(mark.end for mark in self.open), *(mark.start for mark in self.waiting[-1:])])
            yield self._piece(at, until)
            at = until

    def _move_to(self, at: int) -> None:
        while self.waiting and self.waiting[-1].start <= at:
            self.open.append(self.waiting.pop())
        self.open = sorted(
            (mark for mark in self.open if mark.end > at), key=lambda m: (m.end - m.start, m.start, m.key)
        )

    def _piece(self, start: int, end: int) -> Piece:
        whole = [mark for mark in self.open if not mark.part]
        ends = sorted((mark for mark in whole if mark.end == end), key=lambda mark: (mark.start, mark.key))
        parts = sorted((mark.part, mark.key) for mark in self.open if mark.part)
        return Piece(start, self.text[start:end], tuple(m.key for m in whole), tuple(m.key for m in ends), tuple(parts))


def _within(mark: Mark, text: str) -> Mark | None:
    """The mark without the line ends at its edge, which no piece shows, or None where nothing of it is left."""
    start, end = max(mark.start, 0), min(mark.end, len(text))
    while start < end and text[start] == "\n":
        start += 1
    while start < end and text[end - 1] == "\n":
        end -= 1
    return Mark(mark.key, start, end, mark.part) if start < end else None
