"""Finding and ranking the passages of a text that bear on a claim."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotations.evidence.comparing import same_count, same_date
from annotations.evidence.facts import ClaimFacts, Count
from annotations.splitting import DateMention, Quantity, find_dates, find_quantities
from annotations.splitting.languages import load
from annotations.splitting.sentences import find_sentences

MOST = 8  # passages of a text; what comes after them helps nobody
_LONGEST = 1_200  # characters of a passage that a neighbouring sentence may make
_BLOCK = 20_000  # characters that are read at once
_NAME_WEIGHT = 0.5
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
    found = [
        passage for start, end in _blocks(text) for passage in _passages_of_block(facts, text, start, end, language)
    ]
    return sorted(found, key=lambda passage: (-passage.score, passage.start))[:MOST]


def _passages_of_block(facts: ClaimFacts, text: str, start: int, end: int, language: str) -> list[Passage]:
    matches = sorted(_matches(facts, text[start:end], start, language), key=lambda match: match.start)
    if not matches:
        return []
    starts = [match.start for match in matches]
    found: dict[tuple[int, int], Passage] = {}
    before: tuple[int, int] | None = None
    for first, last in _sentences(text, start, end, language):
        inside = matches[bisect_left(starts, first) : bisect_left(starts, last)]
        earlier: list[Match] = []
        if before and _has_count(inside) and not _has_context(inside) and "\n" not in text[before[1] : first]:
            earlier = matches[bisect_left(starts, before[0]) : bisect_left(starts, first)]
        if before and earlier and not _has_count(earlier) and last - before[0] <= _LONGEST:
            found.pop(before, None)  # the sentence before it says where or when
            passage = _passage(text, before[0], last, [*earlier, *inside], facts)
        else:
            passage = _passage(text, first, last, inside, facts)
        if passage:
            found[passage.start, passage.end] = passage
        before = (first, last)
    return list(found.values())


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Stretches of the text that end with a line, or with a word in a line that is very long.

    They are read one by one, so that a text of millions of characters takes no more than its length's share of time.
    """
    start = 0
    while start < len(text):
        end = start + _BLOCK
        if end < len(text):
            line = text.rfind("\n", start, end)
            cut = line if line > start else text.rfind(" ", start, end)
            end = cut + 1 if cut > start else end
        yield start, min(end, len(text))
        start = end


def _sentences(text: str, start: int, end: int, language: str) -> Iterator[tuple[int, int]]:
    words = load(language)
    for line in text[start:end].split("\n"):
        if line.strip():
            yield from find_sentences(text, start, start + len(line), words)
        start += len(line) + 1


def _matches(facts: ClaimFacts, text: str, start: int, language: str) -> Iterator[Match]:
    """What agrees with the claim in one block of the text, which starts at `start` of the whole."""
    if facts.counts:
        for quantity in find_quantities(text, language):
            count = Count.of(quantity.text, quantity.value, quantity.max, quantity.comparator, quantity.unit)
            alike = [(same_count(claimed, count), claimed.text) for claimed in facts.counts] if count else []
            yield from _match("quantity", alike, quantity, start)
    if facts.dates:
        for mention in find_dates(text, language):
            yield from _match(
                "date", [(same_date(day, mention.date), words) for words, day in facts.dates], mention, start
            )
    for name in facts.names:
        for hit in name.pattern.finditer(text):
            yield Match("name", name.text, hit[0], start + hit.start(), start + hit.end(), _NAME_WEIGHT)


def _match(kind: str, alike: list[tuple[float, str]], found: Quantity | DateMention, start: int) -> Iterator[Match]:
    weight, words = max(alike, default=(0.0, ""))
    if weight:
        yield Match(kind, words, found.text, start + found.start, start + found.end, weight)


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
