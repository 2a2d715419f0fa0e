"""Dates: where days, months and years stand in a text. What they mean on a calendar is days.py's part."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from operator import attrgetter

from annotations.splitting.claim import DateMention
from annotations.splitting.days import Day, Mention, resolve, weekday_agrees
from annotations.splitting.languages import Language, load
from annotations.splitting.tokens import Token, phrase_at, tokenise

_NUMERIC = re.compile(r"(?<![\d.,/-])(\d{1,4})([/.-])(\d{1,2})\2(\d{4}|\d{1,2})(?![\d/])")
_SHORT = re.compile(r"\((\d{1,2})/(\d{1,2})\)")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_ORDINALS = frozenset(("st", "nd", "rd", "th"))
_DASHES = frozenset("-–—")
_NEAR = 20
_GAP = frozenset(",(")


def find_dates(text: str, language: str, published: date | None = None) -> list[DateMention]:
    """Return the dates named in `text` in order; those that cannot be resolved (no `published`) are left out.

    >>> [d.date for d in find_dates("pada Senin (28/10/2024) dan kemarin", "id", date(2024, 10, 30))]
    ['2024-10-28', '2024-10-29']
    """
    words = load(language)
    tokens = tokenise(text)
    mentions = [(mention, looks_ahead(tokens, mention, words)) for mention in find_mentions(text, tokens, words)]
    return resolve_mentions(text, mentions, published)


def resolve_mentions(
    text: str, mentions: Sequence[tuple[Mention, bool]], published: date | None, *, last: date | None = None
) -> list[DateMention]:
    """Return what the mentions mean, each with whether it lies ahead; "the same day" goes back to `last`."""
    found: list[DateMention] = []
    for mention, future in mentions:
        iso = resolve(mention, published, future=future, last=last)
        is_same = bool(found) and found[-1].date == iso and mention.start - found[-1].end <= 2
        if iso is not None and not is_same:  # "Senin besok" is one date
            mark = text[mention.start : mention.end]
            found.append(DateMention(mark, iso, mention.start, mention.end, weekday_agrees(mention.day, iso)))
            last = date.fromisoformat(iso) if len(iso) == 10 else last
    return found


def looks_ahead(tokens: list[Token], mention: Mention, language: Language) -> bool:
    """Return whether the predicate that a date belongs to looks ahead: the last before it, else the first behind it."""
    here = bisect_right(tokens, mention.start, key=attrgetter("end"))
    before = tokens[max(0, here - _NEAR) : here]
    if before and before[-1].low in language.past_openers:
        return False
    last = next((i for i in range(len(before) - 1, -1, -1) if language.is_verb(before[i].low)), None)
    if last is None:
        there = bisect_left(tokens, mention.end, key=attrgetter("start"))
        behind = tokens[there : there + _NEAR]
        return any(token.low in language.projection for token in behind)
    return any(token.low in language.projection for token in before[max(0, last - 3) :])


def date_spans(text: str, language: Language) -> list[tuple[int, int]]:
    """Return where dates stand, resolvable or not: the numbers in them count nothing."""
    return [(mention.start, mention.end) for mention in find_mentions(text, tokenise(text), language)]


def find_mentions(text: str, tokens: list[Token], language: Language) -> list[Mention]:
    """Return the dates among the `tokens` of `text`, in order and without overlap."""
    return list(_Finder(text, tokens, language).scan())


class _Finder:
    def __init__(self, text: str, tokens: list[Token], language: Language) -> None:
        self.text, self.tokens, self.language = text, tokens, language
        self.openers = {phrase.split(" ", 1)[0] for phrase in (*language.same_day, *self._relative())}

    def _relative(self) -> dict[str, int]:
        words = self.language
        return words.days | words.months_relative | words.years_relative

    def scan(self) -> Iterator[Mention]:
        at = 0
        while at < len(self.tokens):
            mention = self._mention(at)
            if mention is None:
                at += 1
                continue
            yield mention
            while at < len(self.tokens) and self.tokens[at].start < mention.end:
                at += 1

    def _mention(self, at: int) -> Mention | None:
        token = self.tokens[at]
        if token.low in self.openers and (mention := self._phrase(at)):
            return mention
        if token.low in self.language.weekdays and (mention := self._weekday(at)):
            return mention
        if token.text[0].isdecimal() or token.text == "(":
            return self._numeric(at) or self._day_month(at) or self._year(at) or self._ago(at)
        return self._month(at) or self._ago(at)

    def _phrase(self, at: int) -> Mention | None:
        words = self.language
        for kind, phrases in (
            ("same", dict.fromkeys(words.same_day, 0)),
            ("days", words.days),
            ("months", words.months_relative),
            ("years", words.years_relative),
        ):
            if length := phrase_at(self.tokens, at, phrases, 5):
                phrase = " ".join(token.low for token in self.tokens[at : at + length])
                return self._made(at, at + length, kind, shift=phrases[phrase])
        return None

    def _made(self, at: int, after: int, kind: str, day: Day = Day(), shift: int = 0) -> Mention:  # noqa: B008 - a value
        return Mention(self.tokens[at].start, self.tokens[after - 1].end, kind, day, shift)

    def _weekday(self, at: int) -> Mention | None:
        """Return "Senin", "Senin (28/10/2024)", "Monday, October 28" from the weekday on."""
        token, weekday = self.tokens[at], self.language.weekdays[self.tokens[at].low]
        if not token.is_name:
            return None
        i = at + 1
        while i < len(self.tokens) and i < at + 3 and self.tokens[i].text in _GAP:
            i += 1
        full = self._dated(i)
        if full and full.end - token.start < 40:
            closes = self.text[full.end : full.end + 1] == ")" and "(" in self.text[token.start : full.start]
            day = Day(full.day.year, full.day.month, full.day.day, weekday)
            return Mention(token.start, full.end + closes, full.kind, day, full.shift)
        if len(token.text) < 4 and not (i - at == 1 and self.language.head_first):
            return None  # "Sun" and "Sat" alone are words
        direction, after = self._direction(at)
        if direction == 0 and self.text[token.end : token.end + 4].strip().casefold().startswith("ini"):
            after = at + 2
        return self._made(at, after, "weekday", Day(weekday=weekday), direction)

    def _dated(self, at: int) -> Mention | None:
        if at >= len(self.tokens):
            return None
        found = self._numeric(at) or self._numeric(at - 1) if at else self._numeric(at)
        found = found or self._day_month(at) or self._month(at)
        return found if found and found.day.day else None

    def _direction(self, at: int) -> tuple[int, int]:
        """Return the direction that a mark beside a weekday or month gives ("last", "depan"), the index behind it."""
        words, tokens = self.language, self.tokens
        before = tokens[at - 1].low if at else ""
        if before in words.past_marks and not words.head_first:
            return -1, at + 1
        if before == "next":
            return 1, at + 1
        i = at + 1
        if i + 1 < len(tokens) and tokens[i].low in words.weeks:
            i += 1
            shift = -7 if tokens[i].low in words.past_marks else 7 if tokens[i].low in words.future_marks else 0
            return (shift, i + 1) if shift else (0, at + 1)
        if i < len(tokens) and words.head_first and tokens[i].low in ("lalu", "silam", "kemarin"):
            return -1, i + 1
        if i < len(tokens) and words.head_first and tokens[i].low in ("depan", "mendatang", "nanti"):
            return 1, i + 1
        return 0, at + 1

    def _numeric(self, at: int) -> Mention | None:
        start = self.tokens[at].start
        if match := _NUMERIC.match(self.text, start):
            first, second, third = int(match[1]), int(match[3]), int(match[4])
            if len(match[1]) == 4:
                day = Day(first, second, third)
            elif len(match[1]) <= 2 and len(match[4]) in (2, 4) and not (match[2] == "." and len(match[4]) == 2):
                year = third if third > 99 else 2000 + third
                swapped = (self.language.month_first and first <= 12) or second > 12
                day = Day(year, first, second) if swapped else Day(year, second, first)
            else:
                return None
            return Mention(match.start(), match.end(), "date", day, 0) if day.is_possible() else None
        if match := _SHORT.match(self.text, start):
            first, second = int(match[1]), int(match[2])
            day = Day(None, first, second) if self.language.month_first and first <= 12 else Day(None, second, first)
            return Mention(match.start(), match.end(), "date", day, 0) if day.is_possible() else None
        return None

    def _day_month(self, at: int) -> Mention | None:
        """Return "28 Oktober 2024", "28th of October"; the first of "10-12 Maret" takes the month behind the second."""
        tokens = self.tokens
        number = self._day_number(at)
        if number is None:
            return None
        i = at + 1
        if i < len(tokens) and tokens[i].low in _ORDINALS:
            i += 1
        first_end = i
        if i + 1 < len(tokens) and tokens[i].text in _DASHES and self._day_number(i + 1):
            i += 2
        if i < len(tokens) and tokens[i].low == "of":
            i += 1
        month = self._month_number(i)
        if month is None:
            return None
        year, after = self._year_behind(i + 1)
        day = Day(year, month, number)
        if not day.is_possible():
            return None
        if i > first_end and tokens[first_end].text in _DASHES:
            return self._made(at, first_end, "date", day)
        return self._made(at, after, "date", day)

    def _day_number(self, at: int) -> int | None:
        digits = self.tokens[at].text if at < len(self.tokens) else ""
        return int(digits) if digits.isdecimal() and len(digits) <= 2 and 1 <= int(digits) <= 31 else None

    def _month_number(self, at: int) -> int | None:
        if at >= len(self.tokens):
            return None
        token = self.tokens[at]
        return self.language.months.get(token.low) if token.is_name or self.language.head_first else None

    def _year_behind(self, at: int) -> tuple[int | None, int]:
        tokens = self.tokens
        i = at
        while i < len(tokens) and i < at + 2 and tokens[i].text in ".,":
            i += 1
        if i < len(tokens) and self.language.head_first and tokens[i].low == "tahun":
            i += 1
        if i < len(tokens) and _YEAR.fullmatch(tokens[i].text):
            return int(tokens[i].text), i + 1
        return None, at

    def _month(self, at: int) -> Mention | None:
        """Return "October 28, 2024", "Oktober 2024", "Maret lalu", "in March"."""
        tokens, month = self.tokens, self._month_number(at)
        if month is None:
            return None
        i = at + 1
        if i < len(tokens) and tokens[i].text == ".":
            i += 1
        if self.language.month_first and (number := self._day_number(i)):
            after = i + 1
            if after < len(tokens) and tokens[after].low in _ORDINALS:
                after += 1
            year, after = self._year_behind(after)
            return self._made(at, after, "date", Day(year, month, number))
        year, after = self._year_behind(at + 1)
        if year:
            return self._made(at, after, "date", Day(year, month))
        return self._bare_month(at, month)

    def _bare_month(self, at: int, month: int) -> Mention | None:
        token, before = self.tokens[at], self.tokens[at - 1].low if at else ""
        direction, after = self._direction(at)
        opened = before in self.language.year_openers or before in ("bulan", "last", "next", "this")
        if len(token.text) < 3 or not token.is_name or not (opened or direction):
            return None
        return self._made(at, after, "date", Day(None, month), direction)

    def _ago(self, at: int) -> Mention | None:
        pattern = self.language.ago
        match = pattern.match(self.text, self.tokens[at].start) if pattern else None
        if match is None:
            return None
        count = match["count"].casefold()
        number = (
            int(count) if count.isdecimal() and count.isascii() and len(count) < 5 else self.language.numbers.get(count)
        )
        if number is None:
            return None
        kind = self.language.spans.get(match["unit"].casefold(), "days")
        ahead = match["way"].casefold() in self.language.future_marks
        return Mention(match.start(), match.end(), kind, Day(), number if ahead else -number)

    def _year(self, at: int) -> Mention | None:
        """Return a year that stands as a date: behind a preposition or in brackets, not as the end of a name."""
        tokens, token = self.tokens, self.tokens[at]
        if not _YEAR.fullmatch(token.text):
            return None
        behind = tokens[at + 1] if at + 1 < len(tokens) else None
        if behind and behind.start == token.end and (behind.text in "-/:–" or behind.is_word):
            return None  # "2023-2024" is a season, "1990s" a decade
        before = tokens[at - 1] if at else None
        if before is None or (before.end == token.start and before.text in "-/:.–"):
            return None
        if before.low == "tahun" and at > 2 and tokens[at - 2].text[0].isdecimal():
            return None  # "Nomor 11 Tahun 2020"
        if before.low in self.language.year_openers and not (before.is_name and at > 2 and not self._opens(at - 1)):
            return self._made(at, at + 1, "date", Day(int(token.text)))
        return None

    def _opens(self, at: int) -> bool:
        return self.tokens[at - 1].text in '.!?"“:;)'
