"""Asking a splitter, and holding its answer to the text: only spans that can stand as claims come through."""

import logging
from collections.abc import Iterable
from datetime import date
from itertools import islice

from annotations.splitters.failures import SplitterFailure
from annotations.splitters.protocol import Choice, Splitter
from annotations.splitting.graphemes import positions_inside

log = logging.getLogger(__name__)

LONGEST = 1_000  # characters of a claim
_MOST = 500  # spans of a window that are looked at


def choose(splitter: Splitter, text: str, start: int, end: int, *, language: str, published: date | None) -> Choice:
    """Return what the splitter chose in `text[start:end]`, in order, each span once and fit to be a claim.

    A span is fit where it lies in the window and in one paragraph, has a letter or digit, is not too long, and cuts no
    character that readers take for one; blanks at its ends are left off. The others are counted as dropped. Raises
    SplitterFailure, whatever the plug-in does.
    """
    try:
        choice = splitter.choose(text, start, end, language=language, published=published)
        found = [_pair(span) for span in islice(choice.spans, _MOST)]
        dropped = max(0, int(choice.dropped))
    except SplitterFailure:
        raise
    except Exception as error:  # somebody else's code
        log.exception("the splitter %r failed", type(splitter).__name__)
        raise SplitterFailure("broke") from error
    fit = [_trimmed(text, *span) for span in found if span and start <= span[0] < span[1] <= end]
    spans = sorted(set(_standing(text, fit)))
    return Choice(spans, dropped + len(found) - len(spans))


def _pair(span: object) -> tuple[int, int] | None:
    """The span as two numbers, or None for what is none."""
    match span:
        case (int() as first, int() as last):
            return first, last
    return None


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())


def _standing(text: str, spans: Iterable[tuple[int, int]]) -> Iterable[tuple[int, int]]:
    for start, end in spans:
        piece = text[start:end]
        if len(piece) > LONGEST or "\n" in piece or not any(character.isalnum() for character in piece):
            continue
        inside = positions_inside(text, max(0, start - 1), end + 1)
        if start not in inside and end not in inside:
            yield start, end
