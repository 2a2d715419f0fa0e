"""What an answer says: its kind, and for text its title, author, site, date, language and main text."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import unquote

from annotations.fetching.charsets import decode, storable
from annotations.fetching.client import Answer
from annotations.fetching.html import read_html
from annotations.fetching.suspects import is_suspect
from annotations.fetching.weburls import parse

MAX_TEXT = 2_000_000  # characters of text that are kept; the bytes are kept whole
_HTML = frozenset({"text/html", "application/xhtml+xml"})
_TEXT = frozenset({"application/json", "application/ld+json", "application/xml"})
_MAGIC = (
    (b"%PDF-", "application/pdf"), (b"\x89PNG", "image/png"), (b"\xff\xd8\xff", "image/jpeg"), (b"GIF8", "image/gif"),
    (b"PK\x03\x04", "application/zip"), (b"\x1f\x8b", "application/gzip"),
)  # fmt: skip
_HTML_STARTS = (b"<!doctype html", b"<html", b"<head", b"<body", b"<!--", b"<title", b"<meta", b"<p", b"<div", b"<h1")


@dataclass(frozen=True, slots=True)
class Page:
    """What a snapshot holds. `body` is unpacked and whole; `text` is empty for what is no text.

    `quality` is "suspect" where the page looks like a sign-in form or a robot check in place of what was asked for.
    """

    url: str
    final_url: str
    status: int
    content_type: str
    body: bytes
    sha256: str
    title: str | None
    author: str | None
    site: str | None
    published_on: date | None
    language: str | None
    text: str
    quality: str
    fetched_at: datetime


def read_page(
    url: str, final_url: str, answer: Answer, fetched_at: datetime, detect_language: Callable[[str], str] | None
) -> Page:
    """The page of an answer; what is neither HTML nor plain text is kept by its name and type alone."""
    kind = _kind(answer)
    title = author = site = published_on = language = None
    text, quality = "", "good"
    if kind in _HTML:
        markup = decode(answer.body, answer.content_type)
        read = read_html(markup, final_url)
        title, author, site, published_on = read.title, read.author, read.site, read.published_on
        text, language = read.text, read.language
        quality = "suspect" if is_suspect(markup, read.title or "", text) else "good"
    elif kind.startswith("text/") or kind in _TEXT:
        text = decode(answer.body, answer.content_type).replace("\r\n", "\n").strip()
    text = text[:MAX_TEXT]
    if detect_language and len(text) >= 100:  # what pages declare is often what their software came with
        language = detect_language(text)
    return Page(
        url=url,
        final_url=final_url,
        status=answer.status,
        content_type=kind,
        body=answer.body,
        sha256=hashlib.sha256(answer.body).hexdigest(),
        title=title or _file_name(final_url, kind),
        author=author,
        site=site,
        published_on=published_on,
        language=language,
        text=text,
        quality=quality,
        fetched_at=fetched_at,
    )


def _kind(answer: Answer) -> str:
    """The media type as declared, unless the bytes say that it cannot be."""
    declared = storable(answer.content_type.partition(";")[0]).strip().lower()
    start = answer.body[:1024].lstrip()
    for magic, kind in _MAGIC:
        if start.startswith(magic):
            return kind
    text_like = declared.startswith("text/") or declared in _HTML | _TEXT
    wide = start.startswith((b"\xff\xfe", b"\xfe\xff")) or "utf-16" in answer.content_type.lower()
    if text_like and b"\0" in start and not wide:
        return "application/octet-stream"
    if declared in {"", "text/plain", "application/octet-stream", "unknown/unknown"} and b"\0" not in start:
        if start.lower().startswith(_HTML_STARTS):
            return "text/html"
        return declared or "text/plain"
    return declared or "application/octet-stream"


def _file_name(url: str, kind: str) -> str | None:
    name = storable(unquote(parse(url).pathname.rpartition("/")[2], errors="replace")).strip()
    return name if name and kind not in _HTML else None
