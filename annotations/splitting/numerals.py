"""Numbers in digits, in words and in both ("2 juta 500 ribu"), read into decimals. What they count: quantities.py."""

import unicodedata
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from annotations.splitting.digits import read_digits
from annotations.splitting.languages import Language
from annotations.splitting.tokens import Token, made_token

_DASHES = frozenset("-–—")
# A fraction such as 2/3 has no end: so many significant digits are what a double holds.
_EXACT = 15


class Number(NamedTuple):
    """A number that was read: its value, the index of the token behind it, and how it was written.

    `scaled`: with a scale word or letter ("juta", "bn"); `part`: a fraction of one, which counts only what follows it.
    """

    value: Decimal
    after: int
    in_words: bool = False
    scaled: bool = False
    part: bool = False


def read_number(tokens: list[Token], at: int, language: Language, *, decimal_comma: bool) -> Number | None:
    """Return the number that starts at token `at`, with the scale words and fractions behind it, or None.

    "3.000", "12,5 miliar", "2 juta 500 ribu", "tiga juta dua ratus ribu", "twenty-five", "setengah juta", "1/4",
    "two and a half million", "dua pertiga".
    """
    reader = _Reader(tokens, language, decimal_comma)
    return reader.fraction(at) or reader.number(at)


def expand(tokens: list[Token], language: Language) -> list[Token]:
    """Return the tokens with compounds of numbers taken apart: "twenty-five", "two-thirds", "six-mile"."""
    whole: list[Token] = []
    for token in tokens:
        pieces = token.low.split("-") if "-" in token.low else ()
        if len(pieces) > 1 and _is_compound(token.low, pieces, language):
            whole.extend(_taken_apart(token))
        else:
            whole.append(token)
    return whole


def _is_compound(low: str, pieces: Sequence[str], words: Language) -> bool:
    """Return whether the first of the pieces is a number, and the others go on with it or are counted by it."""
    first = words.numbers.get(pieces[0])
    if first is None or low.split("-", 1)[1] in words.not_compounds:
        return False
    if all(_counts(piece, words) for piece in pieces[1:]):
        return True
    return first > 1 and len(pieces) == 2 and bool(words.not_compounds) and not _is_ordinal(pieces[1], words)


def _is_ordinal(piece: str, words: Language) -> bool:
    return piece.endswith(("first", "second", "third")) or piece in words.denominators


def _counts(piece: str, words: Language) -> bool:
    tables = (words.numbers, words.denominators, words.scales, words.multipliers, words.units, words.currencies)
    small = (words.units_alone, words.number_and, words.articles, words.fractions.keys())
    return any(piece in table for table in tables) or any(piece in table for table in small)


def _taken_apart(token: Token) -> list[Token]:
    parts: list[Token] = []
    at = token.start
    for piece in token.text.split("-"):
        if parts:
            parts.append(made_token(at - 1, at, "-"))
        parts.append(made_token(at, at + len(piece), piece))
        at += len(piece) + 1
    return parts


def is_opener(token: Token, language: Language) -> bool:
    """Return whether a number can start at `token`."""
    first = token.text[0]
    if first.isnumeric() or (first in ".," and len(token.text) > 1):
        return True
    low = token.low
    return low in language.numbers or low in language.fractions or low in language.scale_openers


class _Reader:
    """Reads one number in a list of tokens."""

    def __init__(self, tokens: list[Token], language: Language, decimal_comma: bool) -> None:
        self.tokens, self.words, self.decimal_comma = tokens, language, decimal_comma

    def low(self, at: int) -> str:
        return self.tokens[at].low if 0 <= at < len(self.tokens) else ""

    def touches(self, at: int) -> bool:
        """Return whether token `at` stands right behind the one before it."""
        return at < len(self.tokens) and self.tokens[at].start == self.tokens[at - 1].end

    # Fractions

    def fraction(self, at: int) -> Number | None:
        """Return "½", "1/4", "half a million", "two thirds" at `at`."""
        token = self.tokens[at]
        if (sign := _sign(token)) is not None:
            return self._scaled_part(sign, at + 1)._replace(part=False, in_words=False)
        if slashed := self._slashed(at):
            return slashed
        if token.low in self.words.fractions:
            after = at + 1 + (self.low(at + 1) in self.words.articles)
            whole = Decimal(self.words.fractions[token.low])
            beyond, scale = self.scale(after)
            if scale:
                return Number(whole * scale, beyond, True, True)
            return Number(whole, after if self.low(after) in self.words.units_alone else at + 1, True, part=True)
        read = self._words(at) if token.low in self.words.numbers else None
        if read and read[0] and (found := self._denominator(read[1])):
            return self._scaled_part(_divided(read[0], found[0]), found[1])
        return None

    def _scaled_part(self, value: Decimal, after: int) -> Number:
        beyond, scale = self.scale(after)
        if scale is None and self.low(after) in self.words.of_words and self.low(after + 1) in self.words.articles:
            beyond, scale = self.scale(after + 2)  # "two thirds of a million"
        if scale is None:
            return Number(value, after, True, part=True)
        return Number(_rounded(value * scale), beyond, True, True)

    def _denominator(self, at: int) -> tuple[int, int] | None:
        """Return the denominator in words at `at`, and the index behind it: "thirds", "- fifths", "pertiga"."""
        at += self.low(at) in _DASHES
        if self.low(at) in self.words.denominators:
            return self.words.denominators[self.low(at)], at + 1
        return None

    def _slashed(self, at: int) -> Number | None:
        """Return "3/4": digits around a slash without blanks, no date and no season."""
        part = [token.text for token in self.tokens[at : at + 3]]
        is_slashed = len(part) == 3 and part[1] == "/" and part[0].isdecimal() and part[2].isdecimal()
        if not is_slashed or not (self.touches(at + 1) and self.touches(at + 2)) or len(part[0] + part[2]) > 5:
            return None
        top, bottom = int(part[0]), int(part[2])
        if not 0 < top < bottom or self.low(at + 3) == "/":
            return None
        return self._scaled_part(_divided(top, bottom), at + 3)

    def tail(self, at: int) -> tuple[Decimal, int] | None:
        """Return what a fraction behind a whole adds: "½", "1/4", "and a half", "setengah"; and the index behind it."""
        token = self.tokens[at] if at < len(self.tokens) else None
        if token is None:
            return None
        if (sign := _sign(token)) is not None:
            return sign, at + 1
        if slashed := self._slashed(at):
            return (slashed.value, slashed.after) if not slashed.scaled else None
        at += token.low in _DASHES and self.low(at + 1) in self.words.number_and  # "five-and-a-half"
        joined = self.low(at) in self.words.number_and
        at += joined
        at += joined and self.low(at) in _DASHES
        if joined and self.low(at) in self.words.articles:
            at += self.low(at + 1) in _DASHES
            if self.low(at + 1) in self.words.fractions:
                return Decimal(self.words.fractions[self.low(at + 1)]), at + 2
            found = self._denominator(at + 1)
            return (_divided(1, found[0]), found[1]) if found else None
        if self.low(at) in self.words.fractions and (joined or not self.words.number_and):
            return Decimal(self.words.fractions[self.low(at)]), at + 1
        top = self.words.numbers.get(self.low(at))
        if joined and top and (found := self._denominator(at + 1)):
            return _divided(top, found[0]), found[1]
        return None

    # Whole numbers

    def number(self, at: int) -> Number | None:
        """Return the number at `at` that is no mere fraction."""
        low = self.low(at)
        if low in self.words.scale_openers:
            value = Decimal(self.words.scale_openers[low])
            return self._onward(value, int(value), at + 1, in_words=True)
        first = self._group(at)
        if first is None:
            return None
        value, after, in_words = first
        return self._onward(value, 0, after, in_words=in_words)

    def _onward(self, value: Decimal, last: int, after: int, *, in_words: bool) -> Number:
        """Return the number whose first group is `value`, with the scales and smaller groups that follow it."""
        total, group, scaled = Decimal(0), value, bool(last)
        if last:
            total, group = value, Decimal(0)
        while True:
            beyond, scale = self.scale(after, letters=not in_words)
            if scale:
                total, group = (total + group * scale, Decimal(0)) if group else (total * scale, Decimal(0))
                scaled, last, after = True, scale, beyond
            if addition := self.tail(after):
                share, beyond = addition
                further, scale = self.scale(beyond)
                if scale:
                    return Number(_rounded(total + (group + share) * scale), further, in_words, True)
                return Number(_rounded(total + group + share * (last or 1)), beyond, in_words, scaled)
            following = self._smaller(after, last, in_words=in_words) if scaled and not group else None
            if following is None:
                return Number(total + group, after, in_words, scaled)
            group, after = following

    def _smaller(self, at: int, last: int, *, in_words: bool) -> tuple[Decimal, int] | None:
        """Return the group behind a scale that goes on with the same number: "500 ribu" behind "2 juta"."""
        joined = self.low(at) in self.words.number_and
        if self.low(at + joined) in self.words.scale_openers:
            value = self.words.scale_openers[self.low(at + joined)]
            return (Decimal(value), at + joined + 1) if value < last else None
        found = self._group(at + joined)
        if found is None or found[0] <= 0:
            return None
        value, after, is_word = found
        _, scale = self.scale(after)
        is_smaller = value * (scale or 1) < last
        is_grouped = bool(scale) or self.low(after - 1) in self.words.multipliers
        belongs = is_grouped or (is_word and in_words and not (joined and value * 10 >= last))
        return (value, after) if is_smaller and belongs else None

    def _group(self, at: int) -> tuple[Decimal, int, bool] | None:
        """Return one group, what stands before a scale: "12,5", "3 hundred and 21", "dua ratus lima belas"."""
        token = self.tokens[at] if at < len(self.tokens) else None
        if token is None:
            return None
        if token.text[0].isdecimal() or (token.text[0] in ".," and len(token.text) > 1):
            return self._digits(at)
        read = self._words(at)
        if read is None:
            return None
        value, after = read
        if self.low(after) == self.words.decimal_word and (found := self._decimals(after + 1)):
            return Decimal(value) + found[0], found[1], True
        return Decimal(value), after, True

    def _digits(self, at: int) -> tuple[Decimal, int, bool] | None:
        digits, after = self._spaced(at)
        value = read_digits(digits, decimal_comma=self.decimal_comma)
        if value is None:
            return None
        if self.low(after) == self.words.decimal_word and "." not in digits and self._is_digit(after + 1):
            return value + Decimal("0." + self.low(after + 1)), after + 2, False
        if factor := self.words.multipliers.get(self.low(after)):
            value, after = value * factor, after + 1
            joined = self.low(after) in self.words.number_and
            rest = int(self.low(after + 1)) if joined and self._is_digit(after + 1) else 0
            if 0 < rest < factor and self.low(after + 2) not in self.words.multipliers:
                return value + rest, after + 2, False
        return value, after, False

    def _is_digit(self, at: int) -> bool:
        return self.low(at).isdecimal() and self.low(at).isascii() and len(self.low(at)) < 4

    def _spaced(self, at: int) -> tuple[str, int]:
        """Return the digits at `at` as ASCII, groups of three joined over blanks ("1 414 021 100"), the index behind."""
        first = self.tokens[at].text
        groups = [first]
        i = at + 1
        while i < len(self.tokens) and len(first) <= 3 and first.isdecimal():
            token = self.tokens[i]
            if not (len(token.text) == 3 and token.text.isdecimal() and token.start == self.tokens[i - 1].end + 1):
                break
            groups.append(token.text)
            i += 1
        if len(groups) < 3:
            groups, i = groups[:1], at + 1
        digits = "".join(groups)
        return digits if digits.isascii() else "".join(str(int(c)) if c.isdecimal() else c for c in digits), i

    def _words(self, at: int) -> tuple[int, int] | None:
        """Return the value of the words at `at` below the first scale, and the index behind them."""
        part, seen, i = 0, False, at
        while i < len(self.tokens):
            low = self.low(i)
            value = self.words.numbers.get(low)
            if value is not None:
                if seen and (part == 0 or part % 10 ** len(str(value))):  # "dua tiga": two numbers
                    break
                part += value
            elif low in self.words.teens and 0 < part % 10:
                part += 10
            elif low in self.words.multipliers and seen:
                factor = self.words.multipliers[low]
                rest = part % (10 if factor == 10 else 100) or part
                part += rest * (factor - 1)
            elif self._joins(i, part if seen else 0):
                pass
            else:
                break
            seen = True
            i += 1
        return (part, i) if seen else None

    def _joins(self, at: int, part: int) -> bool:
        """Return whether a word or dash at `at` goes on with the number: "hundred AND six", "twenty-five"."""
        following = self.words.numbers.get(self.low(at + 1))
        if not part or not following or part % 10 ** len(str(following)):
            return False
        if self.tail(at) is not None:
            return False
        if self.low(at) in self.words.number_and:
            return self.low(at - 1) in self.words.multipliers or self.low(at - 1) in self.words.number_tens
        return self.low(at) in _DASHES and 20 <= part % 100 <= 90

    def _decimals(self, at: int) -> tuple[Decimal, int] | None:
        """Return the decimals said in words at `at`: "dua lima" behind "koma" is .25, as "seventy-one" is .71."""
        digits = ""
        while len(digits) < 10 and (value := self.words.numbers.get(self.low(at))) is not None and value < 10:
            digits += str(value)
            at += 1
        if not digits and (read := self._words(at)) and read[0] < 100:
            digits, at = str(read[0]), read[1]
        return (Decimal(f"0.{digits}"), at) if digits else None

    # Scales

    def scale(self, at: int, *, letters: bool = True) -> tuple[int, int | None]:
        """Return the index behind the scale words at `at`, and their product ("ribu triliun" is one scale)."""
        product: int | None = None
        i = at
        while (scale := self.words.scales.get(self.low(i))) and (product or 1) <= 10**12:
            product = (product or 1) * scale
            i += 1
        if product is None and letters and self.touches(at):
            # "3.2k", "$5bn": a letter counts only where it touches the digits and nothing touches it
            letter = self.words.scale_letters.get(self.tokens[at].text)
            is_length = self.low(at) == "m" and self.low(at + 1) in self.words.lengths_before
            if letter and not is_length and not (self.touches(at + 1) and self.tokens[at + 1].is_word):
                return at + 1, letter
        return i, product


def _sign(token: Token) -> Decimal | None:
    """Return the value of a fraction sign: ½ is 0.5."""
    if len(token.text) != 1 or token.text.isascii() or token.text.isdecimal():
        return None
    value = unicodedata.numeric(token.text, 0.0)
    return _rounded(Decimal(value)) if 0 < value < 1 and unicodedata.category(token.text) == "No" else None


def _divided(top: int, bottom: int) -> Decimal:
    return _rounded(Decimal(top) / Decimal(bottom))


def _rounded(value: Decimal) -> Decimal:
    return Decimal(f"{Decimal(f'{value:.{_EXACT}g}'):f}")
