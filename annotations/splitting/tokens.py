"""Words, numbers and marks of a stretch of text, with their offsets: what the later steps read."""

import re
from collections.abc import Iterable
from typing import NamedTuple

# The codes that news writes at digits without a blank ("USD3.14"); others are read where a blank stands between.
ISO_4217 = frozenset(
    "AED AUD BND BRL CAD CHF CNY CZK DKK EGP EUR GBP HKD HUF IDR ILS INR IQD IRR JPY KHR KRW KWD LAK LKR MMK MNT MXN MYR "
    "NGN NOK NPR NZD PGK PHP PKR PLN QAR RON RUB SAR SEK SGD THB TRY TWD UAH USD VND ZAR".split()
)
# "U.S." stays one token, "langkah-langkah" and "Asy'ari" too; digits keep their separators.
_TOKEN = re.compile(
    rf"(?:Rp|Rs|RM|{'|'.join(sorted(ISO_4217))})(?=\.?\s?\d)|(?:[A-Z]\.){{2,}}|\d+(?:[.,]\d+)*(?:[eE][+-]?\d{{1,3}}(?!\w))?|(?<![\w.,])[.,]\d+(?![.,]?\d)"
    r"|[^\W\d_]\w*(?:[-'’]\w+)*|[^\w\s]|_+|\w+"
)


class Token(NamedTuple):
    """One token: `text` as it stands at `start:end`, `low` casefolded, its apostrophes straight."""

    start: int
    end: int
    text: str
    low: str

    @property
    def is_word(self) -> bool:
        """Return whether it starts with a letter."""
        return self.text[0].isalpha()

    @property
    def is_name(self) -> bool:
        """Return whether it starts with a capital letter."""
        return self.text[0].isupper()


def tokenise(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Return the tokens of `text[start:end]`, their offsets those of `text`."""
    found = _TOKEN.finditer(text, start, len(text) if end is None else end)
    return [Token(match.start(), match.end(), match[0], match[0].casefold().replace("’", "'")) for match in found]


def phrase_at(tokens: list[Token], at: int, phrases: Iterable[str] | dict[str, str], longest: int = 4) -> int:
    """Return how many tokens from `at` on make up one of `phrases` (the longest that fits), 0 where none does."""
    for length in range(min(longest, len(tokens) - at), 0, -1):
        if " ".join(token.low for token in tokens[at : at + length]) in phrases:
            return length
    return 0
