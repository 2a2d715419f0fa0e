"""What follows from what: states, steps between them, agreement of reviews. Pure; tested without a database."""

from collections.abc import Collection, Sequence
from enum import StrEnum


class ClaimState(StrEnum):
    OPEN = "open"
    REVIEWED = "reviewed"
    DISPUTED = "disputed"
    DECIDED = "decided"
    DISMISSED = "dismissed"


class VerdictState(StrEnum):
    DRAFT = "draft"
    PUBLISHED = "published"
    RETRACTED = "retracted"


# A step is named after the workflow function that takes it; its targets are where it may lead.
CLAIM_TRANSITIONS: dict[str, dict[ClaimState, frozenset[ClaimState]]] = {
    "edit_claim": {state: frozenset({state}) for state in (ClaimState.OPEN, ClaimState.REVIEWED, ClaimState.DISPUTED)},
    "submit_review": {
        state: frozenset({ClaimState.OPEN, ClaimState.REVIEWED, ClaimState.DISPUTED})
        for state in (ClaimState.OPEN, ClaimState.REVIEWED, ClaimState.DISPUTED)
    },
    "decide_claim": {
        state: frozenset({ClaimState.DECIDED})
        for state in (ClaimState.OPEN, ClaimState.REVIEWED, ClaimState.DISPUTED, ClaimState.DECIDED)
    },
    "reopen_claim": {ClaimState.DECIDED: frozenset({ClaimState.OPEN, ClaimState.REVIEWED, ClaimState.DISPUTED})},
    "dismiss_claim": {
        state: frozenset({ClaimState.DISMISSED})
        for state in (ClaimState.OPEN, ClaimState.REVIEWED, ClaimState.DISPUTED)
    },
    "restore_claim": {ClaimState.DISMISSED: frozenset({ClaimState.OPEN, ClaimState.REVIEWED, ClaimState.DISPUTED})},
}

VERDICT_TRANSITIONS: dict[str, dict[VerdictState, frozenset[VerdictState]]] = {
    "decide_claim": {
        VerdictState.DRAFT: frozenset({VerdictState.DRAFT}),
        VerdictState.RETRACTED: frozenset({VerdictState.DRAFT}),
    },
    "publish_verdict": {VerdictState.DRAFT: frozenset({VerdictState.PUBLISHED})},
    "retract_verdict": {VerdictState.PUBLISHED: frozenset({VerdictState.RETRACTED})},
    "reopen_claim": {
        VerdictState.DRAFT: frozenset({VerdictState.DRAFT}),
        VerdictState.RETRACTED: frozenset({VerdictState.RETRACTED}),
    },
}


def is_claim_step_allowed(step: str, state: str) -> bool:
    """Whether a claim in `state` may take the step, by CLAIM_TRANSITIONS."""
    return state in CLAIM_TRANSITIONS[step]


def is_verdict_step_allowed(step: str, state: str) -> bool:
    """Whether a verdict in `state` may take the step, by VERDICT_TRANSITIONS."""
    return state in VERDICT_TRANSITIONS[step]


def state_after_reviews(ratings: Sequence[str], required: int) -> ClaimState:
    """Where a claim stands once these ratings (slugs, one a reviewer) are in and `required` are needed.

    >>> state_after_reviews(["true", "false"], required=2)
    <ClaimState.DISPUTED: 'disputed'>
    """
    if len(ratings) < max(required, 1):
        return ClaimState.OPEN
    return ClaimState.REVIEWED if len(set(ratings)) == 1 else ClaimState.DISPUTED


def is_publisher_independent(publisher: int, reviewers: Collection[int]) -> bool:
    """Whether somebody other than the publisher has reviewed the claim: no one publishes on their own word alone."""
    return any(reviewer != publisher for reviewer in reviewers)
