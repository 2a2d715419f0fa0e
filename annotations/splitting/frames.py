"""Frames: where a sentence says who speaks ("X mengatakan", "kata X", "according to X"), before or behind what is said.

Finds the words alone; who a name or pronoun stands for is attribution.py's part.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from annotations.splitting.clauses import first_predicate, is_predicate
from annotations.splitting.languages import Language
from annotations.splitting.nameparts import LONGEST_NAME, is_list_name, name_end
from annotations.splitting.tokens import Token, phrase_at

_LONGEST_PRELUDE = 44
_AUXILIARY_REACH = 3
_QUOTES = frozenset('"“”«»„')


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
    at = _skip(tokens, start, end, language.union("coordinators", "contrasts", "adverbs"))
    if at >= end:
        return None
    if length := source_at(tokens, at, language):
        return _source_before(tokens, at, at + length, end, language)
    if tokens[at].low in language.as_words and (aside := _as_said(tokens, at, end, language)):
        return aside
    if tokens[at].low in language.cues_pronoun:
        return Frame(start, _content(tokens, at + 1, end, language), (at, at), (at, at + 1), "frame:pronoun-before")
    for opening in _openings(tokens, at, end, language):
        cue = _cue(tokens, opening, end, language)
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
    cue = _cue(tokens, at + 1, comma, language) if comma is not None else None
    name = subject(tokens, at + 1, cue, language) if cue is not None else None
    if comma is None or cue is None or name is None or comma - cue > _AUXILIARY_REACH:
        return None
    content = _skip(tokens, comma + 1, end, language.consequents)
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
                yield _skip(tokens, i + 1, end, language.union("coordinators", "adverbs"))
        if leads:
            yield at


def frame_behind(tokens: list[Token], start: int, end: int, language: Language) -> Frame | None:
    """Return the frame that stands at `start`, right behind what is said; it ends where another clause begins."""
    at = _skip(tokens, start, end, language.frame_openers)
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
        name = _with_holder(tokens, first, name_end(tokens, first, end, language), end, language)
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
    cue = _cue(tokens, at, end, language)
    if cue is None:
        return None
    name = subject(tokens, at, cue, language)
    after = _frame_end(tokens, cue + 1, end, language)
    behind = _skip(tokens, cue + 1, after, language.adverbs)
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


def _cue(tokens: list[Token], at: int, end: int, language: Language) -> int | None:
    """Return the index of the cue if it is the first predicate from `at` on."""
    reach = min(end, at + 2 * LONGEST_NAME)
    aside, auxiliary, comma = False, None, None
    i = at - 1
    while (i := i + 1) < reach:
        token = tokens[i]
        if token.text in _QUOTES or token.text in ":;":
            return None
        if token.text == ",":
            aside, comma = False, i
        elif token.low in language.relatives and i > at:
            aside = True
        if aside:
            aside = token.low in language.auxiliaries or not is_predicate(tokens, i, language)
            continue
        if token.low in language.cues and not token.is_name and i > at and not _is_noun(tokens, i, language):
            is_far = auxiliary is not None and not _follows(tokens, auxiliary, i, language)
            return i if not is_far and _may_be_cue(tokens, at, i, language) else None
        if _describes(tokens, i, reach, language) or not is_predicate(tokens, i, language):
            continue
        if token.low in language.auxiliaries:
            auxiliary = i
        elif not _is_noun(tokens, i, language):
            close = _apposition_end(tokens, i, reach, language) if comma is not None else None
            if close is None:
                return None
            i = close
    return None


def _follows(tokens: list[Token], auxiliary: int, cue: int, language: Language) -> bool:
    """Return whether an auxiliary belongs to the cue: "has since said", not "did not reveal why and said"."""
    between = tokens[auxiliary + 1 : cue]
    small = language.union("adverbs", "negations", "passives", "auxiliaries")
    if language.head_first:
        return len(between) <= _AUXILIARY_REACH
    return all(token.low in small or token.low.endswith(language.adverb_ending) for token in between)


def _apposition_end(tokens: list[Token], at: int, reach: int, language: Language) -> int | None:
    """Return the comma behind a predicate at `at` in an apposition: "BayGo, the app used in 180 cities, has said"."""
    close = next((k for k in range(at + 1, reach - 1) if tokens[k].text == ","), None)
    if close is None:
        return None
    i = close + 1
    while i < reach and (tokens[i].low in language.auxiliaries or tokens[i].low in language.adverbs):
        i += 1
    return close if i < reach and tokens[i].low in language.cues else None


def _describes(tokens: list[Token], i: int, reach: int, language: Language) -> bool:
    """Return whether an -ed form describes the subject of the cue that follows: "a study PUBLISHED in May found"."""
    low = tokens[i].low
    if language.head_first or low in language.union("verbs", "auxiliaries") or not language.is_verb(low):
        return False
    for k in range(i + 1, min(reach, i + 8)):
        if tokens[k].text in ",;" or tokens[k].low in language.union("coordinators", "relatives"):
            return False
        if tokens[k].low in language.cues and k > i + 1:
            return True
        if is_predicate(tokens, k, language):
            return False
    return False


def _is_noun(tokens: list[Token], i: int, language: Language) -> bool:
    """Return whether a cue that is a noun too has its verb right behind it: "the reports show"."""
    return tokens[i].low in language.cues_nominal and i + 1 < len(tokens) and is_predicate(tokens, i + 1, language)


def _may_be_cue(tokens: list[Token], at: int, i: int, language: Language) -> bool:
    """Return whether a cue speaks: not "to say", "the claims", "not said", "is expected"."""
    before = i - 1
    if tokens[before].low in language.union("infinitive", "articles", "negations"):
        return False
    while before > at and tokens[before].low in language.adverbs:
        before -= 1
    if tokens[i].low in language.cues_perfect and tokens[before].low not in language.auxiliaries:
        return False
    name = tokens[at:i]
    strict = language.union("cues_nominal", "cues_strict")
    if tokens[i].low in strict and not _is_speaker(name, language, opens=at == 0):
        return False
    if tokens[before].low in language.passives:  # "the court was told that"
        return tokens[i].low in language.cues_told and any(token.low in language.institutions for token in name)
    return True


def _is_speaker(name: list[Token], language: Language, *, opens: bool) -> bool:
    """Return whether a noun phrase before a word that is a noun too names somebody: not "wind power projects"."""
    known = language.union("roles", "institutions", "pronouns", "pronouns_self", "report_heads")
    if name[0].low in language.articles or any(token.low in known or token.low in language.people for token in name):
        return True
    return any(token.is_name for token in name[int(opens) :])


def subject(tokens: list[Token], at: int, verb: int, language: Language) -> tuple[int, int] | None:
    """Return the speaker in `tokens[at:verb]`: without adverbials before it, apposition, age or adverbs behind it."""
    parts = [part for part in _parts(tokens, at, verb, language) if not _is_adverbial(tokens, part[0], language)]
    if not parts:
        return None
    named = [part for part in parts if _is_named(tokens, part, language)]
    (start, end), *others = named or parts
    if others and is_list_name(tokens, start, verb, language):
        end, others = verb, []
    after = name_end(tokens, start, end, language, inner=True)
    if others and tokens[verb - 1].text != "," and not (len(others) == 1 and _is_role(tokens, start, end, language)):
        start, end = others[-1]  # "Profesor Riset Bidang Iklim, Pusat Riset X, Prof Erma mengatakan"
        after, others = name_end(tokens, start, end, language, inner=True), []
    whole = after == end or tokens[after].low in language.prepositions
    if others and whole and _is_title_of(tokens, (start, after), others[0], language):
        holder = name_end(tokens, others[0][0], others[0][1], language, inner=True)
        is_apart = tokens[start].low in language.indefinites or not language.head_first
        start = others[0][0] if is_apart else start  # "his lawyer, Wim Daelemans", "seorang warga, Siti"
        after = holder if holder > others[0][0] else after
    return (start, after) if 0 < after - start <= LONGEST_NAME else None


def _is_title_of(tokens: list[Token], title: tuple[int, int], holder: tuple[int, int], language: Language) -> bool:
    """Return whether the part behind a comma names who holds the title before it, rather than being an apposition."""
    first = tokens[holder[0]]
    small = language.union("roles", "possessives", "articles", "indefinites")
    words = tokens[slice(*title)]
    is_full = any(token.is_name and token.low not in small and not token.low.endswith("'s") for token in words)
    names_already = is_full and not language.head_first and tokens[title[0]].low not in language.indefinites
    holds = first.is_name and (first.low not in language.roles or first.low in language.honorifics)
    belongs = words[0].low in language.possessives or words[0].low.endswith("'s")  # "his agent, Marco Fabbri"
    return holds and not names_already and (belongs or _is_role(tokens, *title, language))


def _is_named(tokens: list[Token], part: tuple[int, int], language: Language) -> bool:
    known = language.union("roles", "pronouns", "pronouns_self", "articles")
    return any(token.is_name or token.low in known for token in tokens[slice(*part)])


def _parts(tokens: list[Token], at: int, verb: int, language: Language) -> list[tuple[int, int]]:
    """Return the stretches between commas, outside brackets, without the adverbs that open them."""
    passed = language.union("adverbs", "coordinators", "contrasts")
    parts: list[tuple[int, int]] = []
    first, depth = at, 0
    for i in range(at, verb + 1):
        depth += (tokens[i].text == "(") - (tokens[i].text == ")")
        if i == verb or (tokens[i].text == "," and depth <= 0):
            start = _skip(tokens, first, i, passed)
            parts += [(start, i)] if start < i else []
            first = i + 1
    return parts


def _is_role(tokens: list[Token], start: int, end: int, language: Language) -> bool:
    """Return whether a stretch is a title whose holder is named behind a comma: "Kepala BPBD Demak, Agus Prabowo"."""
    words = [token.low for token in tokens[start:end]]
    return any(word in language.roles for word in words[:3]) and (end - start > 1 or words[0] in language.roles)


def _is_adverbial(tokens: list[Token], at: int, language: Language) -> bool:
    low = tokens[at].low
    return (
        low in language.prepositions
        or low in language.subordinators
        or low in language.days
        or low in language.weekdays
    )


def _with_holder(tokens: list[Token], start: int, after: int, end: int, language: Language) -> tuple[int, int]:
    """Return the name with its holder where that follows behind a comma: "kata Kepala BPBD Demak, Agus Prabowo"."""
    follows = after + 1 < end and tokens[after].text == "," and tokens[after + 1].is_name
    if not follows or tokens[after + 1].low in language.weekdays or not _is_role(tokens, start, after, language):
        return start, after
    is_named = sum(token.is_name and token.low not in language.roles for token in tokens[start:after])
    if is_named and not language.head_first and tokens[start].low not in language.possessives:
        return start, after
    named = name_end(tokens, after + 1, end, language)
    closes = named >= end or tokens[named].text in ",.("
    if named == after + 1 or not closes:
        return start, after
    return (start if language.head_first else after + 1, named)  # "said his lawyer, Wim Daelemans": the name alone


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
    i = at
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


def _skip(tokens: list[Token], at: int, end: int, passed: frozenset[str]) -> int:
    while at < end and (tokens[at].text in ",.–—-" or tokens[at].low in passed):
        at += 1
    return at
