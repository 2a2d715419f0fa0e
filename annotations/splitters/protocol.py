"""What a splitter is to the desk: an object that chooses spans of a text. Values and types only."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple, Protocol


@dataclass(frozen=True, slots=True)
class Options:
    """What the settings say to a splitter, which takes of it what it needs.

    `url`, `model` and `key` are those of a service that it asks; `seconds` is how long one call of `choose` may take;
    `user_agent` is how the desk calls itself.
    """

    url: str = ""
    model: str = ""
    key: str = field(default="", repr=False)  # out of tracebacks and logs
    seconds: float = 60
    user_agent: str = ""


class Choice(NamedTuple):
    """What a splitter found in a window: spans as (start, end) in code points of the whole text, end not included.

    `dropped` counts what it found and could not place in the text. Choices add nothing but spans: who says it, its
    numbers, dates and modality are read from the span by the rules.
    """

    spans: Sequence[tuple[int, int]]
    dropped: int = 0


class Splitter(Protocol):
    """Chooses the claims of an article, window by window. Need not be thread-safe; is made anew for each call."""

    def choose(self, text: str, start: int, end: int, *, language: str, published: date | None) -> Choice:
        """Return the claims that lie in `text[start:end]`; the rest of the text is there to be understood by.

        `language` is an ISO 639-1 code, `published` the day that relative dates count from. Raises SplitterFailure
        with a code of its own for what may be told to an administrator; any other exception is taken for a mistake.
        """
        ...


# What an entry point names.
MakeSplitter = Callable[[Options], Splitter]
