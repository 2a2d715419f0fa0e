"""What is right and wrong in other parsers' test cases of quantities, and which of them are none by our rules."""

import re
from decimal import Decimal
from typing import Any

from annotations.splitting import Quantity
from benchmarks.tally import shared

APART = frozenset(("ordinal", "age"))
# An age or a rank makes a range one of years or of places. In the languages of the data.
AGE = re.compile(r"\b(?:years? old|years? of age|tahun|jaar oud|jahre? alt|años de edad|anos de idade)", re.IGNORECASE)
RANK = re.compile(
    r"\b(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w+teenth|ranks?)\b",
    re.IGNORECASE,
)
# Words that our rules read as articles or not at all, where they stand alone.
BARE = re.compile(r"a|one|single|a (?:pair|few|couple(?: of)?)|few|satu|een|ein|eins|um|uno", re.IGNORECASE)
ADDRESS = re.compile(r"\d+\.\d+\.\d+\.\d+")
CLOSE = Decimal("1e-9")


def is_apart(row: dict[str, Any]) -> bool:
    """Return whether our rules call what the row labels no quantity."""
    if row["kind"] in APART or ADDRESS.search(row["text"]) or BARE.fullmatch(row["text"].strip()):
        return True
    return row["kind"] == "range" and any(_is_age_or_rank(row["text"], gold) for gold in row["expect"])


def _is_age_or_rank(text: str, gold: dict[str, Any]) -> bool:
    return bool(AGE.match(text[gold["end"] :].lstrip()) or AGE.search(gold["text"]) or RANK.search(gold["text"]))


def agrees(gold: dict[str, Any], found: Quantity) -> bool:
    """Return whether a quantity stands where the gold one does and has its value, or its bounds."""
    if not shared(span(gold), (found.start, found.end)):
        return False
    if "value" in gold:
        return equal(gold["value"], found.value)
    low, high = gold.get("low"), gold.get("high")
    if low is not None and high is not None:
        same = equal(low, found.value)
        return same and (low == high if found.max is None else equal(high, found.max))
    signs = _signs("<", "<=", gold.get("high_open")) if low is None else _signs(">", ">=", gold.get("low_open"))
    return found.comparator in signs and equal(low if high is None else high, found.value)


def _signs(opened: str, closed: str, is_open: bool | None) -> tuple[str, ...]:
    return (opened, closed) if is_open is None else (opened,) if is_open else (closed,)


def equal(gold: float | str | None, found: str | None) -> bool:
    """Return whether two numbers are the same but for what a float cannot hold."""
    if gold is None or found is None:
        return False
    wanted, value = Decimal(str(gold)), Decimal(found)
    return abs(wanted - value) <= CLOSE * abs(wanted)


def is_of_kind(found: Quantity, row: dict[str, Any]) -> bool:
    """Return whether a quantity beside the gold is a mistake, the row's set labelling all quantities of its kind."""
    if any(shared(span(gold), (found.start, found.end)) for gold in row["expect"]):
        return True
    unit = found.unit or ""
    is_currency = len(unit) == 3 and unit.isupper()
    kinds = {
        "money": is_currency,
        "price": is_currency,
        "percent": unit == "%",
        "temperature": "°" in unit,
        "range": found.comparator not in "=~",
        "dimension": unit in ("km", "kg", "ha"),
    }
    return kinds.get(row["kind"], True)


def span(gold: dict[str, Any]) -> tuple[int, int]:
    """Return where a gold quantity stands."""
    return gold["start"], gold["end"]
