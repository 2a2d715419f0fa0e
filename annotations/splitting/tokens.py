"""Words, numbers and marks of a stretch of text, with their offsets: what the later steps read."""

import re
from collections.abc import Iterable
from typing import NamedTuple

# "U.S." stays one token, "langkah-langkah" and "Asy'ari" too; digits keep their separators.
_TOKEN = re.compile(
    r"(?:Rp|Rs|RM|USD|IDR|EUR|GBP|SGD|AUD|JPY|CNY|CHF|MYR|THB|KRW|INR|CAD|NZD|HKD|PHP|SAR)(?=\.?\s?\d)|(?:[A-Z]\.){2,}|\d+(?:[.,]\d+)*|[^\W\d_]\w*(?:[-'’]\w+)*|[^\w\s]|_+|\w+"
)


class Token(NamedTuple):
    """One token: `text` as it stands at `start:end`, `low` casefolded."""

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
    return [Token(match.start(), match.end(), match[0], match[0].casefold()) for match in found]


def phrase_at(tokens: list[Token], at: int, phrases: Iterable[str] | dict[str, str], longest: int = 4) -> int:
    """Return how many tokens from `at` on make up one of `phrases` (the longest that fits), 0 where none does."""
    for length in range(min(longest, len(tokens) - at), 0, -1):
        if " ".join(token.low for token in tokens[at : at + length]) in phrases:
            return length
    return 0
