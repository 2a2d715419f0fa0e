"""Peers that read a number but find none: babel and price-parser, given a gold span alone. Neither reads words."""

import re

from babel.numbers import NumberFormatError, parse_decimal
from price_parser import Price

_DIGITS = re.compile(r"[-+]?[.,]?\d[\d.,  ]*")


def read_by_babel(text: str, code: str) -> str | None:
    """Return what babel makes of the digits in `text` by the language's separators, None where it refuses."""
    digits = _DIGITS.search(text)
    if digits is None:
        return None
    try:
        return str(
            parse_decimal(digits[0].strip(" ,.") if digits[0][0] not in ".," else digits[0].strip(), locale=code)
        )
    except NumberFormatError:
        return None


def read_by_price_parser(text: str, _code: str) -> str | None:
    """Return the amount that price-parser finds in `text`, None where it finds none."""
    found = Price.fromstring(text).amount
    return None if found is None else str(found)
