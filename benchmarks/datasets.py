"""Reading the data sets: files of JSON lines, packed or not. They are not part of this repository."""

import gzip
import json
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the rows of a file; none, with a word about it, where it is missing."""
    if not path.exists():
        print(f"{path.name}: missing")
        return
    raw = path.read_bytes()
    text = (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode("utf-8")
    yield from (json.loads(line) for line in text.split("\n") if line.strip())


@lru_cache(maxsize=1)
def news(folder: Path) -> list[tuple[str, date | None]]:
    """Return Indonesian news articles: each its text and the day it appeared."""
    return [(row["text"], _day(row.get("date") or "")) for row in rows(folder / "data" / "news_id_detik_a.jsonl.gz")]


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written[:10])
    except ValueError:
        return None
