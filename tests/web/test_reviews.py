"""One's own assessment in the workspace."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from annotations.models import Claim, Review, User
from annotations.workflow import reviews
from tests import factories
from tests.web.workspace import post

SignIn = Callable[[User], Client]


@pytest.fixture
def claim(db: None) -> Claim:
    return factories.make_claim()


def address(claim: Claim) -> str:
    return reverse("review-submit", args=[claim.pk])


def test_given_and_changed_in_place(signed_in: SignIn, reviewer: User, claim: Claim) -> None:
    client = signed_in(reviewer)
    data = {"review-rating": "true", "review-rationale": "Dua laporan sepakat.", "review-version": 0}
    response = post(client, address(claim), data)
    assert "Your assessment is saved." in response.text
    assert 'id="text" hx-swap-oob="true"' in response.text
    review = Review.objects.get()
    assert (review.rating.slug, review.rationale, review.reviewer) == ("true", "Dua laporan sepakat.", reviewer)
    data = {"review-rating": "false", "review-rationale": "Ternyata tidak.", "review-version": review.version}
    assert "Your assessment is changed." in post(client, address(claim), data).text
    assert Review.objects.get().rating.slug == "false"


def test_without_a_script(signed_in: SignIn, reviewer: User, claim: Claim) -> None:
    response = signed_in(reviewer).post(address(claim), {"review-rating": "true", "review-version": 0})
    assert response.headers["Location"] == reverse("claim", args=[claim.pk])


@pytest.mark.parametrize("rating", ["", "maybe"])
def test_no_rating_keeps_what_was_typed(signed_in: SignIn, reviewer: User, claim: Claim, rating: str) -> None:
    data = {"review-rating": rating, "review-rationale": "Panjang sekali.", "review-version": 0}
    response = post(signed_in(reviewer), address(claim), data)
    assert response.status_code == 422
    assert "Choose a rating." in response.text
    assert "Panjang sekali.</textarea>" in response.text
    assert not Review.objects.exists()


def test_given_elsewhere_in_the_meantime(signed_in: SignIn, reviewer: User, claim: Claim) -> None:
    reviews.submit_review(reviewer=reviewer, claim_id=claim.pk, rating="true", rationale="Dari ponsel.")
    client = signed_in(reviewer)
    data = {"review-rating": "false", "review-rationale": "Dari meja.", "review-version": 0}
    response = post(client, address(claim), data)
    assert response.status_code == 409
    assert "Dari ponsel." in response.text
    assert "Dari meja.</textarea>" in response.text
    review = Review.objects.get()
    assert review.rating.slug == "true"
    assert f'name="review-version" value="{review.version}"' in response.text
    assert post(client, address(claim), data | {"review-version": review.version}).status_code == 200
    assert Review.objects.get().rating.slug == "false"


def test_a_decided_claim_takes_none(signed_in: SignIn, reviewer: User) -> None:
    claim = factories.make_claim(state="decided")
    response = post(signed_in(reviewer), address(claim), {"review-rating": "true", "review-version": 0})
    assert response.status_code == 409
    assert not Review.objects.filter(reviewer=reviewer).exists()


def test_ones_own_is_still_read_when_the_claim_is_decided(signed_in: SignIn, reviewer: User, claim: Claim) -> None:
    factories.make_review(claim, reviewer=reviewer, rationale="Alasan saya sendiri.")
    page = reverse("claim", args=[claim.pk])
    assert signed_in(reviewer).get(page).text.count("Alasan saya sendiri.") == 1
    factories.make_verdict(claim)
    assert signed_in(reviewer).get(page).text.count("Alasan saya sendiri.") == 1


def test_others(client: Client, signed_in: SignIn, observer: User, claim: Claim) -> None:
    data = {"review-rating": "true", "review-version": 0}
    assert client.post(address(claim), data).status_code == 302
    assert post(client, address(claim), data).status_code == 401
    assert signed_in(observer).get(address(claim)).status_code == 405
    assert signed_in(observer).post(address(claim), data).status_code == 403
    assert not Review.objects.exists()
