"""What a benchmark says: figures beside their peers, as lines or as a table in Markdown, and mistakes on request."""

import random
from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple


class Figure(NamedTuple):
    """One row: of which step, measured on what, ours, the peers of the same run, and what it should reach."""

    step: str
    measured: str
    ours: str
    peers: str
    target: str


class Report:
    """Takes figures as they come and prints them; of mistakes it prints `errors` of a kind at the end of a step."""

    def __init__(self, *, markdown: bool = False, errors: int = 0) -> None:
        self.markdown = markdown
        self.errors = errors
        self.step = ""
        self.figures: list[Figure] = []
        self._mistakes: dict[str, list[str]] = defaultdict(list)

    def begin(self, step: str) -> None:
        """Name the step that the next figures belong to."""
        self.step = step

    def figure(
        self,
        measured: str,
        ours: float | str,
        peers: Mapping[str, float | str] | None = None,
        target: str = "",
    ) -> None:
        """Take one figure and print it, but for a table, which is printed whole at the end."""
        beside = ", ".join(f"{name} {_written(value)}" for name, value in (peers or {}).items())
        row = Figure(self.step, measured, _written(ours), beside, target)
        self.figures.append(row)
        if not self.markdown:
            wanted = f"   (wanted: {target})" if target else ""
            print(f"{row.step:16} {row.measured:62} {row.ours:>9}   {row.peers}{wanted}", flush=True)

    def mistake(self, kind: str, what: str) -> None:
        """Keep a mistake, its white space folded, for the list at the end of the step."""
        if self.errors:
            self._mistakes[kind].append(" ".join(what.split()))

    def end(self) -> None:
        """Print the mistakes of the step: the same sample at every run, in the order of the data."""
        for kind, found in self._mistakes.items():
            print(f"\n-- {self.step}: {kind} ({len(found)})")
            chosen = sorted(random.Random(0).sample(range(len(found)), min(self.errors, len(found))))
            print(*(f"   {found[place]}" for place in chosen), sep="\n")
        self._mistakes.clear()

    def table(self) -> str:
        """Return all figures as a table in Markdown."""
        rows = [
            "| step | measured | ours | peers in the same run | wanted |",
            "| --- | --- | --: | --- | --- |",
            *(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |" for row in self.figures),
        ]
        return "\n".join(rows)


def _written(value: float | str) -> str:
    return f"{value:.3f}" if isinstance(value, float) else str(value)
