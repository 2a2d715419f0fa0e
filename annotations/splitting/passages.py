"""Passages: a sentence with the quotations in it, so that what is quoted meets the frame that says who is quoted."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from annotations.splitting.attribution import NOBODY, Attribution, attribute
from annotations.splitting.frames import frame_before, frame_behind
from annotations.splitting.languages import Language
from annotations.splitting.names import NameBook
from annotations.splitting.predicates import first_predicate
from annotations.splitting.quotes import find_quotes
from annotations.splitting.sayings import Clause, sentence_clauses
from annotations.splitting.sentences import find_sentences
from annotations.splitting.speech import Quote
from annotations.splitting.tokens import Token, tokenise


class Passage(NamedTuple):
    """A sentence of the article's own, whole quotations included."""

    start: int
    end: int
    quotes: tuple[Quote, ...]


def find_passages(text: str, start: int, end: int, language: Language) -> list[Passage]:
    """Return the passages of a paragraph: its sentences, but that no boundary inside direct speech counts."""
    quotes = [quote for quote in find_quotes(text, start, end, language) if quote.direct]
    passages: list[Passage] = []
    held: list[Quote] = []
    at, opened = 0, None
    for first, last in find_sentences(text, start, end, language):
        opened = first if opened is None else opened
        while at < len(quotes) and quotes[at].start < last:
            held.append(quotes[at])
            at += 1
        if held and held[-1].end > last:
            continue
        passages.append(Passage(opened, last, tuple(held)))
        held, opened = [], None
    if opened is not None:
        passages.append(Passage(opened, end, tuple(held)))
    return passages


def passage_clauses(text: str, passage: Passage, book: NameBook, before: Attribution) -> Iterator[Clause]:
    """Yield the claims of a passage. `before` is who was quoted last in the paragraph: a quotation alone is theirs."""
    if not passage.quotes:
        yield from sentence_clauses(text, passage.start, passage.end, book)
        return
    gaps = _gaps(text, passage)
    for gap in gaps:
        book.read(text, gap)
    found = _frames(text, gaps, book)
    if not found:
        yield from _without_frame(text, passage, gaps, book, before)
        return
    sayer, leftovers = found
    quoted = replace(sayer, why=("quote", *sayer.why))
    clauses = [clause for quote in passage.quotes for clause in _quoted(text, quote, book, quoted)]
    for first, last in leftovers:
        clauses += sentence_clauses(text, first, last, book, sayer)
    yield from sorted(clauses, key=lambda clause: clause.start)


def _gaps(text: str, passage: Passage) -> list[list[Token]]:
    """Return the tokens before, between and behind the quotations."""
    edges = [passage.start, *(edge for quote in passage.quotes for edge in (quote.start, quote.end)), passage.end]
    return [tokenise(text, edges[i], max(edges[i], edges[i + 1])) for i in range(0, len(edges), 2)]


def _frames(text: str, gaps: list[list[Token]], book: NameBook) -> tuple[Attribution, list[tuple[int, int]]] | None:
    """Return who speaks by the first frame around the quotations, and what is said beside the frames."""
    language = book.language
    leftovers: list[tuple[int, int]] = []
    sayer: Attribution | None = None
    for place, tokens in enumerate(gaps):
        if not tokens:
            continue
        if place and (behind := frame_behind(tokens, 0, len(tokens), language)):
            sayer = sayer or attribute(text, tokens, behind, book, NOBODY)
            rest = (behind.end, len(tokens))
        elif place < len(gaps) - 1 and (ahead := frame_before(tokens, 0, len(tokens), language)):
            sayer = sayer or attribute(text, tokens, ahead, book, NOBODY)
            rest = (ahead.end, len(tokens))
        else:
            rest = (0, len(tokens))
        if rest[0] < rest[1] and first_predicate(tokens, *rest, language) is not None:
            leftovers.append((tokens[rest[0]].start, tokens[-1].end))
    return (sayer, leftovers) if sayer else None


def _without_frame(
    text: str, passage: Passage, gaps: list[list[Token]], book: NameBook, before: Attribution
) -> Iterator[Clause]:
    """Yield what a passage holds that names no speaker: speech that goes on, or a sentence with quoted words in it."""
    outside = sum(len(gap) for gap in gaps)
    inside = sum(quote.inner_end - quote.inner_start for quote in passage.quotes)
    if outside > 2 and inside < (passage.end - passage.start) * 0.6:
        yield from sentence_clauses(text, passage.start, passage.end, book)
        return
    sayer = replace(before, why=("quote", "speaker:goes-on"))
    for quote in passage.quotes:
        yield from _quoted(text, quote, book, sayer if before.speaker else Attribution(why=("quote",)))


def _quoted(text: str, quote: Quote, book: NameBook, sayer: Attribution) -> Iterator[Clause]:
    for start, end in find_sentences(text, quote.inner_start, quote.inner_end, book.language):
        yield from sentence_clauses(text, start, end, book, sayer)
