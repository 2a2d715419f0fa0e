"""A claim cut in two where a person says so, and the marks and words that belong to neither side."""

from annotations.splitting.graphemes import positions_inside, snap
from annotations.splitting.languages import Language, loaded
from annotations.splitting.tokens import tokenise

_LEADING = frozenset(",;:.!?…)]}»”’–—-")
_TRAILING = frozenset(",;:([{«“‘–—-")


def split_span(text: str, start: int, end: int, at: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """Cut the span `start:end` of `text` at code point `at`; return both sides without what joined them.

    Blanks, punctuation and a coordinator ("dan", "while") at the cut belong to neither. A cut inside a grapheme moves
    to its end. Raises ValueError where the cut is outside the span or a side has no words.

    >>> split_span("A naik, dan B turun", 0, 19, 8)
    ((0, 6), (12, 19))
    """
    if not 0 <= start < at < end <= len(text):
        raise ValueError("The cut is not inside the claim.")
    inside = positions_inside(text, start, end)
    at = snap(inside, at)
    left = _stripped_right(text, start, _without_joiner_behind(text, start, at))
    right = (snap(inside, _without_joiner_before(text, at, end)), end)
    left = (start, snap(inside, left[1]))
    for first, last in (left, right):
        if not any(character.isalnum() for character in text[first:last]):
            raise ValueError("Both sides of the cut need words.")
    return left, right


def _without_joiner_behind(text: str, start: int, at: int) -> int:
    tokens = tokenise(text, max(start, at - 40), at)
    while tokens and _is_joiner(tokens[-1].low, _TRAILING | _LEADING - frozenset("!?…)]}»”’")):
        at = tokens.pop().start
    return at


def _without_joiner_before(text: str, at: int, end: int) -> int:
    for token in tokenise(text, at, min(end, at + 40)):
        if not _is_joiner(token.low, _LEADING):
            return token.start
    return at


def _stripped_right(text: str, start: int, end: int) -> tuple[int, int]:
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _is_joiner(word: str, marks: frozenset[str]) -> bool:
    return word in marks or any(word in joiners(language) for language in loaded())


def joiners(language: Language) -> frozenset[str]:
    """Return the words that join two clauses and belong to neither."""
    return language.union("coordinators", "contrasts")
