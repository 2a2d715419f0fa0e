"""What the desk reads in the words of a claim: “lebih dari 3.000 tentara” is more than 3,000 tentara."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from babel import Locale
from babel.dates import format_date
from babel.numbers import get_currency_name, is_currency
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from annotations.web.numbers import localised

CLOSE = frozenset(("%", "‰"))  # these stand at their number


@dataclass(frozen=True, slots=True)
class Reading:
    """The words of the article, empty where they say no more than the reading; what they mean; what is counted.

    `unit` is in the article's language, `unit_name` explains one that is a code; `finding` says what cannot be right.
    """

    words: str
    meaning: str
    unit: str = ""
    unit_name: str = ""
    finding: str = ""


def quantity_reading(quantity: dict[str, Any], locale: Locale) -> Reading:
    number, unit = number_words(quantity, locale), str(quantity.get("unit") or "")
    if unit in CLOSE:
        number, unit = number + unit, ""
    words = str(quantity.get("text") or "")
    is_plain = _is_same(words, f"{number} {unit}")
    return Reading("" if is_plain else words, number, unit, _currency_name(unit, quantity.get("value"), locale))


def number_words(quantity: dict[str, Any], locale: Locale) -> str:
    """The number with its bounds: about 3,000; 10–15; more than 12.5."""
    low, high = (localised(str(quantity.get(name) or ""), locale) for name in ("value", "max"))
    words = {
        "=": "%(low)s",
        "~": pgettext("number", "about %(low)s"),
        ">": pgettext("number", "more than %(low)s"),
        ">=": pgettext("number", "at least %(low)s"),
        "<": pgettext("number", "fewer than %(low)s"),
        "<=": pgettext("number", "up to %(low)s"),
        "range": "%(low)s–%(high)s",
    }
    return words.get(quantity.get("comparator") or "=", "%(low)s") % {"low": low, "high": high}


def date_reading(mention: dict[str, Any], locale: Locale) -> Reading:
    meaning, words = date_words(mention["date"], locale), str(mention.get("text") or "")
    finding = ""
    if mention.get("weekday_agrees") is False:
        day, _precision = _first_day(mention["date"])
        weekday = format_date(day, "EEEE", locale=locale) if day else ""
        said = {"words": words, "date": meaning, "weekday": weekday}
        finding = _("“%(words)s”: %(date)s is a %(weekday)s. The weekday or the date is wrong.") % said
    return Reading("" if _is_same(words, meaning) else words, meaning, finding=finding)


def date_words(value: str, locale: Locale) -> str:
    """29 October 2024, October 2024 or 2024, as precise as it is known."""
    day, precision = _first_day(value)
    if day is None:
        return value
    pattern = {"day": "d MMMM y", "month": "LLLL y", "year": "y"}[precision]
    return format_date(day, pattern, locale=locale)


def _first_day(value: str) -> tuple[date | None, str]:
    """The first day of a partial ISO 8601 date, and how precise it is; None where it is out of form."""
    parts = value.split("-")
    precision = {1: "year", 2: "month", 3: "day"}.get(len(parts), "")
    try:
        year, month, day = (int(part) for part in [*parts, "1", "1"][:3])
        return date(year, month, day), precision
    except ValueError:
        return None, ""


def _currency_name(unit: str, value: Any, locale: Locale) -> str:
    if not is_currency(unit):
        return ""
    return get_currency_name(unit, count=1 if value == "1" else 2, locale=locale)


def _is_same(words: str, reading: str) -> bool:
    return words.casefold().split() == reading.casefold().split()
