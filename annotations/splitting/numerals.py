"""Numbers in digits, in words and in both ("2 juta 500 ribu"), read into decimals. What they count: quantities.py."""

import unicodedata
from decimal import Decimal
from typing import NamedTuple

from annotations.splitting.groups import DASHES, Groups
from annotations.splitting.languages import Language
from annotations.splitting.tokens import Token, phrase_at

# A fraction such as 2/3 has no end: so many significant digits are what a double holds.
_EXACT = 15
_THOUSAND = 1000


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


def is_opener(token: Token, language: Language) -> bool:
    """Return whether a number can start at `token`."""
    if token.is_word and token.low[0].isascii():
        return token.low in language.union("numbers", "fractions", "scale_openers")
    first = token.text[0]
    if first.isnumeric() or (first in ".," and len(token.text) > 1):
        return True
    return token.low in language.union("numbers", "fractions", "scale_openers")


class _Reader(Groups):
    """Reads one number, with the fractions in it and the smaller groups behind a scale."""

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
            measures = phrase_at(self.tokens, after, self.words.units_alone)  # "half a percentage point"
            return Number(whole, after if measures else at + 1, True, part=True)
        read = self.words_at(at) if token.low in self.words.numbers else None
        found = self._denominator(read[1]) if read and read[0] else None
        if read and found and (read[0] < found[0] or self.low(found[1] - 1) not in self.words.periods):
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
        at += self.low(at) in DASHES
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
        at += token.low in DASHES and self.low(at + 1) in self.words.number_and  # "five-and-a-half"
        joined = self.low(at) in self.words.number_and
        at += joined
        at += joined and self.low(at) in DASHES
        if joined and self.low(at) in self.words.articles:
            at += self.low(at + 1) in DASHES
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

    def number(self, at: int) -> Number | None:
        """Return the number at `at` that is no mere fraction."""
        low = self.low(at)
        if low in self.words.scale_openers:
            value = Decimal(self.words.scale_openers[low])
            return self._onward(value, int(value), at + 1, in_words=True)
        first = self.group(at)
        if first is None:
            return None
        value, after, in_words = first
        return self._onward(value, 0, after, in_words=in_words)

    def _onward(self, value: Decimal, last: int, after: int, *, in_words: bool) -> Number:
        """Return the number whose first group is `value`, with the scales and smaller groups that follow it."""
        total, group, scaled = Decimal(0), value, bool(last)
        thousands = value if last else Decimal(0)  # the end of `total` that a greater scale may still multiply
        if last:
            total, group = value, Decimal(0)
        while True:
            beyond, scale = self.scale(after, letters=not in_words)
            if scale:
                if last == _THOUSAND < scale and group:  # "tres mil quinientos millones"
                    total, group = total - thousands, group + thousands
                thousands = group * scale
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
            opener = self.words.scale_openers[self.low(at + joined)]
            return (Decimal(opener), at + joined + 1) if opener < last else None
        found = self.group(at + joined)
        if found is None or found[0] <= 0:
            return None
        value, after, is_word = found
        _, scale = self.scale(after)
        multiplies = last == _THOUSAND < (scale or 1) and value < last
        is_smaller = value * (scale or 1) < last or multiplies
        is_grouped = bool(scale) or self.low(after - 1) in self.words.multipliers
        belongs = is_grouped or (is_word and in_words and not (joined and value * 10 >= last))
        return (value, after) if is_smaller and belongs else None


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
