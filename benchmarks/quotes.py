"""Quotations of Indonesian news (PFSA-ID): direct speech told from scare quotes and titles, and who speaks.

The corpus labels what public figures say: what residents or vendors say is direct speech as well and stands there
without a label. *Strict* counts it as extra; *but others' speech* leaves out what the gold does not label and a cue
follows at once. Spans are gold. The corpus draws no line from a statement to a person: `speaker.mention` is near-gold,
`resolved` silver.
"""

import re
from datetime import date
from pathlib import Path
from typing import Any

from annotations.splitting import SplitClaim, split_article
from annotations.splitting.languages import load
from annotations.splitting.quotes import find_quotes
from benchmarks.datasets import rows
from benchmarks.report import Report
from benchmarks.tally import Share, Span, Tally, around, paired, paragraphs, shared

FILE = "quotes_id_pfsa_dev.jsonl.gz"
# From one mark to the next, whatever stands between them.
BARE = re.compile(r"[\"“”][^\"“”]+[\"“”]")
WORD = re.compile(r"[^\W_]+")
SELF = frozenset(("saya", "aku", "kami", "kita"))
PUBLISHED = date(2021, 1, 1)


class Score:
    """One finder of quotations: strictly, and without the speech of others."""

    def __init__(self) -> None:
        self.strict, self.fair = Tally(), Tally()

    def add(self, row: dict[str, Any], found: list[Span], cues: frozenset[str]) -> tuple[list[Span], list[Span]]:
        """Count a row; return which gold spans were found and which found ones are mistakes."""
        text = row["text"]
        gold = [(quote["start"], quote["end"]) for quote in row["quotes"]]
        pairs, missed, extra = paired(gold, found, _same)
        others = [span for span in extra if not _is_followed_by(text, span, cues)]
        self.strict.count(right=len(pairs), missed=len(missed), extra=len(extra))
        self.fair.count(right=len(pairs), missed=len(missed), extra=len(others))
        return [span for span, _ in pairs], missed + others


def measure(folder: Path, report: Report) -> None:
    """Report how well direct speech is found, and of that which is found, who speaks."""
    articles = list(rows(folder / "data" / FILE))
    cues = frozenset(_cue(quote).casefold() for row in articles for quote in row["quotes"]) - {""}
    ours, bare, indonesian = Score(), Score(), load("id")
    speakers = {name: Share() for name in ("claim", "cue", "mention", "resolved")}
    for row in articles:
        text = row["text"]
        found = [
            quote for at, to in paragraphs(text) for quote in find_quotes(text, at, to, indonesian) if quote.direct
        ]
        right, wrong = ours.add(row, [(quote.start, quote.end) for quote in found], cues)
        gold = {(quote["start"], quote["end"]): quote["speaker"] for quote in row["quotes"]}
        for span in wrong:
            report.mistake("direct speech missed" if span in gold else "taken for direct speech", around(text, span))
        bare.add(row, [match.span() for match in BARE.finditer(text)], cues)
        claims = split_article(text, language="id", published=PUBLISHED)
        for span in right:
            _speaker(report, speakers, text, span, gold[span], claims)
    name = "quotes_id_pfsa_dev"
    report.figure(f"{name}: F1, but others' speech", str(ours.fair), {"mark to mark": str(bare.fair)}, "0.950")
    report.figure(f"{name}: F1, strict", str(ours.strict), {"mark to mark": str(bare.strict)})
    report.figure(f"{name}: quotations with a claim inside", str(speakers["claim"]))
    report.figure(f"{name}: cue", str(speakers["cue"]))
    report.figure(f"{name}: speaker named at the cue (near-gold)", str(speakers["mention"]), target="0.900")
    report.figure(f"{name}: speaker's full name (silver)", str(speakers["resolved"]))


def _cue(quote: dict[str, Any]) -> str:
    cue = quote["speaker"].get("cue")
    return str(cue["text"]) if cue else ""


def _same(gold: Span, found: Span) -> bool:
    """Return whether two spans are one quotation: a mark or a comma more or less at either end is no matter."""
    return abs(gold[0] - found[0]) <= 2 and abs(gold[1] - found[1]) <= 2


def _is_followed_by(text: str, span: Span, cues: frozenset[str]) -> bool:
    word = WORD.search(text, span[1], span[1] + 20)
    return word is not None and word[0].casefold() in cues


def _speaker(
    report: Report, shares: dict[str, Share], text: str, span: Span, gold: dict[str, Any], claims: list[SplitClaim]
) -> None:
    """Compare who says the longest claim in a quotation with who the gold says does."""
    claim = max(claims, key=lambda claim: shared(span, (claim.start, claim.end)), default=None)
    has_claim = claim is not None and shared(span, (claim.start, claim.end)) > 0
    shares["claim"].add(right=has_claim)
    if claim is None or not has_claim:
        report.mistake("no claim in a quotation", around(text, span))
        return
    wide = around(text, span, 120)
    if not _speaks_of_self(text, claim, span):
        for kind, place in (("cue", claim.cue_span), ("mention", claim.speaker_span)):
            if gold.get(kind):
                right = place is not None and shared(place, (gold[kind]["start"], gold[kind]["end"])) > 0
                shares[kind].add(right=right)
                if not right:
                    ours = text[slice(*place)] if place else None
                    report.mistake(kind, f"gold {gold[kind]['text']!r}, ours {ours!r}: {wide}")
    if gold.get("resolved"):
        right = _words(gold["resolved"]) in _words(claim.speaker or "")
        shares["resolved"].add(right=right)
        if not right:
            report.mistake("full name", f"gold {gold['resolved']!r} ({gold['kind']}), ours {claim.speaker!r}: {wide}")


def _speaks_of_self(text: str, claim: SplitClaim, quote: Span) -> bool:
    """Return whether the claim's frame stands in the quotation ("Kami berharap …"): no word on the one outside."""
    place = claim.speaker_span
    return bool(place and shared(place, quote) and text[slice(*place)].casefold() in SELF)


def _words(name: str) -> str:
    """Return a name so that it can be looked for in another as whole words."""
    return " ".join(["", *WORD.findall(name.casefold()), ""])
