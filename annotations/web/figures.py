"""Numbers and dates from the form that rows keep them in; nothing where they are out of form."""

from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any


def as_number(value: Any) -> Decimal | None:
    """A decimal in plain notation."""
    try:
        return Decimal(str(value)) if value not in (None, "") else None
    except InvalidOperation:
        return None


def as_date(value: str) -> tuple[date | None, str]:
    """The first day that a partial ISO 8601 date means, and how precise it is: "day", "month" or "year".

    >>> as_date("2024-10")
    (datetime.date(2024, 10, 1), 'month')
    """
    parts = value.split("-")
    precision = {1: "year", 2: "month", 3: "day"}.get(len(parts), "")
    try:
        year, month, day = (int(part) for part in [*parts, "1", "1"][:3])
        return date(year, month, day), precision
    except ValueError:
        return None, ""
