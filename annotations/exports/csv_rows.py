"""CSV by RFC 4180: one verdict a row, its lists joined by semicolons, no cell that a spreadsheet would run."""

import csv
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from annotations.exports.published_checks import PublishedCheck
from annotations.models.rating import label_in

CONTENT_TYPE = "text/csv; charset=utf-8; header=present"
# What spreadsheets take for the beginning of a formula (OWASP, CSV injection).
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")

COLUMNS: dict[str, Callable[[PublishedCheck], Any]] = {
    "uid": lambda check: check.uid,
    "version": lambda check: check.number,
    "url": lambda check: check.url,
    "published_at": lambda check: check.content["published_at"],
    "statement": lambda check: check.content["statement"],
    "rating": lambda check: check.content["rating"]["slug"],
    "rating_value": lambda check: check.content["rating"]["value"],
    "rating_label": lambda check: label_in(check.content["rating"]["labels"], check.content["article"]["language"]),
    "scale": lambda check: f"{check.content['scale']['slug']} {check.content['scale']['version']}",
    "summary": lambda check: check.content["summary"],
    "speaker": lambda check: check.content["speaker"],
    "cue": lambda check: check.content["cue"],
    "via": lambda check: "; ".join(check.content["via"]),
    "modality": lambda check: check.content["modality"],
    "subject": lambda check: check.content["subject"],
    "quote": lambda check: check.content["quote"],
    "start": lambda check: check.content["start"],
    "end": lambda check: check.content["end"],
    "quantities": lambda check: "; ".join(_quantity(quantity) for quantity in check.content["quantities"]),
    "dates": lambda check: "; ".join(date["date"] for date in check.content["dates"]),
    "claim_uid": lambda check: check.content["claim_uid"],
    "article_uid": lambda check: check.content["article"]["uid"],
    "article_title": lambda check: check.content["article"]["title"],
    "article_publisher": lambda check: check.content["article"]["publisher"],
    "article_author": lambda check: check.content["article"]["author"],
    "article_url": lambda check: check.content["article"]["url"],
    "article_published_on": lambda check: check.content["article"]["published_on"],
    "article_language": lambda check: check.content["article"]["language"],
    "reviews": lambda check: "; ".join(_review(review) for review in check.content["reviews"]),
    "sources": lambda check: "; ".join(_source(citation) for citation in check.content["citations"]),
}


def csv_rows(checks: Iterable[PublishedCheck]) -> Iterator[str]:
    """Yields the line of column names, then a line for each check; lines end by CRLF."""
    writer = csv.writer(_Echo(), quoting=csv.QUOTE_ALL)  # some spreadsheets part cells by semicolons
    yield writer.writerow(COLUMNS)
    for check in checks:
        yield writer.writerow([_cell(column(check)) for column in COLUMNS.values()])


class _Echo:
    """A file whose write() hands the line back: csv.writer returns it."""

    def write(self, line: str) -> str:
        return line


def _cell(value: Any) -> Any:
    """Text that a spreadsheet would run gets an apostrophe in front; numbers and none stay what they are."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA_STARTS) else value


def _quantity(quantity: dict[str, Any]) -> str:
    """`~ 12000 soldiers`, `range 10 15 %`."""
    parts = (quantity["comparator"], quantity["value"], quantity["max"], quantity["unit"])
    return " ".join(str(part) for part in parts if part is not None)


def _review(review: dict[str, Any]) -> str:
    """A review's uid, and its rating where reviewers were not blind to each other."""
    return " ".join(filter(None, (review["uid"], review.get("rating"))))


def _source(citation: dict[str, Any]) -> str:
    """Stance, address, and the hash and time of the archived copy."""
    copy = citation["snapshot"] or {}
    parts = (citation["stance"] or "unread", citation["url"], copy.get("sha256"), copy.get("fetched_at"))
    return " ".join(part for part in parts if part)
