"""An editor's decision in the workspace: decided, published, withdrawn, opened again."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from annotations.models import Claim, User, Verdict
from annotations.workflow import verdicts
from tests import factories
from tests.web.workspace import post

SignIn = Callable[[User], Client]
STEPS = ("claim-decide", "verdict-publish", "verdict-retract", "claim-reopen")
DECISION = {"verdict-rating": "true", "verdict-summary": "Angkanya benar.", "verdict-version": 0}


def step(client: Client, name: str, claim: Claim, data: dict[str, Any] | None = None) -> Any:
    return post(client, reverse(name, args=[claim.pk]), data)


def test_from_assessed_to_published_to_withdrawn_and_back(signed_in: SignIn, moderator: User) -> None:
    claim = factories.make_claim(state="reviewed")
    client = signed_in(moderator)
    assert 'id="verdict-publish"' in step(client, "claim-decide", claim, DECISION).text
    verdict = Verdict.objects.get(claim=claim)
    response = step(client, "verdict-publish", claim, {"version": verdict.version})
    verdict.refresh_from_db()
    assert verdict.state == "published"
    assert reverse("check", args=[verdict.uid]) in response.text
    refused = step(client, "verdict-retract", claim, {"version": verdict.version, "reason": " "})
    assert refused.status_code == 422
    assert "Say why it is withdrawn" in refused.text
    step(client, "verdict-retract", claim, {"version": verdict.version, "reason": "Salah tanggal."})
    verdict.refresh_from_db()
    assert (verdict.state, verdict.retraction_reason) == ("retracted", "Salah tanggal.")
    step(client, "claim-reopen", claim, {"reason": "Periksa lagi."})
    claim.refresh_from_db()
    assert claim.state == "reviewed"


def test_a_button_that_is_off_says_why(signed_in: SignIn, moderator: User) -> None:
    claim = factories.make_claim()
    factories.make_review(claim, reviewer=moderator)
    client = signed_in(moderator)
    page = step(client, "claim-decide", claim, DECISION).text
    assert 'id="verdict-publish" disabled' in page
    assert "The publisher cannot be the only checker." in page
    assert step(client, "verdict-publish", claim).status_code == 403


def test_a_decision_without_a_rating(signed_in: SignIn, moderator: User) -> None:
    claim = factories.make_claim(state="reviewed")
    response = step(signed_in(moderator), "claim-decide", claim, {**DECISION, "verdict-rating": ""})
    assert response.status_code == 422
    assert "Angkanya benar." in response.text
    assert not Verdict.objects.exists()


def test_somebody_else_decided_first(signed_in: SignIn, moderator: User) -> None:
    claim = factories.make_claim(state="reviewed")
    verdict = factories.make_verdict(claim, rating="false", summary="Kata mereka.", publish=False)
    client = signed_in(moderator)
    response = step(client, "claim-decide", claim, DECISION)
    assert response.status_code == 409
    assert "Kata mereka." in response.text
    assert "Angkanya benar." in response.text
    verdict.refresh_from_db()
    assert verdict.rating.slug == "false"
    step(client, "claim-decide", claim, {**DECISION, "verdict-version": verdict.version})
    verdict.refresh_from_db()
    assert verdict.rating.slug == "true"


def test_stale_and_already_done(signed_in: SignIn, moderator: User) -> None:
    claim = factories.make_claim(state="decided")
    client = signed_in(moderator)
    assert step(client, "verdict-publish", claim, {"version": 99}).status_code == 409
    assert step(client, "verdict-publish", claim).status_code == 200
    assert step(client, "verdict-publish", claim).status_code == 409
    assert step(client, "claim-reopen", claim, {"reason": "Coba."}).status_code == 409
    verdicts.retract_verdict(actor=moderator, claim_id=claim.pk, reason="Keliru.")
    refused = step(client, "verdict-retract", claim, {"reason": "Alasan yang diketik."})
    assert refused.status_code == 409


def test_a_reason_that_was_typed_is_kept(signed_in: SignIn, moderator: User) -> None:
    claim = factories.make_claim(state="decided")
    step(signed_in(moderator), "verdict-publish", claim)
    data = {"version": 99, "reason": "Alasan yang diketik."}
    refused = step(signed_in(moderator), "verdict-retract", claim, data)
    assert refused.status_code == 409
    assert "Alasan yang diketik.</textarea>" in refused.text


@pytest.mark.parametrize("name", STEPS)
def test_others(client: Client, signed_in: SignIn, reviewer: User, name: str) -> None:
    claim = factories.make_claim(state="decided")
    address = reverse(name, args=[claim.pk])
    data = {**DECISION, "reason": "Mau.", "verdict-version": claim.verdict.version}
    assert client.post(address, data).status_code == 302
    assert signed_in(reviewer).get(address).status_code == 405
    response = signed_in(reviewer).post(address, data)
    assert response.status_code == 403
    assert "Only an editor can do this." in response.text
    assert signed_in(reviewer).get(reverse("claim", args=[claim.pk])).text.count('id="verdict-decide"') == 0
