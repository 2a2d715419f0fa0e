"""Normalisation: what an article's text is once it is fixed. Every offset of the desk refers to what leaves here."""

import re
import unicodedata

# Bidirectional overrides and isolates, the zero-width space and the byte order mark change what a reader sees, or hide
# from a search what is there; joiners (ZWJ, ZWNJ) and LRM, RLM, ALM are part of how words are spelled and stay.
INVISIBLE = dict.fromkeys((0x200B, 0xFEFF, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
_LINE_ENDS = re.compile("\r\n|[\r\u0085\u2028\u2029]")
_SURROGATE = re.compile("[\ud800-\udfff]")


class UnfitText(ValueError):
    """A text that cannot become an article. `code` is a stable word for programs: `nul` or `surrogate`."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def normalise(raw: str) -> str:
    """Return `raw` as an article's text: NFC, paragraphs separated by one line feed, nothing invisible in it.

    Idempotent: normalising a normalised text changes nothing. Raises UnfitText on NUL and on lone surrogates, which
    neither PostgreSQL nor UTF-8 can hold.

    >>> normalise("Satu. \\r\\n\\r\\nDua.\\ufeff")
    'Satu.\\nDua.'
    """
    if "\0" in raw:
        raise UnfitText("nul", "The text holds a NUL character: it is probably a binary file.")
    if _SURROGATE.search(raw):
        raise UnfitText("surrogate", "The text holds half of a surrogate pair, which is no character.")
    # Line ends come first: a carriage return between a letter and its accent must keep them apart.
    lines = _LINE_ENDS.sub("\n", raw).translate(INVISIBLE)
    return unicodedata.normalize("NFC", _fold_blanks(lines))


def _fold_blanks(text: str) -> str:
    return "\n".join(line for line in (line.rstrip() for line in text.split("\n")) if line)
