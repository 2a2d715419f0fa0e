"""Whether anything is said behind a frame, or the speaker goes on: "X said A, adding that B"."""

from annotations.splitting.clauses import contrasts_at
from annotations.splitting.frames import Frame
from annotations.splitting.languages import Language
from annotations.splitting.predicates import first_predicate, is_predicate
from annotations.splitting.tokens import Token


def is_said(tokens: list[Token], frame: Frame, to: int, language: Language) -> bool:
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
    reach = next_joint(tokens, frame.end, to, language)
    if cue in language.cues_opinion or cue in language.cues_strict:  # "mengusulkan gua itu dan keputusannya keluar"
        reach = next((i for i in range(frame.end, reach) if tokens[i].low in language.coordinators), reach)
    predicate = first_predicate(tokens, frame.end, reach, language)
    if predicate is None:  # an adjective may be the predicate: "menyebut, tiga di antaranya anak-anak"
        is_apart = cue in language.cues_opinion or tokens[frame.end - 1].text == ","
        return language.verbless and is_apart and to - frame.end > 2 and opener not in language.prepositions
    has_complementiser = tokens[frame.end - 1].low in language.complementisers
    if any(token.low in language.subordinators for token in tokens[frame.end + 1 : predicate]):
        return has_complementiser  # "showed no emotion as she was led away"
    opens_noun = language.head_first and predicate == frame.end
    if opens_noun and first_predicate(tokens, predicate + 1, reach, language) is not None:
        return True  # "memperkirakan defisit anggaran mencapai": a noun that may be a predicate opens it
    if predicate == frame.end and not has_complementiser and not language.is_existential(opener):
        return language.head_first and cue not in language.cues_projection
    return True


def next_joint(tokens: list[Token], at: int, to: int, language: Language) -> int:
    """Return where the next clause may begin, so that its predicate is not taken for that of what is said."""
    for i in range(at + 1, to):
        is_coordinator = tokens[i].low in language.coordinators and i + 1 < to
        joins = is_coordinator and (tokens[i - 1].text == "," or is_predicate(tokens, i + 1, language))
        follows = tokens[i].low in language.consequents and tokens[i - 1].text == ","
        if joins or follows or contrasts_at(tokens, i, to, language) or tokens[i].text == ";":
            return i
    return to


def relay_at(tokens: list[Token], at: int, to: int, language: Language) -> tuple[int, int, int] | None:
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
        predicate = first_predicate(tokens, after, next_joint(tokens, after, to, language), language)
        if predicate is not None and predicate > after:
            return i, cue, after
    return None
