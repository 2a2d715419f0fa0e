"""Cues: which word of a stretch speaks of saying ("mengatakan", "said"), past asides and appositions."""

from annotations.splitting.languages import Language
from annotations.splitting.nameparts import LONGEST_NAME
from annotations.splitting.predicates import is_predicate
from annotations.splitting.tokens import Token

AUXILIARY_REACH = 3
_QUOTES = frozenset('"“”«»„')


def find_cue(tokens: list[Token], at: int, end: int, language: Language) -> int | None:
    """Return the index of the cue if it is the first predicate from `at` on."""
    reach = min(end, at + 2 * LONGEST_NAME)
    aside, auxiliary, comma = False, None, None
    i = at - 1
    while (i := i + 1) < reach:
        token = tokens[i]
        if token.text in _QUOTES or token.text in ":;":
            return None
        if token.text == ",":
            comma = i
        aside = token.text != "," and (aside or (token.low in language.relatives and i > at))
        if aside and comma is not None and not language.head_first:
            continue  # ", whose sight began to fail when she was 19,"
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
            i = reach if close is None else close
    return None


def _follows(tokens: list[Token], auxiliary: int, cue: int, language: Language) -> bool:
    """Return whether an auxiliary belongs to the cue: "has since said", not "did not reveal why and said"."""
    between = tokens[auxiliary + 1 : cue]
    small = language.union("adverbs", "negations", "passives", "auxiliaries")
    if language.head_first:
        return len(between) <= AUXILIARY_REACH
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
