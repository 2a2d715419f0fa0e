"""Sentences of a paragraph: sentencex as base, mended for the abbreviations and quotations of news."""

import re
from collections.abc import Iterator

from sentencex import get_sentence_boundaries

from annotations.splitting.languages import Language

_LAST_WORD = re.compile(r"([\w.]*\w)\.\s*\Z")
_CUE_AFTER = re.compile(r"[\"”’»']\s*\Z")
# A full stop right between a letter and a capital: "selesai.Kemudian". Two letters in front spare "U.S".
_GLUED = re.compile(r"(?<=[a-z\d\"”)]{2}[.!?])(?=[A-Z][a-z]+\s)|(?<=[。！？])")


def find_sentences(text: str, start: int, end: int, language: Language) -> list[tuple[int, int]]:
    """Return the sentences of `text[start:end]` as trimmed spans of `text`, in order and without overlap."""
    spans = [span for span in _split(text, start, end, language)]
    return [trimmed for span in spans if (trimmed := trim(text, *span)) is not None]


def _split(text: str, start: int, end: int, language: Language) -> Iterator[tuple[int, int]]:
    part = text[start:end]
    code = language.code if language.code != "und" else "en"
    open_at: int | None = None
    for boundary in get_sentence_boundaries(code, part):
        first, last = start + boundary["start_index"], start + boundary["end_index"]
        if open_at is None:
            open_at = first
        if last < end and _goes_on(text, open_at, last, end, language):
            continue
        yield from _unglue(text, open_at, last)
        open_at = None
    if open_at is not None:
        yield from _unglue(text, open_at, end)


def _goes_on(text: str, start: int, at: int, end: int, language: Language) -> bool:
    """Return whether the sentence goes on behind `at`: after an abbreviation, or with the cue behind a quotation."""
    before = text[max(start, at - 40) : at]
    if (word := _LAST_WORD.search(before)) and word[1].casefold() in language.abbreviations:
        return True
    following = text[at : at + 24].lstrip()
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
