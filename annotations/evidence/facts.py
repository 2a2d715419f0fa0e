"""What a claim says that another text can be held against: its quantities, dates and names."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from annotations.evidence.names import Name, names_of
from annotations.evidence.units import class_of


@dataclass(frozen=True, slots=True)
class Count:
    """A quantity to be compared: `upper` is set for a range alone, `unit` is a class of units."""

    text: str
    value: Decimal
    upper: Decimal | None
    comparator: str
    unit: str | None

    @classmethod
    def of(cls, text: str, value: str, upper: str | None, comparator: str, unit: str | None) -> "Count | None":
        """None where the value is no finite number: rows may hold what people typed."""
        try:
            number, top = Decimal(value), Decimal(upper) if upper else None
        except (InvalidOperation, TypeError):
            return None
        if not number.is_finite() or (top is not None and not top.is_finite()):
            return None
        return cls(text, number, top, comparator, class_of(unit))


@dataclass(frozen=True, slots=True)
class ClaimFacts:
    """The facts of one claim; `dates` are pairs of the words in the claim and the ISO date, as precise as they are."""

    counts: tuple[Count, ...]
    dates: tuple[tuple[str, str], ...]
    names: tuple[Name, ...]

    @classmethod
    def of(
        cls,
        text: str,
        language: str,  # noqa: ARG003  the names of a claim are found alike in all languages so far
        quantities: Iterable[Mapping[str, Any]],
        dates: Iterable[Mapping[str, Any]],
        speaker: str,
    ) -> "ClaimFacts":
        """The facts of a claim as its row holds them: quantities and dates in the form of `as_dict()`."""
        read = [
            Count.of(str(q.get("text", "")), q.get("value", ""), q.get("max"), q.get("comparator", "="), q.get("unit"))
            for q in quantities
        ]
        days = tuple((str(d.get("text", "")), str(d["date"])) for d in dates if d.get("date"))
        names = names_of(f"{text}\n, {speaker}" if speaker else text, without=tuple(words for words, _ in days))
        return cls(tuple(count for count in read if count), days, names)
