"""Reviews over the API."""

from typing import Any

import pytest

from annotations.models import Claim, Review, User
from tests import factories
from tests.api.conftest import Api, problem


@pytest.fixture
def claim(db: None) -> Claim:
    return factories.make_claim()


def url_of(claim: Claim) -> str:
    return f"/api/v1/claims/{claim.pk}/reviews/"


def test_given_and_changed(api: Api, reviewer: User, claim: Claim) -> None:
    program, url = api(reviewer), url_of(claim)
    first = program.post(url, {"rating": "true", "rationale": "Dua laporan sepakat.", "version": 0})
    assert first.status_code == 201
    assert (first.json()["rating"], first.json()["rationale"]) == ("true", "Dua laporan sepakat.")
    assert first.json()["reviewer"] == {"id": reviewer.pk, "name": "reviewer"}
    again = program.post(url, {"rating": "false", "version": 1})
    assert (again.status_code, again.json()["id"], again.json()["version"]) == (200, first.json()["id"], 2)
    details = problem(program.post(url, {"rating": "true", "version": 1}), 412)
    assert (details["current"]["rating"], details["current"]["version"]) == ("false", 2)
    assert Review.objects.count() == 1


def test_a_version_of_what_was_never_there(api: Api, reviewer: User, claim: Claim) -> None:
    assert problem(api(reviewer).post(url_of(claim), {"rating": "true", "version": 3}), 412)["current"] is None


@pytest.mark.parametrize(("body", "pointer"), [
    ({}, "#/rating"), ({"rating": ""}, "#/rating"), ({"rating": "so-so"}, "#/rating"), ({"rating": 5}, "#/rating"),
    ({"rating": ["true"]}, "#/rating"), ({"rating": True}, "#/rating"),
    ({"rating": "true", "rationale": 5}, "#/rationale"),
    ({"rating": "true", "rationale": "r" * 20_001}, "#/rationale"), ({"rating": "true", "version": -1}, "#/version"),
    ({"rating": "true", "version": 10**30}, "#/version"), ({"rating": "true", "reviewer": 1}, "#/reviewer"), ([], "#"),
])  # fmt: skip
def test_what_cannot_be_said(api: Api, reviewer: User, claim: Claim, body: Any, pointer: str) -> None:
    problem(api(reviewer).post(url_of(claim), body), 400, pointer)
    assert not Review.objects.exists()


def test_a_claim_that_is_settled_takes_none(api: Api, reviewer: User) -> None:
    problem(api(reviewer).post(url_of(factories.make_claim(state="decided")), {"rating": "true"}), 409)
    problem(api(reviewer).post(url_of(factories.make_claim(state="dismissed")), {"rating": "true"}), 409)


def test_blind_reviews_are_listed_to_who_has_given_their_own(
    api: Api, reviewer: User, moderator: User, observer: User
) -> None:
    claim = factories.make_claim(article=factories.make_article(blind=True, required_reviews=2))
    factories.make_review(claim, rating="false")

    def seen(user: User) -> list[str]:
        return [row["rating"] for row in api(user).get(url_of(claim)).json()["results"]]

    assert (seen(reviewer), seen(observer), seen(moderator)) == ([], [], ["false"])
    api(reviewer).post(url_of(claim), {"rating": "true"})
    assert seen(reviewer) == ["false", "true"]
    assert seen(observer) == []


def test_who_may_not(api: Api, reviewer: User, observer: User, claim: Claim) -> None:
    url, body = url_of(claim), {"rating": "true"}
    problem(api().post(url, body), 401)
    problem(api(observer, "read", "annotate").post(url, body), 403)
    problem(api(reviewer, "read").post(url, body), 403)
    problem(api(factories.make_user("")).get(url), 403)
    problem(api(reviewer).put(url, body), 405)
    problem(api(reviewer).get(f"/api/v1/claims/{10**25}/reviews/"), 404)
    problem(api(reviewer).post("/api/v1/claims/999999/reviews/", body), 404)
