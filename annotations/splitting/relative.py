"""Dates seen from another: "kemarin", "two years ago", weekdays, "the third Friday of July", "on the 27th"."""

from annotations.splitting.dateforms import day_month, month_day, numeric
from annotations.splitting.dateparts import DASHES, Parts
from annotations.splitting.days import Day, Mention
from annotations.splitting.numerals import is_opener, read_number
from annotations.splitting.tokens import phrase_at

_GAP = 5
_FAR = 48
_SHORTEST = 4


def phrase(parts: Parts, at: int) -> list[Mention]:
    """Return "pada hari yang sama", "yesterday", "bulan lalu", "next week on Friday" at token `at`."""
    words = parts.words
    if found := parts.phrase(at, dict.fromkeys(words.same_day, 0)):
        return [parts.made(at, found[1], "same")]
    for kind, phrases in (("days", words.days), ("months", words.months_relative), ("years", words.years_relative)):
        if _is_in_name(parts, at) or _is_numbered(parts, at):
            break
        is_noun = kind == "days" and parts.low(at - 1) in words.articles  # "la mañana"
        if not is_noun and (found := parts.phrase(at, phrases)):
            return [parts.made(at, found[1], kind, shift=found[0])]
    if week := parts.phrase(at, words.weeks_relative):
        i = week[1] + (parts.low(week[1]) in words.day_openers)
        if (day := words.weekdays.get(parts.low(i))) is not None and parts.tokens[i].is_name:
            return [parts.made(at, i + 1, "weeks", Day(weekday=day), week[0])]
    return []


def _is_in_name(parts: Parts, at: int) -> bool:
    """Return whether a capital inside a sentence makes the word part of a name: "Russia Today"."""
    return parts.tokens[at].is_name and not parts.opens(at) and parts.tokens[at - 1].is_name


def _is_numbered(parts: Parts, at: int) -> bool:
    """Return whether a number stands before, so that several are meant: "3 bulan ini", "beberapa hari ini"."""
    words, before = parts.words, parts.low(at - 1)
    is_some = before in words.indefinites and before not in words.articles
    return is_some or before in words.numbers or before.isdecimal()


def ago(parts: Parts, at: int) -> list[Mention]:
    """Return "two years ago", "tiga hari yang lalu", "setahun lalu", "three weeks from tomorrow" at token `at`."""
    words = parts.words
    counted = _counted(parts, at)
    if counted is None or parts.low(at - 1) in words.spans:  # "one month 3 days ago"
        return []
    number, kind, after = counted
    if kind != "weeks" and (before := _way_before(parts, at)):
        return [parts.made(before[1], after, kind, shift=number * before[0])]
    if way := parts.phrase(after, words.ago):
        if kind == "weeks":
            return [parts.made(at, way[1], "none")]
        return [parts.made(at, way[1], kind, shift=number * way[0])]
    if (day := parts.phrase(after, words.ago_from)) and kind in ("days", "weeks"):
        return [parts.made(at, day[1], "days", shift=number * (7 if kind == "weeks" else 1) + day[0])]
    return []


def _way_before(parts: Parts, at: int) -> tuple[int, int] | None:
    """Return the direction that stands before a number of days, and where it starts: "HACE tres días"."""
    for start in (at - 2, at - 1):
        phrase_before = " ".join(parts.low(i) for i in range(start, at))
        if phrase_before in parts.words.ago_before:
            return parts.words.ago_before[phrase_before], start
    return None


def _counted(parts: Parts, at: int) -> tuple[int, str, int] | None:
    """Return a whole number of days, weeks, months or years at `at`, their kind, and the index behind."""
    words = parts.words
    if one := words.spans_one.get(parts.low(at)):
        return 1, one, at + 1
    if parts.low(at) in words.articles:
        kind = words.spans.get(parts.low(at + 1))
        return (1, kind, at + 2) if kind else None
    if not is_opener(parts.tokens[at], words):
        return None
    number = read_number(parts.tokens, at, words, decimal_comma=words.decimal_comma)
    if number is None or not 0 < number.value < 10_000 or number.value != int(number.value):
        return None
    kind = words.spans.get(parts.low(number.after))
    return (int(number.value), kind, number.after + 1) if kind else None


def weekday(parts: Parts, at: int) -> list[Mention]:
    """Return "Senin", "Senin (28/10/2024)", "Monday, October 28", "Friday next week", "Friday the 15th" at `at`."""
    words, token = parts.words, parts.tokens[at]
    is_short = len(token.low) <= _SHORTEST
    if not token.is_name and (is_short or token.low in words.date_homonyms):
        return []
    day = words.weekdays[token.low]
    if pair := _pair(parts, at, day):
        return pair
    i = _behind_gap(parts, at + 1)
    if found := _dated(parts, i):
        return _joined(parts, at, i, day, found)
    if number := _numbered(parts, i):
        return [_closed(parts, parts.made(at, number[1], "date", Day(None, None, number[0], day)))]
    if len(token.text) < _SHORTEST or _is_week(parts, at):
        return []  # "Sun" and "Sat" alone are words
    return [_alone(parts, at, day)]


def _behind_gap(parts: Parts, at: int) -> int:
    """Return the index of what may be the date of a weekday: behind "(", "malam", "lalu", ", tanggal"."""
    words, i = parts.words, at
    allowed = words.union("day_parts", "marks_behind", "day_words")
    while i < at + _GAP and (step := phrase_at(parts.tokens, i, allowed, 2) or int(parts.low(i) in (",", "("))):
        i += step
    return i


def _dated(parts: Parts, at: int) -> list[Mention]:
    if at >= len(parts.tokens):
        return []
    found = numeric(parts, at) or day_month(parts, at) or month_day(parts, at)
    return found if found and found[0].day.day else []


def _joined(parts: Parts, at: int, i: int, day: int, found: list[Mention]) -> list[Mention]:
    """Return the date behind a weekday with the weekday, its bracket closed, and the mark behind it ("kemarin")."""
    first, *rest = found
    start = parts.tokens[at].start
    if first.end - start > _FAR:
        return [_alone(parts, at, day)]
    found = [first._replace(start=start, day=first.day._replace(weekday=day)), *rest]
    found[-1] = _closed(parts, found[-1], opened="(" in parts.text[start : parts.tokens[i].start])
    return found


def _closed(parts: Parts, mention: Mention, *, opened: bool | None = None) -> Mention:
    """Return the mention with the bracket that closes the one opened inside it."""
    if opened is None:
        opened = "(" in parts.text[mention.start : mention.end]
    closes = opened and parts.text[mention.end : mention.end + 1] == ")"
    return mention._replace(end=mention.end + closes)


def _pair(parts: Parts, at: int, first: int) -> list[Mention]:
    """Return "Sabtu-Minggu (18-19/10/2025)": two weekdays with two days behind them."""
    link = parts.link(at + 1)
    second = parts.words.weekdays.get(parts.low(link)) if link > at + 1 else None
    if second is None:
        return []
    i = _behind_gap(parts, link + 1)
    found = _dated(parts, i)
    if len(found) != 2:
        return []
    start = parts.tokens[link].start
    one = Mention(parts.tokens[at].start, parts.tokens[at].end, found[0].kind, found[0].day._replace(weekday=first))
    two = found[1]._replace(start=start, day=found[1].day._replace(weekday=second))
    return [one, _closed(parts, two)]


def _numbered(parts: Parts, at: int) -> tuple[int, int] | None:
    """Return the day of the month behind a weekday: "Friday the 15th", "Senin tanggal 5"."""
    is_opened = parts.low(at - 1) in parts.words.day_words
    counts = parts.low(at) in parts.words.numbers  # "el martes dos personas", where days are said as cardinals
    if (found := parts.day(at)) and (is_opened or (parts.is_ranked(at, found[1]) and not counts)):
        return found
    return parts.spoken_day(at) if is_opened else None


def _is_week(parts: Parts, at: int) -> bool:
    """Return whether a word for both is the week and not the weekday: "Minggu ini" at the start of a sentence."""
    return parts.low(at) in parts.words.date_homonyms and parts.opens(at) and bool(parts.mark(at)[0])


def _alone(parts: Parts, at: int, day: int) -> Mention:
    """Return a weekday without a date, with what says in which direction or week it lies."""
    words = parts.words
    i = at + 1 + (parts.low(at + 1) in words.of_words)
    if words.marks_before.get(parts.low(at - 1)) == "back" and (month := parts.month(i)):
        year = parts.year(month[1])
        named = Day(year[0] if year else None, month[0], None, day)
        return parts.made(at - 1, year[1] if year else month[1], "nth", named)
    if week := parts.phrase(i, words.weeks_relative):
        return parts.made(at, week[1], "weeks", Day(weekday=day), week[0])
    mark, first, after = parts.mark(at)
    if mark.startswith("week"):
        return parts.made(first, after, "weeks", Day(weekday=day), int(mark[5:]))
    return parts.made(first, after, "weekday", Day(weekday=day), {"back": -1, "ahead": 1}.get(mark, 0))


def ranked(parts: Parts, at: int) -> list[Mention]:
    """Return what an ordinal or a day without its month starts: "third Friday of July", "the 20th of next month"."""
    found = parts.day(at)
    if found is None:
        return []
    number, after = found
    words, opened = parts.words, parts.low(at - 1) in parts.words.day_words
    is_ranked = parts.is_ranked(at, after)
    if is_ranked and (weekday_ := words.weekdays.get(parts.low(after))) is not None:
        return _nth(parts, at, after, Day(None, None, number, weekday_))
    i = after + (parts.low(after) in words.of_words)
    if (is_ranked or opened) and (month := parts.phrase(i, words.months_relative)):
        return [parts.made(at, month[1], "months", Day(day=number), month[0])]
    if parts.low(at).isdecimal() and opened and _is_day_alone(parts, at, after):
        return [parts.made(at - 1, after, "date", Day(day=number))]
    return []


def _nth(parts: Parts, at: int, after: int, day: Day) -> list[Mention]:
    """Return the nth weekday of a month; without a month ("the second Sunday") it is no date that can be told."""
    i = after + 1
    i += parts.low(i) in parts.words.of_words or parts.low(i) in parts.words.month_only
    if relative := parts.phrase(i, parts.words.months_relative):
        return [parts.made(at, relative[1], "nth", day, relative[0])]
    if month := parts.month(i):
        year = parts.year(month[1])
        named = day._replace(month=month[0], year=year[0] if year else None)
        return [parts.made(at, year[1] if year else month[1], "nth", named)]
    return [parts.made(at, after + 1, "none")]


def _is_day_alone(parts: Parts, at: int, after: int) -> bool:
    """Return whether "the 27th" or "tanggal 27" is a day: behind a preposition, and no noun that it ranks behind it."""
    words = parts.words
    if words.head_first:
        return not parts.is_year(after) and parts.low(after) not in DASHES
    behind = parts.token(after)
    if not parts.is_ranked(at, after) or parts.low(at - 2) not in words.day_openers:
        return False
    if behind is None or not behind.is_word:
        return behind is None or behind.text not in DASHES
    follows = behind.low in words.prepositions and behind.low not in words.of_words
    return follows or words.is_verb(behind.low)
