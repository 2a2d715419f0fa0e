"""One sentence, outside or inside a quotation: its frame is taken off, its clauses are told apart."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from annotations.splitting.attribution import NOBODY, Attribution, attribute, remember_subject, resolve_name
from annotations.splitting.clauses import LONGEST, split_clauses
from annotations.splitting.frames import frame_before
from annotations.splitting.languages import Language
from annotations.splitting.names import NameBook
from annotations.splitting.postposed import said_behind
from annotations.splitting.predicates import first_predicate
from annotations.splitting.said import is_said, relay_at
from annotations.splitting.subjects import subject
from annotations.splitting.tokens import Token, phrase_at, tokenise

_MARKS = frozenset(".,;:!?…¿¡\"“”„«»‘’'–—-*•·")
_DOUBLE = frozenset('"“”')
_ASKS = frozenset("?？؟")


@dataclass(frozen=True, slots=True)
class Clause:
    """A span of the article that is one claim, with who says it and the rules that made it."""

    start: int
    end: int
    attribution: Attribution
    why: tuple[str, ...]


def sentence_clauses(text: str, start: int, end: int, book: NameBook, outer: Attribution = NOBODY) -> Iterator[Clause]:
    """Yield the claims in the sentence `text[start:end]`; `outer` is who is quoted, where it stands in a quotation."""
    language = book.language
    if _is_no_claim(text[start:end], language):
        return
    tokens = tokenise(text, start, end)
    book.read(text, tokens)
    at, to = _bare(tokens, 0, len(tokens))
    if at >= to:
        return
    if not any(token.text[0].isalnum() for token in tokens[at:to]):
        return
    if to - at > LONGEST or not language.cues:
        yield Clause(tokens[at].start, tokens[to - 1].end, outer, ("sentence",))
        return
    at, rules = _opening(text, tokens, at, to, language)
    if not _speaks(tokens, language):
        yield from _split(text, tokens, *_bare(tokens, at, to), book, outer, rules)
        return
    sayer, to, more = said_behind(text, tokens, at, to, book, outer)
    yield from _parts(text, tokens, at, to, book, sayer, rules)
    if more:
        rest = _bare(tokens, *more)
        yield from _parts(text, tokens, *rest, book, sayer, rules)


def _is_no_claim(sentence: str, language: Language) -> bool:
    """Return whether a sentence asks, greets or thanks."""
    bare = sentence.rstrip(" \n\"”»'’)")
    if bare[-1:] in _ASKS:
        return True
    opening = sentence.lstrip(" \n\"“„«'‘(")
    return bool(language.courtesy and language.courtesy.match(opening))


def _bare(tokens: list[Token], at: int, to: int) -> tuple[int, int]:
    """Return the range without the marks around it; a closing bracket stays with the one that opens."""
    while True:
        while at < to and tokens[at].text in _MARKS:
            at += 1
        while to > at and tokens[to - 1].text in _MARKS:
            to -= 1
        if to < len(tokens) and tokens[to].text in _DOUBLE and sum(t.text in _DOUBLE for t in tokens[at:to]) % 2:
            return at, to + 1  # the mark closes one inside
        if to - at < 2 or tokens[at].text != "(" or tokens[to - 1].text != ")":
            return at, to
        at, to = at + 1, to - 1


def _opening(text: str, tokens: list[Token], at: int, to: int, language: Language) -> tuple[int, tuple[str, ...]]:
    """Return where the claim begins behind an announcement: "There is one conclusion: …", "I share news about …"."""
    if language.observed and (match := language.observed.match(text, tokens[at].start)):
        after = next((i for i in range(at, to) if tokens[i].start >= match.end()), to)
        if first_predicate(tokens, after, to, language) is not None:
            at = after
    colon = next((i for i in range(at, min(to, at + 9)) if tokens[i].text == ":"), None)
    if colon is not None and colon + 2 < to and tokens[colon - 1].is_word:
        is_frame = any(token.low in language.cues for token in tokens[at:colon])
        predicate = first_predicate(tokens, colon + 1, to, language)
        if not is_frame and predicate is not None and predicate > colon + 1:
            return colon + 1, ("opening:colon",)
    match = language.announcers.match(text, tokens[at].start) if language.announcers else None
    if match:
        after = next((i for i in range(at, to) if tokens[i].start >= match.end()), to)
        return (after, ("opening:announcement",)) if after < to else (at, ())
    return at, ()


def _parts(
    text: str, tokens: list[Token], at: int, to: int, book: NameBook, sayer: Attribution, rules: tuple[str, ...]
) -> Iterator[Clause]:
    """Yield the clauses of a stretch; a frame that opens one counts for it and for those that follow it."""
    language = book.language
    at, to = _bare(tokens, at, to)
    at = _behind_joints(tokens, at, to, language)
    if at >= to:
        return
    frame = frame_before(tokens, at, to, language)
    if frame is not None and is_said(tokens, frame, to, language):
        sayer = attribute(text, tokens, frame, book, sayer)
        yield from _parts(text, tokens, frame.end, to, book, sayer, rules)
        return
    if relay := relay_at(tokens, at, to, language):
        before, cue, after = relay
        if before > at:
            yield from _parts(text, tokens, at, before, book, sayer, rules)
        sayer = _relayed(text, tokens, at, before, book, sayer)
        span = (tokens[cue].start, tokens[cue].end)
        yield from _parts(text, tokens, after, to, book, replace(sayer, cue=tokens[cue].low, cue_span=span), rules)
        return
    yield from _split(text, tokens, at, to, book, sayer, rules)


def _speaks(tokens: list[Token], language: Language) -> bool:
    """Return whether any word can belong to a frame: most sentences of news have none."""
    cues = language.union("cues", "cues_inverted", "cues_pronoun", "cues_source", "cues_relay", "cues_reply")
    return not cues.openers.isdisjoint([token.low for token in tokens])


def _split(
    text: str, tokens: list[Token], at: int, to: int, book: NameBook, sayer: Attribution, rules: tuple[str, ...]
) -> Iterator[Clause]:
    """Yield the clauses of a stretch without a frame before it; one in the middle counts for what follows."""
    at = _behind_joints(tokens, at, to, book.language)
    if at >= to:
        return
    language = book.language
    (first, last), *others = split_clauses(tokens, at, to, language, nominal="opening:announcement" in rules)
    yield from _clause(text, tokens, first, last, book, sayer, (*rules, *(("split",) if others else ())))
    for start, end in others:
        framed = frame_before(tokens, start, end, language)
        if framed is not None and is_said(tokens, framed, to, language):
            yield from _parts(text, tokens, start, to, book, sayer, (*rules, "split"))
            return
        yield from _clause(text, tokens, start, end, book, sayer, (*rules, "split"))


def _behind_joints(tokens: list[Token], at: int, to: int, language: Language) -> int:
    """Return where a clause begins behind the words that join it to what stood before: "Sementara itu, ", "and "."""
    while at < to:
        length = phrase_at(tokens[at : at + 4], 0, language.connectives)
        if length and at + length < to and tokens[at + length].text != ",":
            length = 0
        joins = tokens[at].low in language.union("coordinators", "contrasts", "consequents")
        if not length and not joins:
            break
        at, _ = _bare(tokens, at + (length or 1), to)
    return at


def _clause(
    text: str, tokens: list[Token], at: int, to: int, book: NameBook, sayer: Attribution, rules: tuple[str, ...]
) -> Iterator[Clause]:
    at, to = _bare(tokens, at, to)
    if at >= to or not any(token.is_word or token.text[0].isdecimal() for token in tokens[at:to]):
        return
    remember_subject(text, tokens, at, to, book)
    yield Clause(tokens[at].start, tokens[to - 1].end, sayer, rules or ("sentence",))


def _relayed(text: str, tokens: list[Token], at: int, to: int, book: NameBook, sayer: Attribution) -> Attribution:
    """Return who goes on speaking: who spoke before, else the subject of the clause that the relay hangs on."""
    if sayer.speaker or at >= to:
        return sayer
    verb = first_predicate(tokens, at, to, book.language)
    name = subject(tokens, at, verb, book.language) if verb is not None else None
    if name is None:
        return sayer
    speaker = resolve_name(text, tokens[slice(*name)], book)
    book.spoke(speaker)
    span = (tokens[name[0]].start, tokens[name[1] - 1].end)
    return replace(sayer, speaker=speaker, speaker_span=span, why=("frame:relay",))
