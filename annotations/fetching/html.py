"""Reading an HTML page by trafilatura: what it is called, who wrote it when, and its main text without the frame."""

import logging
import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from trafilatura import bare_extraction, html2txt
from trafilatura.metadata import extract_metadata

from annotations.fetching.charsets import storable

MAX_CHARACTERS = 3_000_000  # of markup that is read; few pages have a tenth of it, and some are made to be slow
_LANGUAGE = re.compile(r"<html[^>]{0,500}?\blang\s*=\s*[\"']?\s*([A-Za-z]{2,3})\b", re.IGNORECASE)
_BLANKS = re.compile(r"\s+")
_LONGEST = 1_000

# It warns of every page without a main text; that is an answer here.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)


@dataclass(frozen=True, slots=True)
class ReadPage:
    title: str | None
    author: str | None
    site: str | None
    published_on: date | None
    language: str | None
    text: str


def read_html(markup: str, url: str) -> ReadPage:
    """What a page says; `text` is empty where it has none. The language is the declared one."""
    markup = markup[:MAX_CHARACTERS]
    document: Any = bare_extraction(markup, url=url, include_comments=False, with_metadata=True)
    if document is None or not document.text:
        document = extract_metadata(markup, default_url=url)
        text = html2txt(markup) or ""
    else:
        text = document.text
    declared = _LANGUAGE.search(markup)
    return ReadPage(
        title=_line(document.title),
        author=_line(document.author),
        site=_line(document.sitename),
        published_on=_date(document.date),
        language=declared[1].lower() if declared else None,
        text=storable(text).strip(),
    )


def _line(value: str | None) -> str | None:
    return _BLANKS.sub(" ", storable(value or "")).strip()[:_LONGEST] or None


def _date(value: str | None) -> date | None:
    try:
        return date.fromisoformat((value or "")[:10])
    except ValueError:
        return None
