"""Bytes into text: by what they are first, by what the page says they are second."""

import codecs
import re

from trafilatura.utils import detect_encoding

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
_IN_HEADER = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_IN_PAGE = re.compile(rb"<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_HEAD, _SAMPLE = 4_096, 200_000
# What browsers take these names to mean (WHATWG Encoding): the larger sets that pages really use.
_MEANT = {
    "iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030",
    "shift_jis": "cp932", "euc_kr": "cp949", "big5": "big5hkscs", "tis-620": "cp874", "iso8859-11": "cp874",
}  # fmt: skip
# Their bytes are valid UTF-8 too, so that only the page can say so.
_LOOK_LIKE_UTF8 = ("utf-16", "utf-32", "iso2022", "hz")
_UNFIT = re.compile("[\x00\ud800-\udfff]")
_MOST_ERRORS = 0.01


def decode(body: bytes, content_type: str) -> str:
    """The text of a page, whatever charset it declares or not; without NUL and lone surrogates.

    UTF-8 proves itself, so it goes before a declaration that says otherwise.

    >>> decode("Kursk – café".encode(), "text/html; charset=iso-8859-1")
    'Kursk – café'
    """
    return storable(_decode(body, content_type))


def storable(text: str) -> str:
    """The text without NUL and lone surrogates, which neither PostgreSQL nor UTF-8 can hold."""
    return _UNFIT.sub("", text)


def _decode(body: bytes, content_type: str) -> str:
    for bom, codec in _BOMS:
        if body.startswith(bom):
            return body.decode(codec, "replace")
    declared = _declared(body, content_type)
    if not (declared or "").startswith(_LOOK_LIKE_UTF8):
        text = body.decode("utf-8", "replace")
        if text.count("\ufffd") <= (len(text) * _MOST_ERRORS if declared == "utf-8" else 0):
            return text
    for guess in filter(None, [declared, *detect_encoding(body[:_SAMPLE])]):
        try:
            return body.decode(guess)
        except (UnicodeDecodeError, LookupError):
            continue
    return body.decode(declared if declared and declared != "utf-8" else "cp1252", "replace")


def _declared(body: bytes, content_type: str) -> str | None:
    """Python's name for the charset that the header, else the page names; None where there is none that it knows."""
    in_header, in_page = _IN_HEADER.search(content_type), _IN_PAGE.search(body[:_HEAD])
    for name in (in_header[1] if in_header else "", in_page[1].decode() if in_page else ""):
        try:
            codec = codecs.lookup(name).name
            b"".decode(codec)  # not all codecs are of text
        except (LookupError, ValueError):
            continue
        return _MEANT.get(codec, codec)
    return None
