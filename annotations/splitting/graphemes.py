"""Where a text must not be cut: inside what a reader takes for one character (a letter with its accent, a flag)."""

import re
from collections.abc import Iterator
from importlib import import_module
from typing import Any

# Below U+0300 every character stands alone but for CR LF; the dashes, quotes and bullets of news do too.
# Two regional indicators make a flag. A long row is paired by hand: \X looks back to its beginning each time.
_FLAGS = re.compile("[\U0001f1e6-\U0001f1ff]{9,}")
_MAY_JOIN = re.compile("[^\x00-\u02ff\u2010-\u2029\u2030-\u205e\u20a0-\u20cf]|\r\n")


def positions_inside(text: str, start: int, end: int) -> frozenset[int]:
    """Return the offsets in `text[start:end]` that lie inside an extended grapheme cluster; linear, mostly empty."""
    if not _MAY_JOIN.search(text, start, end):
        return frozenset()
    inside: set[int] = set()
    at = start
    for flags in _FLAGS.finditer(text, start, end):
        inside.update(_inside(text, at, flags.start()))
        inside.update(range(flags.start() + 1, flags.end(), 2))
        at = flags.end() - 2 + (flags.end() - flags.start()) % 2  # the last of them may bear a mark
    inside.update(_inside(text, at, end))
    return frozenset(inside)


def _inside(text: str, start: int, end: int) -> Iterator[int]:
    for cluster in _clusters(text[start:end]):
        yield from range(start + cluster.start() + 1, start + cluster.end())


def _clusters(part: str) -> Any:
    regex = import_module("regex")  # twenty milliseconds: only for texts that have such characters
    return regex.finditer(r"\X", part)


def snap(inside: frozenset[int], at: int) -> int:
    """Return the first offset from `at` on where a cut is allowed."""
    while at in inside:
        at += 1
    return at
