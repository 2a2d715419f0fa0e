"""A damaged form never counts as one that saw the newest version: 422, and nothing has changed."""

from collections.abc import Callable

import pytest
from django.test import Client

from annotations.models import Claim, User
from annotations.workflow import claims, sources
from tests import factories

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]
DAMAGED = ("abc", "-1", "1.5", "9" * 5_000)


@pytest.mark.parametrize("version", DAMAGED)
def test_publishing(version: str, moderator: User, signed_in: SignIn) -> None:
    verdict = factories.make_verdict(publish=False)
    response = signed_in(moderator).post(f"/claims/{verdict.claim_id}/publish/", {"version": version})
    verdict.refresh_from_db()
    assert (response.status_code, verdict.state) == (422 if version != "-1" else 409, "draft")


@pytest.mark.parametrize("version", DAMAGED)
def test_setting_aside(version: str, reviewer: User, signed_in: SignIn) -> None:
    claim = factories.make_claim()
    data = {"dismiss-kind": "not-a-claim", "dismiss-version": version}
    response = signed_in(reviewer).post(f"/claims/{claim.pk}/dismiss/", data)
    claim.refresh_from_db()
    assert (response.status_code, claim.state) == (422 if version != "-1" else 409, "open")


def test_a_reason_that_is_too_long_is_no_reason_to_forget_the_version(reviewer: User, signed_in: SignIn) -> None:
    claim = factories.make_claim()
    claims.edit_claim(actor=reviewer, claim_id=claim.pk, statement="Another.")
    data = {"dismiss-kind": "will-not-check", "dismiss-reason": "x" * 1_001, "dismiss-version": claim.version}
    assert signed_in(reviewer).post(f"/claims/{claim.pk}/dismiss/", data).status_code == 422
    claim.refresh_from_db()
    assert claim.state == "open"


@pytest.mark.parametrize("step", ["withdraw", "quote"])
@pytest.mark.parametrize("version", DAMAGED)
def test_a_source(step: str, version: str, reviewer: User, signed_in: SignIn) -> None:
    citation = factories.make_citation(factories.make_claim())
    response = signed_in(reviewer).post(f"/citations/{citation.pk}/{step}/", {"version": version})
    citation.refresh_from_db()
    assert response.status_code == (422 if step == "withdraw" else 404)
    assert citation.withdrawn_at is None


def test_a_source_that_somebody_is_editing_is_not_taken_off_unseen(reviewer: User, signed_in: SignIn) -> None:
    citation = factories.make_citation(factories.make_claim())
    sources.edit_citation(actor=factories.make_user(), citation_id=citation.pk, quote="New words.")
    response = signed_in(reviewer).post(f"/citations/{citation.pk}/withdraw/", {"version": citation.version})
    citation.refresh_from_db()
    assert (response.status_code, citation.withdrawn_at) == (409, None)


def test_a_set_aside_claim_that_changed_is_not_taken_back_unseen(reviewer: User, signed_in: SignIn) -> None:
    claim = factories.make_claim(state="dismissed")
    response = signed_in(reviewer).post(f"/claims/{claim.pk}/restore/", {"version": claim.version - 1})
    assert response.status_code == 409
    assert Claim.objects.get(pk=claim.pk).state == "dismissed"


def test_a_result_that_was_decided_anew_is_not_reopened_unseen(moderator: User, signed_in: SignIn) -> None:
    verdict = factories.make_verdict(publish=False)
    factories.make_verdict(verdict.claim, rating="false", publish=False)
    data = {"version": verdict.version, "reason": "A new source."}
    assert signed_in(moderator).post(f"/claims/{verdict.claim_id}/reopen/", data).status_code == 409
