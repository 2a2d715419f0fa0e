"""Which quotations hold somebody's words: direct speech told from titles, scare quotes and words quoted in passing."""

import re
from typing import NamedTuple

from annotations.splitting.languages import Language

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_LEAD_WORD = re.compile(r"([^\W\d_][\w-]*)[\s,:]{0,3}\Z")
_SENTENCES = re.compile(r"[.!?…]\s+[\"“‘(]?[^\W\d_a-z]")
_STOPS = frozenset(".!?…")
_LEADS = frozenset('.!?…,:;–—-"”“’»)')
_OUTER = " \t.…([{“‘\"'„«"
Span = tuple[int, int]
_LONG = 400  # what decides stands at the ends


class Quote(NamedTuple):
    """A quotation: marks included in `start:end`, left out of `inner_start:inner_end`; `closed` if it has both."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    direct: bool
    closed: bool = True


def is_cue(text: str, at: int, end: int, language: Language) -> bool:
    """Return whether a lower-case word that says who speaks stands at `at`: "ujar", "katanya", "said"."""
    word = _WORD.match(text, at, min(end, at + 40))
    if word is None or not word[0].islower():
        return False
    return word[0] in language.cues_inverted or word[0] in language.cues_pronoun


def is_direct(text: str, pair: Span, within: Span, paragraph: Span, language: Language) -> bool:
    """Return whether a pair of marks holds speech, a sentence or part of one in a frame: `within` them it stands."""
    at, close = pair
    start, end = paragraph
    inner = text[slice(*within)]
    before = text[max(start, at - 40) : at].rstrip()
    if _is_named(before, language):
        return False
    behind = _behind(text, close, end)
    has_cue = is_cue(text, behind, end, language)
    last = inner.rstrip()[-1:]
    count = inner[:_LONG].count(" ") + 1
    bare = inner[:20].lstrip(_OUTER)[:1]
    begins = bare.isupper() or not bare.isalpha()
    apart = not before or before[-1] in _LEADS
    if last == "," or (last in _STOPS and last):
        return _is_said(inner, apart=apart, begins=begins, has_cue=has_cue, count=count)
    if not begins or not apart or _is_title(inner):
        return False
    return count >= (2 if has_cue else 3 if text[behind : behind + 1] == "," else 4)


def _is_said(inner: str, *, apart: bool, begins: bool, has_cue: bool, count: int) -> bool:
    """Return whether a pair that ends as a sentence or before a frame does holds speech."""
    if has_cue or (apart and (begins or count >= 4)):
        return True
    if not begins or count < 4:  # words quoted in passing: «called it "a disaster for us."»
        return False
    return not _is_title(inner)


def _is_named(before: str, language: Language) -> bool:
    """Return whether the word before the marks announces a name: "bertajuk", "the novel"."""
    word = _LEAD_WORD.search(before)
    return word is not None and word[1].casefold() in language.title_heads


def _is_title(inner: str) -> bool:
    """Return whether words are written as titles are: the longer ones with a capital."""
    if _SENTENCES.search(inner):
        return False
    longer = [word[0] for word in _WORD.finditer(inner[:_LONG]) if len(word[0]) > 3]
    return bool(longer) and sum(word[0].isupper() for word in longer) >= 0.75 * len(longer)


def _behind(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at
