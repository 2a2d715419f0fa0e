"""Quantities: F1 of values and bounds on other parsers' test cases, beside babel and price-parser on single numbers.

What is compared, and what is not:
- A row with a `note` is skipped. What our rules call no quantity is counted apart: ordinals, ages, a range of either
  ("the tenth to the fifteenth", "thirty years old"), addresses of four numbers, and "one" or "few" alone.
- A found quantity is right where it overlaps a gold span and has its value or its bounds. Gold says whether a bound is
  open where its makers did; elsewhere `>` and `>=` are the same.
- *Strict*: whatever else is found in the row is extra. *By kind*: a row labels one kind alone ("10 dollars and two men"
  in a set of currencies), so that what overlaps no gold and is not of the row's kind is no mistake.
"""

from pathlib import Path
from typing import Any

from annotations.splitting import Quantity, find_quantities
from annotations.splitting.languages import FALLBACK, load
from benchmarks.datasets import rows
from benchmarks.number_peers import read_by_babel, read_by_price_parser
from benchmarks.quantity_gold import agrees, equal, is_apart, is_of_kind, span
from benchmarks.report import Report
from benchmarks.tally import Share, Tally, paired, shared

CODES = ("id", "en", "de", "nl", "es", "pt")
READERS = ("ours", "babel", "price-parser")


def measure(folder: Path, report: Report) -> None:
    """Report each language that has a file of its own."""
    for code in CODES:
        if load(code) is not FALLBACK:
            path = folder / "data" / f"quantities_{code}.jsonl"
            score = Score(code, report)
            for row in rows(path):
                if not row.get("note"):
                    score.add(row)
            score.say(path.stem)


class Score:
    """The figures of one language."""

    def __init__(self, code: str, report: Report) -> None:
        self.code, self.report = code, report
        self.strict, self.by_kind = Tally(), Tally()
        self.apart, self.currency = Share(), Share()
        self.single = {what: {reader: Share() for reader in READERS} for what in ("digits", "words")}

    def add(self, row: dict[str, Any]) -> None:
        """Count a row."""
        found = find_quantities(row["text"], self.code)
        if is_apart(row):
            right = not any(shared(span(gold), (one.start, one.end)) for gold in row["expect"] for one in found)
            self.apart.add(right=right)
            self._mistake(f"{row['kind']} taken for a quantity", row, found, wrong=not right)
            return
        pairs, missed, extra = paired(row["expect"], found, agrees)
        like = [one for one in extra if is_of_kind(one, row)]
        self.strict.count(right=len(pairs), missed=len(missed), extra=len(extra))
        self.by_kind.count(right=len(pairs), missed=len(missed), extra=len(like))
        kind = "wrong" if missed and like else "missed" if missed else "extra"
        self._mistake(f"{row['kind']} {kind}", row, found, wrong=bool(missed or like))
        for gold, one in pairs:
            if gold.get("iso"):
                self.currency.add(right=one.unit == gold["iso"])
                self._mistake(f"currency {gold['iso']}", row, found, wrong=one.unit != gold["iso"])
        for gold in row["expect"]:
            if "value" in gold:
                self._single(gold, ours=gold not in missed)

    def _single(self, gold: dict[str, Any], *, ours: bool) -> None:
        """Count who reads a single number. Peers find nothing in a text: they are given the gold span alone."""
        shares = self.single["digits" if any(map(str.isdecimal, gold["text"])) else "words"]
        shares["ours"].add(right=ours)
        for name, read in (("babel", read_by_babel), ("price-parser", read_by_price_parser)):
            shares[name].add(right=equal(gold["value"], read(gold["text"], self.code)))

    def _mistake(self, kind: str, row: dict[str, Any], found: list[Quantity], *, wrong: bool) -> None:
        if wrong:
            self.report.mistake(f"{self.code}: {kind}", _line(row, found))

    def say(self, name: str) -> None:
        """Report the figures."""
        self.report.figure(f"{name}: F1 of values, by kind", str(self.by_kind), target="0.970")
        self.report.figure(f"{name}: F1 of values, strict", str(self.strict))
        for what, shares in self.single.items():
            beside = {peer: str(shares[peer]) for peer in READERS[1:]}
            self.report.figure(f"{name}: single numbers with {what}, read", str(shares["ours"]), beside)
        if self.currency.whole:
            self.report.figure(f"{name}: currency's code, where the value is right", str(self.currency))
        self.report.figure(f"{name}: what our rules call none, left alone", str(self.apart))


def _line(row: dict[str, Any], found: list[Quantity]) -> str:
    gold = [f"{g['text']} = {g.get('value', (g.get('low'), g.get('high')))}" for g in row["expect"]]
    ours = [f"{q.text} {q.comparator} {q.value}{'-' + q.max if q.max else ''} {q.unit or ''}" for q in found]
    return f"{row['text']!r}: gold {gold}, ours {ours}"
