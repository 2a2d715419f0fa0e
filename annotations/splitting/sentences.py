"""Sentences of a paragraph: sentencex as base, mended for the abbreviations and quotations of news."""

import re
from collections.abc import Iterator

from sentencex import get_sentence_boundaries

from annotations.splitting.languages import Language
from annotations.splitting.quotes import find_quotes
from annotations.splitting.speech import Quote

_WINDOW = 4000
# What sentencex keeps whole where marks do not pair: a stop with all that closes behind it, a blank, and something that
# may open a sentence. "(Laughter.) There", "'A Charge to Keep.' I have".
_STOP = re.compile(r"(?<![.!?…])[.!?…]++[\"”’»')\]]{0,4}(?=\s+[\"“”„«‘'(\[`]{0,3}[^\W\d_a-z])")
_LAST_WORD = re.compile(r"(?<![^\W_])([^\W_]+(?:\.[^\W_]+){0,5})\.\s{0,9}\Z")
_NEXT_WORD = re.compile(r"\s*([\"“”„«‘'(\[`]{0,3})\s?([^\W\d_]+(?:['’-][^\W\d_]+)*)?")
_NUMBERED = re.compile(r"\s*(?:\d|[IVXLC]+\b)")
_INITIALS = re.compile(r"[^\W\d_a-z](?:\.[^\W\d_a-z]){0,4}")
# "2.904. 678": the groups of one number, parted by a blank.
_GROUPED = re.compile(r"\d\.\d{3}\.\s?\Z")
# "dsb", "dkk", "tsb": shortened, whatever it is, where the sentence goes on in lower case.
_VOWELLESS = re.compile(r"[b-df-hj-np-tv-xz]{2,5}")
_MARKS = frozenset("\"”’»'")
_OPENING = frozenset("\"“„«‘'")
_CLOSING_BRACKETS = frozenset(")]}")
_CUE_AFTER = re.compile(r"[\"”’»']\s*\Z")
# A mark or two backticks with a blank before and a word right behind: they open what follows.
_OPENS_NEXT = re.compile(r"(?<=\s)(?:[\"”“'‘]|``)\Z")
# A full stop right between a letter and a capital: "selesai.Kemudian". Two letters in front spare "U.S".
_GLUED = re.compile(r"(?<=[a-z\d\"”)]{2}[.!?])(?=(?!(?:Com|Co|Net|Org|Id)\b)[A-Z][a-z]+\s)|(?<=[。！？])")
# The fields whose words open a sentence rather than go on with a name: "U.S. The", "kuartal I. Dengan".
_OPENERS = (
    *("prepositions", "subordinators", "subject_words", "pronouns", "articles", "contrasts", "coordinators"),
    *("connectives", "adverbs", "question_words"),
)
# A question or call that is quoted, and a frame of a name and a cue behind it: «"Is it over?" Ann Low asked.»
_ASKED = re.compile(r"[?!][\"”’»']{1,2}\Z")
_NAME_AND_CUE = re.compile(r"\s*(?:[A-Z][\w.'’-]*\s){1,4}([a-z]+)(?=[.,]|\s*\Z)")
_SMILEY = re.compile(r"\s{0,3}[:;=]-?[()DPp](?!\w)")


def find_sentences(text: str, start: int, end: int, language: Language) -> list[tuple[int, int]]:
    """Return the sentences of `text[start:end]` as trimmed spans of `text`, in order and without overlap."""
    spans = _split(text, start, end, language)
    return [trimmed for span in spans if (trimmed := trim(text, *span)) is not None]


def _split(text: str, start: int, end: int, language: Language) -> Iterator[tuple[int, int]]:
    open_at = start
    for last in _boundaries(text, start, end, language):
        if last <= open_at or (last < end and _goes_on(text, open_at, last, end, language)):
            continue
        yield from _unglue(text, open_at, last)
        open_at = last
    if open_at < end:
        yield from _unglue(text, open_at, end)


def _boundaries(text: str, start: int, end: int, language: Language) -> list[int]:
    """Return where sentences may end: by sentencex, and by the stops that it keeps inside a pair of marks."""
    found = {_settled(text, start, end, at) for at in _by_sentencex(text, start, end, language)}
    found.update(_settled(text, start, end, match.end()) for match in _STOP.finditer(text, start, end))
    framed = [quote for quote in find_quotes(text, start, end, language) if _is_framed(text, quote)]
    return list(_outside(sorted(found), framed))


def _outside(places: list[int], quotes: list[Quote]) -> Iterator[int]:
    number = 0
    for at in places:
        while number < len(quotes) and quotes[number].inner_end < at:
            number += 1
        if number == len(quotes) or at <= quotes[number].start:
            yield at


def _settled(text: str, start: int, end: int, at: int) -> int:
    """Return the boundary before blanks and a mark that opens what follows («katanya. |"Kami»), behind a smiley."""
    if text[at : at + 1].isalnum() and (mark := _OPENS_NEXT.search(text, max(start, at - 3), at)):
        at = mark.start()
    while at > start and text[at - 1].isspace():
        at -= 1
    smiley = _SMILEY.match(text, at, end)
    return smiley.end() if smiley else at


def _is_framed(text: str, quote: Quote) -> bool:
    """Return whether the sentence goes on behind a quotation, so that no stop inside ends it: «A. B,» kata X."""
    behind = text[quote.end : quote.end + 3].lstrip()
    return quote.closed and (text[quote.inner_end - 1] == "," or behind[:1].islower())


def _by_sentencex(text: str, start: int, end: int, language: Language) -> Iterator[int]:
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


def _goes_on(text: str, start: int, at: int, end: int, language: Language) -> bool:
    """Return whether the sentence goes on behind `at`: after an abbreviation, or with the cue behind a quotation."""
    before = text[max(start, at - 40) : at]
    behind = _NEXT_WORD.match(text, at, min(end, at + 60))
    marks, word = (behind[1], behind[2] or "") if behind else ("", "")
    if _is_abbreviated(before, text[at : min(end, at + 12)], marks, word, language):
        return True
    following = text[at : min(end, at + 24)].lstrip()
    if following[:1] in _MARKS and (following[1:2].isspace() or not following[1:2]):
        return True  # a mark that closes, set apart
    if following[:1] in _CLOSING_BRACKETS or (not text[at].isspace() and following[:1].isalnum()):
        return True
    if following[:1].isdecimal() and _GROUPED.search(before):
        return True
    if _ASKED.search(before) and (frame := _NAME_AND_CUE.match(text, at, min(end, at + 80))):
        return frame[1] in language.cues or frame[1] in language.cues_inverted
    return bool(following and _CUE_AFTER.search(before) and following[0].islower())


def _is_abbreviated(before: str, behind: str, marks: str, word: str, language: Language) -> bool:
    """Return whether the full stop that `before` ends with belongs to its last word alone."""
    last = _LAST_WORD.search(before)
    if last is None:
        return False
    low = last[1].casefold()
    if low in language.abbreviations:
        return True
    if low in language.abbreviations_counting:
        return _NUMBERED.match(behind) is not None
    if word.islower() and _VOWELLESS.fullmatch(low):
        return True
    if _INITIALS.fullmatch(last[1]) or low in language.abbreviations_ending:
        return not _may_open(marks, word, language)
    return False


def _may_open(marks: str, word: str, language: Language) -> bool:
    """Return whether what follows an abbreviation opens a sentence: a quotation, or a word that is part of no name."""
    if not word[:1].isupper():
        return False
    return marks[:1] in _OPENING or word.casefold() in language.union(*_OPENERS)


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
