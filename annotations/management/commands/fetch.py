"""`manage.py fetch`: what a snapshot of a link would hold, on standard output. Needs no database and no Redis."""

import json
import logging
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand

from annotations.fetch_policy import policy_from_settings
from annotations.fetching import FetchFailure, FetchPolicy, Page, fetch_page

log = logging.getLogger(__name__)


class Command(BaseCommand):
    """Thin: reads, fetches, prints. Exit status 1 where a link failed."""

    help = "Fetch a link with all guards and limits, and print what would be archived. - reads one link a line."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("url", help="a link; - reads links from standard input, one a line")
        parser.add_argument("--json", action="store_true", help="one JSON object a line")

    def handle(self, *args: Any, **options: Any) -> None:
        policy = policy_from_settings()
        failed = 0
        for url in _lines() if options["url"] == "-" else [options["url"]]:
            row = _row(url, policy)
            failed += "error" in row
            self.stdout.write(json.dumps(row, ensure_ascii=True) if options["json"] else _for_people(row))
            self.stdout.flush()  # whoever reads the pipe sees each page as it comes
        if failed:
            raise SystemExit(1)  # what failed has been printed


def _lines() -> Iterator[str]:
    for line in sys.stdin.buffer:
        if url := line.decode("utf-8", "replace").strip():
            yield url


def _row(url: str, policy: FetchPolicy) -> dict[str, Any]:
    try:
        return _snapshot(url, fetch_page(url, policy))
    except FetchFailure as failure:
        return _error(url, failure)
    except Exception:  # one page that breaks the reader must not end the list
        log.exception("%r could not be read", url)
        return _error(url, FetchFailure("unreadable"))


def _error(url: str, failure: FetchFailure) -> dict[str, Any]:
    return {
        "url": url,
        "error": {"code": failure.code, "message": failure.message, "permanent": failure.permanent},
    }


def _snapshot(url: str, page: Page) -> dict[str, Any]:
    return {
        "url": url,
        "final_url": page.final_url,
        "status": page.status,
        "content_type": page.content_type,
        "title": page.title,
        "author": page.author,
        "site": page.site,
        "published_on": page.published_on.isoformat() if page.published_on else None,
        "language": page.language,
        "text": page.text,
        "sha256": page.sha256,
        "size": len(page.body),
        "quality": page.quality,
        "fetched_at": page.fetched_at.isoformat(),
    }


def _for_people(row: dict[str, Any]) -> str:
    if "error" in row:
        return f"{row['url']}\n    {row['error']['code']}: {row['error']['message']}"
    shown = ("title", "author", "site", "published_on", "language", "content_type", "size", "quality", "final_url")
    facts = [f"    {name}: {row[name]}" for name in shown if row[name] not in {None, ""}]
    return "\n".join([row["url"], *facts, "", row["text"]])
