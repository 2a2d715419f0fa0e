"""Finding and ranking the passages of a text that bear on a claim."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from annotations.evidence.comparing import same_count, same_date
from annotations.evidence.facts import ClaimFacts, Count
from annotations.splitting import find_dates, find_quantities
from annotations.splitting.languages import load
from annotations.splitting.sentences import find_sentences

MOST = 8  # passages of a text; what comes after them helps nobody
_LONGEST = 1_200  # characters of a passage that a neighbouring sentence may make
_ENOUGH = 0.25  # a quantity that is less alike than this is no match by itself


@dataclass(frozen=True, slots=True)
class Match:
    """Words of the text that agree with words of the claim; `kind` is "quantity", "date" or "name"."""

    kind: str
    claim_text: str
    text: str
    start: int
    end: int
    weight: float

    def as_dict(self) -> dict[str, str | int]:
        """What is kept and shown; the weight went into the score."""
        return {
            "kind": self.kind,
            "claim_text": self.claim_text,
            "text": self.text,
            "start": self.start,
            "end": self.end,
        }


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence or two, `start:end` in code points of the text; `score` lies between 0 and 1."""

    start: int
    end: int
    text: str
    score: float
    matches: tuple[Match, ...]


def find_evidence(facts: ClaimFacts, text: str, language: str) -> list[Passage]:
    """The passages of a text that bear on a claim, best first; none where nothing agrees.

    A number with the place, name or date of the claim always stands above a number alone, and that above names
    without the number.
    """
    matches = sorted(_all_matches(facts, text, language), key=lambda match: match.start)
    if not matches:
        return []
    starts = [match.start for match in matches]
    found: dict[tuple[int, int], Passage] = {}
    before: tuple[int, int] | None = None
    for start, end in _sentences(text, language):
        inside = matches[bisect_left(starts, start) : bisect_left(starts, end)]
        if inside:
            passage = _passage(text, start, end, inside, facts)
            if before and passage and not _has_context(inside) and end - before[0] <= _LONGEST:
                earlier = matches[bisect_left(starts, before[0]) : bisect_left(starts, start)]
                if _has_context(earlier) and not _has_count(earlier) and "\n" not in text[before[1] : start]:
                    passage = _passage(text, before[0], end, [*earlier, *inside], facts)
                    found.pop(before, None)
            if passage:
                found[passage.start, passage.end] = passage
        before = (start, end)
    return sorted(found.values(), key=lambda passage: (-passage.score, passage.start))[:MOST]


def _sentences(text: str, language: str) -> list[tuple[int, int]]:
    words, spans, at = load(language), [], 0
    for line in text.split("\n"):
        if line.strip():
            spans += find_sentences(text, at, at + len(line), words)
        at += len(line) + 1
    return spans


def _all_matches(facts: ClaimFacts, text: str, language: str) -> list[Match]:
    found = []
    if facts.counts:
        for quantity in find_quantities(text, language):
            count = Count.of(quantity.text, quantity.value, quantity.max, quantity.comparator, quantity.unit)
            best = (
                max(((same_count(c, count), c.text) for c in facts.counts), default=(0.0, "")) if count else (0.0, "")
            )
            if best[0]:
                found.append(Match("quantity", best[1], quantity.text, quantity.start, quantity.end, best[0]))
    if facts.dates:
        for mention in find_dates(text, language):
            best = max((same_date(day, mention.date), words) for words, day in facts.dates)
            if best[0]:
                found.append(Match("date", best[1], mention.text, mention.start, mention.end, best[0]))
    for name in facts.names:
        found += [Match("name", name.text, hit[0], hit.start(), hit.end(), 0.5) for hit in name.pattern.finditer(text)]
    return found


def _passage(text: str, start: int, end: int, matches: Sequence[Match], facts: ClaimFacts) -> Passage | None:
    """The passage with its score, or None where what it has in common with the claim says too little."""
    counts = _best(matches, "quantity")
    context = _best(matches, "name") | _best(matches, "date")
    number = max(counts.values(), default=0.0)
    if number and context:
        tier = 2
    elif number >= _ENOUGH:
        tier = 1
    elif not facts.counts and (len(context) > 1):
        tier = 0
    else:
        return None
    wanted = len(facts.counts) + len(facts.names) + len(facts.dates)
    share = min((sum(counts.values()) + sum(context.values())) / (wanted or 1), 0.99)
    return Passage(start, end, text[start:end], round((tier + share) / 3, 4), tuple(matches))


def _best(matches: Sequence[Match], kind: str) -> dict[str, float]:
    """The best weight for each part of the claim: the same name twice says no more than once."""
    best: dict[str, float] = {}
    for match in matches:
        if match.kind == kind:
            best[match.claim_text] = max(match.weight, best.get(match.claim_text, 0.0))
    return best


def _has_context(matches: Sequence[Match]) -> bool:
    return any(match.kind != "quantity" for match in matches)


def _has_count(matches: Sequence[Match]) -> bool:
    return any(match.kind == "quantity" for match in matches)
