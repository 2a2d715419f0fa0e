"""Sets and tables of words and phrases that know which words open one of them: most tokens are passed at one look."""

import re
from collections.abc import Iterable
from typing import Any, Self


class Phrases(frozenset[str]):
    """Phrases in lower case, single blanks inside; `openers` are their first words, `longest` counts words."""

    openers: frozenset[str]
    longest: int

    def __new__(cls, phrases: Iterable[str] = ()) -> Self:
        """Make the set of `phrases`."""
        made = super().__new__(cls, phrases)
        made.openers = frozenset(phrase.split(" ", 1)[0] for phrase in made)
        made.longest = max((phrase.count(" ") + 1 for phrase in made), default=0)
        return made


class PhraseTable(dict[str, object]):
    """What phrases mean, with the same two marks as Phrases."""

    def __init__(self, meanings: dict[str, object]) -> None:
        super().__init__(meanings)
        phrases = Phrases(meanings)
        self.openers = phrases.openers
        self.longest = phrases.longest


def words(text: str) -> Phrases:
    """Return the blank-separated words of `text`; an underscore stands for a blank inside a phrase."""
    return Phrases(word.replace("_", " ") for word in text.split())


def table(text: str) -> dict[str, str]:
    """Return the lines `word word …: value; word: value` of `text` as a mapping, blanks as in words()."""
    pairs = (part.rsplit(":", 1) for part in re.split(r"[;\n]+", text.strip(";\n ")))
    return {word: value.strip() for names, value in pairs for word in words(names)}


def lists(text: str) -> dict[str, Any]:
    """Return the lines `field: word word …; field: word …` of `text` by field; a line with blanks in front goes on."""
    fields = (part.split(":", 1) for part in re.split(r"[;\n]", re.sub(r"\n\s+", " ", text.strip())))
    return {name.strip(): words(held) for name, held in fields}
