"""States, steps and agreement: tables, and properties that hold for any reviews."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations import rules
from annotations.rules import CLAIM_TRANSITIONS, VERDICT_TRANSITIONS, ClaimState, VerdictState
from annotations.workflow import claims, reviews, verdicts

RATINGS = st.lists(st.sampled_from(["true", "false", "opinion"]), max_size=9)


@pytest.mark.parametrize(
    ("ratings", "required", "state"),
    [
        ([], 1, "open"),
        (["true"], 1, "reviewed"),
        (["true"], 2, "open"),
        (["true", "true"], 2, "reviewed"),
        (["true", "false"], 2, "disputed"),
        (["true", "true", "false"], 2, "disputed"),
        (["true", "false"], 3, "open"),
        ([], 0, "open"),
        (["true"], 0, "reviewed"),
    ],
)
def test_where_reviews_put_a_claim(ratings: Sequence[str], required: int, state: str) -> None:
    assert rules.state_after_reviews(ratings, required) == state


@given(RATINGS, st.integers(1, 9))
def test_the_order_of_reviews_says_nothing(ratings: list[str], required: int) -> None:
    assert rules.state_after_reviews(ratings, required) == rules.state_after_reviews(sorted(ratings), required)


@given(RATINGS, st.integers(1, 9))
def test_a_dispute_is_not_ended_by_one_more_review(ratings: list[str], required: int) -> None:
    if rules.state_after_reviews(ratings, required) == ClaimState.DISPUTED:
        assert rules.state_after_reviews([*ratings, "true"], required) == ClaimState.DISPUTED


@given(RATINGS, st.integers(1, 9))
def test_a_claim_leaves_open_when_there_are_enough(ratings: list[str], required: int) -> None:
    is_open = rules.state_after_reviews(ratings, required) == ClaimState.OPEN
    assert is_open == (len(ratings) < required)


@pytest.mark.parametrize(
    ("publisher", "reviewers", "independent"),
    [(1, [], False), (1, [1], False), (1, [2], True), (1, [1, 2], True)],
)
def test_nobody_publishes_on_their_own_word(publisher: int, reviewers: list[int], independent: bool) -> None:
    assert rules.is_publisher_independent(publisher, reviewers) is independent


def test_steps_are_named_after_the_functions_that_take_them() -> None:
    modules = (claims, reviews, verdicts)
    steps = CLAIM_TRANSITIONS.keys() | VERDICT_TRANSITIONS.keys()
    assert len(steps) >= 8
    assert [step for step in steps if not any(callable(getattr(module, step, None)) for module in modules)] == []


@pytest.mark.parametrize(("table", "states"), [(CLAIM_TRANSITIONS, ClaimState), (VERDICT_TRANSITIONS, VerdictState)])
def test_every_state_is_reached_and_left(table: dict, states: type) -> None:
    starts = {state for moves in table.values() for state in moves}
    targets = {state for moves in table.values() for reached in moves.values() for state in reached}
    assert starts == set(states)
    assert targets == set(states)


def test_what_is_asked_of_the_tables() -> None:
    assert rules.is_claim_step_allowed("edit_claim", "open")
    assert not rules.is_claim_step_allowed("edit_claim", "decided")
    assert not rules.is_claim_step_allowed("submit_review", "dismissed")
    assert rules.is_verdict_step_allowed("retract_verdict", "published")
    assert not rules.is_verdict_step_allowed("decide_claim", "published")
    with pytest.raises(KeyError):
        rules.is_claim_step_allowed("fly", "open")
