"""Modality of a claim: told as fact, as projection, or as opinion, by words around its predicate and in its frame."""

from annotations.splitting.languages import Language
from annotations.splitting.phrases import Phrases
from annotations.splitting.predicates import first_predicate
from annotations.splitting.tokens import Token, phrase_at

_BEFORE = 3
_BEHIND = 7


def find_modality(tokens: list[Token], cue: str | None, language: Language) -> tuple[str, str]:
    """Return `fact`, `projection` or `opinion` of a claim's `tokens`, and the name of the rule that said so.

    `cue` is the word that attributes it, casefolded, or None: what somebody promises is a projection in any tense. What
    is said in a subordinate or relative clause says nothing of whether the claim itself has happened.
    """
    head = _head(tokens, language)
    cue_words = set((cue or "").split())
    if not cue_words and _is_plain(head, tokens, language):
        return "fact", "modality:default"
    ahead, place = _first(head, language.union("projection"), language)
    if ahead is None:
        ahead, place = _potential(head, language)
    tense = next((at for at in range(len(head)) if _foretells(head, at, language)), None)
    if tense is not None and tense < place:
        ahead, place = head[tense].low, tense
    settled, settled_at = _first(head, language.union("settled"), language)
    is_settled = settled is not None and (ahead is None or settled_at <= place)
    if cue_words & language.cues_projection and not is_settled:
        return "projection", "modality:cue-projection"
    if ahead is not None and not is_settled:
        return "projection", f"modality:{ahead}"
    if tokens and tokens[0].low in language.conditionals and not is_settled:
        return "projection", "modality:condition"
    judgements = language.union("opinion", "opinion_said") if cue else language.union("opinion")
    opinion, _ = _first(head, judgements, language)
    if opinion is not None:
        return "opinion", f"modality:{opinion}"
    if cue_words & language.cues_opinion:
        return "opinion", "modality:cue-opinion"
    return "fact", "modality:default"


def _is_plain(head: list[Token], tokens: list[Token], language: Language) -> bool:
    """Return whether no word near the predicate says anything of modality: most claims are told as facts."""
    marks = language.union("projection", "potentials", "opinion").openers
    opens = bool(tokens) and tokens[0].low in language.conditionals
    foretold = language.projection_shape and any(_foretells(head, at, language) for at in range(len(head)))
    return not opens and not foretold and marks.isdisjoint([token.low for token in head])


def _potential(head: list[Token], language: Language) -> tuple[str | None, int]:
    """Return "bisa" or "dapat" before a verb of doing, and where it stands."""
    shape = language.potential_shape
    for at in range(len(head) - 1):
        if shape and head[at].low in language.potentials and shape.fullmatch(head[at + 1].low):
            return head[at].low, at
    return None, len(head)


def _head(tokens: list[Token], language: Language) -> list[Token]:
    """Return the words around the main predicate, up to the next clause: what tells how the claim is meant."""
    start = _behind_subordinate(tokens, language)
    predicate = first_predicate(tokens, start, len(tokens), language)
    if predicate is None:
        return tokens[start : start + _BEHIND]
    end = predicate + 1
    while end < min(len(tokens), predicate + _BEHIND) and not _ends_clause(tokens, predicate, end, language):
        end += 1
    return tokens[max(start, predicate - _BEFORE) : end]


def _behind_subordinate(tokens: list[Token], language: Language) -> int:
    """Return where the main clause begins behind "If it rains,"."""
    start = 0
    while start < len(tokens) and (tokens[start].low in language.adverbs or tokens[start].text == ","):
        start += 1
    if start < len(tokens) and tokens[start].low in language.subordinators:
        comma = next((i for i in range(start, len(tokens)) if tokens[i].text == ","), None)
        return comma + 1 if comma is not None and comma + 1 < len(tokens) else 0
    return 0


def _ends_clause(tokens: list[Token], predicate: int, at: int, language: Language) -> bool:
    low = tokens[at].low
    if tokens[at].text == ",":
        return at > predicate + 1
    follows = at > predicate + 1
    return low in language.relatives or (follows and low in language.union("binding", "coordinators"))


def _foretells(head: list[Token], at: int, language: Language) -> bool:
    """Return whether the word at `at` foretells by its ending: "subirá"."""
    is_name = head[at].is_name and at > 0
    return not is_name and head[at].low not in language.projection and language.foretells(head[at].low)


def _first(head: list[Token], marks: Phrases, language: Language) -> tuple[str | None, int]:
    """Return the first of `marks` in `head` that is no noun or name, and where it stands."""
    for at, token in enumerate(head):
        if token.low not in marks.openers:
            continue
        length = phrase_at(head, at, marks, 3)
        before = head[at - 1].low if at else ""
        is_noun = before in language.articles or before in language.possessives
        is_name = token.is_name and at > 0
        if length and not is_noun and not is_name and before not in language.than:
            return " ".join(token.low for token in head[at : at + length]), at
    return None, len(head)
