"""Postposed frames: those that stand behind what is said ("…, kata X di Demak"), or interrupt it ("…, X said, …")."""

from annotations.splitting.attribution import Attribution, attribute, remember_body
from annotations.splitting.frames import Frame, frame_before, frame_behind, source_at
from annotations.splitting.languages import Language
from annotations.splitting.names import NameBook
from annotations.splitting.predicates import first_predicate, is_predicate
from annotations.splitting.tokens import Token

_ASIDE = 12


def said_behind(
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
            remember_body(text, tokens, at, i, book)
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
            goes_on = goes_on or _is_tail(tokens, at, i, close, frame, language)
            return frame if frame.end == close and goes_on else None
    return None


def _is_tail(tokens: list[Token], at: int, i: int, close: int, frame: Frame, language: Language) -> bool:
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
    return first_predicate(tokens, at, i, language) is None


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
