"""Furniture of a page: lines, and parts of lines, that belong to no article: credits, signatures, share bars, links."""

import re
from collections.abc import Iterator

from annotations.splitting.languages import Language

_SENTENCE_END = re.compile(r"[.!?…。！？।]['\"”’»)\]]*\Z")
# Initials or names with a slash between: (fas/dhn), Kabar.com/Ratna Dewi, KABAR/RATNA DEWI.
_SOURCE = r"(?:[\w-]+\.(?:com|co|id|net|org)|[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|[a-z]{1,3})){0,5}|[a-z]{2,6})"
_BYLINE = re.compile(rf"[(\[]?{_SOURCE}(?: ?/ ?{_SOURCE})+[)\]]?\s*\Z|\([\w.' ,/&;-]{{2,60}}\)\Z|[*]{{1,3}}\)")
_RULE = re.compile(r"[-–—*_=~•·.#+ ]{2,}\Z|[-–—*_=~•·#]\Z")
_TRAILING_CREDIT = re.compile(
    r"\s*(?:\((?:[a-z]{2,5}|[\w. ]{2,30}(?:/[\w. ]{2,30})+|[A-Z]{2,6}|\*{1,3})\)|\[[\w/. ]{2,30}\]|\*{3,}|#{3,})\s*\Z"
)
_SENTENCES = re.compile(r"[.!?…]['\"”’»)]*\s+[\"“(]?[A-Z]")
# "(Ratna/Kabar.com)" behind words without a stop: who took the picture.
_CREDITED = re.compile(r"\([A-Z][\w. ]{1,30}(?:/[\w. ]{2,30})+\)\Z")
# "— Sagara FC (@sagarafc) November 20, 2019": under a message that is quoted, or at its end.
_SIGNATURE = re.compile(r"[—–-]{0,2} ?[^\n@—–]{1,60}\(@\w{1,30}\)[^\n.!?]{0,40}\Z")
_TRAILING_SIGNATURE = re.compile(r"\s*[—–] ?[^\n@—–.!?]{1,60}\(@\w{1,30}\)[^\n.!?]{0,40}\Z")
_ADDRESS = r"(?:https?://|www\.|pic\.(?:twitter|x)\.com/)\S+"
_ADDRESS_ALONE = re.compile(rf"{_ADDRESS}|[#@]\w+|[^\s@]+@[^\s@]+\.\w+")
_TRAILING_ADDRESS = re.compile(rf"\s+{_ADDRESS}\s*\Z")
# "[Gambas:Video 20detik]": what the page sets in there.
_EMBEDDED = re.compile(r"\[[A-Za-z]{3,12}:[^\]\n]{1,60}\]")
_GLUED_LIST = re.compile(r"1\.\s?[^\n]{2,200}?[\w)]2\.\s?[^\n]{2,200}?[\w)]3\.")
_CELLS = re.compile(r"\S\s*\t|\S\s*\|\s*[^|\n]+\|")
_NUMBER = re.compile(r"(?:rp\.?|us\$|[$€£%+-])?\d[\d.,:/%-]*", re.IGNORECASE)
_LINK_END = re.compile(r"[.!?)\]][\"”’]?\s+(?=[\"“A-Z(])")
# The title of a link in marks, and what may stand between it and the sentence that follows: «'…': », «"…" di sini: ».
_MARKED_TITLE = re.compile(
    r"[\s:]{0,3}(?:'[^\n]{3,200}?'|\"[^\n\"]{3,200}\"|“[^\n”]{3,200}”|‘[^\n]{3,200}?’)[\w ]{0,12}[:.]\s*"
)
_SENTENCE_START = re.compile(r"(?<=[.!?\"”)\]])\s+(?=['\"“‘(\[]{0,2}[A-Z])")
_TITLE_START = frozenset("\"“'‘:|")
_TAIL = 130
_CAPTION = 400
_CREDIT = 200


def line_kind(line: str, language: Language) -> str:
    """Return what a line is by itself: link, credit, caption, byline, table, item, or else body."""
    if (language.link and language.link.match(line)) or _is_bar(line, language):
        return "link"
    if len(line) <= _CREDIT and language.credit and language.credit.match(line):
        return "credit"
    if len(line) <= _CAPTION and language.caption and language.caption.search(line, max(0, len(line) - _TAIL)):
        return "caption"
    is_sentence = _SENTENCE_END.search(line) is not None
    if _BYLINE.match(line) and not (is_sentence and len(line) > 40 and line[0] != "*"):
        return "byline"
    return "body" if is_sentence else _unfinished_kind(line)


def _unfinished_kind(line: str) -> str:
    """Return what a line is that ends without a stop."""
    if _SIGNATURE.match(line):
        return "byline"
    if len(line) <= _CAPTION and _CREDITED.search(line) and not _SENTENCES.search(line):
        return "caption"
    if _is_row(line):
        return "table"
    return "item" if _GLUED_LIST.match(line) else "body"


def _is_bar(line: str, language: Language) -> bool:
    """Return whether a line is a rule, an embedded element, addresses alone or a share bar."""
    is_drawn = _RULE.match(line) or _EMBEDDED.fullmatch(line)
    return bool(is_drawn) or _is_addresses(line) or _is_share_bar(line, language)


def _is_addresses(line: str) -> bool:
    return all(_ADDRESS_ALONE.fullmatch(part) for part in line.split())


def _is_share_bar(line: str, language: Language) -> bool:
    """Return whether a line holds nothing but names of networks and what one does there: "Share Facebook WhatsApp"."""
    if len(line) > 90 or not language.share_words:
        return False
    found = re.findall(r"\w+", line.casefold())
    known = language.union("share_words", "platforms")
    return bool(found) and any(word in language.share_words for word in found) and all(word in known for word in found)


def _is_row(line: str) -> bool:
    """Return whether a line is the row of a table: cells with bars or tabs between, or mostly numbers."""
    if _CELLS.search(line):
        return True
    cells = line.split()
    return len(cells) > 2 and 2 * sum(_NUMBER.fullmatch(cell) is not None for cell in cells) > len(cells)


def tail_at(text: str, start: int, end: int, language: Language) -> int | None:
    """Return where a credit, a signature or an address at the end of a paragraph begins, None where there is none."""
    at = max(start, end - _TAIL)
    if (match := _TRAILING_SIGNATURE.search(text, at, end)) or (match := _TRAILING_ADDRESS.search(text, at, end)):
        return match.start() if match.start() > start else None
    match = _TRAILING_CREDIT.search(text, max(start, end - 70), end)
    if match is None and language.caption:
        match = language.caption.search(text, at, end)
    place = match.start() if match else _bracketed_credit(text, at, end, language)
    if place is not None and _SENTENCE_END.search(text[max(start, place - 4) : place].rstrip()):
        return place
    return None


def _bracketed_credit(text: str, at: int, end: int, language: Language) -> int | None:
    """Return where "(Reporting by …)" or "(Sumber: …)" begins, if the paragraph ends with one."""
    place = text.rfind("(", at, end)
    if place == -1 or not text[end - 2 : end].strip(".").endswith(")") or not language.credit:
        return None
    return place if language.credit.match(text, place, end) else None


def links_in_flow(text: str, start: int, end: int, language: Language) -> list[tuple[int, int]]:
    """Return the links to other articles, and marks of something embedded, that were set into a paragraph."""
    found = [match.span() for match in _EMBEDDED.finditer(text, start, end)]
    if language.link:
        found += _links(text, start, end, language.link)
    apart: list[tuple[int, int]] = []
    for span in sorted(found):
        if not apart or apart[-1][1] <= span[0]:
            apart.append(span)
    return apart


def _links(text: str, start: int, end: int, link: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    for stop in _SENTENCE_START.finditer(text, start, end):
        at = stop.end()
        match = link.match(text, at, end)
        if match and _is_followed_by_title(text, match, end):
            reach = min(end, match.end() + 300)
            close = _MARKED_TITLE.match(text, match.end(), reach) or _LINK_END.search(text, match.end(), reach)
            yield at, close.end() if close else end


def _is_followed_by_title(text: str, match: re.Match[str], end: int) -> bool:
    """Return whether a title follows the words of a link: behind a colon, in marks, or with a capital."""
    if ":" in text[match.start() : min(end, match.end() + 2)]:
        return True
    behind = text[match.end() : min(end, match.end() + 3)].lstrip()[:1]
    return " " in match[0].strip() and (behind in _TITLE_START or behind.isupper())
