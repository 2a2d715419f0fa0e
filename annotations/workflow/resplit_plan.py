"""What splitting an article again would change, found by comparing what stands with what the splitter says now.

Reads rows and writes none: `workflow.resplitting` carries a plan out.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from annotations.models import Claim
from annotations.rules import ClaimState
from annotations.spans import Span

Values = dict[str, Any]  # a claim's columns, by name
Place = tuple[int, int]  # where a claim starts and ends
COUNTED = ("kept", "added", "replaced", "refreshed", "unchanged", "held_back")


@dataclass(slots=True)
class Plan:
    """The article's claims by what would become of each, and the claims that would come.

    `kept` are those that people have worked on, `replaced` those whose span the splitter does not find any more,
    `refreshed` (with the columns that differ) and `unchanged` those whose span it finds again. `added` are the columns
    of new rows, `revived` rows that an earlier run had replaced and whose span is found again. `held_back` are columns
    of claims that are not added, because people have worked on that part of the text.
    """

    kept: list[Claim] = field(default_factory=list)
    unchanged: list[Claim] = field(default_factory=list)
    refreshed: list[tuple[Claim, Values]] = field(default_factory=list)
    replaced: list[Claim] = field(default_factory=list)
    revived: list[tuple[Claim, Values]] = field(default_factory=list)
    added: list[Values] = field(default_factory=list)
    held_back: list[Values] = field(default_factory=list)

    @property
    def changes_nothing(self) -> bool:
        return not (self.refreshed or self.replaced or self.revived or self.added)

    @property
    def counts(self) -> dict[str, int]:
        """How many of each, by the names in COUNTED. To who reads the text, a revived claim is a new one."""
        found = {name: len(getattr(self, name)) for name in COUNTED}
        return found | {"added": len(self.added) + len(self.revived)}


def make_plan(claims: Iterable[Claim], found: Iterable[Values]) -> Plan:
    """The plan for all claims of a text, each with its `is_touched`, and what the splitter finds in that text now."""
    plan = Plan()
    standing: dict[Place, Claim] = {}
    superseded: dict[Place, Claim] = {}
    for claim in claims:
        if is_superseded(claim):
            superseded.setdefault(_place(claim), claim)
        elif claim.is_touched:  # type: ignore[attr-defined]  # annotated by queries.touched
            plan.kept.append(claim)
        else:
            standing[_place(claim)] = claim
    hands = Taken((claim.start, claim.end, claim.state != ClaimState.DISMISSED) for claim in plan.kept)
    places: list[Place] = []
    for values in found:
        place = (values["start"], values["end"])
        places.append(place)
        if claim_there := standing.pop(place, None):
            _compare(plan, claim_there, values)
        elif hands.hold(Span(*place)):
            plan.held_back.append(values)
        elif claim_there := superseded.pop(place, None):
            plan.revived.append((claim_there, differing(claim_there, values)))
        else:
            plan.added.append(values)
    by_rules = Taken((*place, True) for place in places)
    for claim in standing.values():
        is_free = is_by_second_splitter(claim) and not by_rules.hold(Span(claim.start, claim.end))
        (plan.unchanged if is_free else plan.replaced).append(claim)
    return plan


class Taken:
    """The parts of a text that are taken by claims: their spans, and whether each still stands or was set aside."""

    def __init__(self, places: Iterable[tuple[int, int, bool]]) -> None:
        spans = sorted(places)
        self._spans = [(Span(start, end), is_live) for start, end, is_live in spans]
        self._starts = [start for start, _end, _live in spans]
        self._longest = max((len(span) for span, _live in self._spans), default=0)

    def hold(self, span: Span) -> bool:
        """Whether a claim on `span` would say again what is in these claims.

        It would where more than half of it lies in their spans together, or where more than half of a claim that
        stands lies in it; a second splitter's claims are added by the same measure. Half, because two readings of a
        text differ by a word or two at the ends of their claims: any overlap would swallow the neighbours of every
        mended claim, and asking for nearly all of it would put a longer twin beside each. A small span that was set
        aside does not keep a larger claim around it away.
        """
        covered, reached = 0, span.start
        for other, is_live in self._near(span):
            if is_live and 2 * span.overlap(other) > len(other):
                return True
            last = min(span.end, other.end)
            covered += max(0, last - max(reached, other.start))
            reached = max(reached, last)
        return 2 * covered > len(span)

    def _near(self, span: Span) -> list[tuple[Span, bool]]:
        """Those that may reach into the span, in order: a long text with much done to it stays quick."""
        first = bisect_left(self._starts, span.start - self._longest)
        return self._spans[first : bisect_left(self._starts, span.end)]


def is_by_second_splitter(claim: Claim) -> bool:
    """Whether another splitter than the rules chose it: what the rules do not find is no reason to replace it."""
    return bool(claim.why) and str(claim.why[0]).startswith("splitter:")


def is_superseded(claim: Claim) -> bool:
    return claim.dismissal == Claim.Dismissal.SUPERSEDED


def differing(claim: Claim, values: Mapping[str, Any]) -> Values:
    """The columns among `values` in which the claim is otherwise."""
    return {name: value for name, value in values.items() if getattr(claim, name) != value}


def _compare(plan: Plan, claim: Claim, values: Values) -> None:
    if new := differing(claim, values):
        plan.refreshed.append((claim, new))
    else:
        plan.unchanged.append(claim)


def _place(claim: Claim) -> Place:
    return claim.start, claim.end
