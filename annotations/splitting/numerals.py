"""Numbers as they are written, in digits and in words, read into decimals. Not what they count: see quantities.py."""

import re
from decimal import Decimal
from typing import NamedTuple

from annotations.splitting.languages import Language
from annotations.splitting.tokens import Token

_DECIMAL_COMMA = re.compile(
    r"\b\d+,(?:\d{1,2}|\d{4,})\b(?![.,]\d)|\b\d{1,3}(?:\.\d{3}){2,}\b|\b\d{1,3}(?:\.\d{3})+,\d+"
)
_DECIMAL_POINT = re.compile(
    r"\b\d+\.(?:\d{1,2}|\d{4,})\b(?![.,:]\d)|\b\d{1,3}(?:,\d{3}){2,}\b|\b\d{1,3}(?:,\d{3})+\.\d+"
)
_MAX_DIGITS = 40


class Number(NamedTuple):
    """A number that was read: its value, the index of the token behind it, and how it was written."""

    value: Decimal
    after: int
    in_words: bool
    scaled: bool


def uses_decimal_comma(text: str, language: Language) -> bool:
    """Return whether `text` writes 1.500,5 rather than 1,500.5, by its unambiguous numbers; the language's way if none.

    Decided once for an article: "3.000" alone says nothing, "0,76" and "237.149.370" elsewhere in it do.
    """
    comma = sum(1 for _ in _DECIMAL_COMMA.finditer(text))
    point = sum(1 for _ in _DECIMAL_POINT.finditer(text))
    if language.decimal_comma:  # clock times ("09.30") look like decimal points, so that the bar is higher
        return point <= 2 * comma + 2
    return comma > 2 * point + 1


def read_digits(digits: str, *, decimal_comma: bool) -> Decimal | None:
    """Return the value of digits with separators, None where the grouping fits no convention."""
    if len(digits) > _MAX_DIGITS:
        return None
    kinds = {mark for mark in digits if mark in ".,"}
    if len(kinds) == 2:
        decimal = max(kinds, key=digits.rindex)
        whole, _, fraction = digits.rpartition(decimal)
        return None if decimal in whole else Decimal(re.sub(r"[.,]", "", whole) + "." + fraction)
    if not kinds:
        return Decimal(int(digits))
    mark = kinds.pop()
    head, *groups = digits.split(mark)
    grouped = all(len(group) == 3 for group in groups) and len(head) <= 3 and head.strip("0") != ""
    if len(groups) > 1:
        return Decimal(digits.replace(mark, "")) if grouped else None
    if grouped and mark == ("." if decimal_comma else ","):
        return Decimal(digits.replace(mark, ""))
    return Decimal(f"{head}.{groups[0]}")


def read_number(tokens: list[Token], at: int, language: Language, *, decimal_comma: bool) -> Number | None:
    """Return the number that starts at token `at`, with the scale words behind it, or None.

    "3.000", "12,5 miliar", "2 juta 500 ribu", "tiga juta dua ratus ribu", "twenty-five", "setengah juta".
    """
    token = tokens[at]
    if token.text[0].isdecimal():
        if not token.text.isascii():
            digits = "".join(str(int(c)) if c.isdecimal() else c for c in token.text)
        else:
            digits = token.text
        value = read_digits(digits, decimal_comma=decimal_comma)
        if value is None:
            return None
        return _scaled(tokens, at, value, language, decimal_comma)
    if token.low in language.fractions and at + 1 < len(tokens):
        return _fraction(tokens, at, language)
    return _words(tokens, at, language)


def _scaled(tokens: list[Token], at: int, value: Decimal, language: Language, decimal_comma: bool) -> Number:
    after, scale = _scale(tokens, at + 1, language)
    if scale is None:
        return Number(value, at + 1, False, False)
    total = value * scale
    while after + 1 < len(tokens) and tokens[after].text[0].isdecimal():  # "2 juta 500 ribu"
        more = read_digits(tokens[after].text, decimal_comma=decimal_comma) if tokens[after].text.isascii() else None
        beyond, smaller = _scale(tokens, after + 1, language)
        if more is None or smaller is None or smaller >= scale:
            break
        total, scale, after = total + more * smaller, smaller, beyond
    return Number(total, after, False, True)


def _scale(tokens: list[Token], at: int, language: Language) -> tuple[int, int | None]:
    """Return the index behind the scale words at `at`, and their product ("ribu triliun" is one scale)."""
    product: int | None = None
    while at < len(tokens) and (scale := language.scales.get(tokens[at].low)) and (product or 1) <= 10**12:
        product = (product or 1) * scale
        at += 1
    if product is None and at < len(tokens) and tokens[at].start == tokens[at - 1].end:
        # "3.2k", "$5bn": a letter counts only where it touches the digits and nothing touches it
        letter = language.scale_letters.get(tokens[at].low)
        if letter and not (at + 1 < len(tokens) and tokens[at + 1].start == tokens[at].end and tokens[at + 1].is_word):
            return at + 1, letter
    return at, product


def _fraction(tokens: list[Token], at: int, language: Language) -> Number | None:
    after = at + 1
    if tokens[after].low in language.articles:
        after += 1
    beyond, scale = _scale(tokens, after, language) if after < len(tokens) else (after, None)
    if scale is None:
        return None
    return Number(Decimal(language.fractions[tokens[at].low]) * scale, beyond, True, True)


def _words(tokens: list[Token], at: int, language: Language) -> Number | None:
    total, part, digit = Decimal(0), 0, 0
    seen = scaled = False
    i = at
    while i < len(tokens):
        low = tokens[i].low
        values = [language.numbers.get(piece) for piece in low.split("-")]
        if all(value is not None for value in values):
            value = sum(value for value in values if value is not None)
            if seen and digit % 10 and value < 100:  # "dua tiga": two numbers
                break
            # "seratus": the "puluh" behind it multiplies what comes between alone
            part, digit = (part + value, digit) if value >= 100 else (part, digit + value)
        elif low in language.teens and 0 < digit < 10:
            digit += 10
        elif low in language.multipliers and (seen or low in language.scales):
            part, digit = part + (digit or 1) * language.multipliers[low], 0
        elif low in language.scales and (seen or low.startswith("se")):
            scaled = True
            total, part, digit = total + (part + digit or 1) * language.scales[low], 0, 0
        elif low in language.fractions and seen and i + 1 < len(tokens) and tokens[i + 1].low in language.scales:
            total += (part + digit + Decimal(language.fractions[low])) * language.scales[tokens[i + 1].low]
            part, digit, i, scaled = 0, 0, i + 1, True
        elif low == language.decimal_word and seen and (tail := _decimals(tokens, i + 1, language)):
            fraction, i = tail
            total, part, digit = total + part + digit + fraction, 0, 0
            after, scale = _scale(tokens, i, language)
            return Number(total * (scale or 1), after, True, scale is not None)
        elif low in language.number_and and seen and (part or total) and _goes_on(tokens, i + 1, language):
            pass
        else:
            break
        seen = True
        i += 1
    return Number(total + part + digit, i, True, scaled) if seen else None


def _goes_on(tokens: list[Token], at: int, language: Language) -> bool:
    return (
        at < len(tokens)
        and tokens[at].low.split("-")[0] in language.numbers
        and tokens[at - 2].low in (language.multipliers.keys() | language.scales.keys())
    )


def _decimals(tokens: list[Token], at: int, language: Language) -> tuple[Decimal, int] | None:
    digits = ""
    while at < len(tokens) and tokens[at].low in language.numbers and len(digits) < 10:
        digits += str(language.numbers[tokens[at].low])
        at += 1
    return (Decimal(f"0.{digits}"), at) if digits else None
