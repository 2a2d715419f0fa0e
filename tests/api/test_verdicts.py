"""Verdicts over the API: decided, published, withdrawn, listed."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from annotations.models import Claim, User, Verdict
from annotations.workflow import reviews
from tests import factories
from tests.api.conftest import Api, problem

VERDICTS = "/api/v1/verdicts/"


@pytest.fixture
def claim(db: None) -> Claim:
    return factories.make_claim(state="reviewed")


def url_of(claim: Claim, step: str = "") -> str:
    return f"/api/v1/claims/{claim.pk}/verdict/{step}"


def test_decided_published_withdrawn_and_decided_anew(api: Api, moderator: User, claim: Claim) -> None:
    program = api(moderator)
    problem(program.get(url_of(claim)), 404)
    problem(program.post(url_of(claim, "publish/")), 404)
    draft = program.post(url_of(claim), {"rating": "true", "summary": "Angkanya benar.", "version": 0})
    assert draft.status_code == 201
    assert (draft.json()["state"], draft.json()["rating"], draft.json()["url"]) == ("draft", "true", None)
    again = program.post(url_of(claim), {"rating": "mostly-true", "version": 1})
    assert (again.status_code, again.json()["version"]) == (200, 2)
    published = program.post(url_of(claim, "publish/"), {"version": 2}).json()
    assert published["state"] == "published"
    assert published["url"].endswith(f"/checks/{published['uid']}/")
    problem(program.post(url_of(claim, "publish/")), 409)
    problem(program.post(url_of(claim), {"rating": "false"}), 409)
    problem(program.post(url_of(claim, "retract/"), {"reason": " "}), 400, "#/reason")
    withdrawn = program.post(url_of(claim, "retract/"), {"reason": "Sumbernya keliru."}).json()
    assert (withdrawn["state"], withdrawn["retraction_reason"]) == ("retracted", "Sumbernya keliru.")
    problem(program.post(url_of(claim, "retract/"), {"reason": "Lagi."}), 409)
    assert program.post(url_of(claim), {"rating": "false", "publish": True}).json()["state"] == "published"


def test_decided_and_published_in_one_step(api: Api, moderator: User, claim: Claim) -> None:
    answer = api(moderator).post(url_of(claim), {"rating": "true", "summary": "Benar.", "publish": True})
    assert (answer.status_code, answer.json()["state"]) == (201, "published")
    assert api(moderator).get(url_of(claim)).json() == answer.json()


def test_the_second_of_two_editors_is_told(api: Api, moderator: User, claim: Claim) -> None:
    program = api(moderator)
    program.post(url_of(claim), {"rating": "true", "version": 0})
    details = problem(program.post(url_of(claim), {"rating": "false", "version": 0}), 412)
    assert details["current"]["rating"] == "true"
    problem(program.post(url_of(claim, "publish/"), {"version": 7}), 412)
    claim_without = factories.make_claim(state="reviewed")
    assert problem(program.post(url_of(claim_without), {"rating": "true", "version": 5}), 412)["current"] is None


def test_nobody_publishes_on_their_own_word_alone(api: Api, moderator: User) -> None:
    claim = factories.make_claim()
    problem(api(moderator).post(url_of(claim), {"rating": "true", "publish": True}), 403)
    reviews.submit_review(reviewer=moderator, claim_id=claim.pk, rating="true")
    problem(api(moderator).post(url_of(claim), {"rating": "true", "publish": True}), 403)
    assert not Verdict.objects.exists()


@pytest.mark.parametrize(("body", "pointer"), [
    ({}, "#/rating"), ({"rating": "so-so"}, "#/rating"), ({"rating": 1}, "#/rating"), ({"rating": None}, "#/rating"),
    ({"rating": "true", "summary": 5}, "#/summary"), ({"rating": "true", "summary": "s" * 20_001}, "#/summary"),
    ({"rating": "true", "publish": "yes"}, "#/publish"), ({"rating": "true", "publish": 1}, "#/publish"),
    ({"rating": "true", "version": "0"}, "#/version"), ({"rating": "true", "state": "published"}, "#/state"), ([], "#"),
])  # fmt: skip
def test_what_cannot_be_decided(api: Api, moderator: User, claim: Claim, body: Any, pointer: str) -> None:
    problem(api(moderator).post(url_of(claim), body), 400, pointer)
    assert not Verdict.objects.exists()


@pytest.mark.parametrize(("step", "body"), [("", {"rating": "true"}), ("publish/", {}), ("retract/", {"reason": "x"})])
def test_deciding_is_an_editors(
    api: Api, reviewer: User, moderator: User, claim: Claim, step: str, body: dict[str, str]
) -> None:
    problem(api().post(url_of(claim, step), body), 401)
    problem(api(reviewer).post(url_of(claim, step), body), 403)
    problem(api(reviewer, "read", "annotate", "moderate").post(url_of(claim, step), body), 403)
    problem(api(moderator, "read", "annotate").post(url_of(claim, step), body), 403)
    problem(api(moderator).delete(url_of(claim, step)), 405)
    problem(api(moderator).post(f"/api/v1/claims/{10**25}/verdict/{step}", body), 404)


def test_a_claim_set_aside_has_no_verdict(api: Api, moderator: User) -> None:
    problem(api(moderator).post(url_of(factories.make_claim(state="dismissed")), {"rating": "true"}), 409)


def test_lists_can_be_narrowed(api: Api, reviewer: User) -> None:
    published, draft = factories.make_verdict(), factories.make_verdict(publish=False)
    english = factories.make_claim(article=factories.make_article(text=factories.ENGLISH, language="en"))
    factories.make_review(english)
    foreign = factories.make_verdict(english, rating="false")
    program = api(reviewer)

    def ids(**query: Any) -> set[int]:
        return {row["id"] for row in program.get(VERDICTS, query).json()["results"]}

    now = timezone.now()
    assert ids() == {published.pk, draft.pk, foreign.pk}
    assert ids(state="draft") == {draft.pk}
    assert ids(language="en") == ids(rating="false") == ids(article=english.article_id) == {foreign.pk}
    assert ids(published_after=(now - timedelta(hours=1)).isoformat()) == {published.pk, foreign.pk}
    assert ids(published_after="2099-01-01") == ids(published_before="2000-01-01T00:00:00Z") == set()


@pytest.mark.parametrize("query", [
    "article=x", "article=0", "article=99999999999999999999", "state=lost", "published_after=soon",
    "published_before=2024-13-01", "article=%00", "published_after=10000-01-01",
])  # fmt: skip
def test_a_filter_that_cannot_be_is_a_400(api: Api, reviewer: User, query: str) -> None:
    for path in ("verdicts/", "exports/verdicts.jsonl"):
        details = problem(api(reviewer).get(f"/api/v1/{path}?{query}"), 400)
        assert details["errors"][0]["parameter"] == query.split("=", maxsplit=1)[0]


@pytest.mark.parametrize("query", [
    "published_after=0001-01-01T00:00:00%2B14:00", "published_before=9999-12-31T23:59:59-14:00", "rating=%F0%9F%9A%A2",
    "language=" + "x" * 5_000, "rating=%00", "language=%00",
])  # fmt: skip
def test_an_odd_filter_is_never_a_500(api: Api, reviewer: User, query: str) -> None:
    factories.make_verdict()
    assert api(reviewer).get(f"{VERDICTS}?{query}").status_code in {200, 400}


def test_one_verdict(api: Api, reviewer: User) -> None:
    verdict = factories.make_verdict()
    answer = api(reviewer).get(f"{VERDICTS}{verdict.pk}/")
    assert answer.json()["claim"] == verdict.claim_id
    assert api(reviewer).get(f"{VERDICTS}{verdict.pk}/", headers={"If-None-Match": answer["ETag"]}).status_code == 304
    problem(api(reviewer).get(f"{VERDICTS}{10**25}/"), 404)
    problem(api(reviewer).post(VERDICTS, {}), 405)
    problem(api(factories.make_user("")).get(VERDICTS), 403)


def test_lists_take_few_queries(api: Api, reviewer: User, django_assert_num_queries: Any) -> None:
    program = api(reviewer)
    program.get(VERDICTS)
    for _ in range(3):
        factories.make_verdict()
    with django_assert_num_queries(3):  # token, roles, rows
        program.get(VERDICTS)
