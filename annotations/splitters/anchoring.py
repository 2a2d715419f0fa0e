"""Quotations placed in a text: letter for letter, but for how blanks and quotation marks are typed."""

import unicodedata
from collections.abc import Iterable

from annotations.splitters.choosing import LONGEST

_MARKS = str.maketrans(dict.fromkeys("“”„‟«»", '"') | dict.fromkeys("‘’‚‛`´", "'"))
_AROUND = "\"'"  # as folded
_BEHIND = ".,;:!?…"


def anchor_quotes(text: str, start: int, end: int, quotes: Iterable[str]) -> tuple[list[tuple[int, int]], int]:
    """Return where in `text[start:end]` the quotes stand, and how many stand nowhere.

    What is cut out is always text of the article. A quote stands in one paragraph and at the bounds of words; one that
    is there several times is the first behind the quote before it, then the first that no other quote has. Quotation
    marks around it and punctuation behind it are no part of a claim. A quote of fewer than two words is none.

    >>> anchor_quotes("Ia bilang “harga  naik”.", 0, 24, ['"harga naik."', "harga turun"])
    ([(11, 22)], 1)
    """
    folded, offsets = _fold(text, start, end)
    spans: list[tuple[int, int]] = []
    taken: set[tuple[int, int]] = set()
    after = lost = 0
    for quote in quotes:
        needle = _needle(quote)
        at = _place(folded, needle, after, taken) if needle else -1
        if at < 0:
            lost += 1
            continue
        taken.add((at, len(needle)))
        after = at + 1
        spans.append((offsets[at], offsets[at + len(needle) - 1] + 1))
    return spans, lost


def _fold(text: str, start: int, end: int) -> tuple[str, list[int]]:
    """The piece with one blank for each run of them and straight quotation marks, and where each character stood."""
    characters: list[str] = []
    offsets: list[int] = []
    for offset, character in enumerate(text[start:end], start):
        blank = character.isspace() and character != "\n"
        if not blank or characters[-1:] != [" "]:
            characters.append(" " if blank else character)
            offsets.append(offset)
    return "".join(characters).translate(_MARKS), offsets


def _needle(quote: str) -> str:
    """The quote as it would stand in a folded text, or nothing where it is no claim."""
    if len(quote) > 2 * LONGEST:
        return ""
    folded = " ".join(unicodedata.normalize("NFC", quote).translate(_MARKS).split())
    bare = _without_marks(folded)
    return bare if " " in bare or any(_has_no_blanks(character) for character in bare) else ""


def _without_marks(quote: str) -> str:
    """Without the marks around it, as long as there are some: an apostrophe or mark at one end alone is kept."""
    while True:
        shorter = quote.rstrip(_BEHIND + " ").lstrip("… ")
        if len(shorter) > 1 and shorter[0] == shorter[-1] and shorter[0] in _AROUND and shorter[0] not in shorter[1:-1]:
            shorter = shorter[1:-1].strip()
        if shorter == quote:
            return quote
        quote = shorter


def _place(folded: str, needle: str, after: int, taken: set[tuple[int, int]]) -> int:
    for first in (after, 0):
        at = folded.find(needle, first)
        while at >= 0:
            if (at, len(needle)) not in taken and not _cuts(folded, at) and not _cuts(folded, at + len(needle)):
                return at
            at = folded.find(needle, at + 1)
    return -1


def _cuts(folded: str, at: int) -> bool:
    """Whether a word or a number goes on across this place: no "000 people" out of "3.000 people"."""
    before, behind = folded[max(0, at - 2) : at], folded[at : at + 2]
    if _joins(before[-1:]) and _joins(behind[:1]):
        return True
    return (before[:1].isdecimal() and before[1:] in {".", ","} and behind[:1].isdecimal()) or (
        before[-1:].isdecimal() and behind[:1] in {".", ","} and behind[1:].isdecimal()
    )


def _joins(character: str) -> bool:
    return character.isalnum() and not _has_no_blanks(character)


def _has_no_blanks(character: str) -> bool:
    """Whether it is of a script without upper and lower case: some of these write words without blanks between."""
    return unicodedata.category(character) == "Lo"
