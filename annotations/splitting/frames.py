"""Frames: where a sentence says who speaks ("X mengatakan", "kata X", "according to X"), before or behind what is said.

Finds the words alone; who a name or pronoun stands for is attribution.py's part.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from annotations.splitting.cues import AUXILIARY_REACH, find_cue
from annotations.splitting.languages import Language
from annotations.splitting.nameparts import LONGEST_NAME, name_end
from annotations.splitting.predicates import first_predicate, is_predicate
from annotations.splitting.subjects import subject, with_holder
from annotations.splitting.tokens import Token, phrase_at, skip_words

_LONGEST_PRELUDE = 44
_LISTENER = 5


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame in a list of tokens: it takes up `start:end`; its speaker stands at `name`, empty for "katanya"."""

    start: int
    end: int
    name: tuple[int, int]
    cue: tuple[int, int]
    rule: str


def source_at(tokens: list[Token], at: int, language: Language) -> int:
    """Return how many tokens from `at` on are a preposition that opens a source ("according to"), 0 if none."""
    length = phrase_at(tokens, at, language.cues_source)
    if not length or at + length >= len(tokens):
        return 0
    phrase = " ".join(token.low for token in tokens[at : at + length])
    name = tokens[at + length]
    if name.low in language.articles and at + length + 1 < len(tokens):
        name = tokens[at + length + 1]
    if (name.low in language.prepositions and not name.is_name) or name.low in language.not_sources:
        return 0
    if phrase not in language.grounds:
        return length
    is_apart = not at or not tokens[at - 1].is_word  # "dihitung berdasarkan survei" tells how
    return length if is_apart and name.low in language.report_heads else 0


def frame_before(tokens: list[Token], start: int, end: int, language: Language) -> Frame | None:
    """Return the frame that opens the clause `tokens[start:end]`; what is said begins at its `end`."""
    at = skip_words(tokens, start, end, language.union("coordinators", "contrasts", "adverbs"))
    if at >= end:
        return None
    if length := source_at(tokens, at, language):
        return _source_before(tokens, at, at + length, end, language)
    if tokens[at].low in language.as_words and (aside := _as_said(tokens, at, end, language)):
        return aside
    if tokens[at].low in language.cues_pronoun:
        return Frame(start, _content(tokens, at + 1, end, language), (at, at), (at, at + 1), "frame:pronoun-before")
    for opening in _openings(tokens, at, end, language):
        cue = find_cue(tokens, opening, end, language)
        name = subject(tokens, opening, cue, language) if cue is not None else None
        if cue is not None and name is not None and _can_speak(tokens[slice(*name)], language):
            return Frame(start, _content(tokens, cue + 1, end, language), name, (cue, cue + 1), "frame:before")
    return None


def _can_speak(name: list[Token], language: Language) -> bool:
    """Return whether a subject may speak: not "satu tahun pemerintahan X", nor "kasus ini"."""
    speakers = language.union("roles", "institutions", "report_heads", "pronouns")
    if any(token.low in speakers for token in name[:3]):
        return True
    counts = language.head_first and (
        name[0].text[0].isdecimal() or (name[0].low in language.numbers and name[0].low not in language.indefinites)
    )
    return not counts and not (name[-1].low in language.role_ends and not any(token.is_name for token in name[1:]))


def _as_said(tokens: list[Token], at: int, end: int, language: Language) -> Frame | None:
    """Return "As the economist Ann Lee has pointed out," with what follows it."""
    comma = next((i for i in range(at, min(end - 1, at + LONGEST_NAME)) if tokens[i].text == ","), None)
    cue = find_cue(tokens, at + 1, comma, language) if comma is not None else None
    name = subject(tokens, at + 1, cue, language) if cue is not None else None
    if comma is None or cue is None or name is None or comma - cue > AUXILIARY_REACH:
        return None
    content = skip_words(tokens, comma + 1, end, language.consequents)
    return Frame(at, content, name, (cue, cue + 1), "frame:as") if content < end else None


def _openings(tokens: list[Token], at: int, end: int, language: Language) -> Iterator[int]:
    """Yield where the main clause may begin: behind "In a report published on Monday,", whose verbs are no cue."""
    low = tokens[at].low
    is_participle = bool(language.prelude_shape and language.prelude_shape.fullmatch(low))
    leads = low in language.prepositions or low in language.subordinators or low in language.preludes
    if not leads:
        yield at
    if leads or is_participle:
        for i in range(at, min(end - 1, at + _LONGEST_PRELUDE)):
            if tokens[i].text == ",":
                yield skip_words(tokens, i + 1, end, language.union("coordinators", "adverbs"))
        if leads:
            yield at


def frame_behind(tokens: list[Token], start: int, end: int, language: Language) -> Frame | None:
    """Return the frame that stands at `start`, right behind what is said; it ends where another clause begins."""
    at = skip_words(tokens, start, end, language.frame_openers)
    if at >= end:
        return None
    low = tokens[at].low
    if length := source_at(tokens, at, language):
        name = (at + length, name_end(tokens, at + length, end, language))
        if name[0] < name[1]:
            return Frame(start, _frame_end(tokens, name[1], end, language), name, (at, at + length), "frame:source")
        return None
    if low in language.cues_inverted and not tokens[at].is_name:
        first = _behind_day(tokens, at + 1, end, language)
        name = with_holder(tokens, first, name_end(tokens, first, end, language), end, language)
        says = name[1] < end and is_predicate(tokens, name[1], language)  # "said its forces remain"
        says = says and not language.head_first and tokens[name[1]].low not in language.qualities
        if name[0] < name[1] and _may_speak(tokens, name, language) and not says:
            return Frame(start, _frame_end(tokens, name[1], end, language), name, (at, at + 1), "frame:inverted")
    if low in language.cues_pronoun:
        return Frame(start, _frame_end(tokens, at + 1, end, language), (at, at), (at, at + 1), "frame:pronoun")
    return _name_and_cue(tokens, start, at, end, language)


def _behind_day(tokens: list[Token], at: int, end: int, language: Language) -> int:
    """Return where the name begins behind a day that stands before it: "informó AYER el banco"."""
    if at + 2 < end and tokens[at].low in language.calendar_openers and tokens[at + 1].low in language.weekdays:
        return at + 2
    return at + (at + 1 < end and tokens[at].low in language.days)


def _name_and_cue(tokens: list[Token], start: int, at: int, end: int, language: Language) -> Frame | None:
    """Return "Zelensky said on Tuesday" behind what he said: a name, a cue, and nothing said behind the cue."""
    cue = find_cue(tokens, at, end, language)
    if cue is None:
        return None
    name = subject(tokens, at, cue, language)
    after = _frame_end(tokens, cue + 1, end, language)
    behind = skip_words(tokens, cue + 1, after, language.adverbs)
    ends = behind >= after or not tokens[behind].is_word
    asides = language.union("speaker_stops", "prepositions", "weekdays")
    if not ends and tokens[behind].low not in asides and tokens[cue].low not in language.cues_told:
        return None  # "and its governor expects lending to grow"
    comma = next((i for i in range(cue + 1, after) if tokens[i].text == ","), after)
    says = any(token.low in language.complementisers for token in tokens[cue + 1 : comma])
    if name is None or name[0] > at + 1 or says:
        return None
    said = first_predicate(tokens, cue + 1, comma, language)
    opens_aside = said is not None and any(t.low in language.speaker_stops for t in tokens[cue + 1 : said])
    if said is not None and not opens_aside:
        return None
    return Frame(start, after, name, (cue, cue + 1), "frame:behind")


def _may_speak(tokens: list[Token], name: tuple[int, int], language: Language) -> bool:
    first = tokens[name[0]]
    known = language.union("pronouns", "pronouns_self", "roles", "articles", "subject_words")
    return first.low in known or any(token.is_name for token in tokens[name[0] : name[1]]) or language.head_first


def _source_before(tokens: list[Token], at: int, name_at: int, end: int, language: Language) -> Frame | None:
    after = name_end(tokens, name_at, end, language)
    if after == name_at:
        return None
    comma = next((i for i in range(after, min(end, after + 20)) if tokens[i].text == ","), None)
    content = comma + 1 if comma is not None else after
    if first_predicate(tokens, content, end, language) is None:
        return None
    return Frame(at, _content(tokens, content, end, language), (name_at, after), (at, name_at), "frame:source-before")


def _content(tokens: list[Token], at: int, end: int, language: Language) -> int:
    """Return where what is said begins behind a cue at `at - 1`: behind "kepada wartawan bahwa", "on Monday that"."""
    for i in range(at, min(end, at + 14)):
        binds = i > at and tokens[i - 1].low in language.union("determined", "prepositions")  # "of that ambition"
        if tokens[i].low in language.complementisers and not binds:
            return i + 1
        if is_predicate(tokens, i, language):
            break
    i = _behind_listener(tokens, at, end, language)
    while i < end:
        token = tokens[i]
        if token.text in ",:" or (token.low in language.weekdays and (token.is_name or language.calendar_small)):
            i += 1
        elif i + 1 < end and token.low in language.calendar_openers and tokens[i + 1].low in language.weekdays:
            i += 2
        elif token.text == "(" and i + 1 < end and tokens[i + 1].text[0].isdecimal() and i > at:
            i = next((j + 1 for j in range(i, min(end, i + 9)) if tokens[j].text == ")"), end)
        else:
            break
    return i


def _behind_listener(tokens: list[Token], at: int, end: int, language: Language) -> int:
    """Return where what is said may begin behind who is told it: "told REPORTERS the river had risen"."""
    if tokens[at - 1].low not in language.cues_told:
        return at
    i = at + (at < end and tokens[at].low in language.articles)
    asking = language.union("relatives", "subordinators", "question_words")
    stops = language.union("articles", "subject_words", "prepositions")
    while (
        i < min(end, at + _LISTENER)
        and tokens[i].is_word
        and tokens[i].low not in stops
        and tokens[i].low not in asking
    ):
        if is_predicate(tokens, i, language) or (i > at and tokens[i].is_name and not tokens[i - 1].is_name):
            break
        i += 1
    asks = i < end and tokens[i].low in asking  # "told us where it was"
    return i if not asks and first_predicate(tokens, i, end, language) not in (None, i) else at


def _frame_end(tokens: list[Token], at: int, end: int, language: Language) -> int:
    """Return where a frame behind what is said gives way to another clause: ", and", ", sementara", ", adding that"."""
    joints = language.union("coordinators", "contrasts", "relays")
    for i in range(at, end - 2):
        if tokens[i].text == ";":
            return i
        follows = (tokens[i].text == "," and tokens[i + 1].low in joints) or tokens[i].low in language.relays
        if follows and first_predicate(tokens, i + 2, end, language) is not None:
            return i
    return end
