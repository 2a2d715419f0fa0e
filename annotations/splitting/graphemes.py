"""Where a text must not be cut: inside what a reader takes for one character (a letter with its accent, a flag)."""

import re
from importlib import import_module
from typing import Any

# Below U+0300 every character stands alone but for CR LF; the dashes, quotes and bullets of news do too.
_MAY_JOIN = re.compile("[^\x00-\u02ff\u2010-\u2029\u2030-\u205e\u20a0-\u20cf]|\r\n")


def positions_inside(text: str, start: int, end: int) -> frozenset[int]:
    """Return the offsets in `text[start:end]` that lie inside an extended grapheme cluster; linear, mostly empty."""
    if not _MAY_JOIN.search(text, start, end):
        return frozenset()
    inside: set[int] = set()
    for cluster in _clusters(text[start:end]):
        inside.update(range(start + cluster.start() + 1, start + cluster.end()))
    return frozenset(inside)


def _clusters(part: str) -> Any:
    regex = import_module("regex")  # twenty milliseconds: only for texts that have such characters
    return regex.finditer(r"\X", part)


def snap(inside: frozenset[int], at: int) -> int:
    """Return the first offset from `at` on where a cut is allowed."""
    while at in inside:
        at += 1
    return at
