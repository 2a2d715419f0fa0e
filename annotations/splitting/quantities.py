"""Quantities: numbers that count or measure, with their bounds and units. Dates, ages, ranks and names are none."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from annotations.splitting.claim import Quantity
from annotations.splitting.counting import DASHES, SIGNS, counts, is_currency
from annotations.splitting.dates import date_spans
from annotations.splitting.languages import FALLBACK, Language, load
from annotations.splitting.numerals import Number, read_number, uses_decimal_comma
from annotations.splitting.tokens import Token, phrase_at, tokenise

_LONGEST_UNIT = 4
_YEAR = re.compile(r"(?:19|20)\d\d")
_YEAR_END = re.compile(r"(?:(?:19|20)?\d\d)")


def find_quantities(text: str, language: str) -> list[Quantity]:
    """Return the quantities of `text` in order, their offsets those of `text`.

    >>> [(q.value, q.comparator, q.unit) for q in find_quantities("lebih dari 3.000 tentara", "id")]
    [('3000', '>', 'tentara')]
    """
    words = load(language)
    finder = QuantityFinder(words, decimal_comma=uses_decimal_comma(text, words))
    return finder.find(text, tokenise(text), date_spans(text, words))


def plain(value: Decimal) -> str:
    """Return a decimal in plain notation without trailing zeros: 2.50E+3 is "2500"."""
    written = format(value, "f")
    return written.rstrip("0").rstrip(".") if "." in written else written


def _season(tokens: list[Token], at: int) -> int:
    """Return the index behind "2023-2024" or "2023/24" at `at`, which counts nothing; 0 where there is none."""
    part = [token.text for token in tokens[at : at + 3]]
    is_season = len(part) == 3 and part[1] in "-–/" and _YEAR.fullmatch(part[0]) and _YEAR_END.fullmatch(part[2])
    return at + 3 if is_season and tokens[at].end == tokens[at + 1].start else 0


class QuantityFinder:
    """Finds quantities in one article after another stretch of it: it remembers what was counted last."""

    def __init__(self, language: Language, *, decimal_comma: bool) -> None:
        self.language = language
        self.decimal_comma = decimal_comma
        self.last_unit: str | None = None

    def find(self, text: str, tokens: list[Token], taken: Sequence[tuple[int, int]] = ()) -> list[Quantity]:
        """Return the quantities in `tokens` of `text`; numbers inside the `taken` spans (dates) are none."""
        found = list(self._scan(text, tokens, taken))
        return self._share_units(found, tokens)

    def _scan(self, text: str, tokens: list[Token], taken: Sequence[tuple[int, int]]) -> Iterator[Quantity]:
        at = 0
        spans = iter(sorted(taken))
        span = next(spans, None)
        while at < len(tokens):
            while span is not None and span[1] <= tokens[at].start:
                span = next(spans, None)
            if span is not None and span[0] <= tokens[at].start:
                at += 1
                continue
            found, at = self._quantity(text, tokens, at)
            if found is not None:
                yield found

    def _quantity(self, text: str, tokens: list[Token], at: int) -> tuple[Quantity | None, int]:
        """Return the quantity whose number starts at token `at`, and the index to go on from."""
        if vague := self._vague(text, tokens, at):
            return vague
        token = tokens[at]
        if not (token.text[0].isdecimal() or token.low.split("-")[0] in self._openers):
            return None, at + 1
        number = read_number(tokens, at, self.language, decimal_comma=self.decimal_comma)
        if number is None:
            return None, at + 1
        if passed := _season(tokens, at) or self._share(tokens, number):
            return None, passed
        upper = self._upper(tokens, at, number)
        after = upper.after if upper else number.after
        if not counts(tokens, at, number, after, self.language):
            return None, max(after, at + 1)
        return self._built(text, tokens, at, number, upper), after

    @property
    def _openers(self) -> set[str]:
        words = self.language
        openers = getattr(self, "_opener_words", None)
        if openers is None:
            openers = set(words.numbers) | set(words.fractions) | {s for s in words.scales if s.startswith("se")}
            self._opener_words = openers
        return openers

    def _vague(self, text: str, tokens: list[Token], at: int) -> tuple[Quantity, int] | None:
        length = phrase_at(tokens, at, self.language.vague, 3)
        if not length:
            return None
        meaning = self.language.vague[" ".join(token.low for token in tokens[at : at + length])].split()
        after = at + length
        if after < len(tokens) and tokens[after].low == "of":
            after += 1
        if self.language.is_verb(tokens[at].low):
            return None
        unit, end_at = self._unit(text, tokens, after)
        unit = self._currency_before(tokens, at)[0] or unit
        comparator, first = self._comparator_before(tokens, at) if meaning[0] == "=" else (meaning[0], at)
        start, end = tokens[first].start, tokens[max(end_at, at + length) - 1].end
        upper = meaning[2] if len(meaning) > 2 else None
        self._remember(unit)
        return Quantity(text[start:end], meaning[1], upper, comparator, unit, start, end), at + length

    def _share(self, tokens: list[Token], number: Number) -> int:
        """Return the index behind a share in words, "one in five", 0 where there is none."""
        at = number.after
        if not number.in_words or at + 1 >= len(tokens) or tokens[at].low not in self.language.shares:
            return 0
        whole = read_number(tokens, at + 1, self.language, decimal_comma=self.decimal_comma)
        return whole.after if whole and whole.in_words and not whole.scaled and number.value < whole.value else 0

    def _upper(self, tokens: list[Token], at: int, number: Number) -> Number | None:
        """Return the upper bound where the number opens a range: "10-15", "10 hingga 15", "between 10 and 15"."""
        i = number.after
        units = 0
        if (
            i < len(tokens)
            and (units := phrase_at(tokens, i, self.language.units | self.language.currencies))
            and i + units < len(tokens)
        ):
            i += units  # "10 persen hingga 15 persen"
        if i + 1 >= len(tokens):
            return None
        _, first = self._currency_before(tokens, at)
        before = tokens[first - 1].low if first else ""
        joined = tokens[i].low in self.language.range_words
        if self.language.between.get(before) == tokens[i].low:
            joined = True
        if before == "from" or (tokens[i].low == "to" and not joined):
            joined = False
        if not joined:
            return None
        j = i + 1
        while j < len(tokens) - 1 and is_currency(tokens[j], self.language):
            j += 1
        if j > i + 1 and first == at:
            return None  # "5.4% to $61.20"
        upper = read_number(tokens, j, self.language, decimal_comma=self.decimal_comma)
        return upper if upper and upper.after > j and self._rises(number, upper) else None

    def _rises(self, low: Number, high: Number) -> bool:
        return high.value > low.value or high.scaled

    def _built(self, text: str, tokens: list[Token], at: int, number: Number, upper: Number | None) -> Quantity | None:
        currency, first = self._currency_before(tokens, at)
        value, top = number.value, upper.value if upper else None
        after = upper.after if upper else number.after
        if currency and not number.scaled and after < len(tokens) and tokens[after].text in ("M", "T", "m", "b", "bn"):
            letter = self.language.scale_letters.get(tokens[after].low)  # "Rp 12,5 M"
            value, after = value * (letter or 1), after + bool(letter)
        if upper and upper.scaled and not number.scaled:  # "1,5-3,5 juta": the scale is for both
            value *= self._factor(tokens, upper)
        negative = (
            first > 0
            and tokens[first - 1].low in ("minus", "negatif", "negative", "-", "−")
            and self._is_sign(tokens, first - 1)
        )
        unit, end_at = (currency, after) if currency else self._unit(text, tokens, after)
        if not unit and first and tokens[first - 1].low in self.language.magnitudes | {"-"}:
            is_magnitude = tokens[first - 1].low in self.language.magnitudes or (
                first > 1 and tokens[first - 2].low in self.language.magnitudes
            )
            unit = "Mw" if is_magnitude else unit
            negative = negative and not is_magnitude
        elif first and tokens[first - 1].low in self.language.magnitudes:
            unit, end_at = "Mw", after
        comparator, first = self._comparator_before(tokens, first)
        comparator, end_at = self._comparator_behind(tokens, after, end_at, comparator)
        is_bare = upper is not None and unit is None and not currency and comparator == "="
        if is_bare and number.value < 100 and tokens[number.after].text in DASHES:
            return None  # "2-1": a score
        is_alone = at == 0 and after == len(tokens)  # a text that is nothing but the number
        is_small = number.in_words and unit is None and upper is None and value < 100
        if is_small and not is_alone and not self._inherits(tokens, after):
            return None
        if unit is None and comparator == "=" and _YEAR.fullmatch(tokens[at].text) and not number.scaled:
            return None  # "kuartal pertama 2025"
        top_text = None
        if top is not None:
            comparator, top_text = "range", plain(top)
        start, end = tokens[first].start, tokens[max(end_at, after) - 1].end
        if unit is None and number.scaled:
            unit = self.last_unit  # "112 billion pounds … 105 billion"
        self._remember(unit)
        return Quantity(text[start:end], plain(-value if negative else value), top_text, comparator, unit, start, end)

    def _factor(self, tokens: list[Token], upper: Number) -> int:
        factor, i = 1, upper.after - 1
        while i >= 0 and tokens[i].low in self.language.scales:
            factor *= self.language.scales[tokens[i].low]
            i -= 1
        return factor

    def _is_sign(self, tokens: list[Token], at: int) -> bool:
        return (
            tokens[at].is_word
            or at == 0
            or tokens[at - 1].end < tokens[at].start < tokens[at].end == tokens[at + 1].start
        )

    def _inherits(self, tokens: list[Token], after: int) -> bool:
        """Return whether a bare number counts what was counted before: "two others", "only six had arrived"."""
        if after >= len(tokens) or not self.last_unit:
            return False
        return tokens[after].low in self.language.others or tokens[after].low in self.language.auxiliaries

    def _remember(self, unit: str | None) -> None:
        if unit and unit not in self.language.currencies.values() and unit not in self.language.units.values():
            self.last_unit = unit

    def _currency_before(self, tokens: list[Token], at: int) -> tuple[str | None, int]:
        """Return the currency written before token `at` ("Rp", "US$", "A$"), and the index where it starts."""
        for length in (3, 2, 1):
            if length > at:
                continue
            sign = "".join(token.low for token in tokens[at - length : at])
            if sign in self.language.currencies and (
                length == 1 or tokens[at - length].end == tokens[at - length + 1].start
            ):
                is_word_only = tokens[at - 1].text.islower() and tokens[at - 1].is_word
                if not is_word_only:
                    return self.language.currencies[sign], at - length
        if at and tokens[at - 1].text == "$":
            return "USD", at - 1
        return None, at

    def _comparator_before(self, tokens: list[Token], first: int) -> tuple[str, int]:
        for length in (3, 2, 1):
            if length <= first:
                phrase = " ".join(token.low for token in tokens[first - length : first])
                if phrase in self.language.comparators:
                    start = first - length
                    if phrase == "dari" and start:
                        continue
                    return self.language.comparators[phrase], start
        mark = tokens[first - 1].text if first else ""
        if mark in (">", "<", "~", "≥", "≤", "±"):
            return {"≥": ">=", "≤": "<=", "±": "~"}.get(mark, mark), first - 1
        return "=", first

    def _comparator_behind(self, tokens: list[Token], after: int, end_at: int, comparator: str) -> tuple[str, int]:
        if comparator != "=":
            return comparator, end_at
        for at in {after, end_at}:
            if length := phrase_at(tokens, at, self.language.comparators_after, 2):
                phrase = " ".join(token.low for token in tokens[at : at + length])
                is_than = at + length < len(tokens) and tokens[at + length].low in ("dari", "daripada", "than")
                if not is_than:
                    return self.language.comparators_after[phrase], at + length
        return comparator, end_at

    def _unit(self, text: str, tokens: list[Token], at: int) -> tuple[str | None, int]:
        """Return the unit that starts at token `at`, None for a bare number, and the index behind it."""
        if at >= len(tokens):
            return None, at
        is_joined = tokens[at].text in DASHES and at + 1 < len(tokens) and tokens[at + 1].start == tokens[at].end
        if is_joined and tokens[at + 1].low.split("-")[0] in self.language.magnitudes:
            return "Mw", at + 2
        return self._symbol(tokens, at + is_joined) or self._noun_phrase(text, tokens, at + is_joined)

    def _symbol(self, tokens: list[Token], at: int) -> tuple[str, int] | None:
        """Return the currency or the unit with a symbol at token `at`, and the index behind it."""
        words, token = self.language, tokens[at]
        if token.text == "°" and at + 1 < len(tokens) and tokens[at + 1].low in ("c", "f"):
            return "°" + tokens[at + 1].text.upper(), at + 2
        for names in (words.currencies, words.units):
            if length := phrase_at(tokens, at, names):
                return names[" ".join(word.low for word in tokens[at : at + length])], at + length
        if token.low in words.magnitudes and token.low != "m":
            return "Mw", at + 1
        return (SIGNS[token.text], at + 1) if token.text in SIGNS else None

    def _noun_phrase(self, text: str, tokens: list[Token], at: int) -> tuple[str | None, int]:
        words = self.language
        longest = 1 if words is FALLBACK else _LONGEST_UNIT
        end = at
        if at < len(tokens) and tokens[at].low in words.units_alone:
            return text[tokens[at].start : tokens[at].end], at + 1
        while end < min(len(tokens), at + longest) and tokens[end].is_word and tokens[end].low not in words.unit_stops:
            if end > at and words.is_verb(tokens[end].low) and not self._modifies(tokens, end):
                break
            if end == at and words.is_verb(tokens[end].low) and not self._modifies(tokens, end):
                break
            end += 1
        if end == at:
            return None, at
        return text[tokens[at].start : tokens[end - 1].end], end

    def _modifies(self, tokens: list[Token], at: int) -> bool:
        """Return whether a word that looks like a verb stands before its noun: "12 wounded soldiers"."""
        words = self.language
        if words.head_first or tokens[at].low in words.auxiliaries or tokens[at].low in words.verbs:
            return False
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        return bool(
            following and following.is_word and following.low not in words.unit_stops and following.low.endswith("s")
        )

    def _share_units(self, found: list[Quantity], tokens: list[Token]) -> list[Quantity]:
        """Give bare numbers the unit of the next one beside them ("from 25 to 30 people"), or what was counted last."""
        same = any(token.low in self.language.same_unit for token in tokens)
        shared: list[Quantity] = []
        for place, quantity in enumerate(found):
            if quantity.unit is None:
                following = found[place + 1] if place + 1 < len(found) else None
                near = following is not None and following.start - quantity.end <= 14
                unit = following.unit if near and following else self.last_unit if same or place else None
                shared.append(replace(quantity, unit=unit))
            else:
                shared.append(quantity)
        return shared
