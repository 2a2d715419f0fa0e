"""Quotations: where quotation marks open and close. Which pairs hold speech rather than a title: speech.py."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from annotations.splitting.languages import FALLBACK, Language
from annotations.splitting.speech import Quote, is_cue, is_direct

# Indonesian print sets the closing mark at both ends.
_CLOSERS = {"“": '”“"', "”": "”", "„": "“”", "«": "»", '"': '"”', "‘": "’'", "'": "'’"}
# Two single marks or backticks are one double mark: ''…'', ``…''.
_DOUBLED = {"''": '"', "’’": "”", "‘‘": "“", "``": "“"}
_MARK = re.compile("''|’’|‘‘|``|[\"“”„«»‘’']")
_SINGLE = frozenset("‘’'")
_BEFORE_OPENING = frozenset('([{-–—/:"“‘”')
_STOPS = frozenset(".!?…")
# How far the mark may be that closes a quotation with a possessive in it.
_POSSESSIVE = 300
_PAUSES = frozenset(",.!?…")
# An apostrophe, though it stands as an opening mark does: "the '90s", "'em".
_APOSTROPHE = re.compile(r"['’](?:\d|(?:em|til|tis|twas|cause|n)\b)", re.IGNORECASE)


@dataclass(slots=True)
class _Open:
    """A quotation that is open: where, by which mark, and how many are open inside it."""

    at: int
    mark: str
    depth: int = 0
    single: bool = False  # a single mark opened inside
    inner_close: int | None = None  # the last mark behind a comma or stop that closed one inside


def find_quotes(text: str, start: int, end: int, language: Language = FALLBACK) -> list[Quote]:
    """Return the quotations in the paragraph `text[start:end]`, outermost only, direct speech told from scare quotes.

    A mark without its partner opens a quotation to the end of the paragraph if it stands at its beginning or behind a
    colon, as in speech that goes on over several paragraphs; elsewhere it is ignored. Linear in the length.

    >>> [quote.direct for quote in find_quotes('"Kami siap," kata Budi.', 0, 23)]
    [True]
    """
    reading = _Reading(text, start, end, language)
    return [
        Quote(
            at,
            close,
            inner[0],
            inner[1],
            is_direct(text, (at, close), inner, (start, end), language) or not closed,
            closed,
        )
        for at, close, inner, closed in reading.pairs()
    ]


_Pair = tuple[int, int, tuple[int, int], bool]


class _Reading:
    """The marks of one paragraph, read once from left to right."""

    def __init__(self, text: str, start: int, end: int, language: Language) -> None:
        self.text, self.start, self.end, self.language = text, start, end, language
        self.marks = [match.start() for match in _MARK.finditer(text, start, end)]
        self.dead: set[str] = set()  # marks known to have no partner from here on: looked for once

    def pairs(self) -> Iterator[_Pair]:
        number, opened, first = 0, None, 0
        while True:
            if number == len(self.marks):
                if opened is None:
                    return
                if pair := self._unclosed(opened, self.end):
                    yield pair
                    return
                self.dead.add(opened.mark)  # an opening mark that nothing answers: read on as if it were not there
                number, opened = first + 1, None
                continue
            at = self.marks[number]
            if opened is None:
                if self._opens(at):
                    opened, first = _Open(at, self._mark(at)), number
            elif self._begins_anew(opened, at):
                if pair := self._unclosed(opened, at):
                    yield pair
                opened, first = _Open(at, self._mark(at)), number
            elif self._closes(opened, at):
                yield self._pair(opened.at, at)
                opened = None
            number += 1

    def _pair(self, at: int, close: int) -> _Pair:
        return at, self._past(close), (self._past(at), close), True

    def _unclosed(self, opened: _Open, until: int) -> _Pair | None:
        """Return what a quotation is that nothing closes up to `until`: to a mark inside it, else all, else nothing."""
        if opened.inner_close is not None:
            return self._pair(opened.at, opened.inner_close)
        if opened.mark not in _SINGLE and (opened.at == self.start or self._last(opened.at) == ":"):
            inner = self._past(opened.at)
            while until > inner and self.text[until - 1].isspace():
                until -= 1
            return opened.at, until, (inner, until), False
        return None

    def _around(self, at: int) -> tuple[str, str]:
        before = self.text[at - 1] if at > self.start else ""
        past = self._past(at)
        return before, self.text[past] if past < self.end else ""

    def _mark(self, at: int) -> str:
        """Return the mark at `at`, the double one where two single ones stand for it."""
        return _DOUBLED.get(self.text[at : at + 2], self.text[at])

    def _past(self, at: int) -> int:
        return at + (2 if self.text[at : at + 2] in _DOUBLED else 1)

    def _last(self, at: int) -> str:
        """Return the last character before `at` that is no blank, "" at the beginning."""
        for i in range(at - 1, max(self.start, at - 4) - 1, -1):
            if not self.text[i].isspace():
                return self.text[i]
        return ""

    def _opens(self, at: int) -> bool:
        """Return whether a mark can open: not an apostrophe, nor a mark right behind a letter."""
        mark = self._mark(at)
        before, behind = self._around(at)
        if mark not in _CLOSERS or mark in self.dead or not behind:
            return False
        if mark in _SINGLE:
            stands = not before or before.isspace() or before in _BEFORE_OPENING
            return stands and not behind.isspace() and not _APOSTROPHE.match(self.text, at, self.end)
        if self._last(at) in _PAUSES and is_cue(self.text, self._past(at), self.end, self.language):
            return False  # it closes, and what opens is missing: «…, "ujar Budi»
        if not before:
            return True
        if before in ".,":  # the mark closes, but for a blank that was left out: «katanya,"Kami …»
            return behind.isupper()
        return before.isspace() or before in _BEFORE_OPENING or not before.isalnum()

    def _looks_opening(self, at: int) -> bool:
        before, behind = self._around(at)
        return (not before or before.isspace() or before in "([{") and bool(behind) and not behind.isspace()

    def _begins_anew(self, opened: _Open, at: int) -> bool:
        """Return whether a mark opens a sentence of its own, so that the one that closes the last was forgotten."""
        mark = self._mark(at)
        if mark in _SINGLE or mark == "»" or opened.mark in _SINGLE or opened.depth:
            return False
        begins = self._looks_opening(at) and self._around(at)[1].isupper()
        return begins and self._last(at) in _STOPS and at > self._past(opened.at)

    def _closes(self, opened: _Open, at: int) -> bool:
        mark = self._mark(at)
        if opened.mark in _SINGLE:
            return mark in _CLOSERS[opened.mark] and self._closes_single(opened, at)
        if mark in _SINGLE:
            return self._closes_by_mistake(opened, at)
        if mark not in _CLOSERS[opened.mark] and mark not in "“„«":
            return False
        if mark != "»" and self._looks_opening(at):
            if mark in _CLOSERS[opened.mark] and self._last(at) in _PAUSES and not self._is_upper_behind(at):
                return self._leave(opened, at)  # a blank on the wrong side: «…, "ujar Budi»
            opened.depth += 1
            return False
        return mark in _CLOSERS[opened.mark] and self._leave(opened, at)

    def _is_upper_behind(self, at: int) -> bool:
        return not self._around(at)[1].islower()

    def _leave(self, opened: _Open, at: int) -> bool:
        """Return whether a closing mark closes the outermost; count it else."""
        if not opened.depth:
            return at > self._past(opened.at)
        opened.depth -= 1
        if self.text[at - 1] in _PAUSES:
            opened.inner_close = at
        return False

    def _closes_single(self, opened: _Open, at: int) -> bool:
        """Return whether a single mark closes: no apostrophe inside a word, nor the one of "the players' choice"."""
        before, behind = self._around(at)
        if behind.isalnum() or before.isspace() or at == opened.at + 1:
            return False
        if before not in "sS" or not behind.isspace() or opened.single:
            return True
        opened.single = True  # one such may be a possessive, if a mark behind a comma or stop follows
        return not self._has_better(opened, at)

    def _has_better(self, opened: _Open, at: int) -> bool:
        for place in self._singles_behind(at):
            if self._looks_opening(place):
                return False
            if self.text[place] in _CLOSERS[opened.mark] and self.text[place - 1] in _PAUSES:
                return True
        return False

    def _singles_behind(self, at: int) -> list[int]:
        reach = self.text[at + 1 : min(self.end, at + _POSSESSIVE)]
        return [at + 1 + match.start() for match in _MARK.finditer(reach) if match[0] in _SINGLE]

    def _closes_by_mistake(self, opened: _Open, at: int) -> bool:
        """Return whether a single mark stands for the double one: «…feodalisme,' kata», with no single one open."""
        before, behind = self._around(at)
        if self.text[at] == "‘" or (self._looks_opening(at) and not _APOSTROPHE.match(self.text, at, self.end)):
            opened.single = True
            return False
        if opened.single:
            opened.single = behind.isalnum()
            return False
        follows = self.text[at + 1 : at + 3].lstrip()
        return before in _PAUSES and (behind.isspace()) and follows.islower() and not opened.depth
