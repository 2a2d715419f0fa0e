"""The parts of dates among tokens: days, months and years, however they are written."""

import re
from functools import lru_cache

from annotations.splitting.compounds import expand
from annotations.splitting.days import Day, Mention
from annotations.splitting.languages import Language, load
from annotations.splitting.numerals import read_number
from annotations.splitting.tokens import Token, made_token, phrase_at

DASHES = frozenset("-–—")
_LONGER = frozenset("/:%")  # "May 3 and 5/6", "May 3, 5:30"
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_OLD_YEAR = re.compile(r"1[0-4]\d\d")  # with a month alone: "5 December 1391"
_PIECES = re.compile(r"[^\W\d_]+|\d+|[-–'’]")
_Read = tuple[int, int]


@lru_cache(maxsize=64)
def openers(code: str) -> frozenset[str]:
    """Return the words that a date of a language can start with, digits aside."""
    words = load(code)
    phrases = (*words.same_day, *words.days, *words.weeks_relative, *words.months_relative, *words.years_relative)
    first = {phrase.split(" ", 1)[0] for phrase in (*phrases, *words.ordinals)}
    return frozenset(first | {*words.months, *words.weekdays, *words.numbers, *words.spans_one, *words.articles})


@lru_cache(maxsize=64)
def counted(code: str) -> frozenset[str]:
    """Return the words of which one stands soon behind a number or article that opens a date."""
    words = load(code)
    phrases = (*words.same_day, *words.days, *words.weeks_relative, *words.months_relative, *words.years_relative)
    held = {word for phrase in phrases for word in phrase.split(" ")}
    return frozenset(held | {*words.spans, *words.months, *words.weekdays, *words.ordinals})


def date_tokens(tokens: list[Token], language: Language) -> list[Token]:
    """Return the tokens with compounds taken apart: "mid-November", "Sabtu-Minggu", "Oct2", "Friday's", "fifty-one"."""
    whole: list[Token] = []
    for token in tokens:
        if token.low.isalpha() or not token.is_word or token.low in language.ordinals:
            whole.append(token)
        elif not _is_compound(token, language):
            whole.extend(expand([token], language))
        else:
            for piece in _PIECES.finditer(token.text):
                start = token.start + piece.start()
                whole.append(made_token(start, start + len(piece[0]), piece[0]))
    return whole


def _is_compound(token: Token, words: Language) -> bool:
    """Return whether a token that is more than one word is made of dates alone, and not one word of the calendar."""
    if token.low in words.weekdays:
        return False
    pieces = [piece[0] for piece in _PIECES.finditer(token.low)]
    if pieces[-2:] in (["'", "s"], ["’", "s"]):
        pieces = pieces[:-2]
    named = [piece for piece in pieces if piece.isalpha()]
    if len(named) > len(set(named)):  # "kemarin-kemarin": the other day
        return False
    known = token.low.startswith("".join(pieces)) and all(_is_part(piece, words) for piece in named)
    return known and any(_is_date(piece, words) for piece in pieces)


def _is_part(piece: str, words: Language) -> bool:
    return _is_date(piece, words) or piece in words.date_prefixes


def _is_date(piece: str, words: Language) -> bool:
    if piece.isdecimal():
        return len(piece) in (1, 2, 4)
    return piece in words.months or piece in words.weekdays or piece in words.days


class Parts:
    """Reads the parts of dates in the tokens of a text; an index behind the last token is no error."""

    def __init__(self, text: str, tokens: list[Token], language: Language) -> None:
        self.text, self.words = text, language
        self.tokens = date_tokens(tokens, language)

    def low(self, at: int) -> str:
        """Return the token at `at`, casefolded, or nothing where there is none."""
        return self.tokens[at].low if 0 <= at < len(self.tokens) else ""

    def token(self, at: int) -> Token | None:
        """Return the token at `at`, None where there is none."""
        return self.tokens[at] if 0 <= at < len(self.tokens) else None

    def touches(self, at: int) -> bool:
        """Return whether token `at` stands right behind the one before it."""
        return 0 < at < len(self.tokens) and self.tokens[at].start == self.tokens[at - 1].end

    def opens(self, at: int) -> bool:
        """Return whether a sentence starts at token `at`."""
        return at == 0 or self.tokens[at - 1].text in '.!?"“:;)'

    def made(self, at: int, after: int, kind: str, day: Day = Day(), shift: int = 0) -> Mention:  # noqa: B008 - a value
        """Return the mention of the tokens from `at` up to `after`."""
        return Mention(self.tokens[at].start, self.tokens[after - 1].end, kind, day, shift)

    def day(self, at: int) -> _Read | None:
        """Return the day of the month at `at` and the index behind it: "5", "5th", "fifth", "twenty-first"."""
        digits = self.low(at)
        if digits.isdecimal():
            is_more = self.touches(at + 1) and self.low(at + 1) in _LONGER
            if len(digits) > 2 or not 1 <= int(digits) <= 31 or is_more:
                return None
            return int(digits), at + 1 + (self.low(at + 1) in self.words.ordinal_endings and self.touches(at + 1))
        return self.ordinal(at)

    def ordinal(self, at: int) -> _Read | None:
        """Return the ordinal in words at `at` and the index behind it."""
        if length := phrase_at(self.tokens, at, self.words.ordinals, 2):
            return self.words.ordinals[" ".join(token.low for token in self.tokens[at : at + length])], at + length
        return None

    def is_ranked(self, at: int, after: int) -> bool:
        """Return whether the day in `tokens[at:after]` is written as an ordinal."""
        return not self.low(at).isdecimal() or after > at + 1

    def month(self, at: int) -> _Read | None:
        """Return the month at `at` and the index behind it; words that mean other things too want their capital."""
        token = self.token(at)
        month = self.words.months.get(token.low) if token else None
        if token is None or month is None or not (token.is_name or token.low not in self.words.date_homonyms):
            return None
        return month, at + 1 + (self.low(at + 1) == "." and self.touches(at + 1) and self.is_short(at))

    def is_short(self, at: int) -> bool:
        """Return whether the name of a month at `at` is an abbreviation: a longer one begins with it."""
        low, months = self.low(at), self.words.months
        return any(
            len(name) > len(low) and name.startswith(low) for name, month in months.items() if month == months[low]
        )

    def year(self, at: int) -> _Read | None:
        """Return the year behind a month that ends before `at`, and the index behind it."""
        i = at
        while i < at + 2 and self.low(i) in (".", ","):
            i += 1
        if self.low(i) in self.words.of_words or self.low(i) in self.words.year_words:
            i += 1
        if _YEAR.fullmatch(self.low(i)) or (i == at and _OLD_YEAR.fullmatch(self.low(i))):
            return int(self.low(i)), i + 1
        return self._spoken(i)

    def _spoken(self, at: int) -> _Read | None:
        """Return a year in words: "two thousand and eighteen", "nineteen seventy-eight"."""
        if self.low(at) not in self.words.numbers:
            return None
        century, rest = self.words.numbers[self.low(at)], self._small(at + 1)
        if 15 <= century <= 20 and rest and rest[0] > 9:
            return century * 100 + rest[0], rest[1]
        number = read_number(self.tokens, at, self.words, decimal_comma=self.words.decimal_comma)
        if number and number.scaled and 1500 <= number.value < 2100:
            return int(number.value), number.after
        return None

    def _small(self, at: int) -> _Read | None:
        number = read_number(self.tokens, at, self.words, decimal_comma=False) if self.token(at) else None
        is_small = number and number.in_words and not number.part and 0 < number.value < 100
        return (int(number.value), number.after) if number and is_small else None

    def spoken_day(self, at: int) -> _Read | None:
        """Return a day that is said as a plain number: "jan twenty two", "Friday the fifteen"."""
        found = self._small(at) if self.low(at) in self.words.numbers else None
        return found if found and found[0] <= 31 else None

    def is_year(self, at: int) -> bool:
        """Return whether the token at `at` is four digits that may be a year."""
        return bool(_YEAR.fullmatch(self.low(at)))

    def phrase(self, at: int, phrases: dict[str, int]) -> _Read | None:
        """Return the value of the longest of `phrases` that stands at `at`, and the index behind it."""
        length = phrase_at(self.tokens, at, phrases, 4)
        if not length:
            return None
        return phrases[" ".join(token.low for token in self.tokens[at : at + length])], at + length

    def mark(self, at: int) -> tuple[str, int, int]:
        """Return the mark behind the word at `at` or before it ("lalu", "next"), and where both start and end."""
        if length := phrase_at(self.tokens, at + 1, self.words.marks_behind, 3):
            words = " ".join(token.low for token in self.tokens[at + 1 : at + 1 + length])
            return self.words.marks_behind[words], at, at + 1 + length
        mark = self.words.marks_before.get(self.low(at - 1), "")
        return mark, at - bool(mark), at + 1

    def link(self, at: int) -> int:
        """Return the index behind the word or dash at `at` that joins two days, `at` where there is none."""
        return at + phrase_at(self.tokens, at, self.words.day_links, 4)
