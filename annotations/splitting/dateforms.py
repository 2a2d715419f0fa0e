"""Dates that name a day or month of the calendar: "28 Oktober 2024", "Oct. 28", "(18-19/10)", "3 to 5 May"."""

import re

from annotations.splitting.dateparts import DASHES, Parts
from annotations.splitting.days import Day, Mention

_NUMERIC = re.compile(r"(?<![\d.,/-])(\d{1,4})([/.-])(\d{1,2})\2(\d{4}|\d{1,2})(?![\d/])")
_NAMED = re.compile(r"(?<![\d.,/-])(\d{1,4})([/-])([^\W\d_]{3,9})\2(\d{4}|\d{1,2})(?![\w/])")
_COMMA = re.compile(r"(?<![\d.,/-])(\d{1,2})/(\d{1,2}),\s?(\d{4})(?![\d/])")
_SHORT = re.compile(r"(?<![\d.,/-])(\d{1,2})/(\d{1,2})(?![\d/]|[.,]\d)")
_SPAN = re.compile(r"(?<![\d.,/-])(\d{1,2})(?:/(\d{1,2}))?\s?[-–—]\s?(\d{1,2})/(\d{1,2})(?:/(\d{4}))?(?![\d/])")
_FOLLOWING = re.compile(r"\s?(\w{1,20})")
_PIVOT = 69  # as POSIX reads two digits: 69 is 1969, 68 is 2068
_CHAIN = 6


def numeric(parts: Parts, at: int) -> list[Mention]:
    """Return "28/10/2024", "2024-10-28", "16-Nov-2016", "(18-19/10/2025)" at token `at`."""
    start = parts.tokens[at].start
    if match := _NUMERIC.match(parts.text, start):
        return _whole(parts, match, (int(match[1]), int(match[3]), int(match[4])))
    if match := _COMMA.match(parts.text, start):
        return _dated(match, _ordered(parts, int(match[1]), int(match[2]), int(match[3])))
    if match := _NAMED.match(parts.text, start):
        return _with_name(parts, match)
    if match := _SPAN.match(parts.text, start):
        return _two_days(parts, at, match)
    match = _SHORT.match(parts.text, start)
    if match and match[0] not in parts.words.not_dates and _is_day(parts, at, match):
        return _dated(match, _ordered(parts, int(match[1]), int(match[2]), None))
    return []


def _whole(parts: Parts, match: re.Match[str], numbers: tuple[int, int, int]) -> list[Mention]:
    first, second, third = numbers
    if len(match[1]) == 4:
        return _dated(match, Day(first, second, third))
    if len(match[1]) > 2 or len(match[4]) == 1 or (match[2] == "." and len(match[4]) == 2):
        return []
    return _dated(match, _ordered(parts, first, second, _century(third, len(match[4]))))


def _century(year: int, digits: int) -> int:
    return year if digits > 2 else 1900 + year if year >= _PIVOT else 2000 + year


def _ordered(parts: Parts, first: int, second: int, year: int | None) -> Day:
    """Return the day of two numbers in the language's order, in the other one where only that is possible."""
    swapped = (parts.words.month_first and first <= 12) or second > 12
    return Day(year, first, second) if swapped else Day(year, second, first)


def _with_name(parts: Parts, match: re.Match[str]) -> list[Mention]:
    month = parts.words.months.get(match[3].casefold())
    digits = len(match[1]), len(match[4])
    if month is None or digits == (4, 4) or digits[0] == 3:
        return []
    year, day = (match[1], match[4]) if digits[0] == 4 else (match[4], match[1])
    return _dated(match, Day(_century(int(year), len(year)), month, int(day)))


def _dated(match: re.Match[str], day: Day) -> list[Mention]:
    return [Mention(match.start(), match.end(), "date", day)] if day.is_possible() else []


def _two_days(parts: Parts, at: int, match: re.Match[str]) -> list[Mention]:
    """Return both days of "18-19/10/2025" and "30/9-2/10": without a year only in brackets or behind a preposition."""
    year = int(match[5]) if match[5] else None
    if year is None and not _is_day(parts, at, match):
        return []
    last = _ordered(parts, int(match[3]), int(match[4]), year)
    first = _ordered(parts, int(match[1]), int(match[2]), year) if match[2] else last._replace(day=int(match[1]))
    if not (first.is_possible() and last.is_possible()):
        return []
    middle = match.end(2) if match[2] else match.end(1)
    return [
        Mention(match.start(), middle, "date", first),
        Mention(match.start(3), match.end(), "date", last),
    ]


def _is_day(parts: Parts, at: int, match: re.Match[str]) -> bool:
    """Return whether two numbers around a slash are a day: "(28/10)", "on 22/04"; not "1/5 of them"."""
    before = parts.low(at - 1)
    if before == "(":
        return parts.text[match.end() : match.end() + 1] in (")", ",", "-", "–", " ")
    words = parts.words
    following = _FOLLOWING.match(parts.text, match.end())
    goes_on = following is not None and following[1].casefold() in words.of_words
    return not goes_on and (before in words.day_openers or before in words.weekdays)


def day_month(parts: Parts, at: int) -> list[Mention]:
    """Return "28 Oktober 2024", "28th of October", "10-12 Maret", "3, 4 and 5 May": every day with the month behind."""
    days, i = _chain(parts, at)
    while days:
        found = _month_behind(parts, i)
        if found:
            return _spread(parts, days, found)
        days.pop()
        i = days[-1][2] if days else at
    return []


def _chain(parts: Parts, at: int) -> tuple[list[tuple[int, int, int]], int]:
    """Return the days that stand in a row from `at` on, each with its number, index and end; and the index behind."""
    days: list[tuple[int, int, int]] = []
    i = at
    while len(days) < _CHAIN and (found := parts.day(i)):
        days.append((found[0], i, found[1]))
        i = parts.link(found[1])
        if i == found[1] and parts.low(i) == ",":
            i += 1
            i = parts.link(i)
        if i == found[1]:
            break
    return days, days[-1][2] if days else at


def _month_behind(parts: Parts, at: int) -> tuple[int, int] | None:
    i = at + (parts.low(at) in parts.words.of_words)
    if parts.low(i) == "." and parts.touches(i) and (month := parts.month(i + 1)):  # "16. Nov. 2016"
        return month if parts.year(month[1]) else None
    return parts.month(i)


def _spread(parts: Parts, days: list[tuple[int, int, int]], month: tuple[int, int]) -> list[Mention]:
    """Return each of the `days` with the month and the year behind the last."""
    kind, year, shift, after = _year_of(parts, month[1])
    found = [parts.made(i, end, kind, Day(year, month[0], number), shift) for number, i, end in days[:-1]]
    number, i, _ = days[-1]
    return [*found, parts.made(i, after, kind, Day(year, month[0], number), shift)]


def _year_of(parts: Parts, at: int) -> tuple[str, int | None, int, int]:
    """Return what is said of the year behind a month: kind of the mention, year, shift, and the index behind it."""
    if year := parts.year(at):
        return "date", year[0], 0, year[1]
    i = at + (parts.low(at) in parts.words.of_words)
    if relative := parts.phrase(i, parts.words.years_relative):
        return "years", None, relative[0], relative[1]
    return "date", None, 0, at


def month_day(parts: Parts, at: int) -> list[Mention]:
    """Return "October 28, 2024", "May the fifth", "Oct2", "May 3-5", "jan twenty two, 2018"."""
    month = parts.month(at)
    if month is None or not parts.words.month_first:
        return []
    i = month[1] + (parts.low(month[1]) in ("-", "/", ".") and parts.touches(month[1]))
    is_stopped = i > month[1] and parts.low(i - 1) == "."  # "October. 2", but "in October. 2 people died"
    i += parts.low(i) in parts.words.day_words
    days, after = _chain(parts, i)
    if not days and (spoken := parts.spoken_day(i)) and parts.year(spoken[1]):
        days, after = [(spoken[0], i, spoken[1])], spoken[1]
    if not days:
        return []
    while len(days) > 1 and _leaves(parts, days):
        days.pop()
        after = days[-1][2]
    if is_stopped and _leaves(parts, days):
        return []
    kind, year, shift, after = _year_of(parts, after)
    if year is None and parts.low(at - 1) in parts.words.month_only:
        return []
    number, _, end = days[0]
    first = parts.made(at, after if len(days) == 1 else end, kind, Day(year, month[0], number), shift)
    rest = [parts.made(j, stop, kind, Day(year, month[0], day), shift) for day, j, stop in days[1:]]
    if rest:
        rest[-1] = rest[-1]._replace(end=parts.tokens[after - 1].end)
    return [first, *rest]


def _leaves(parts: Parts, days: list[tuple[int, int, int]]) -> bool:
    """Return whether the last of the days behind a month is none: "May 3 and 5 others", "May 3 to 5 June"."""
    _, at, after = days[-1]
    behind = parts.token(after)
    joined_by_dash = parts.low(at - 1) in DASHES
    if parts.month(after) or (parts.low(after) in parts.words.of_words and parts.month(after + 1)):
        return True
    if behind is None or joined_by_dash or not behind.is_word:
        return False
    return behind.low not in parts.words.prepositions and behind.low not in parts.words.coordinators


def month_year(parts: Parts, at: int) -> list[Mention]:
    """Return "Oktober 2024", "Maret lalu", "last December", "Desember tahun lalu", or a month alone where it is one."""
    month = parts.month(at)
    if month is None:
        return []
    kind, year, shift, after = _year_of(parts, month[1])
    if year or kind == "years":
        return [parts.made(at, after, kind, Day(year, month[0]), shift)]
    is_name = parts.tokens[at].is_name or parts.words.calendar_small
    if not is_name or (parts.low(at) in parts.words.date_homonyms and parts.is_short(at)):
        return []  # "Mar del Plata"
    mark, first, after = parts.mark(at)
    if mark == "week 0":  # "this March"
        return [parts.made(first, after, "years", Day(None, month[0]))]
    if mark:
        return [parts.made(first, after, "date", Day(None, month[0]), -1 if mark == "back" else 1)]
    return [parts.made(at, month[1], "date", Day(None, month[0]))] if _stands_alone(parts, at, month[1]) else []


def _stands_alone(parts: Parts, at: int, after: int) -> bool:
    """Return whether a month is one without a day or year: "in March", "Januari-Maret 2025", "the March election"."""
    words, before = parts.words, parts.low(at - 1)
    if before in words.year_openers or (before in words.coordinators and parts.month(at - 2)):
        return True
    if before in words.articles:
        return _has_noun(parts, after)
    if before in words.date_prefixes or (before in DASHES and parts.low(at - 2) in words.date_prefixes):
        return True
    link = parts.link(after)
    return link > after and parts.month(link) is not None and parts.year((parts.month(link) or (0, 0))[1]) is not None


def _has_noun(parts: Parts, at: int) -> bool:
    token, words = parts.token(at), parts.words
    return token is not None and token.text.islower() and token.low not in words.union("prepositions", "auxiliaries")
