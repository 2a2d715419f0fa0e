"""Passages of a text that bear on a claim: the same quantities, dates and names, in whatever language. Pure."""

from annotations.evidence.facts import ClaimFacts
from annotations.evidence.passages import Match, Passage, find_evidence

__all__ = ["ClaimFacts", "Match", "Passage", "find_evidence"]
