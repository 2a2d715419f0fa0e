"""Bounds of a quantity: the comparator before or behind it, and the upper end of a range."""

from annotations.splitting.languages import Language
from annotations.splitting.numerals import Number, read_number
from annotations.splitting.tokens import Token, phrase_at
from annotations.splitting.units import currency_before, is_currency

_MARKS = {"≥": ">=", "≤": "<=", "±": "~", ">": ">", "<": "<", "~": "~", "≈": "~"}


def comparator_before(tokens: list[Token], first: int, language: Language, unit: str | None = None) -> tuple[str, int]:
    """Return the comparator that stands before token `first`, "=" where there is none, and where it starts."""
    filler = next((n for n in (3, 2, 1) if n < first and _phrase(tokens, first - n, first) in language.fillers), 0)
    if filler and (found := _comparator_at(tokens, first - filler, language, unit))[0] != "=":
        return found
    return _comparator_at(tokens, first, language, unit)


def _comparator_at(tokens: list[Token], first: int, language: Language, unit: str | None) -> tuple[str, int]:
    """Return the comparator right before token `first`, and where it starts."""
    for length in (5, 4, 3, 2, 1):
        if length > first:
            continue
        phrase = _phrase(tokens, first - length, first)
        before = tokens[first - length - 1].low if first > length else ""
        if phrase in language.during and (unit in language.periods or before.endswith(language.gerund_endings)):
            continue  # "over four years", "handing over $400"
        if phrase in language.comparators:
            return language.comparators[phrase], first - length
    mark = tokens[first - 1].text if first else ""
    if (
        mark == "="
        and first > 1
        and tokens[first - 2].text in "<>"
        and tokens[first - 2].end == tokens[first - 1].start
    ):
        return tokens[first - 2].text + "=", first - 2
    return (_MARKS[mark], first - 1) if mark in _MARKS else ("=", first)


def _phrase(tokens: list[Token], start: int, end: int) -> str:
    return " ".join(token.low for token in tokens[start:end])


def comparator_behind(tokens: list[Token], places: tuple[int, ...], language: Language) -> tuple[str, int] | None:
    """Return the comparator that stands at one of `places` behind a number ("or more"), and what follows it."""
    for at in places:
        if length := phrase_at(tokens, at, language.comparators_after, 3):
            following = tokens[at + length].low if at + length < len(tokens) else ""
            if following not in language.than_words:
                phrase = " ".join(token.low for token in tokens[at : at + length])
                return language.comparators_after[phrase], at + length
    return None


def upper_bound(
    tokens: list[Token], at: int, number: Number, language: Language, *, decimal_comma: bool
) -> Number | None:
    """Return the upper bound where the number at `at` opens a range: "10-15", "10 hingga 15", "between 10 and 15"."""
    i = number.after
    measure = _measure(tokens, i, language)  # "10 persen hingga 15 persen"
    i += len(measure)
    if i + 1 >= len(tokens):
        return None
    _, first = currency_before(tokens, at, language)
    first -= first > 0 and tokens[first - 1].low in language.negatives
    opener = first - 1 - (first > 1 and tokens[first - 1].low in language.articles)  # "entre UN 2 y un 3 %"
    before = tokens[opener].low if first else ""
    word = tokens[i].low
    is_joined = word in language.range_words or language.between.get(before) == word
    follows_change = opener > 0 and tokens[opener - 1].low in language.change_verbs
    opens_change = before in language.change_openers and (language.between.get(before) != word or follows_change)
    if not is_joined or opens_change or (tokens[i].text in "-–—" and _is_apart(tokens, i)):
        return None
    j = i + 1
    j += tokens[j].low in language.articles and j + 1 < len(tokens) and tokens[j + 1].text[0].isdecimal()
    start = j
    while j < len(tokens) - 1 and is_currency(tokens[j], language):
        j += 1
    if j == start and first < at:  # "A$1,500 to A$2,000"
        near = range(j, min(len(tokens), j + 3))
        j = next((k for k in near if currency_before(tokens, k, language)[1] == i + 1 < k), j)
    if j > start and first == at:
        return None  # "5.4% to $61.20"
    upper = read_number(tokens, j, language, decimal_comma=decimal_comma)
    if upper is None or (measure and measure != _measure(tokens, upper.after, language)):
        return None  # "by 25% to 34,500 tons"
    rises = upper.value > number.value or (upper.scaled and not number.scaled)
    return upper if upper.after > j and rises else None


def _measure(tokens: list[Token], at: int, language: Language) -> list[str]:
    """Return the words of the unit or currency at `at`, none where no such stands there."""
    length = phrase_at(tokens, at, language.units) or phrase_at(tokens, at, language.currencies)
    return [token.low for token in tokens[at : at + length]]


def _is_apart(tokens: list[Token], at: int) -> bool:
    """Return whether a dash has a blank on one side alone: it opens an aside or a sign, no range."""
    before = tokens[at - 1].end < tokens[at].start
    behind = tokens[at].end < tokens[at + 1].start
    return before != behind
