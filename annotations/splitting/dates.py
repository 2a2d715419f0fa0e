"""Dates: where days, months and years stand in a text. What they mean on a calendar is days.py's part."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from annotations.splitting.claim import DateMention
from annotations.splitting.dateforms import day_month, month_day, month_year, numeric
from annotations.splitting.dateparts import Parts, counted, openers
from annotations.splitting.days import Mention, resolve, weekday_agrees
from annotations.splitting.languages import Language, load
from annotations.splitting.relative import ago, phrase, ranked, weekday
from annotations.splitting.tense import looks_ahead
from annotations.splitting.tokens import Token, tokenise
from annotations.splitting.years import year

_COUNT_REACH = 7
_FAR = 16  # characters between two mentions of one date, or of the two ends of a range
_MARKS = str.maketrans(",()", "   ")
Tensed = tuple[Mention, bool | None]
Form = Callable[[Parts, int], list[Mention]]


def find_dates(text: str, language: str, published: date | None = None) -> list[DateMention]:
    """Return the dates named in `text` in order; those that cannot be resolved (no `published`) are left out.

    >>> [d.date for d in find_dates("pada Senin (28/10/2024) dan kemarin", "id", date(2024, 10, 30))]
    ['2024-10-28', '2024-10-29']
    """
    words = load(language)
    return resolve_mentions(text, find_tensed(text, tokenise(text), words), published, language=words)


def find_tensed(text: str, tokens: list[Token], language: Language) -> list[Tensed]:
    """Return the dates among the `tokens` of `text`, each with whether its verb looks ahead, back or neither."""
    mentions = find_mentions(text, tokens, language)
    return [(mention, looks_ahead(tokens, mention[:2], language)) for mention in mentions]


def resolve_mentions(
    text: str, mentions: Sequence[Tensed], published: date | None, *, language: Language, last: date | None = None
) -> list[DateMention]:
    """Return what the mentions mean; "the same day" goes back to `last`. Two beside each other for one day are one."""
    found: list[DateMention] = []
    for mention, ahead in mentions:
        iso = resolve(mention, published, ahead=ahead, last=last)
        if iso is None:
            continue
        agrees = weekday_agrees(mention.day, iso)
        start = mention.start
        if found and found[-1].date == iso and _is_apposition(text, found[-1].end, start, language):
            before = found.pop()  # "Senin besok", "kemarin (Senin)"
            start, agrees = before.start, agrees and before.weekday_agrees
        end = _bracketed(text, start, mention.end)
        found.append(DateMention(text[start:end], iso, start, end, agrees))
        last = date.fromisoformat(iso) if len(iso) == 10 else last
    return found


def date_spans(text: str, language: Language) -> list[tuple[int, int]]:
    """Return where dates stand, resolvable or not: the numbers in them count nothing."""
    return [(mention.start, mention.end) for mention in find_mentions(text, tokenise(text), language)]


def find_mentions(text: str, tokens: list[Token], language: Language) -> list[Mention]:
    """Return the dates among the `tokens` of `text`, in order and without overlap."""
    parts = Parts(text, tokens, language)
    joined: list[Mention] = []
    for mention in _scan(parts):
        if joined and mention.start - joined[-1].end <= _FAR and (one := _as_one(parts, joined[-1], mention)):
            joined[-1:] = one
        else:
            joined.append(mention)
    return joined


def _scan(parts: Parts) -> Iterator[Mention]:
    opening, read = openers(parts.words.code), 0
    counting, spans = parts.words.union("numbers", "articles"), counted(parts.words.code)
    for at, token in enumerate(parts.tokens):
        if (token.low not in opening and not token.text[0].isdecimal()) or token.start < read:
            continue
        if token.low in counting:  # "satu", "a": only before what is counted in days, months or years
            following = [part.low for part in parts.tokens[at + 1 : at + _COUNT_REACH]]
            if spans.isdisjoint(following):
                continue
        if found := _found(parts, at):
            yield from found
            read = found[-1].end


def _found(parts: Parts, at: int) -> list[Mention]:
    """Return the dates that start at token `at`, or one before it: one form after the other, the fullest first."""
    if parts.low(at) in parts.words.weekdays:
        return weekday(parts, at)
    if parts.tokens[at].text[0].isdecimal():
        return _first((numeric, day_month, ranked, year, ago), parts, at)
    return _first((phrase, month_day, month_year, day_month, ranked, ago), parts, at)


def _first(forms: tuple[Form, ...], parts: Parts, at: int) -> list[Mention]:
    return next((found for form in forms if (found := form(parts, at))), [])


def _as_one(parts: Parts, first: Mention, second: Mention) -> list[Mention] | None:
    """Return two mentions beside each other as what they are together, None where each stands for itself."""
    text, gap = parts.text, parts.text[first.end : second.start]
    if first.kind == "date" == second.kind and (dated := _with_year(first, second)):
        is_range = gap.strip().casefold() in parts.words.day_links or not gap.strip()
        return [dated, second] if is_range else None
    if not _is_apposition(text, first.end, second.start, parts.words):
        return None
    end = _bracketed(text, first.start, second.end)
    if first.kind in ("days", "weekday", "weeks") and _is_whole(second):  # "hari ini, tanggal 7 Oktober 2025"
        named = second.day.weekday if second.day.weekday is not None else first.day.weekday
        return [second._replace(start=first.start, end=end, day=second.day._replace(weekday=named))]
    if _is_whole(first) and second.kind == "days" and gap in (" ", ""):  # "Sabtu (18/10/2025) kemarin"
        return [first._replace(end=end)]
    return None


def _is_whole(mention: Mention) -> bool:
    return mention.kind == "date" and mention.day.day is not None and mention.day.month is not None


def _with_year(first: Mention, second: Mention) -> Mention | None:
    """Return the beginning of a range with the year of its end: "28 Februari-2 Maret 2025"; None where it has one."""
    month, year, until = first.day.month, second.day.year, second.day.month
    if month is None or year is None or until is None or first.day.year or first.shift:
        return None
    return first._replace(day=first.day._replace(year=year - (month > until)))


def _is_apposition(text: str, start: int, end: int, language: Language) -> bool:
    """Return whether what stands between two dates only joins them: blanks, a comma or bracket, "tanggal"."""
    if not 0 <= end - start <= _FAR:
        return False
    words = text[start:end].translate(_MARKS).casefold().split()
    return all(word in language.day_words or word in language.date_nouns for word in words)


def _bracketed(text: str, start: int, end: int) -> int:
    """Return the end with the bracket that closes the one opened inside."""
    inside = text[start:end]
    return end + (inside.count("(") > inside.count(")") and text[end : end + 1] == ")")
