"""JSON Lines: one verdict a line, ended by LF, with everything that its version holds."""

import json
from collections.abc import Iterable, Iterator

from annotations.exports.published_checks import PublishedCheck

CONTENT_TYPE = "application/x-ndjson"


def json_lines(checks: Iterable[PublishedCheck]) -> Iterator[str]:
    """Yields a line for each check."""
    for check in checks:
        row = {"uid": check.uid, "version": check.number, "url": check.url, **check.content}
        yield json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n"
