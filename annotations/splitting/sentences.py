"""Sentences of a paragraph: sentencex as base, mended for the abbreviations and quotations of news."""

import re
from collections.abc import Iterator

from sentencex import get_sentence_boundaries

from annotations.splitting.languages import Language

_WINDOW = 4000
_LAST_WORD = re.compile(r"([\w.]*\w)\.\s*\Z")
_MARKS = frozenset("\"”’»'")
_CUE_AFTER = re.compile(r"[\"”’»']\s*\Z")
# A full stop right between a letter and a capital: "selesai.Kemudian". Two letters in front spare "U.S".
_GLUED = re.compile(r"(?<=[a-z\d\"”)]{2}[.!?])(?=[A-Z][a-z]+\s)|(?<=[。！？])")


def find_sentences(text: str, start: int, end: int, language: Language) -> list[tuple[int, int]]:
    """Return the sentences of `text[start:end]` as trimmed spans of `text`, in order and without overlap."""
    spans = _split(text, start, end, language)
    return [trimmed for span in spans if (trimmed := trim(text, *span)) is not None]


def _split(text: str, start: int, end: int, language: Language) -> Iterator[tuple[int, int]]:
    open_at = start
    for last in _boundaries(text, start, end, language):
        if last < end and _goes_on(text, open_at, last, language):
            continue
        yield from _unglue(text, open_at, last)
        open_at = last
    if open_at < end:
        yield from _unglue(text, open_at, end)


def _boundaries(text: str, start: int, end: int, language: Language) -> Iterator[int]:
    """Yield where sentences end by sentencex.

    It takes quadratic time where there are many quotation marks, so that it sees a window at a time; what it says of
    the last sentence in one is asked again in the next.
    """
    code = language.code if language.code != "und" else "en"
    while start < end:
        window = min(end, start + _WINDOW)
        ends = [start + found["end_index"] for found in get_sentence_boundaries(code, text[start:window])]
        if window < end and len(ends) > 1:
            ends.pop()
        elif window < end:
            start = window  # one sentence longer than a window: it goes on
            continue
        yield from ends
        start = ends[-1] if ends and ends[-1] > start else window


def _goes_on(text: str, start: int, at: int, language: Language) -> bool:
    """Return whether the sentence goes on behind `at`: after an abbreviation, or with the cue behind a quotation."""
    before = text[max(start, at - 40) : at]
    if (word := _LAST_WORD.search(before)) and word[1].casefold() in language.abbreviations:
        return True
    following = text[at : at + 24].lstrip()
    if following[:1] in _MARKS and (following[1:2].isspace() or not following[1:2]):
        return True  # a mark that closes, set apart
    return bool(following and _CUE_AFTER.search(before) and following[0].islower())


def _unglue(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in _GLUED.finditer(text, start, end):
        if match.start() > start:
            yield start, match.start()
            start = match.start()
    yield start, end


def trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the span without blanks at its ends, None where nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
