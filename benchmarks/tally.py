"""Counting what was right, missed and extra, and pairing what was found with gold."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

Gold = TypeVar("Gold")
Found = TypeVar("Found")
Span = tuple[int, int]


class Tally:
    """What was right, what of the gold was missed, and what was found beside it."""

    def __init__(self) -> None:
        self.right = self.missed = self.extra = 0

    def add(self, gold: set[int], found: set[int]) -> None:
        """Count places that must be equal."""
        self.right += len(gold & found)
        self.missed += len(gold - found)
        self.extra += len(found - gold)

    def count(self, *, right: int = 0, missed: int = 0, extra: int = 0) -> None:
        """Count what was decided elsewhere."""
        self.right += right
        self.missed += missed
        self.extra += extra

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.right / (self.right + self.extra) if self.right + self.extra else 0.0

    @property
    def recall(self) -> float:
        """The share of the gold that was found."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        whole = 2 * self.right + self.missed + self.extra
        return 2 * self.right / whole if whole else 0.0

    def __str__(self) -> str:
        return f"{self.f1:.3f} (P {self.precision:.3f}, R {self.recall:.3f})"


class Share:
    """How many of how many: an accuracy."""

    def __init__(self) -> None:
        self.right = self.whole = 0

    def add(self, *, right: bool) -> None:
        """Count one."""
        self.right += right
        self.whole += 1

    def __str__(self) -> str:
        return f"{self.right / self.whole:.3f} of {self.whole}" if self.whole else "none"


def paired(
    gold: Sequence[Gold], found: Sequence[Found], agree: Callable[[Gold, Found], bool]
) -> tuple[list[tuple[Gold, Found]], list[Gold], list[Found]]:
    """Return the pairs that agree, each used once, first come first served, what is missed, and what is left over."""
    rest = list(found)
    pairs: list[tuple[Gold, Found]] = []
    missed: list[Gold] = []
    for item in gold:
        place = next((at for at, other in enumerate(rest) if agree(item, other)), None)
        if place is None:
            missed.append(item)
        else:
            pairs.append((item, rest.pop(place)))
    return pairs, missed, rest


def shared(a: Span, b: Span) -> int:
    """Return how many characters two spans share."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def best_pairs(gold: Sequence[Span], found: Sequence[Span], least: float = 0.0) -> list[tuple[int, int]]:
    """Return (gold, found) indices of spans that overlap, each used once, the closest first.

    Close is intersection over union, which must be more than zero and at least `least`. Spans must be in order.
    """
    scored: list[tuple[float, int, int]] = []
    first = 0
    for g, a in enumerate(gold):
        while first < len(found) and found[first][1] <= a[0] - 20_000:
            first += 1
        for f in range(first, len(found)):
            b = found[f]
            if b[0] >= a[1]:
                break
            if both := shared(a, b):
                scored.append((-both / (max(a[1], b[1]) - min(a[0], b[0])), g, f))
    used_gold: set[int] = set()
    used_found: set[int] = set()
    pairs = []
    for score, g, f in sorted(scored):
        if -score >= least and g not in used_gold and f not in used_found:
            used_gold.add(g)
            used_found.add(f)
            pairs.append((g, f))
    return pairs


def paragraphs(text: str) -> Iterator[Span]:
    """Yield where the lines of a text that hold something begin and end."""
    at = 0
    for line in text.split("\n"):
        if line.strip():
            yield at, at + len(line)
        at += len(line) + 1


def around(text: str, span: Span, width: int = 40) -> str:
    """Return a span in brackets with what stands around it, for the list of mistakes."""
    start, end = span
    before, after = text[max(0, start - width) : start], text[end : end + width]
    inside = text[start:end] if end - start <= 300 else f"{text[start : start + 140]} … {text[end - 140 : end]}"
    return f"{before}[{inside}]{after}"


def hull(spans: Iterable[dict[str, int]]) -> Span | None:
    """Return the span from the first to the last of several parts, None where there are none."""
    places = [(span["start"], span["end"]) for span in spans]
    return (min(start for start, _ in places), max(end for _, end in places)) if places else None
