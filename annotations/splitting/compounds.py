"""Compounds of numbers with hyphens, taken apart so that each part can be read: "twenty-five", "six-mile"."""

from collections.abc import Sequence

from annotations.splitting.languages import Language
from annotations.splitting.tokens import Token, made_token


def expand(tokens: list[Token], language: Language) -> list[Token]:
    """Return the tokens with compounds of numbers taken apart: "twenty-five", "two-thirds", "six-mile"."""
    whole: list[Token] = []
    for token in tokens:
        pieces = token.low.split("-") if "-" in token.low else ()
        if len(pieces) > 1 and _is_compound(token.low, pieces, language):
            whole.extend(_taken_apart(token))
        else:
            whole.append(token)
    return whole


def _is_compound(low: str, pieces: Sequence[str], words: Language) -> bool:
    """Return whether the first of the pieces is a number, and the others go on with it or are counted by it."""
    first = words.numbers.get(pieces[0])
    if first is None or low.split("-", 1)[1] in words.not_compounds:
        return False
    if all(_counts(piece, words) for piece in pieces[1:]):
        return True
    return first > 1 and len(pieces) == 2 and bool(words.not_compounds) and not _is_ordinal(pieces[1], words)


def _is_ordinal(piece: str, words: Language) -> bool:
    return piece.endswith(("first", "second", "third")) or piece in words.denominators


def _counts(piece: str, words: Language) -> bool:
    tables = (words.numbers, words.denominators, words.scales, words.multipliers, words.units, words.currencies)
    small = (words.units_alone, words.number_and, words.articles, words.fractions.keys())
    return any(piece in table for table in tables) or any(piece in table for table in small)


def _taken_apart(token: Token) -> list[Token]:
    parts: list[Token] = []
    at = token.start
    for piece in token.text.split("-"):
        if parts:
            parts.append(made_token(at - 1, at, "-"))
        parts.append(made_token(at, at + len(piece), piece))
        at += len(piece) + 1
    return parts
