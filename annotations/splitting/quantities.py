"""Quantities: numbers that count or measure, with their bounds and units. Dates, ages, ranks and names are none."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from annotations.splitting.bounds import comparator_before, comparator_behind, upper_bound
from annotations.splitting.claim import Quantity
from annotations.splitting.compounds import expand
from annotations.splitting.counting import counts, is_share, is_sign
from annotations.splitting.dates import date_spans
from annotations.splitting.digits import uses_decimal_comma
from annotations.splitting.languages import Language, load
from annotations.splitting.numerals import Number, is_opener, read_number
from annotations.splitting.tokens import Token, phrase_at, tokenise
from annotations.splitting.units import DASHES, currency_before, is_currency, scaled_by_currency, unit_behind, with_part

_NEAR = 20
_NUMERIC = re.compile(r"[\d¼-¾⅐-⅟]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_YEAR_END = re.compile(r"(?:(?:19|20)?\d\d)")
_ADDRESS = re.compile(r"\b(?:https?://|www\.)\S+|(?<![^\s(\[<\"“”'‘,;:])[^\s@(\[<\"“”'‘,;:]+@\w\S*|#\w+", re.IGNORECASE)


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


class QuantityFinder:
    """Finds quantities in one article after another stretch of it: it remembers what was counted last."""

    def __init__(self, language: Language, *, decimal_comma: bool) -> None:
        self.language = language
        self.decimal_comma = decimal_comma
        self.last_unit: str | None = None
        self.last_scaled: str | None = None
        self.money: dict[str, str] = {}  # "crowns", where "Swedish crowns" were named before

    def find(self, text: str, tokens: list[Token], taken: Sequence[tuple[int, int]] = ()) -> list[Quantity]:
        """Return the quantities in `tokens` of `text`; numbers inside the `taken` spans (dates) are none."""
        if not tokens or not self._may_count(text, tokens):
            return []
        tokens = expand(tokens, self.language)
        if tokens:
            addresses = _ADDRESS.finditer(text, tokens[0].start, tokens[-1].end)
            taken = [*taken, *(match.span() for match in addresses)]
        found = _with_converted(text, list(self._scan(text, tokens, taken)))
        return self._share_units(found)

    def _may_count(self, text: str, tokens: list[Token]) -> bool:
        """Return whether a number can stand among the tokens at all: most clauses have none."""
        if _NUMERIC.search(text, tokens[0].start, tokens[-1].end):
            return True
        openers = self.language.union("numbers", "fractions", "scale_openers", "vague").openers
        lows = [token.low for token in tokens]
        if not openers.isdisjoint(lows):
            return True
        has_compound = text.find("-", tokens[0].start, tokens[-1].end) != -1
        return has_compound and any("-" in low and low.split("-", 1)[0] in openers for low in lows)

    def _scan(self, text: str, tokens: list[Token], taken: Sequence[tuple[int, int]]) -> Iterator[Quantity]:
        at = 0
        spans = iter(sorted(taken))
        span = next(spans, None)
        openers = self.language.union("numbers", "fractions", "scale_openers", "vague").openers
        while at < len(tokens):
            token = tokens[at]
            if token.low not in openers and not is_opener(token, self.language):
                at += 1
                continue
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
        if not is_opener(tokens[at], self.language):
            return None, at + 1
        number = read_number(tokens, at, self.language, decimal_comma=self.decimal_comma)
        if number is None:
            return None, at + 1
        if passed := _season(tokens, at) or is_share(tokens, number, self.language, self.decimal_comma):
            return None, passed
        upper = upper_bound(tokens, at, number, self.language, decimal_comma=self.decimal_comma)
        after = upper.after if upper else number.after
        if not counts(tokens, at, number, after, self.language):
            return None, max(after, at + 1)
        return self._built(text, tokens, at, number, upper)

    def _vague(self, text: str, tokens: list[Token], at: int) -> tuple[Quantity, int] | None:
        words = self.language
        length = phrase_at(tokens, at, words.vague, 3)
        if not length or words.is_verb(tokens[at].low):
            return None
        meaning = words.vague[" ".join(token.low for token in tokens[at : at + length])].split()
        after = at + length
        if after < len(tokens) and tokens[after].low in words.of_words:
            after += 1
        unit, end_at = unit_behind(text, tokens, after, words)
        currency, first = currency_before(tokens, at, words)
        comparator, first = comparator_before(tokens, first, words) if meaning[0] == "=" else (meaning[0], first)
        start, end = tokens[first].start, tokens[max(end_at, at + length) - 1].end
        upper = meaning[2] if len(meaning) > 2 else None
        self._remember(currency or unit)
        return Quantity(text[start:end], meaning[1], upper, comparator, currency or unit, start, end), at + length

    def _built(
        self, text: str, tokens: list[Token], at: int, number: Number, upper: Number | None
    ) -> tuple[Quantity | None, int]:
        """Return the quantity around a number that counts, None where it has neither unit nor bounds, and its end."""
        words = self.language
        currency, first = currency_before(tokens, at, words)
        top = upper and (scaled_by_currency(tokens, upper, words) if currency else upper)
        number = number if upper else scaled_by_currency(tokens, number, words)
        value = number.value
        if top and top.scaled and not number.scaled:  # "1,5-3,5 juta": the scale is for both
            value *= _factor(top, tokens, words)
        after = (top or number).after
        about = (
            after + 1 < len(tokens) and tokens[after].text in DASHES and tokens[after + 1].low in words.about_endings
        )
        after += 2 * about
        is_large = (top or number).scaled or tokens[after - 1].low in words.multipliers  # "tres millones de euros"
        links = words.of_words if number.part else words.scale_links if is_large else frozenset()
        part_of = after + (after < len(tokens) and tokens[after].low in links)
        unit, end_at = (currency, after) if currency else unit_behind(text, tokens, part_of, words)
        if unit is None:
            unit, end_at = self._of_group(text, tokens, after, end_at)
        if unit and not top:
            unit_at = first if currency else part_of + (tokens[part_of].text in DASHES)
            value, end_at = with_part(tokens, value, unit_at, end_at, words, decimal_comma=self.decimal_comma)
        if number.scaled and not currency and after + 1 < len(tokens) and is_currency(tokens[after], words):
            end_at += tokens[end_at].low in words.scales if end_at < len(tokens) else 0
        unit, value, first, end_at = self._magnitude(tokens, first, unit, value, after, end_at)
        comparator, first = comparator_before(tokens, first, words, unit)
        if comparator != "=" and first and tokens[first - 1].low in words.not_counted_before:
            return None, max(after, at + 1)  # "berusia di atas 25 tahun"
        comparator = "~" if about and comparator == "=" else comparator
        if comparator == "=" and (found := comparator_behind(tokens, (after, end_at), words)):
            comparator, end_at = found
        is_share = number.part and unit not in words.units_alone and unit not in words.units.values()
        if is_share and not (currency or (at == 0 and after == len(tokens))):
            return None, max(after, at + 1)  # "half of the voters": a share of them, which counts nothing
        if self._is_bare(tokens, at, number, upper, unit, comparator):
            return None, max(after, at + 1)
        start, end = tokens[first].start, tokens[max(end_at, after) - 1].end
        if unit is None and number.scaled:
            unit = self.last_scaled or self.last_unit  # "112 billion pounds … 105 billion"
        is_converted = first > 0 and tokens[first - 1].text == "("  # "900 million crowns ($95 million)"
        self.last_scaled = unit if number.scaled and not is_converted else self.last_scaled
        unit = self._named_money(unit, tokens[end_at - 1].low, tokens[end_at - 2].is_word)
        self._remember(unit)
        bound = ("range", plain(top.value)) if top else (comparator, None)
        return Quantity(text[start:end], plain(value), bound[1], bound[0], unit, start, end), max(after, end_at)

    def _named_money(self, unit: str | None, word: str, is_phrase: bool) -> str | None:
        """Return the currency of a noun that was named with its country before: "crowns" behind "Swedish crowns"."""
        if unit and unit.isupper() and is_phrase and word.isalpha():
            self.money[word] = unit
        return self.money.get(unit, unit) if unit else unit

    def _of_group(self, text: str, tokens: list[Token], at: int, end_at: int) -> tuple[str | None, int]:
        """Return what a number is a part of: "three of its ships", "lima di antaranya", "25 million more people"."""
        words = self.language
        if length := phrase_at(tokens, at, words.of_them):
            return self.last_unit, at + length
        after = tokens[at + 1].low if at + 1 < len(tokens) else ""
        is_group = at < len(tokens) and tokens[at].low in words.of_words
        if is_group and (after in words.possessives or after in words.articles or after.endswith("'s")):
            if any(is_opener(token, words) for token in tokens[at + 2 : at + 5]):
                return None, end_at  # "24,000 of the country's 27,000 stations": what the next one counts
            unit, end = unit_behind(text, tokens, at + 2, words)
            is_word = unit is None and at + 2 < len(tokens) and tokens[at + 2].is_word
            return (tokens[at + 2].text, at + 3) if is_word else (unit, end)  # "13 of the injured"
        if at < len(tokens) and tokens[at].low in words.others and tokens[at].low not in words.range_words:
            unit, end = unit_behind(text, tokens, at + 1, words)
            return (unit, end) if unit and not words.head_first else (self.last_unit, at + 1)
        return None, end_at

    def _magnitude(
        self, tokens: list[Token], first: int, unit: str | None, value: Decimal, after: int, end_at: int
    ) -> tuple[str | None, Decimal, int, int]:
        """Return unit, value and bounds with what may stand right before a number: a sign, or "magnitudo"."""
        words = self.language
        if not first:
            return unit, value, first, end_at
        before = tokens[first - 1].low
        if before in words.magnitudes:
            return "Mw", value, first, after
        if before == "-" and first > 1 and tokens[first - 2].low in words.magnitudes:
            return unit or "Mw", value, first, end_at
        if before in words.negatives or (before in ("-", "−") and is_sign(tokens, first - 1)):
            return unit, -value, first - (tokens[first - 1].end == tokens[first].start), end_at
        return unit, value, first, end_at

    def _is_bare(
        self, tokens: list[Token], at: int, number: Number, upper: Number | None, unit: str | None, comparator: str
    ) -> bool:
        """Return whether a number says too little to be a quantity: a score, a year, "one" of a sentence."""
        after = (upper or number).after
        if unit is not None:
            return False
        if upper is not None and comparator == "=" and number.value < 100 and tokens[number.after].text in DASHES:
            return True  # "2-1": a score
        if at == 0 and after == len(tokens):  # a text that is nothing but the number
            return False
        if number.part:
            return True
        if number.in_words and upper is None and number.value < 100:
            is_group = after < len(tokens) and tokens[after].low in self.language.of_words
            is_group = is_group and any(is_opener(token, self.language) for token in tokens[after + 1 : after + 5])
            return (
                not self._inherits(tokens, at, after)
                and not is_group
                and not (at and tokens[at - 1].low in self.language.negatives)
            )
        return comparator == "=" and bool(_YEAR.fullmatch(tokens[at].text)) and not number.scaled

    def _inherits(self, tokens: list[Token], at: int, after: int) -> bool:
        """Return whether a bare number counts what was counted before: "two others", "only six had arrived"."""
        if after >= len(tokens) or not self.last_unit:
            return False
        words = self.language
        follows = at > 0 and tokens[at - 1].low in words.coordinators and tokens[after].low in words.prepositions
        return follows or tokens[after].low in self.language.others or tokens[after].low in self.language.auxiliaries

    def _remember(self, unit: str | None) -> None:
        is_measure = unit is None or unit.split(" ", 1)[0].casefold() in self.language.units_alone
        if unit and not is_measure and not unit.isupper() and unit not in self.language.units.values():
            self.last_unit = unit

    def _share_units(self, found: list[Quantity]) -> list[Quantity]:
        """Give bare numbers the unit of the next one beside them ("from 25 to 30 people"), or what was counted last."""
        shared: list[Quantity] = []
        for place, quantity in enumerate(found):
            if quantity.unit is None:
                following = found[place + 1] if place + 1 < len(found) else None
                near = following is not None and following.start - quantity.end <= _NEAR
                unit = following.unit if near and following else self.last_unit
                shared.append(replace(quantity, unit=unit))
            else:
                shared.append(quantity)
        return shared


def _with_converted(text: str, found: list[Quantity]) -> list[Quantity]:
    """Give a sum in brackets the bounds of the one that it converts: "up to $12bn (£9bn)"."""
    whole = found[:1]
    for quantity in found[1:]:
        is_converted = text[whole[-1].end : quantity.start].strip() == "(" and quantity.comparator == "="
        bounds = whole[-1].comparator if is_converted and whole[-1].comparator != "range" else quantity.comparator
        whole.append(replace(quantity, comparator=bounds))
    return whole


def _season(tokens: list[Token], at: int) -> int:
    """Return the index behind "2023-2024" or "2023/24" at `at`, which counts nothing; 0 where there is none."""
    part = [token.text for token in tokens[at : at + 3]]
    is_season = len(part) == 3 and part[1] in "-–/" and _YEAR.fullmatch(part[0]) and _YEAR_END.fullmatch(part[2])
    return at + 3 if is_season and tokens[at].end == tokens[at + 1].start else 0


def _factor(top: Number, tokens: list[Token], words: Language) -> int:
    """Return the product of the scales at the end of the upper bound."""
    factor, i = 1, top.after - 1
    while i >= 0 and (scale := words.scales.get(tokens[i].low) or words.scale_letters.get(tokens[i].low)):
        factor *= scale
        i -= 1
    return factor
