"""Whether a sentence looks ahead or back at a date: by the verb that the date belongs to, not by nouns near it."""

from bisect import bisect_left, bisect_right
from operator import attrgetter

from annotations.splitting.languages import Language
from annotations.splitting.tokens import Token, phrase_at

_NEAR = 20
_AROUND = 3
_COMPARED = 3


def looks_ahead(tokens: list[Token], span: tuple[int, int], language: Language) -> bool | None:
    """Return whether the verb of the date at `span` looks ahead (True) or back (False); None where no verb tells.

    The last verb before the date counts, else the first behind it: "On Tuesday it raised its forecast" looks back. A
    deadline looks ahead unless its verb looks back: "must reopen by June", "had reopened by June".
    """
    here = bisect_right(tokens, span[0], key=attrgetter("end"))
    before = tokens[_sentence_start(tokens, here, language) : here]
    opener = _opener(before, language)
    if opener in language.past_openers:
        return False
    if opener in language.future_openers:
        return True
    looks = _verb_looks_ahead(tokens, before, span[1], language)
    return True if looks is None and opener in language.deadlines else looks


def _verb_looks_ahead(tokens: list[Token], before: list[Token], end: int, language: Language) -> bool | None:
    if any(token.low in language.compared for token in before[-_COMPARED:]):
        return False
    last = next((i for i in range(len(before) - 1, -1, -1) if _is_verb(before, i, language)), None)
    if last is not None:
        return _tense(before, last, language)
    there = bisect_left(tokens, end, key=attrgetter("start"))
    behind = tokens[there : _sentence_end(tokens, there, language)]
    first = next((i for i in range(len(behind)) if _is_verb(behind, i, language)), None)
    if first is not None and language.past_shape and language.past_shape.fullmatch(behind[first].low):
        return False  # "In March it promised to build"
    return None if first is None else _tense(behind, first, language)


def _sentence_start(tokens: list[Token], at: int, language: Language) -> int:
    i = at
    while i > max(0, at - _NEAR) and not _is_end(tokens, i - 1, language):
        i -= 1
    return i


def _sentence_end(tokens: list[Token], at: int, language: Language) -> int:
    i = at
    while i < min(len(tokens), at + _NEAR) and not _is_end(tokens, i, language):
        i += 1
    return i


def _is_end(tokens: list[Token], at: int, language: Language) -> bool:
    """Return whether a sentence ends at token `at`: what is marked is a clause most often, but may be a whole text."""
    if tokens[at].text not in ".?!…":
        return False
    is_abbreviated = at > 0 and tokens[at - 1].low in language.abbreviations
    return not is_abbreviated and at + 1 < len(tokens) and tokens[at + 1].text[0] not in "abcdefghijklmnopqrstuvwxyz,"


def _opener(before: list[Token], language: Language) -> str:
    """Return the preposition right before a date that says which way it lies, "since", "ahead of", "by", or ""."""
    openers = language.union("past_openers", "future_openers", "deadlines")
    skipped = language.union("articles", "date_nouns")
    low = [token.low for token in before[-4:] if token.low not in skipped]
    return next((phrase for n in (1, 2, 3) if (phrase := " ".join(low[-n:])) in openers), "")


def _is_verb(tokens: list[Token], at: int, language: Language) -> bool:
    """Return whether a token can be the verb; a capital inside a sentence makes it a name ("Power Plan", "in May")."""
    token = tokens[at]
    is_named = token.is_name and ((at > 0 and tokens[at - 1].is_word) or token.low in language.months)
    return not is_named and (language.is_verb(token.low) or token.low in language.ahead)


def _tense(tokens: list[Token], at: int, language: Language) -> bool | None:
    """Return what the words around the verb at `at`, up to a clause's border, say of its time."""
    first, after = at, at + 1
    while first > max(0, at - _AROUND) and not _is_border(tokens[first - 1], language):
        first -= 1
    while after < min(len(tokens), at + 1 + _AROUND) and not _is_border(tokens[after], language):
        after += 1
    group = tokens[first:after]
    if language.projection_shape and language.foretells(tokens[at].low):
        return True
    looks_back = bool(language.past_shape and language.past_shape.fullmatch(tokens[at].low))
    i = 0
    while i < len(group):
        back = phrase_at(group, i, language.back, 3)
        ahead = phrase_at(group, i, language.ahead, 3)
        if ahead and ahead >= back:  # "is set for", not "set"
            return True
        looks_back = looks_back or bool(back)
        i += back or 1
    return False if looks_back else None


def _is_border(token: Token, language: Language) -> bool:
    return (
        not (token.is_word or token.text in "'’")
        or (token.is_name and token.low in language.months)
        or token.low in language.coordinators
        or token.low in language.relatives
        or token.low in language.complementisers
        or token.low in language.subordinators
    )
