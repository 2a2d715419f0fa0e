"""Attribution: who the speaker of a frame is, by the names given so far, and through whom it came to the article."""

from dataclasses import dataclass, replace

from annotations.splitting.frames import Frame, source_at
from annotations.splitting.languages import Language
from annotations.splitting.nameparts import name_end
from annotations.splitting.names import NameBook
from annotations.splitting.predicates import first_predicate
from annotations.splitting.subjects import subject
from annotations.splitting.tokens import Token


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says it, by which cue, through whom, and the names of the rules that found it; where both words stand."""

    speaker: str | None = None
    cue: str | None = None
    via: tuple[str, ...] = ()
    why: tuple[str, ...] = ()
    speaker_span: tuple[int, int] | None = None
    cue_span: tuple[int, int] | None = None


NOBODY = Attribution()


def attribute(text: str, tokens: list[Token], frame: Frame, book: NameBook, outer: Attribution) -> Attribution:
    """Return who speaks in `frame`; in somebody's quoted words, "I" and "we" are who is quoted (`outer`)."""
    language = book.language
    cue = " ".join(token.low for token in tokens[frame.cue[0] : frame.cue[1]])
    name = tokens[frame.name[0] : frame.name[1]]
    via = _via(text, tokens, frame, language)
    spans = (name[0].start, name[-1].end) if name else None, (tokens[frame.cue[0]].start, tokens[frame.cue[1] - 1].end)
    if name and name[0].low in language.pronouns_self:
        if not outer.speaker:
            return replace(outer, cue=None, why=(*outer.why, "speaker:self"))
        return Attribution(outer.speaker, cue, outer.via, (*outer.why, "speaker:self"), *spans)
    speaker, rule = _speaker(text, name, book)
    if speaker:
        if name and _is_individual(tokens, frame):
            book.note_person(speaker)
        book.spoke(speaker)
    return Attribution(speaker, cue, via, (frame.rule, rule), *spans)


def _is_individual(tokens: list[Token], frame: Frame) -> bool:
    """Return whether the name stands behind a role and a comma, or with an age behind it: "warga, Siti (45)"."""
    first, after = frame.name
    behind = [token.text for token in tokens[after : after + 2]]
    has_age = len(behind) == 2 and behind[0] in "(," and behind[1].isdecimal()
    return has_age or (first > frame.start + 1 and tokens[first - 1].text == "," and tokens[first - 2].text.islower())


def _speaker(text: str, name: list[Token], book: NameBook) -> tuple[str | None, str]:
    language = book.language
    if not name or (len(name) == 1 and name[0].low in language.pronouns):
        low = name[0].low if name else ""
        is_person = low not in language.pronouns_any
        if low in language.pronouns_thing and book.body:
            return book.body, "speaker:pronoun"
        return (book.person if is_person and book.person else book.speaker), "speaker:pronoun"
    heads = [token.low for token in name if token.low in language.report_heads]
    whole, name = name, _without_heads(name, language)
    lows = [token.low for token in name]
    roles = [low for low in lows if low in language.roles]
    if lows[0] in language.articles or lows[-1] in language.role_ends:
        bodies = [low for low in lows if low in language.institutions or low in language.report_heads]
        bare = [low for low in lows if low not in language.articles and low not in language.role_ends]
        is_common = not any(token.is_name for token in name if token.low not in language.articles)
        if bare in (roles, bodies) and is_common and (holder := book.holder(bare)):
            return holder, "speaker:role"
        if lows[-1] in language.role_ends and roles and book.person:
            return book.person, "speaker:described"  # "mantan bek timnas itu"
        if bare and is_common and bare[-1 if not language.head_first else 0] in language.bodies and book.body:
            return book.body, "speaker:body"
    if language.head_first and lows == roles and (holder := book.holder(roles)):
        return holder, "speaker:role"
    full = resolve_name(text, name, book)
    if heads and len(name) < len(whole):
        book.note_report(heads[0], full)
    return full, "speaker:named" if full.endswith(name[-1].text) and len(full) <= _length(name) else "speaker:fullest"


def _length(name: list[Token]) -> int:
    return name[-1].end - name[0].start


def resolve_name(text: str, name: list[Token], book: NameBook) -> str:
    """Return the fullest form so far of a name or noun phrase, and note it; a leading article is left out."""
    if len(name) > 1 and (name[0].low in book.language.articles or name[0].low.endswith("'s")):
        name = name[1:]  # "Ethiopia's Meseret Tadele"
    mention = text[name[0].start : name[-1].end]
    full = book.fullest(mention, name)
    opens_name = name[0].is_name or any(token.low in book.language.roles for token in name[:3])
    if full == mention and opens_name and any(token.is_name for token in name):
        book.note(text, name)
    return full


def _without_heads(name: list[Token], language: Language) -> list[Token]:
    """Return the name in "laporan X", "data from X": who made the report speaks."""
    first = int(name[0].low in language.articles)
    head = next((i for i, token in enumerate(name) if i > first and token.low in language.report_heads), None)
    has_maker = head is not None and head + 1 < len(name) and name[head + 1].low in language.report_links
    is_named = head is not None and all(token.is_name for token in name[first:head])
    if head is not None and not language.head_first and is_named and not has_maker:
        return name[first:head]  # "Goldman Sachs data"
    at = head if head is not None and has_maker and not language.head_first else 0
    while at < len(name) and (name[at].low in language.report_heads or name[at].low in language.articles):
        at += 1
    heads = at
    while at and at < len(name) and name[at].low in language.union("report_links", "articles"):
        at += 1
    if at == heads and not language.head_first:
        return name  # "study co-author Ann Lee"
    rest = name[at:]
    was_head = any(token.low in language.report_heads for token in name[:at])
    if was_head and rest and any(token.is_name or token.low in language.roles for token in rest):
        return rest
    return name


def _via(text: str, tokens: list[Token], frame: Frame, language: Language) -> tuple[str, ...]:
    """Return the chain behind the speaker: the channel spoken on, then who passed it on ("dikutip dari Antara")."""
    chain: list[str] = []
    at = max(frame.name[1], frame.cue[1])
    while at < frame.end:
        token = tokens[at]
        if token.low in language.platforms and tokens[at - 1].low in language.prepositions and token.is_name:
            chain.append(token.text)
        elif length := source_at(tokens, at, language):
            end = name_end(tokens, at + length, frame.end, language)
            if end > at + length and any(token.is_name for token in tokens[at + length : end]):
                chain.append(text[tokens[at + length].start : tokens[end - 1].end])
            at = max(end, at + length) - 1
        at += 1
    return tuple(chain)


def remember_body(text: str, tokens: list[Token], at: int, to: int, book: NameBook) -> None:
    """Remember an institution that is the subject: "Voltkraft will cut 900 jobs, the company said"."""
    verb = first_predicate(tokens, at, min(to, at + 20), book.language)
    name = subject(tokens, at, verb, book.language) if verb is not None else None
    if name and any(token.is_name for token in tokens[slice(*name)][1:]):
        full = resolve_name(text, tokens[slice(*name)], book)
        if not book.is_person(full):
            book.body = full


def remember_subject(text: str, tokens: list[Token], at: int, to: int, book: NameBook) -> None:
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
