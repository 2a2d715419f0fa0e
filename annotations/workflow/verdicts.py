"""Verdicts: decided, published and withdrawn by editors."""

from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from annotations import access, events, rules
from annotations.errors import Invalid, InvalidTransition, NotFound, StaleEdit
from annotations.models import Claim, User, Verdict, VerdictVersion
from annotations.published import content_of
from annotations.workflow import locks, standing, words
from annotations.workflow.reviews import current_rating


@transaction.atomic
def decide_claim(
    *, actor: User, claim_id: int, rating: str, summary: str = "", publish: bool = False, version: int | None = None
) -> Verdict:
    """Settles a claim's rating as a draft verdict, and publishes it in the same step where asked to.

    `version` is the verdict's as it was seen, 0 where there was none. Raises NotAllowed, NotFound, Invalid,
    InvalidTransition (a published verdict is withdrawn before it is decided anew), StaleEdit.
    """
    access.check_can_moderate(actor)
    values = {"rating": current_rating(rating), "summary": words.paragraph(summary, field="summary")}
    claim = locks.locked_claim(claim_id, step="decide_claim")
    verdict = Verdict.objects.select_for_update(no_key=True).filter(claim=claim).first()
    _check_seen(verdict, version)
    _check_step("decide_claim", verdict)
    old = {"rating": verdict.rating.slug, "summary": verdict.summary, "state": verdict.state} if verdict else {}
    verdict = verdict or Verdict(claim=claim, version=0)
    for name, value in {
        **values,
        "state": Verdict.State.DRAFT,
        "decided_by": actor,
        "decided_at": timezone.now(),
    }.items():
        setattr(verdict, name, value)
    verdict.version += 1
    verdict.save()
    claim.state = rules.ClaimState.DECIDED
    claim.save(update_fields=["state", "updated_at"])
    new = {"rating": verdict.rating.slug, "summary": verdict.summary, "state": verdict.state}
    events.record("claim_decided", verdict, actor=actor, old=old, new=new)
    return _publish(actor, verdict) if publish else verdict


@transaction.atomic
def publish_verdict(*, actor: User, claim_id: int, version: int | None = None) -> Verdict:
    """Publishes a draft verdict. Raises NotAllowed (also for who is the only reviewer), Invalid without a statement."""
    access.check_can_moderate(actor)
    verdict = _locked_verdict(claim_id)
    locks.check_version(verdict, version)
    return _publish(actor, verdict)


@transaction.atomic
def retract_verdict(*, actor: User, claim_id: int, reason: str, version: int | None = None) -> Verdict:
    """Withdraws a published verdict; its page stays and says so and why. Raises Invalid without a reason."""
    access.check_can_moderate(actor)
    reason = words.paragraph(reason, field="reason")
    if not reason:
        raise Invalid(_("Say why it is withdrawn: readers will see it."), field="reason")
    verdict = _locked_verdict(claim_id)
    locks.check_version(verdict, version)
    _check_step("retract_verdict", verdict)
    verdict.state, verdict.retracted_at, verdict.retraction_reason = Verdict.State.RETRACTED, timezone.now(), reason
    verdict.version += 1
    verdict.save(update_fields=["state", "retracted_at", "retraction_reason", "version", "updated_at"])
    events.record(
        "verdict_retracted", verdict, actor=actor, old={"state": "published"}, new={"state": "retracted"}, why=reason
    )
    return verdict


@transaction.atomic
def reopen_claim(*, actor: User, claim_id: int, reason: str, version: int | None = None) -> Claim:
    """Takes a decided claim that is not published back to where its reviews put it. `version` is the verdict's."""
    access.check_can_moderate(actor)
    reason = words.paragraph(reason, field="reason")
    if not reason:
        raise Invalid(_("Say why it is reopened."), field="reason")
    claim = locks.locked_claim(claim_id, step="reopen_claim")
    verdict = _locked_verdict(claim_id)
    locks.check_version(verdict, version)
    _check_step("reopen_claim", verdict)
    claim.state = standing.state_of(claim)
    claim.save(update_fields=["state", "updated_at"])
    events.record(
        "claim_reopened", claim, actor=actor, old={"state": "decided"}, new={"state": claim.state}, why=reason
    )
    return claim


def _locked_verdict(claim_id: int) -> Verdict:
    locks.locked(Claim, claim_id)
    verdict = Verdict.objects.select_for_update(no_key=True).filter(claim_id=claim_id).first()
    if verdict is None:
        raise NotFound(_("This claim has no result yet."))
    return verdict


def _check_seen(verdict: Verdict | None, version: int | None) -> None:
    if version is not None and version != (verdict.version if verdict else 0):
        raise StaleEdit(_("Somebody else has changed this in the meantime."), current=verdict)


def _check_step(step: str, verdict: Verdict | None) -> None:
    if verdict is not None and not rules.is_verdict_step_allowed(step, verdict.state):
        state = {"state": verdict.get_state_display()}
        raise InvalidTransition(_("This cannot be done while the result is “%(state)s”.") % state)


def _publish(actor: User, verdict: Verdict) -> Verdict:
    claim = verdict.claim
    access.check_can_publish(actor, claim, may_be_only_reviewer=settings.PUBLISHER_MAY_BE_ONLY_REVIEWER)
    _check_step("publish_verdict", verdict)
    if claim.state != rules.ClaimState.DECIDED:
        raise InvalidTransition(_("The claim has been reopened: decide it again first."))
    if not claim.statement:
        raise Invalid(
            _("Write the claim as you check it first: readers see it without the article."), field="statement"
        )
    old: dict[str, Any] = {"state": verdict.state}
    verdict.state, verdict.retracted_at, verdict.retraction_reason = Verdict.State.PUBLISHED, None, ""
    verdict.published_at = timezone.now()
    verdict.version += 1
    verdict.save(update_fields=["state", "published_at", "retracted_at", "retraction_reason", "version", "updated_at"])
    number = verdict.versions.count() + 1
    VerdictVersion.objects.create(verdict=verdict, number=number, content=content_of(verdict), created_by=actor)
    events.record("verdict_published", verdict, actor=actor, old=old, new={"state": "published", "number": number})
    return verdict
