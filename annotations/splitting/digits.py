"""Digits as they are written: which separator an article uses, and the value of one run of digits."""

import re
from decimal import Decimal

from annotations.splitting.languages import Language

_DECIMAL_COMMA = re.compile(
    r"\b\d+,(?:\d{1,2}|\d{4,})\b(?![.,]\d)|\b\d{1,3}(?:\.\d{3}){2,}\b|\b\d{1,3}(?:\.\d{3})+,\d+"
)
_DECIMAL_POINT = re.compile(
    r"\b\d+\.(?:\d{1,2}|\d{4,})\b(?![.,:]\d)|\b\d{1,3}(?:,\d{3}){2,}\b|\b\d{1,3}(?:,\d{3})+\.\d+"
)
_MAX_DIGITS = 40
_MAX_EXPONENT = 30


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
    digits, _, exponent = digits.casefold().partition("e")
    if exponent and abs(int(exponent)) > _MAX_EXPONENT:
        return None
    if exponent:  # "1.3e6"
        value = read_digits(digits, decimal_comma=decimal_comma)
        return value and Decimal(f"{value.scaleb(int(exponent)):f}")
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
