"""Verdicts: decided, published and withdrawn by editors, and what stands in the way."""

from collections.abc import Callable
from typing import Any

import pytest
from pytest_django import Settings

from annotations.errors import Invalid, InvalidTransition, NotAllowed, NotFound, StaleEdit
from annotations.models import Claim, Event, User, Verdict
from annotations.workflow import claims, verdicts
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def claim(db: None) -> Claim:
    return factories.make_claim(state="reviewed")


STEPS: dict[str, Callable[..., Any]] = {
    "decide_claim": lambda actor, pk, **seen: verdicts.decide_claim(actor=actor, claim_id=pk, rating="true", **seen),
    "publish_verdict": lambda actor, pk, **seen: verdicts.publish_verdict(actor=actor, claim_id=pk, **seen),
    "retract_verdict": lambda actor, pk, **seen: verdicts.retract_verdict(
        actor=actor, claim_id=pk, reason="Keliru.", **seen
    ),
    "reopen_claim": lambda actor, pk: verdicts.reopen_claim(actor=actor, claim_id=pk, reason="Bukti baru."),
}


@pytest.mark.parametrize("step", STEPS)
def test_only_editors(step: str, reviewer: User, observer: User, claim: Claim) -> None:
    for person in (reviewer, observer):
        with pytest.raises(NotAllowed):
            STEPS[step](person, claim.pk)


@pytest.mark.parametrize("step", STEPS)
def test_what_is_not_there(step: str, moderator: User) -> None:
    for pk in (0, 2**70):
        with pytest.raises(NotFound):
            STEPS[step](moderator, pk)


def test_a_claim_without_a_result(moderator: User, claim: Claim) -> None:
    for step in ("publish_verdict", "retract_verdict"):
        with pytest.raises(NotFound):
            STEPS[step](moderator, claim.pk)
    with pytest.raises(InvalidTransition):
        STEPS["reopen_claim"](moderator, claim.pk)


def test_a_decision_is_a_draft(moderator: User, claim: Claim) -> None:
    verdict = verdicts.decide_claim(
        actor=moderator, claim_id=claim.pk, rating="false", summary=" Angkanya\r\n lain. ", version=0
    )
    claim.refresh_from_db()
    assert (verdict.state, verdict.rating.slug, verdict.summary) == ("draft", "false", "Angkanya\n lain.")
    assert (verdict.version, verdict.decided_by, claim.state) == (1, moderator, "decided")
    assert not verdict.versions.exists()
    event = Event.objects.get(verb="claim_decided")
    assert (event.old, event.new["rating"], event.claim, event.actor) == ({}, "false", claim, moderator)


def test_a_draft_is_decided_again(moderator: User, claim: Claim) -> None:
    verdicts.decide_claim(actor=moderator, claim_id=claim.pk, rating="false")
    again = verdicts.decide_claim(actor=moderator, claim_id=claim.pk, rating="true", version=1)
    assert (again.rating.slug, again.version) == ("true", 2)
    assert Verdict.objects.count() == 1
    assert Event.objects.filter(verb="claim_decided").latest("pk").old["rating"] == "false"


@pytest.mark.parametrize("step", ["decide_claim", "publish_verdict"])
def test_nobody_overwrites_what_they_have_not_seen(step: str, moderator: User, claim: Claim) -> None:
    verdicts.decide_claim(actor=factories.make_user("Moderator"), claim_id=claim.pk, rating="false")
    verdicts.decide_claim(actor=factories.make_user("Moderator"), claim_id=claim.pk, rating="misleading")
    for seen in (0, 1, 7):
        with pytest.raises(StaleEdit) as error:
            STEPS[step](moderator, claim.pk, version=seen)
        assert error.value.current.rating.slug == "misleading"
    assert Verdict.objects.get().rating.slug == "misleading"


def test_a_version_of_a_result_that_is_not_there(moderator: User, claim: Claim) -> None:
    with pytest.raises(StaleEdit) as error:
        verdicts.decide_claim(actor=moderator, claim_id=claim.pk, rating="true", version=3)
    assert error.value.current is None


def test_publishing_writes_what_readers_see(moderator: User, claim: Claim) -> None:
    verdict = verdicts.decide_claim(actor=moderator, claim_id=claim.pk, rating="true", summary="Benar.", publish=True)
    version = verdict.versions.get()
    assert (verdict.state, verdict.published_at is not None) == ("published", True)
    assert (version.number, version.created_by) == (1, moderator)
    assert version.content["rating"]["slug"] == "true"
    assert version.content["summary"] == "Benar."
    assert version.content["statement"] == claim.statement
    assert [review["rating"] for review in version.content["reviews"]] == ["true"]
    event = Event.objects.get(verb="verdict_published")
    assert (event.old, event.new) == ({"state": "draft"}, {"state": "published", "number": 1})


def test_what_was_published_does_not_follow_later_edits(moderator: User, reviewer: User, claim: Claim) -> None:
    verdict = verdicts.decide_claim(actor=moderator, claim_id=claim.pk, rating="true", publish=True)
    before = verdict.versions.get().content
    verdicts.retract_verdict(actor=moderator, claim_id=claim.pk, reason="Angkanya berubah.")
    verdicts.reopen_claim(actor=moderator, claim_id=claim.pk, reason="Diperiksa ulang.")
    claims.edit_claim(actor=reviewer, claim_id=claim.pk, statement="Yang lain sama sekali.")
    factories.make_review(claim, rating="false")
    verdicts.decide_claim(actor=moderator, claim_id=claim.pk, rating="false", publish=True)
    assert [row.content["rating"]["slug"] for row in verdict.versions.order_by("number")] == ["true", "false"]
    assert verdict.versions.get(number=1).content == before


def test_an_editor_does_not_publish_on_their_own_word(moderator: User, settings: Settings) -> None:
    claim = factories.make_claim()
    factories.make_review(claim, reviewer=moderator)
    with pytest.raises(NotAllowed, match="only checker"):
        verdicts.decide_claim(actor=moderator, claim_id=claim.pk, rating="true", publish=True)
    assert not Verdict.objects.exists(), "decided and published, or neither"
    settings.PUBLISHER_MAY_BE_ONLY_REVIEWER = True
    assert verdicts.decide_claim(actor=moderator, claim_id=claim.pk, rating="true", publish=True).state == "published"


def test_a_claim_that_nobody_has_assessed_is_not_published(moderator: User) -> None:
    claim = factories.make_claim()
    verdicts.decide_claim(actor=moderator, claim_id=claim.pk, rating="true")
    with pytest.raises(NotAllowed, match="Nobody has assessed"):
        verdicts.publish_verdict(actor=moderator, claim_id=claim.pk)


def test_two_reviews_of_which_one_is_the_publishers_are_enough(moderator: User, claim: Claim) -> None:
    factories.make_review(claim, reviewer=moderator)
    verdict = verdicts.decide_claim(actor=moderator, claim_id=claim.pk, rating="true", publish=True)
    assert verdict.state == "published"


def test_readers_need_a_statement(moderator: User, reviewer: User, claim: Claim) -> None:
    claims.edit_claim(actor=reviewer, claim_id=claim.pk, statement="")
    factories.make_review(claim)
    with pytest.raises(Invalid) as error:
        verdicts.decide_claim(actor=moderator, claim_id=claim.pk, rating="true", publish=True)
    assert error.value.field == "statement"


def test_a_reopened_claim_is_decided_before_it_is_published(moderator: User, claim: Claim) -> None:
    verdicts.decide_claim(actor=moderator, claim_id=claim.pk, rating="true")
    reopened = verdicts.reopen_claim(actor=moderator, claim_id=claim.pk, reason="Bukti baru.")
    assert reopened.state == "reviewed"
    with pytest.raises(InvalidTransition):
        verdicts.publish_verdict(actor=moderator, claim_id=claim.pk)
    event = Event.objects.get(verb="claim_reopened")
    assert (event.old, event.new, event.why) == ({"state": "decided"}, {"state": "reviewed"}, "Bukti baru.")


def test_what_is_published_is_withdrawn_first(moderator: User) -> None:
    verdict = factories.make_verdict()
    for step in ("decide_claim", "publish_verdict", "reopen_claim"):
        with pytest.raises(InvalidTransition):
            STEPS[step](moderator, verdict.claim_id)
    gone = verdicts.retract_verdict(actor=moderator, claim_id=verdict.claim_id, reason="Keliru.", version=2)
    assert (gone.state, gone.retraction_reason, gone.version) == ("retracted", "Keliru.", 3)
    assert Event.objects.get(verb="verdict_retracted").why == "Keliru."
    with pytest.raises(InvalidTransition):
        verdicts.retract_verdict(actor=moderator, claim_id=verdict.claim_id, reason="Keliru.")
    again = verdicts.decide_claim(actor=moderator, claim_id=verdict.claim_id, rating="false")
    assert again.state == "draft"
    assert verdicts.publish_verdict(actor=moderator, claim_id=verdict.claim_id).retraction_reason == ""


@pytest.mark.parametrize("reason", ["", "  \n "])
def test_withdrawing_and_reopening_say_why(reason: str, moderator: User) -> None:
    verdict = factories.make_verdict()
    for step in (verdicts.retract_verdict, verdicts.reopen_claim):
        with pytest.raises(Invalid) as error:
            step(actor=moderator, claim_id=verdict.claim_id, reason=reason)
        assert error.value.field == "reason"


def test_what_is_set_aside_is_not_decided(moderator: User) -> None:
    claim = factories.make_claim(state="dismissed")
    with pytest.raises(InvalidTransition):
        verdicts.decide_claim(actor=moderator, claim_id=claim.pk, rating="true")
