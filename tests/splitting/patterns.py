"""Every regular expression of the splitter, with the ways in which its code uses it."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

from annotations import splitting

FOLDER = Path(splitting.__file__).parent
SOURCE = "\n".join(path.read_text(encoding="utf-8") for path in sorted(FOLDER.rglob("*.py")))
WAYS = ("match", "fullmatch", "search", "finditer", "findall", "split", "sub")
# Compiled where they are used; the first group names the way, the second is the pattern's literal.
# What is only ever used on a piece of so many characters, or matched at one place under another name.
BOUNDED = {
    "layout._HAS_SITE": 71,
    "furniture._TRAILING_ADDRESS": 130,
    "furniture._TRAILING_CREDIT": 70,
    "furniture._TRAILING_SIGNATURE": 130,
}
UNDER_ANOTHER_NAME = {"told_shape": ["fullmatch"]}
INLINE = re.compile(r"\bre\.(match|fullmatch|search|finditer|findall|split|sub)\((r?\"(?:[^\"\\]|\\.)*\")")


def compiled() -> dict[str, re.Pattern[str]]:
    """Each compiled pattern by the names that lead to it, in modules, classes, languages and containers."""
    found: dict[str, re.Pattern[str]] = {}
    for module in walk_packages(splitting.__path__, f"{splitting.__name__}."):
        names = vars(import_module(module.name))
        for name, value in names.items():
            for way, pattern in _inside(value, set()):
                found[f"{module.name.removeprefix(splitting.__name__ + '.')}.{name}{way}"] = pattern
    return found


def _inside(value: Any, seen: set[int]) -> Iterator[tuple[str, re.Pattern[str]]]:
    if isinstance(value, re.Pattern):
        yield "", value
        return
    if id(value) in seen:
        return
    seen.add(id(value))
    parts: list[tuple[str, Any]] = []
    if is_dataclass(value) and not isinstance(value, type):
        parts = [(f".{field.name}", getattr(value, field.name, None)) for field in fields(value)]
    elif isinstance(value, type) and value.__module__.startswith(splitting.__name__):
        parts = [(f".{name}", held) for name, held in vars(value).items()]
    elif isinstance(value, dict):
        parts = [(f"[{key!r}]", held) for key, held in value.items()]
    elif isinstance(value, list | tuple):
        parts = [(f"[{index}]", held) for index, held in enumerate(value)]
    for name, held in parts:
        for way, pattern in _inside(held, seen):
            yield name + way, pattern


def inline() -> dict[str, tuple[re.Pattern[str], str]]:
    """Patterns that are compiled where they are used, with the way."""
    calls = {match[0]: match for match in INLINE.finditer(SOURCE)}
    return {call: (re.compile(eval(match[2])), match[1]) for call, match in calls.items()}


def ways_of(name: str) -> list[str]:
    """How the code uses the pattern of this name: by the methods that are called on it; all that search otherwise."""
    last = re.split(r"[.\[]", name)[-1] if not name.endswith("]") else re.split(r"[.\[]", name)[-2]
    if last in UNDER_ANOTHER_NAME:
        return UNDER_ANOTHER_NAME[last]
    called = set(re.findall(rf"\b{re.escape(last)}\.({'|'.join(WAYS)})\(", SOURCE))
    return sorted(called) or ["match", "fullmatch", "finditer"]


def use(pattern: re.Pattern[str], way: str, text: str) -> None:
    if way == "sub":
        pattern.sub("", text)
    elif way == "finditer":
        for _match in pattern.finditer(text):
            pass
    else:
        getattr(pattern, way)(text)
