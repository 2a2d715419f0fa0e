"""English attributions (PolNeAR), direct, mixed and indirect: who says it, by which words, and what.

Ours are read off the claims: those that share a frame (the same cue in the same place) are one attribution, with
`speaker_span` as its source, `cue_span` as its cue, and from the first to the last of its claims as its content. Gold
content keeps "that", quotation marks and several pieces; both are compared from the first to the last character without
those, and a span that several share (one source of two cues) counts once. An *exact* span agrees in both ends. For the
*overlapping* figure one gold span is paired with one of ours, closest first, if they share anything (source, cue) or at
least half of what both cover (content).
"""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from annotations.splitting import split_article
from benchmarks.datasets import rows
from benchmarks.report import Report
from benchmarks.tally import Share, Span, Tally, around, best_pairs, hull

FILE = "quotes_en_polnear_dev.jsonl.gz"
PARTS = {"source": 0.0, "cue": 0.0, "content": 0.5}
KINDS = ("direct", "mixed", "indirect")
LEADING = re.compile(r"(?:[\s\"“”‘’'(,:;–—-]|(?:that|the|a|an)\b)*", re.IGNORECASE)
TRAILING = re.compile(r"[\s\"“”‘’'),.:;!?–—-]*\Z")
PUBLISHED = date(2016, 10, 1)


def measure(folder: Path, report: Report) -> None:
    """Report the F1 of each part, and how much of each kind of attribution was found."""
    exact = {part: Tally() for part in PARTS}
    overlapping = {part: Tally() for part in PARTS}
    recall = {kind: Share() for kind in KINDS}
    for row in rows(folder / "data" / FILE):
        text, ours = row["text"], _ours(row["text"])
        for part, least in PARTS.items():
            kinds = {span: one["kind"] for one in row["attributions"] if (span := _gold(text, one, part))}
            gold = sorted(kinds.items())
            found = sorted({attribution[part] for attribution in ours if part in attribution})
            pairs = best_pairs([span for span, _ in gold], found, least)
            _count(overlapping[part], len(gold), len(found), len(pairs))
            same = sum(gold[g][0] == found[f] for g, f in pairs)
            _count(exact[part], len(gold), len(found), same)
            matched = {g for g, _ in pairs}
            if part == "content":
                for place, (_, kind) in enumerate(gold):
                    recall[kind].add(right=place in matched)
            _mistakes(report, part, text, gold, found, pairs)
    for part in PARTS:
        report.figure(f"quotes_en_polnear_dev: {part}, F1 of overlapping spans", str(overlapping[part]))
        report.figure(f"quotes_en_polnear_dev: {part}, F1 of exact spans", str(exact[part]))
    for kind, share in recall.items():
        report.figure(f"quotes_en_polnear_dev: content of {kind} ones found", str(share))


def _count(tally: Tally, gold: int, found: int, right: int) -> None:
    tally.count(right=right, missed=gold - right, extra=found - right)


def _ours(text: str) -> list[dict[str, Span]]:
    """Return the attributions that our claims speak of, each a mapping from part to span."""
    frames: dict[Span, dict[str, Span]] = {}
    for claim in split_article(text, language="en", published=PUBLISHED):
        if claim.cue_span is None:
            continue
        frame = frames.setdefault(claim.cue_span, {"cue": claim.cue_span})
        if claim.speaker_span:
            frame["source"] = _bare(text, claim.speaker_span)
        start, end = _bare(text, (claim.start, claim.end))
        before = frame.get("content", (start, end))
        frame["content"] = min(before[0], start), max(before[1], end)
    return [dict(_sound(frame)) for frame in frames.values()]


def _sound(frame: dict[str, Span]) -> Iterator[tuple[str, Span]]:
    yield from ((part, span) for part, span in frame.items() if span[0] < span[1])


def _gold(text: str, attribution: dict[str, Any], part: str) -> Span | None:
    span = hull(attribution.get(part, []))
    if span is None:
        return None
    start, end = _bare(text, span)
    return (start, end) if start < end else None


def _bare(text: str, span: Span) -> Span:
    """Return a span without what the two sides take in or leave out: marks, "that", a leading article."""
    inside = text[slice(*span)]
    leading, trailing = LEADING.match(inside), TRAILING.search(inside)
    start = span[0] + (leading.end() if leading else 0)
    end = span[0] + (trailing.start() if trailing else len(inside))
    return (start, end) if start < end else span


def _mistakes(
    report: Report, part: str, text: str, gold: list[tuple[Span, str]], found: list[Span], pairs: list[tuple[int, int]]
) -> None:
    matched, used = {g for g, _ in pairs}, {f for _, f in pairs}
    for place, (span, kind) in enumerate(gold):
        if place not in matched:
            report.mistake(f"{part} missed ({kind})", around(text, span, 60))
    for place, span in enumerate(found):
        if place not in used:
            report.mistake(f"{part} too many", around(text, span, 60))
    for g, f in pairs:
        if gold[g][0] != found[f]:
            report.mistake(f"{part} not exact", f"gold {text[slice(*gold[g][0])]!r}, ours {text[slice(*found[f])]!r}")
