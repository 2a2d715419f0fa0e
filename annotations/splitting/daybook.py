"""The dates of one article, found once: which stand in a claim, and which day was named last ("the same day")."""

from bisect import bisect_left
from datetime import date
from functools import cached_property
from operator import itemgetter

from annotations.splitting.dates import Tensed, find_mentions, resolve_mentions
from annotations.splitting.days import Mention
from annotations.splitting.languages import Language
from annotations.splitting.tense import looks_ahead
from annotations.splitting.tokens import Script, Token


class DayBook:
    """The dates of `text`, read from its beginning on; `last_day` is the last whole day named so far."""

    def __init__(self, text: Script, language: Language, published: date | None) -> None:
        self.text, self.language, self.published = text, language, published
        self.last_day: date | None = None
        self._read = 0

    @cached_property
    def _mentions(self) -> list[Mention]:
        return find_mentions(self.text, self.text.tokens(), self.language)

    def read(self, until: int) -> None:
        """Remember the last day named before `until`, in frames too."""
        while self._read < len(self._mentions) and self._mentions[self._read].start < until:
            mention = self._mentions[self._read]
            self._read += 1
            tensed = (mention, looks_ahead(self.text.tokens(), mention[:2], self.language))
            found = resolve_mentions(self.text, [tensed], self.published, language=self.language, last=self.last_day)
            if found and len(found[0].date) == 10:
                self.last_day = date.fromisoformat(found[0].date)

    def inside(self, tokens: list[Token], start: int, end: int) -> list[Tensed]:
        """Return the dates in `start:end`, whose `tokens` say whether each looks ahead."""
        first = bisect_left(self._mentions, start, key=itemgetter(0))
        last = bisect_left(self._mentions, end, lo=first, key=itemgetter(0))
        here = [mention for mention in self._mentions[first:last] if mention.end <= end]
        return [(mention, looks_ahead(tokens, mention[:2], self.language)) for mention in here]
