"""Words, numbers and marks of a stretch of text, with their offsets: what the later steps read."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from operator import attrgetter
from typing import NamedTuple

from annotations.splitting.phrases import Phrases, PhraseTable

# The codes that news writes at digits without a blank ("USD3.14"); others are read where a blank stands between.
ISO_4217 = frozenset(
    [
        "AED",
        "AUD",
        "BND",
        "BRL",
        "CAD",
        "CHF",
        "CNY",
        "CZK",
        "DKK",
        "EGP",
        "EUR",
        "GBP",
        "HKD",
        "HUF",
        "IDR",
        "ILS",
        "INR",
        "IQD",
        "IRR",
        "JPY",
        "KHR",
        "KRW",
        "KWD",
        "LAK",
        "LKR",
        "MMK",
        "MNT",
        "MXN",
        "MYR",
        "NGN",
        "NOK",
        "NPR",
        "NZD",
        "PGK",
        "PHP",
        "PKR",
        "PLN",
        "QAR",
        "RON",
        "RUB",
        "SAR",
        "SEK",
        "SGD",
        "THB",
        "TRY",
        "TWD",
        "UAH",
        "USD",
        "VND",
        "ZAR",
    ]
)
# "U.S." stays one token, "langkah-langkah" and "Asy'ari" too; digits keep their separators.
_TOKEN = re.compile(
    rf"(?:Rp|Rs|RM|{'|'.join(sorted(ISO_4217))})(?=\.?\s?\d)|(?:[A-Z]\.){{2,}}|\d+(?:[.,]\d+)*(?:[eE][+-]?\d{{1,3}}(?!\w))?|(?<![\w.,])[.,]\d+(?![.,]?\d)"
    r"|[^\W\d_]\w*(?:[-'’]\w+)*|[^\w\s]|_+|\w+"
)


class Token(NamedTuple):
    """One token: `text` as it stands at `start:end`, `low` casefolded, its apostrophes straight.

    `is_word`: it starts with a letter; `is_name`: with a capital.
    """

    start: int
    end: int
    text: str
    low: str
    is_word: bool
    is_name: bool


def made_token(start: int, end: int, text: str) -> Token:
    """Return the token `text` that stands at `start:end`."""
    return Token(start, end, text, text.casefold().replace("’", "'"), text[0].isalpha(), text[0].isupper())


class Script(str):
    """A text whose tokens are found once, however often its stretches are read."""

    __slots__ = ("_tokens",)
    _tokens: list[Token]

    def tokens(self) -> list[Token]:
        """Return all tokens of the text."""
        try:
            return self._tokens
        except AttributeError:
            self._tokens = _found(self, 0, len(self))
            return self._tokens


def tokenise(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Return the tokens of `text[start:end]`, their offsets those of `text`; quick where it is a Script."""
    end = len(text) if end is None else end
    if not isinstance(text, Script):
        return _found(text, start, end)
    tokens = text.tokens()
    first = bisect_left(tokens, start, key=attrgetter("start"))
    last = bisect_right(tokens, end, lo=first, key=attrgetter("end"))
    cuts_first = first > 0 and tokens[first - 1].end > start
    cuts_last = last < len(tokens) and tokens[last].start < end
    return _found(text, start, end) if cuts_first or cuts_last else tokens[first:last]


def _found(text: str, start: int, end: int) -> list[Token]:
    made: list[Token] = []
    for match in _TOKEN.finditer(text, start, end):
        word = match[0]
        first = word[0]
        low = word.casefold()
        if "’" in low:
            low = low.replace("’", "'")
        start, end = match.span()
        made.append(Token(start, end, word, low, first.isalpha(), first.isupper()))
    return made


def phrase_at(tokens: list[Token], at: int, phrases: Iterable[str], longest: int = 4) -> int:
    """Return how many tokens from `at` on make up one of `phrases` (the longest that fits), 0 where none does."""
    if at >= len(tokens):
        return 0
    if isinstance(phrases, Phrases | PhraseTable):
        if tokens[at].low not in phrases.openers:
            return 0
        longest = min(longest, phrases.longest)
    for length in range(min(longest, len(tokens) - at), 0, -1):
        if " ".join([token.low for token in tokens[at : at + length]]) in phrases:
            return length
    return 0


def skip_words(tokens: list[Token], at: int, end: int, passed: frozenset[str]) -> int:
    """Return the first index from `at` on with no comma, full stop, dash or word of `passed`."""
    while at < end and (tokens[at].text in ",.–—-" or tokens[at].low in passed):
        at += 1
    return at
