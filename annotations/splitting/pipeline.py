"""The steps in their order: layout, sentences, quotes and attribution, clauses, and what is in each claim."""

from collections.abc import Iterable, Iterator
from datetime import date

from annotations.splitting.attribution import NOBODY, Attribution
from annotations.splitting.checkworthiness import features, score
from annotations.splitting.claim import DateMention, SplitClaim
from annotations.splitting.dates import resolve_mentions
from annotations.splitting.daybook import DayBook
from annotations.splitting.digits import uses_decimal_comma
from annotations.splitting.graphemes import positions_inside, snap
from annotations.splitting.languages import load
from annotations.splitting.layout import Block, find_blocks
from annotations.splitting.modality import find_modality
from annotations.splitting.names import NameBook
from annotations.splitting.passages import find_passages, passage_clauses
from annotations.splitting.predicates import first_predicate
from annotations.splitting.quantities import QuantityFinder
from annotations.splitting.sayings import Clause, sentence_clauses
from annotations.splitting.tokens import Script, Token, tokenise

_ENDS = frozenset(".!?…。！？।")


def split_article(text: str, *, language: str, published: date | None) -> list[SplitClaim]:
    """Return the claims of `text`, in order; relative dates are resolved from `published`, left out where it is None.

    `language` is an ISO 639-1 code; of one without a file in languages/ the sentences are the claims. Never fails.

    >>> split_article("Polisi mengatakan 27 orang tewas.", language="id", published=None)[0].text
    '27 orang tewas'
    """
    return list(_Reading(text, language, published).claims())


def describe_span(text: str, start: int, end: int, *, language: str, published: date | None) -> SplitClaim:
    """Return what is in a span that a person marked; who says it comes from the sentence that the span stands in.

    Reads the article up to there, so that short names and units counted before are known.
    """
    return describe_spans(text, [(start, end)], language=language, published=published)[0]


def describe_spans(
    text: str, spans: Iterable[tuple[int, int]], *, language: str, published: date | None
) -> list[SplitClaim]:
    """Return what is in each span, as `describe_span` does, in the order of the text; the article is read once."""
    ordered = sorted(spans)
    reading = _Reading(text, language, published)
    coming = reading.clauses(until=max((end for _, end in ordered), default=0))
    near: list[Clause] = []  # those that have been read and do not end before the span
    found = []
    for start, end in ordered:
        for clause, _ in coming:
            near.append(clause)
            if clause.start >= end:
                break
        for clause in near:
            if clause.end <= start:
                reading.describe(clause)
        near = [clause for clause in near if clause.end > start]
        sayer = _sayer(start, end, near)
        found.append(reading.describe(Clause(start, end, sayer, ("marked",))))
    return found


def _sayer(start: int, end: int, clauses: list[Clause]) -> Attribution:
    """Return who says the clause that shares most with the span; the first of equals."""
    best, sayer = 0, NOBODY
    for clause in clauses:
        shared = min(end, clause.end) - max(start, clause.start)
        if shared > best:
            best, sayer = shared, clause.attribution
    return sayer


class _Reading:
    """One article being read: names, units and days named before are remembered."""

    def __init__(self, text: str, language: str, published: date | None) -> None:
        self.text = Script(text)
        self.language = load(language)
        self.published = published
        self.book = NameBook(self.language)
        self.quantities = QuantityFinder(self.language, decimal_comma=uses_decimal_comma(text, self.language))
        self.days = DayBook(self.text, self.language, published)

    def claims(self) -> Iterator[SplitClaim]:
        for clause, headline in self.clauses():
            yield self.describe(clause, headline=headline)

    def clauses(self, until: int | None = None) -> Iterator[tuple[Clause, bool]]:
        """Yield the clauses in order, and whether each is the headline; those that begin before `until` alone."""
        for block in find_blocks(self.text, self.language):
            if until is not None and block.start >= until:
                return
            # one character more on either side: what a block ends with may join what follows it
            inside = positions_inside(self.text, max(0, block.start - 1), block.end + 1)
            for clause in self._of_block(block):
                start, end = snap(inside, clause.start), snap(inside, clause.end)
                if start < end:
                    yield Clause(start, end, clause.attribution, clause.why), block.kind == "headline"

    def _of_block(self, block: Block) -> Iterator[Clause]:
        if block.kind == "headline":
            words = tokenise(self.text, block.start, block.end)
            if sum(token.is_word and not token.is_name for token in words) * 3 >= len(words):
                self.book.read(self.text, words)  # in one Where Every Word Is Capital names cannot be told
            yield from self._headline(block)
        elif block.kind == "body":
            quoted = NOBODY
            for passage in find_passages(self.text, block.start, block.end, self.language):
                self.days.read(passage.start)
                for clause in passage_clauses(self.text, passage, self.book, quoted):
                    if self._is_claim(clause):
                        yield clause
                    quoted = _last_quoted(clause, quoted)

    def _headline(self, block: Block) -> Iterator[Clause]:
        tokens = tokenise(self.text, block.start, block.end)
        predicate = first_predicate(tokens, 1, len(tokens), self.language) if len(tokens) > 3 else None
        if predicate is not None:
            for clause in sentence_clauses(self.text, block.start, block.end, NameBook(self.language)):
                yield Clause(clause.start, clause.end, clause.attribution, ("headline", *clause.why))

    def _is_claim(self, clause: Clause) -> bool:
        """Return whether a clause says something: by its predicate, or because it ended as a sentence does."""
        if not self.language.cues:
            return True
        tokens = tokenise(self.text, clause.start, clause.end)
        predicate = first_predicate(tokens, 0, len(tokens), self.language)
        if predicate is not None:
            return tokens[predicate].low not in self.language.labels or not _has_quote(tokens)
        if len(tokens) > 2 and (clause.attribution.speaker or "quote" in clause.why + clause.attribution.why):
            return True
        behind = self.text[clause.end : clause.end + 2]
        return len(tokens) > 4 and any(mark in _ENDS or mark in ',"”' for mark in behind)

    def describe(self, clause: Clause, *, headline: bool = False) -> SplitClaim:
        """Return the claim that a clause is, with what is in it."""
        text, language = self.text, self.language
        tokens = tokenise(text, clause.start, clause.end)
        sayer = clause.attribution
        self.days.read(clause.start)
        modality, rule = find_modality(tokens, sayer.cue, language)
        tensed = self.days.inside(tokens, clause.start, clause.end)
        dates = resolve_mentions(text, tensed, self.published, language=language, last=self.days.last_day)
        if (
            rule == "modality:default"
            and self.published
            and any(_is_ahead(day, self.published) and not self._is_limit(day, tokens) for day in dates)
        ):
            modality, rule = "projection", "modality:date-ahead"
        taken = [(mention.start, mention.end) for mention, _ in tensed]
        quantities = self.quantities.find(text, tokens, taken)
        if rule == "modality:cue-opinion" and (quantities or dates):
            modality, rule = "fact", "modality:concrete"  # whoever argues it: what is counted and dated can be checked
        found = features(tokens, quantities, dates, modality, sayer.speaker, language, headline=headline)
        worth = score(found)
        return SplitClaim(
            start=clause.start,
            end=clause.end,
            text=text[clause.start : clause.end],
            modality=modality,
            speaker=sayer.speaker,
            cue=sayer.cue,
            via=sayer.via,
            quantities=tuple(quantities),
            dates=tuple(dates),
            checkworthiness=worth.value,
            why=(*clause.why, *sayer.why, rule),
            speaker_span=sayer.speaker_span,
            cue_span=sayer.cue_span,
            reasons=worth.reasons,
        )

    def _is_limit(self, day: DateMention, tokens: list[Token]) -> bool:
        """Return whether a date tells until when something holds: "a contract until June 2027"."""
        before = [token.low for token in tokens if token.end <= day.start][-2:]
        return any(low in self.language.until for low in before)


def _is_ahead(found: DateMention, published: date) -> bool:
    """Return whether a day or month lies behind the day of publication."""
    return len(found.date) > 4 and found.date > published.isoformat()[: len(found.date)]


def _has_quote(tokens: list[Token]) -> bool:
    return any(token.text in '"“”' for token in tokens)


def _last_quoted(clause: Clause, before: Attribution) -> Attribution:
    return clause.attribution if "quote" in clause.attribution.why else before
