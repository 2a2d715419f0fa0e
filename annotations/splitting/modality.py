"""Modality of a claim: told as fact, as projection, or as opinion, by cues in its main clause and in its frame."""

from itertools import pairwise

from annotations.splitting.languages import Language
from annotations.splitting.tokens import Token


def find_modality(tokens: list[Token], cue: str | None, language: Language) -> tuple[str, str]:
    """Return `fact`, `projection` or `opinion` of a claim's `tokens`, and the name of the rule that said so.

    `cue` is the word that attributes it, casefolded, or None: what somebody promises is a projection in any tense.
    """
    words = _main_clause(tokens, language)
    cue_words = set((cue or "").split())
    told = [word for before, word in pairwise(["", *words]) if before not in language.than]
    first = next((word for word in told if word in language.projection or word in language.settled), None)
    is_settled = first in language.settled
    if cue_words & language.cues_projection and not is_settled:
        return "projection", "modality:cue-projection"
    if first is not None and not is_settled:
        return "projection", f"modality:{first}"
    if opinion := next((word for word in words if word in language.opinion), None):
        return "opinion", f"modality:{opinion}"
    if cue_words & language.cues_opinion:
        return "opinion", "modality:cue-opinion"
    return "fact", "modality:default"


def _main_clause(tokens: list[Token], language: Language) -> list[str]:
    """Return the words outside relative clauses, which say nothing of whether the claim itself has happened."""
    kept: list[str] = []
    skipping = 0
    for token in tokens:
        if token.low in language.relatives and kept:
            skipping = 3
        elif skipping:
            skipping = 0 if not token.is_word else skipping - 1
        else:
            kept.append(token.low)
    return kept
