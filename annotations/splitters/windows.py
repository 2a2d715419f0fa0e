"""An article in pieces that one call of a splitter can read: whole paragraphs where they fit."""

import re

_SENTENCE_END = re.compile(r"[.!?…][\"'”’)]*\s+")


def next_window(text: str, start: int, size: int) -> tuple[int, int] | None:
    """Return the window from offset `start` on, of at most `size` characters, or None at the end of the text.

    It ends behind a paragraph; inside one that is longer, behind a sentence; else between two words.

    >>> next_window("Satu.\\nDua.\\nTiga.", 0, 12)
    (0, 11)
    """
    while start < len(text) and text[start].isspace():
        start += 1
    if start >= len(text):
        return None
    end = start + size
    if end >= len(text):
        return start, len(text)
    paragraph = text.rfind("\n", start, end + 1)
    if paragraph > start:
        return start, paragraph + 1
    sentences = [match.end() for match in _SENTENCE_END.finditer(text, start, end)]
    blank = text.rfind(" ", start, end)
    return start, sentences[-1] if sentences else blank + 1 if blank > start else end
