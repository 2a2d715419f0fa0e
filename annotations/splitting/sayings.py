"""One sentence, outside or inside a quotation: its frame is taken off, its clauses are told apart."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from annotations.splitting.attribution import NOBODY, Attribution, attribute, resolve_name
from annotations.splitting.clauses import LONGEST, contrasts_at, first_predicate, is_predicate, split_clauses
from annotations.splitting.frames import Frame, frame_before, frame_behind, source_at, subject
from annotations.splitting.languages import Language
from annotations.splitting.names import NameBook
from annotations.splitting.tokens import Token, phrase_at, tokenise

_MARKS = frozenset(".,;:!?…¿¡\"“”„«»‘’'–—-*•·")
_DOUBLE = frozenset('"“”')
_ASIDE = 12
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
    sayer, to, more = _said_behind(text, tokens, at, to, book, outer)
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
    while at < to and tokens[at].text in _MARKS:
        at += 1
    while to > at and tokens[to - 1].text in _MARKS:
        to -= 1
    if to < len(tokens) and tokens[to].text in _DOUBLE and sum(t.text in _DOUBLE for t in tokens[at:to]) % 2:
        to += 1  # the mark closes one inside
    if to - at > 1 and tokens[at].text == "(" and tokens[to - 1].text == ")":
        return _bare(tokens, at + 1, to - 1)
    return at, to


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


def _said_behind(
    text: str, tokens: list[Token], at: int, to: int, book: NameBook, outer: Attribution
) -> tuple[Attribution, int, tuple[int, int] | None]:
    """Return who says the sentence if that stands behind it, where what is said ends, and what goes on behind."""
    language = book.language
    if (inside := _said_inside(tokens, at, to, language)) is not None:
        return attribute(text, tokens, inside, book, outer), to, None
    for i in range(at + 1, to - 1):
        source = i > at + 2 and source_at(tokens, i + (tokens[i].text == ","), language)
        if tokens[i].text != "," and not source:
            continue
        if not source and first_predicate(tokens, at, i, language) is None:
            continue
        if tokens[at].low in language.subordinators and not any(token.text == "," for token in tokens[at:i]):
            continue
        frame = frame_behind(tokens, i, to, language)
        if frame is not None and _has_content(tokens, at, i, language):
            _remember_body(text, tokens, at, i, book)
            sayer = attribute(text, tokens, frame, book, outer)
            return sayer, i, (frame.end, to) if frame.end < to else None
    return outer, to, None


def _said_inside(tokens: list[Token], at: int, to: int, language: Language) -> Frame | None:
    """Return the frame that interrupts one clause: "Every crate, he promised, will be opened"."""
    for i in range(at + 1, to - 3):
        if tokens[i].text != ",":
            continue
        close = next((j for j in range(i + 2, min(to - 1, i + _ASIDE)) if tokens[j].text == ","), None)
        frame = frame_behind(tokens, i, close, language) if close is not None else None
        if frame is not None and close is not None and tokens[close + 1].low not in language.cues:
            goes_on = tokens[i - 1].low in language.auxiliaries or _goes_on(tokens, close + 1, to, language)
            goes_on = goes_on or _is_tail(tokens, at, i, close, to, frame, language)
            return frame if frame.end == close and goes_on else None
    return None


def _is_tail(tokens: list[Token], at: int, i: int, close: int, to: int, frame: Frame, language: Language) -> bool:
    """Return whether no clause stands behind a source in commas, or none before it.

    "Dozens fled, according to medics, in one of the worst incidents", "Behind closed doors, according to aides, he …".
    """
    joints = language.union("relays", "coordinators", "contrasts", "consequents", "relatives")
    opens = tokens[at].low in language.subordinators or tokens[at].low in language.prepositions
    if frame.rule == "frame:inverted" and opens and tokens[close + 1].low not in joints:
        return True  # "Usai rapat, lanjut Hendrik, warga pulang"
    if frame.rule not in ("frame:source", "frame:behind") or tokens[close + 1].low in joints:
        return False
    adverbials = language.union("subordinators", "prepositions")
    if any(token.low in adverbials for token in tokens[close + 1 : close + 3]):
        return True  # "…, medics said, hours after a truce was agreed"
    if frame.rule == "frame:behind" or tokens[close + 1].low in language.subordinators:
        return False
    if first_predicate(tokens, at, i, language) is None:
        return True
    return False


def _goes_on(tokens: list[Token], at: int, to: int, language: Language) -> bool:
    """Return whether the clause before an aside goes on at `at`: with its predicate or a participle, not a new one."""
    if tokens[at].low in language.relays or tokens[at].low in language.subordinators:
        return False
    is_participle = bool(language.prelude_shape and language.prelude_shape.fullmatch(tokens[at].low))
    while at < to - 1 and (tokens[at].low in language.adverbs or tokens[at].low in language.negations):
        at += 1
    return is_participle or is_predicate(tokens, at, language)


def _has_content(tokens: list[Token], at: int, to: int, language: Language) -> bool:
    """Return whether what stands before a frame is said in it, rather than being a frame of its own without content."""
    before = frame_before(tokens, at, to, language)
    return before is None or before.end < to


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
    if frame is not None and _is_said(tokens, frame, to, language):
        sayer = attribute(text, tokens, frame, book, sayer)
        yield from _parts(text, tokens, frame.end, to, book, sayer, rules)
        return
    if relay := _relay(tokens, at, to, language):
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
        if framed is not None and _is_said(tokens, framed, to, language):
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
    _remember_subject(text, tokens, at, to, book)
    yield Clause(tokens[at].start, tokens[to - 1].end, sayer, rules or ("sentence",))


def _is_said(tokens: list[Token], frame: Frame, to: int, language: Language) -> bool:
    """Return whether something is said behind a frame that stands before it: a clause, not an object of the cue."""
    if frame.end >= to:
        return False
    cue = tokens[frame.cue[0]].low
    if cue in language.cues_reply:
        return False
    opener = tokens[frame.end].low
    if (
        opener in language.addressees
        or opener in language.cue_objects
        or opener in language.infinitive
        or (opener in language.relatives and not language.head_first)
    ):
        return False
    if tokens[frame.end - 1].low in language.complementisers and to - frame.end > 2:
        return True
    reach = _next_joint(tokens, frame.end, to, language)
    if cue in language.cues_opinion or cue in language.cues_strict:  # "mengusulkan gua itu dan keputusannya keluar"
        reach = next((i for i in range(frame.end, reach) if tokens[i].low in language.coordinators), reach)
    predicate = first_predicate(tokens, frame.end, reach, language)
    if predicate is None:  # an adjective may be the predicate: "menyebut, tiga di antaranya anak-anak"
        is_apart = cue in language.cues_opinion or tokens[frame.end - 1].text == ","
        return language.verbless and is_apart and to - frame.end > 2 and opener not in language.prepositions
    has_complementiser = tokens[frame.end - 1].low in language.complementisers
    if any(token.low in language.subordinators for token in tokens[frame.end + 1 : predicate]):
        return has_complementiser  # "showed no emotion as she was led away"
    if predicate == frame.end and not has_complementiser and not language.is_existential(opener):
        return language.head_first and cue not in language.cues_projection
    return True


def _next_joint(tokens: list[Token], at: int, to: int, language: Language) -> int:
    """Return where the next clause may begin, so that its predicate is not taken for that of what is said."""
    for i in range(at + 1, to):
        is_coordinator = tokens[i].low in language.coordinators and i + 1 < to
        joins = is_coordinator and (tokens[i - 1].text == "," or is_predicate(tokens, i + 1, language))
        follows = tokens[i].low in language.consequents and tokens[i - 1].text == ","
        if joins or follows or contrasts_at(tokens, i, to, language) or tokens[i].text == ";":
            return i
    return to


def _relay(tokens: list[Token], at: int, to: int, language: Language) -> tuple[int, int, int] | None:
    """Return where ", adding that …" or "and said that …" stands, its cue, and where what is said begins behind it."""
    for i in range(at, to - 3):
        joins = i > at and tokens[i].low in language.union("coordinators", "contrasts")
        if not joins and tokens[i].low not in language.relays:
            continue
        cue = i if tokens[i].low in language.cues_relay else i + 1
        if joins and tokens[cue].low in language.prepositions:  # "but in a statement said that"
            cue = next((k for k in range(cue, min(to, cue + 6)) if tokens[k].low in language.cues), cue)
        if tokens[cue].low not in language.cues_relay and (cue == i or tokens[cue].low not in language.cues):
            continue
        after = cue + 1
        passed = language.union("complementisers", "particles")
        while after < to and (tokens[after].low in passed or tokens[after].text == ","):
            after += 1
        predicate = first_predicate(tokens, after, _next_joint(tokens, after, to, language), language)
        if predicate is not None and predicate > after:
            return i, cue, after
    return None


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


def _remember_body(text: str, tokens: list[Token], at: int, to: int, book: NameBook) -> None:
    """Remember an institution that is the subject: "Voltkraft will cut 900 jobs, the company said"."""
    verb = first_predicate(tokens, at, min(to, at + 20), book.language)
    name = subject(tokens, at, verb, book.language) if verb is not None else None
    if name and any(token.is_name for token in tokens[slice(*name)][1:]):
        full = resolve_name(text, tokens[slice(*name)], book)
        if not book.is_person(full):
            book.body = full


def _remember_subject(text: str, tokens: list[Token], at: int, to: int, book: NameBook) -> None:
    """Remember a person who is the subject of the clause: "he said" in the next sentence may mean them."""
    reach = min(to, at + 20)
    predicate = first_predicate(tokens, at, reach, book.language)
    cue = next((i for i in range(at, reach) if tokens[i].low in book.language.cues_reply), None)
    verb = min((i for i in (predicate, cue) if i is not None), default=None)
    name = subject(tokens, at, verb, book.language) if verb is not None else None
    if name and any(token.is_name for token in tokens[slice(*name)]):
        full = resolve_name(text, tokens[slice(*name)], book)
        if book.is_person(full):
            book.person = full
        elif any(token.is_name for token in tokens[slice(*name)][1:]):
            book.body = full
