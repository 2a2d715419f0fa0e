"""How good claims are, against cases made by hand: spans matched by overlap, then what is in the matched ones.

A span matches where intersection over union is at least 0.6. Claims that need not be found (`checkworthy` false) and
spans that touch only those count for nothing; one on a text that is no claim counts as a mistake.
"""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from annotations.splitting import SplitClaim, split_article

CASES = Path(__file__).parent / "cases"
Span = tuple[int, int]


def cases(language: str) -> Iterator[dict[str, Any]]:
    for line in (CASES / f"{language}.jsonl").read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def score(language: str) -> dict[str, float]:
    tally: Counter[str] = Counter()
    for case in cases(language):
        found = split_article(case["text"], language=language, published=date.fromisoformat(case["published"]))
        tally.update(_tally(case, found))
    matched = tally["matched"]
    return {
        "claims": 2 * matched / (matched + tally["wrong"] + tally["asked"]),
        "modality": tally["modality"] / matched,
        "speaker": tally["speaker"] / matched,
        "quantities": _f1(tally, "quantities"),
        "dates": _f1(tally, "dates"),
    }


def gold_spans(case: dict[str, Any]) -> list[Span]:
    spans, at = [], -1
    for claim in case["claims"]:
        at = case["text"].index(claim["quote"], at + 1)
        spans.append((at, at + len(claim["quote"])))
    return spans


def _tally(case: dict[str, Any], found: list[SplitClaim]) -> Counter[str]:
    spans, tally = gold_spans(case), Counter[str]()
    asked = [claim.get("checkworthy", True) for claim in case["claims"]]
    pairs = _pairs(spans, [(claim.start, claim.end) for claim in found])
    tally["asked"] = sum(asked)
    for number, other in pairs.items():
        if asked[number]:
            tally["matched"] += 1
            tally.update(_inside(case["claims"][number], found[other].as_dict()))
    barred = [(at, at + len(part)) for part in case["not_claims"] for at in _places(case["text"], part)]
    for number, claim in enumerate(found):
        if number in pairs.values():
            continue
        span = (claim.start, claim.end)
        touched = [asked[place] for place, gold in enumerate(spans) if _shared(gold, span)]
        is_barred = any(2 * _shared(part, span) >= span[1] - span[0] for part in barred)
        tally["wrong"] += is_barred or not touched or any(touched)
    return tally


def _pairs(gold: list[Span], found: list[Span]) -> dict[int, int]:
    shares = [(-_share(a, b), g, f) for g, a in enumerate(gold) for f, b in enumerate(found)]
    pairs: dict[int, int] = {}
    for share, g, f in sorted(shares):
        if -share >= 0.6 and g not in pairs and f not in pairs.values():
            pairs[g] = f
    return pairs


def _inside(gold: dict[str, Any], found: dict[str, Any]) -> Counter[str]:
    is_spoken = _same(gold["speaker"], found["speaker"])
    tally = Counter[str](modality=gold["modality"] == found["modality"], speaker=is_spoken)
    for kind, agree in (("quantities", _same_quantity), ("dates", lambda a, b: a["date"] == b["date"])):
        rest = list(found[kind])
        for item in gold[kind]:
            hit = next((other for other in rest if agree(item, other)), None)
            tally[kind + " right"] += hit is not None
            tally[kind + " wrong"] += hit is None
            if hit is not None:
                rest.remove(hit)
        tally[kind + " wrong"] += len(rest)
    return tally


def _same_quantity(a: dict[str, Any], b: dict[str, Any]) -> bool:
    bounds = [Decimal(q["max"]) if q["max"] else None for q in (a, b)]
    values = Decimal(a["value"]) == Decimal(b["value"])
    is_same = values and bounds[0] == bounds[1] and a["comparator"] == b["comparator"]
    units = sorted(((a["unit"] or "").casefold().split(), (b["unit"] or "").casefold().split()), key=len)
    inside = any(units[1][at : at + len(units[0])] == units[0] for at in range(len(units[1])))
    return is_same and (units[0] == units[1] or bool(units[0] and inside))


def _same(gold: str | None, found: str | None) -> bool:
    if gold is None or found is None:
        return gold is found
    names = [name.casefold().removeprefix("the ").replace(" ", "") for name in (gold, found)]
    return names[0] == names[1]


def _f1(tally: Counter[str], kind: str) -> float:
    right = 2 * tally[kind + " right"]
    return right / (right + tally[kind + " wrong"])


def _places(text: str, part: str) -> Iterator[int]:
    at = text.find(part)
    while at != -1:
        yield at
        at = text.find(part, at + 1)


def _shared(a: Span, b: Span) -> int:
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def _share(a: Span, b: Span) -> float:
    both = _shared(a, b)
    return both / (a[1] - a[0] + b[1] - b[0] - both)
