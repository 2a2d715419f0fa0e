"""What a date that stands in a text means on the calendar, seen from the day on which the text appeared."""

from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

_LEAP_CYCLE = 8  # years within which there is a 29 February, 1900 and 2100 included
_WEEKS = 45  # days within which "Rabu (14/5)" lies
_EVE = 7  # days by which an announcement may be older than the day of publication
_MONTHS_AROUND = 12  # months within which "Friday the 15th" is looked for


class Day(NamedTuple):
    """What is said of a day: any of the parts may be missing."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None

    def is_possible(self) -> bool:
        """Return whether some calendar has it: no month 13, no 30 February, 29 February where the year is not said."""
        year, month = 2000 if self.year is None else self.year, 1 if self.month is None else self.month
        if not (1 <= year <= 9999 and 1 <= month <= 12):
            return False
        return self.day is None or 1 <= self.day <= monthrange(year, month)[1]


class Mention(NamedTuple):
    """A date in the text at `start:end`.

    `kind` says what `shift` counts: `days`, `weeks`, `months` or `years` from the day of publication, where `day` may
    say which day or month of these ("the 20th of next month"); the direction of a `weekday` or of a `date` without a
    year (-1 back, 1 ahead). `nth` is a weekday of a month ("the third Friday": `day.day` is 3, None is the last, and
    `shift` counts months where none is named), `same` the last day named before, `none` a time that is none of these.
    """

    start: int
    end: int
    kind: str
    day: Day = Day()
    shift: int = 0


def resolve(mention: Mention, published: date | None, *, ahead: bool | None, last: date | None = None) -> str | None:
    """Return the ISO 8601 date, as precise as the mention is, or None where it cannot be told.

    `ahead` says whether the sentence looks ahead (True), back (False) or neither: it decides where a date without a
    year or direction lies.
    """
    if mention.kind == "same":
        day_before = last or published
        return day_before.isoformat() if day_before else None
    if mention.kind == "none" or not mention.day.is_possible():
        return None
    if mention.kind == "date" and mention.day.year is not None:
        return _written(*mention.day[:3])
    if published is None and not (mention.kind == "nth" and mention.day.year):
        return None
    if mention.shift and mention.kind in ("date", "weekday"):
        ahead = mention.shift > 0
    try:
        return _relative(mention, published or date.min, ahead)
    except (OverflowError, ValueError):  # "5000 years ago" is before the first calendar year
        return None


def weekday_agrees(day: Day, iso: str) -> bool:
    """Return whether the day `iso` falls on the weekday that was named with it; True where none was."""
    if day.weekday is None or len(iso) < 10:
        return True
    return date.fromisoformat(iso).weekday() == day.weekday


def _relative(mention: Mention, published: date, ahead: bool | None) -> str | None:
    day, shift = mention.day, mention.shift
    if mention.kind in ("months", "years"):
        month = Day(*_month_away(published, shift), day.day)
        there = month if mention.kind == "months" else day._replace(year=published.year + shift)
        return _written(*there[:3]) if there.is_possible() else None
    if mention.kind == "nth":
        return _nth(mention, published, ahead)
    if mention.kind == "date":
        return _without_year(day, published, ahead)
    if mention.kind == "days":
        return (published + timedelta(days=shift)).isoformat()
    found = _of_week if mention.kind == "weeks" else _weekday
    return found(day.weekday or 0, published, shift, ahead).isoformat()


def _month_away(published: date, shift: int) -> tuple[int, int]:
    months = published.year * 12 + published.month - 1 + shift
    return months // 12, months % 12 + 1


def _weekday(weekday: int, published: date, shift: int, ahead: bool | None) -> date:
    distance = (weekday - published.weekday()) % 7 if ahead else -((published.weekday() - weekday) % 7)
    if distance == 0 and shift:
        distance = 7 * shift
    return published + timedelta(days=distance)


def _of_week(weekday: int, published: date, shift: int, ahead: bool | None) -> date:
    """Return a day of the week `shift` weeks away; of this one, what the tense puts on the other side is a week off."""
    found = published + timedelta(days=7 * shift + weekday - published.weekday())
    if shift == 0 and ahead is not None and found != published and (found > published) != ahead:
        found += timedelta(days=7 if ahead else -7)
    return found


def _nth(mention: Mention, published: date, ahead: bool | None) -> str | None:
    day = mention.day
    if day.month is None:
        return _nth_of(*_month_away(published, mention.shift), day)
    if day.year is not None:
        return _nth_of(day.year, day.month, day)
    years = (published.year - 1, published.year, published.year + 1)
    found = (_nth_of(year, day.month, day) for year in years)
    best = _nearest((date.fromisoformat(one) for one in found if one), published, ahead)
    return best.isoformat() if best else None


def _nth_of(year: int, month: int, day: Day) -> str | None:
    first = 1 + ((day.weekday or 0) - date(year, month, 1).weekday()) % 7
    number = first + 7 * ((day.day or 5) - 1)
    if day.day is None and number > monthrange(year, month)[1]:
        number -= 7
    return _written(year, month, number) if Day(year, month, number).is_possible() else None


def _without_year(day: Day, published: date, ahead: bool | None) -> str | None:
    if day.day is None:
        return _bare_month(day.month or 1, published, ahead)
    found = list(_candidates(day, published))
    near = _nearest(found, published, None)
    if near and day.month and _goes_before(near, day, published, ahead):
        return near.isoformat()
    agreeing = [one for one in found if day.weekday is not None and one.weekday() == day.weekday]
    best = _nearest(agreeing, published, ahead) or _nearest(found, published, ahead)
    return best.isoformat() if best else None


def _goes_before(near: date, day: Day, published: date, ahead: bool | None) -> bool:
    """Return whether the nearest day is meant whatever the tense: nobody leaves out the year of a day a year away.

    With its weekday a day lies within weeks, though one of the two may be wrong; what was to come "on 14 May" may have
    been written on the eve and appeared on the 15th.
    """
    distance = (near - published).days
    return abs(distance) <= _WEEKS if day.weekday is not None else bool(ahead) and -_EVE <= distance <= 0


def _candidates(day: Day, published: date) -> Iterator[date]:
    """Yield the days around the day of publication that what is said may mean."""
    if day.month is None:
        shifts = _MONTHS_AROUND if day.weekday is not None else 2
        near = [Day(*_month_away(published, shift), day.day) for shift in range(-shifts, shifts + 1)]
    else:
        years = _LEAP_CYCLE if (day.month, day.day) == (2, 29) else 1
        near = [day._replace(year=published.year + shift) for shift in range(-years, years + 1)]
    for one in near:
        if one.is_possible():
            yield date(one.year or 1, one.month or 1, one.day or 1)


def _nearest(days: Iterable[date], published: date, ahead: bool | None) -> date | None:
    """Return the nearest day on the side that the sentence looks to, the earlier of two that are as near."""
    fits = [day for day in days if ahead is None or (day >= published if ahead else day <= published)]
    return min(fits, key=lambda day: (abs(day - published), day), default=None)


def _bare_month(month: int, published: date, ahead: bool | None) -> str | None:
    distance = (month - published.month) % 12
    if ahead is False or (ahead is None and distance >= 6):
        distance -= 12 if distance else 0
    return _written(*_month_away(published, distance), None)


def _written(year: int | None, month: int | None, day: int | None) -> str | None:
    if year is None or not 1 <= year <= 9999:
        return None
    return "-".join((f"{year:04}", *(f"{part:02}" for part in (month, day) if part)))
