"""What people may write into a claim's fields, and in which form: the form that `split --json` prints."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import partial
from typing import Any

from django.utils.translation import gettext as _

from annotations.errors import Invalid
from annotations.models import Claim
from annotations.splitting.dates import find_mentions
from annotations.splitting.days import weekday_agrees
from annotations.splitting.languages import load
from annotations.splitting.tokens import tokenise
from annotations.workflow import words

COMPARATORS = ("=", "~", ">", ">=", "<", "<=", "range")
DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?", re.ASCII)
NUMBER = re.compile(r"[+-]?[\d.]+(e[+-]?\d+)?", re.ASCII | re.IGNORECASE)  # Decimal takes "1_000" and words too
DIGITS = 40  # characters of a number
MOST = 100  # quantities, dates or links of a chain in one claim


def fit_quantities(value: Any) -> list[dict[str, Any]]:
    """Quantities as {"text", "value", "max", "comparator", "unit"}; `max` for a range alone. Raises Invalid."""
    return [_quantity(item) for item in _items(value, field="quantities")]


def fit_dates(value: Any) -> list[dict[str, Any]]:
    """Dates as {"text", "date"}, `date` as precise as it is known (2024, 2024-10, 2024-10-28). Raises Invalid.

    What is sent of weekdays is left to `mark_weekdays`.
    """
    return [_date(item) for item in _items(value, field="dates")]


def mark_weekdays(dates: list[dict[str, Any]], language: str) -> list[dict[str, Any]]:
    """The dates, with {"weekday_agrees": False} where the words name a weekday that the day does not fall on.

    Found anew with each change: a day that was put right is no finding any more, whatever a form or program sends.
    """
    return [{**item, **({} if _weekday_agrees(item, language) else {"weekday_agrees": False})} for item in dates]


def _weekday_agrees(item: dict[str, Any], language: str) -> bool:
    mentions = find_mentions(item["text"], tokenise(item["text"]), load(language))
    return all(weekday_agrees(mention.day, item["date"]) for mention in mentions)


def fit_via(value: Any) -> list[str]:
    """The chain behind the speaker, nearest first. Raises Invalid."""
    if not isinstance(value, list) or len(value) > MOST or not all(isinstance(name, str) for name in value):
        raise Invalid(_("A list of names."), field="via")
    names = [words.line(name, field="via", limit=300) for name in value]
    return [name for name in names if name]


def _items(value: Any, *, field: str) -> list[dict[str, Any]]:
    if not isinstance(value, list) or len(value) > MOST or not all(isinstance(item, dict) for item in value):
        raise Invalid(_("A list of at most %(most)s objects.") % {"most": MOST}, field=field)
    return value


def _quantity(item: dict[str, Any]) -> dict[str, Any]:
    comparator = item.get("comparator", "=")
    if comparator not in COMPARATORS:
        raise Invalid(_("A comparator is one of: %(all)s.") % {"all": " ".join(COMPARATORS)}, field="quantities")
    low = fit_number(item.get("value"))
    high = fit_number(item.get("max")) if comparator == "range" else None
    if high is not None and Decimal(high) < Decimal(low):
        raise Invalid(_("A range goes from the smaller number to the larger."), field="quantities")
    return {
        "text": _words(item, "text", field="quantities", limit=200),
        "value": low,
        "max": high,
        "comparator": comparator,
        "unit": _words(item, "unit", field="quantities", limit=100) or None,
    }


def _words(item: dict[str, Any], name: str, *, field: str, limit: int) -> str:
    value = item.get(name)
    if not isinstance(value, str | None):
        raise Invalid(_("“%(name)s” is a text or null.") % {"name": name}, field=field)
    return words.line(value or "", field=field, limit=limit)


def fit_number(value: Any) -> str:
    """A decimal in plain notation, a zero without a sign. Raises Invalid."""
    written = str(value).strip()
    try:
        number = Decimal(written[:DIGITS])
    except InvalidOperation:
        number = Decimal("NaN")
    is_plain = len(written) <= DIGITS and NUMBER.fullmatch(written) and number.is_finite()
    if not is_plain or abs(number.adjusted()) > 30:
        raise Invalid(_("A quantity's value is a number in plain notation, such as 3000 or 12.5."), field="quantities")
    return f"{number or abs(number):f}"


def _date(item: dict[str, Any]) -> dict[str, Any]:
    day = str(item.get("date", ""))
    if not DATE.fullmatch(day) or not _is_in_calendar(day):
        raise Invalid(_("A date is 2024, 2024-10 or 2024-10-28."), field="dates")
    return {"text": _words(item, "text", field="dates", limit=200), "date": day}


def _is_in_calendar(day: str) -> bool:
    """Whether 2024, 2024-10 or 2024-10-28 is there: no 31 February, no month 13, no year 0."""
    try:
        date.fromisoformat(day + "-01-01"[len(day) - 4 :])
    except ValueError:
        return False
    return True


FITTERS: dict[str, Callable[[Any], Any]] = {
    "statement": partial(words.line, field="statement", limit=1_000),
    "speaker": partial(words.line, field="speaker", limit=300),
    "cue": partial(words.line, field="cue", limit=200),
    "subject": lambda value: words.choice(value, Claim.Subject, field="subject"),
    "modality": lambda value: words.choice(value, Claim.Modality, field="modality"),
    "via": fit_via,
    "quantities": fit_quantities,
    "dates": fit_dates,
}
