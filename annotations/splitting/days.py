"""What a date that stands in a text means on the calendar, seen from the day on which the text appeared."""

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple


class Day(NamedTuple):
    """What is said of a day: any of the parts may be missing."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None

    def is_possible(self) -> bool:
        """Return whether some calendar has it: no month 13, no 30 February, 29 February where the year is not said."""
        if not 1 <= (self.month or 1) <= 12 or not 1 <= (self.year or 2000) <= 9999:
            return False
        return self.day is None or 1 <= self.day <= monthrange(self.year or 2000, self.month or 1)[1]


class Mention(NamedTuple):
    """A date in the text at `start:end`.

    `kind` says what `shift` counts: `days`, `months` or `years` from the day of publication; the direction of a
    `weekday` (-7 and 7: in the week before and after) or of a `date` without a year; nothing for the `same` day.
    """

    start: int
    end: int
    kind: str
    day: Day
    shift: int


def resolve(mention: Mention, published: date | None, *, future: bool, last: date | None = None) -> str | None:
    """Return the ISO 8601 date, as precise as the mention is, or None where it cannot be told.

    `future` says that the sentence looks ahead, which decides where a date without a year or direction lies.
    """
    day = mention.day
    if mention.kind == "same":
        day_before = last or published
        return day_before.isoformat() if day_before else None
    if mention.kind == "date" and day.year is not None:
        return _written(day.year, day.month, day.day) if day.is_possible() else None
    if published is None:
        return None
    ahead = mention.shift > 0 or (future and mention.shift == 0)
    try:
        return _relative(mention, published, ahead=ahead)
    except (OverflowError, ValueError):  # "5000 years ago" is before the first calendar year
        return None


def weekday_agrees(day: Day, iso: str) -> bool:
    """Return whether the day `iso` falls on the weekday that was named with it; True where none was."""
    if day.weekday is None or len(iso) < 10:
        return True
    return date.fromisoformat(iso).weekday() == day.weekday


def _relative(mention: Mention, published: date, *, ahead: bool) -> str | None:
    if mention.kind == "days":
        return (published + timedelta(days=mention.shift)).isoformat()
    if mention.kind == "months":
        months = published.year * 12 + published.month - 1 + mention.shift
        return _written(months // 12, months % 12 + 1, None)
    if mention.kind == "years":
        return _written(published.year + mention.shift, None, None)
    if mention.kind == "weekday":
        return _weekday(mention, published, ahead=ahead).isoformat()
    return _without_year(mention, published, ahead=ahead)


def _weekday(mention: Mention, published: date, *, ahead: bool) -> date:
    weekday = mention.day.weekday or 0
    if abs(mention.shift) == 7:  # a day of the week before or after
        monday = published - timedelta(days=published.weekday())
        return monday + timedelta(days=mention.shift + weekday)
    distance = (weekday - published.weekday()) % 7 if ahead else -((published.weekday() - weekday) % 7)
    if distance == 0 and mention.shift:
        distance = 7 * mention.shift
    return published + timedelta(days=distance)


def _without_year(mention: Mention, published: date, *, ahead: bool) -> str | None:
    month, day = mention.day.month or 1, mention.day.day
    here = (month, day or published.day)
    today = (published.month, published.day)
    year = published.year
    if ahead and here < today:
        year += 1
    elif not ahead and here > today:
        year -= 1
    if day == 29 and month == 2:
        while monthrange(year, 2)[1] < 29:
            year += 1 if ahead else -1
    return _written(year, month, day)


def _written(year: int, month: int | None, day: int | None) -> str | None:
    if not 1 <= year <= 9999:
        return None
    return "-".join((f"{year:04}", *(f"{part:02}" for part in (month, day) if part)))
