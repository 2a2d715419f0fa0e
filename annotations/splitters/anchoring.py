"""Quotations placed in a text: letter for letter, but for how blanks and quotation marks are typed."""

import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable

from annotations.splitters.choosing import LONGEST

_KEY = 3  # characters of a quotation by which its places are looked up: the shortest one has as many
_MOST_LOOKS = 200_000  # at places, for all quotations of a window together; an honest answer takes a few thousand
_MARKS = str.maketrans(dict.fromkeys("“”„‟«»", '"') | dict.fromkeys("‘’‚‛`´", "'"))
_AROUND = "\"'"  # as folded
_BEHIND = ".,;:!?…"


def anchor_quotes(text: str, start: int, end: int, quotes: Iterable[str]) -> tuple[list[tuple[int, int]], int]:
    """Return where in `text[start:end]` the quotes stand, and how many stand nowhere.

    What is cut out is always text of the article. A quote stands in one paragraph and at the bounds of words; one that
    is there several times is the first behind the quote before it, then the first that no other quote has. Quotation
    marks around it and punctuation behind it are no part of a claim. A quote of fewer than two different words is none.
    Takes time in proportion to the window, whatever is quoted; what is left when the looks are used up has no place.

    >>> anchor_quotes("Ia bilang “harga  naik”.", 0, 24, ['"harga naik."', "harga turun"])
    ([(11, 22)], 1)
    """
    folded, offsets = _fold(text, start, end)
    places = _Places(folded)
    spans: list[tuple[int, int]] = []
    after = lost = 0
    for quote in quotes:
        needle = _needle(quote)
        at = places.take(needle, after) if needle else -1
        if at < 0:
            lost += 1
            continue
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
    if len(quote) > 2 * LONGEST or 2 * sum(map(bool, map(unicodedata.combining, quote))) > len(quote):
        return ""  # no script has more accents than letters, and putting a long run of them in order takes its square
    folded = " ".join(unicodedata.normalize("NFC", quote).translate(_MARKS).split())
    bare = _without_marks(folded)
    is_claim = len(set(bare.split(" "))) > 1 or any(_has_no_blanks(character) for character in bare)
    return bare if is_claim and len(bare) >= _KEY else ""


def _without_marks(quote: str) -> str:
    """Without the marks around it, as long as there are some: an apostrophe or mark at one end alone is kept."""
    while True:
        shorter = quote.rstrip(_BEHIND + " ").lstrip("… ")
        if len(shorter) > 1 and shorter[0] == shorter[-1] and shorter[0] in _AROUND and shorter[0] not in shorter[1:-1]:
            shorter = shorter[1:-1].strip()
        if shorter == quote:
            return quote
        quote = shorter


class _Places:
    """Where words begin in a folded text, by the characters there; a place is given to one quotation of its length."""

    def __init__(self, folded: str) -> None:
        self.folded = folded
        self.is_bound = [not _cuts(folded, at) for at in range(len(folded) + 1)]
        self.by_key: defaultdict[str, list[int]] = defaultdict(list)
        for at in range(len(folded) - _KEY + 1):
            if self.is_bound[at]:
                self.by_key[folded[at : at + _KEY]].append(at)
        self.taken: set[tuple[int, int]] = set()
        self.looks = 0

    def take(self, needle: str, after: int) -> int:
        """The first place from `after` on, else the first of all; -1 where there is none."""
        places = self.by_key.get(needle[:_KEY], [])
        next_one = bisect_left(places, after)
        for number in range(next_one, next_one + len(places)):
            if self.looks >= _MOST_LOOKS:
                break
            self.looks += 1
            at = places[number % len(places)]
            if self._is_free(at, needle):
                self.taken.add((at, len(needle)))
                return at
        return -1

    def _is_free(self, at: int, needle: str) -> bool:
        if not self.folded.startswith(needle, at) or not self.is_bound[at + len(needle)]:
            return False
        return (at, len(needle)) not in self.taken


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
