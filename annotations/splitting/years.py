"""Years that stand alone: "sejak 2019", "the 2012 election". A year that ends a name ("Act of 1993") is none."""

from annotations.splitting.dateparts import Parts
from annotations.splitting.days import Day, Mention

_JOINTS = frozenset("-/:–.")
_PERIOD_BEFORE = 3
_DETERMINER_BEFORE = 3


def year(parts: Parts, at: int) -> list[Mention]:
    """Return the four digits at `at` where they are a year: behind a preposition, or before what they date."""
    if not parts.is_year(at) or at == 0 or _is_joined(parts, at) or _is_counted(parts, at):
        return []
    if _is_opened(parts, at) or _is_listed(parts, at) or _is_attribute(parts, at):
        return [parts.made(at, at + 1, "date", Day(int(parts.low(at))))]
    return []


def _is_joined(parts: Parts, at: int) -> bool:
    """Return whether the digits are part of something longer: "2023-2024" is a season, "1990s" a decade."""
    behind = parts.token(at + 1)
    if behind and parts.touches(at + 1) and (behind.text in _JOINTS - {"."} or behind.is_word):
        return True
    return parts.touches(at) and parts.low(at - 1) in _JOINTS and parts.low(at - 2) not in parts.words.date_prefixes


def _is_counted(parts: Parts, at: int) -> bool:
    """Return whether the digits count what follows: "2000 people", "1990 km"."""
    words, behind = parts.words, parts.token(at + 1)
    if behind is None or not (behind.is_word or behind.text in "%°"):
        return False
    measures = behind.low in words.units or behind.low in words.currencies or behind.low in words.units_alone
    if measures or behind.low in words.scales or behind.text in "%°":
        return True
    round_or_old = int(parts.low(at)) % 100 == 0 or int(parts.low(at)) < 1900
    return round_or_old and _is_plural(parts, at + 1)


def _is_plural(parts: Parts, at: int) -> bool:
    """Return whether a plain noun in the plural stands at `at`, in a language that has one."""
    token, words = parts.token(at), parts.words
    if token is None or not token.text.islower() or token.low in words.unit_stops:
        return False
    return words.is_plural(token.low)


def _is_opened(parts: Parts, at: int) -> bool:
    """Return whether a preposition or "tahun" opens the year, and not as part of a name."""
    words = parts.words
    if parts.low(at - 1) == "-":  # "mid-2019"
        return parts.low(at - 2) in words.date_prefixes
    if parts.low(at - 1) not in words.year_openers or _is_of_period(parts, at):
        return False
    opener, before = parts.tokens[at - 1], parts.token(at - 2)
    if opener.is_name and at > 2 and not parts.opens(at - 1):
        return False  # "Undang-Undang Cipta Kerja Tahun 2020"
    if before is None:
        return True
    if opener.low in words.year_words and before.text[0].isdecimal():
        return False  # "Nomor 11 tahun 2020"
    bounds = f"{before.low} {opener.low}" in words.comparators  # "más de 2000 resultaron heridos"
    return not (opener.low in words.of_words and (bounds or (before.is_name and not words.head_first)))


def _is_of_period(parts: Parts, at: int) -> bool:
    """Return whether the year is that of a quarter or season: neither is a date."""
    return any(parts.low(i) in parts.words.not_in_year for i in range(at - 1 - _PERIOD_BEFORE, at))


def _is_listed(parts: Parts, at: int) -> bool:
    """Return whether the year goes on with a list that a preposition opened: "in 2015, 2016 and 2017"."""
    words, before = parts.words, parts.low(at - 1)
    i = at - 2
    if before in words.coordinators and parts.low(i) == ",":
        i -= 1
    if (before != "," and before not in words.coordinators) or not parts.is_year(i):
        return False
    opener = parts.low(i - 1)
    return opener in words.year_openers or opener in words.months or (opener == "," and parts.is_year(i - 2))


def _is_attribute(parts: Parts, at: int) -> bool:
    """Return whether the year stands before a plain noun that it dates: "a 2022 study", "the entire 2012 election"."""
    words, before, noun = parts.words, parts.tokens[at - 1], parts.token(at + 1)
    if words.head_first or noun is None or not noun.is_word or not noun.text.islower():
        return False
    possessive = before.low == "s" or before.low.endswith(("'s", "’s"))
    if before.is_name and not possessive:  # "the Biden 2024 campaign"
        return False
    if noun.low in words.prepositions or noun.low in words.unit_stops or words.is_verb(noun.low):
        return False
    determined = any(_is_determiner(parts, i) for i in range(at - _DETERMINER_BEFORE, at))
    return determined or (before.is_word and not words.is_verb(before.low) and not _is_plural(parts, at + 1))


def _is_determiner(parts: Parts, at: int) -> bool:
    words, low = parts.words, parts.low(at)
    if low == "s" and parts.low(at - 1) in ("'", "’"):
        return True
    return low in words.articles or low in words.possessives or low.endswith(("'s", "’s"))
