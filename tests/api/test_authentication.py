"""Who is let in, and what a token may be used for."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from annotations.models import ApiToken, User
from annotations.workflow.tokens import create_token, revoke_token
from tests import factories
from tests.api.conftest import Api, problem

ARTICLES = "/api/v1/articles/"


@pytest.mark.parametrize(
    "header", [None, "", "Bearer", "Bearer ", "Bearer nobody", "Basic eDp5", "Token x", "Bearer é"]
)
def test_without_a_token_of_ours_there_is_no_way_in(client: Client, db: None, header: str | None) -> None:
    headers = {} if header is None else {"Authorization": header}
    answer = client.get(ARTICLES, headers=headers)
    problem(answer, 401)
    assert answer["WWW-Authenticate"].startswith("Bearer")


def test_a_session_is_no_token(signed_in: Any, reviewer: User) -> None:
    problem(signed_in(reviewer).get(ARTICLES), 401)
    problem(signed_in(reviewer).post(ARTICLES, {"text": "Satu."}, content_type="application/json"), 401)


@pytest.mark.parametrize("ending", ["revoked", "expired", "suspended", "inactive"])
def test_a_token_that_has_ended_opens_nothing(client: Client, reviewer: User, ending: str) -> None:
    token, key = create_token(user=reviewer, name="x", scopes=["read"])
    headers = {"Authorization": f"Bearer {key}"}
    assert client.get(ARTICLES, headers=headers).status_code == 200
    if ending == "revoked":
        revoke_token(actor=reviewer, token_id=token.pk)
    elif ending == "expired":
        ApiToken.objects.filter(pk=token.pk).update(expires_at=timezone.now() - timedelta(seconds=1))
    elif ending == "suspended":
        User.objects.filter(pk=reviewer.pk).update(suspended_at=timezone.now())
    else:
        User.objects.filter(pk=reviewer.pk).update(is_active=False)
    problem(client.get(ARTICLES, headers=headers), 401)


def test_somebody_of_no_desk_is_told_so(api: Api) -> None:
    problem(api(factories.make_user("")).get(ARTICLES), 403)


def test_an_observer_reads_and_changes_nothing(api: Api, observer: User) -> None:
    assert api(observer).get(ARTICLES).status_code == 200
    problem(api(observer, "read", "annotate").post(ARTICLES, {"text": "Satu."}), 403)


@pytest.mark.parametrize(
    ("scope", "read", "write"), [("read", 200, 403), ("annotate", 403, 201), ("moderate", 403, 403)]
)
def test_a_scope_opens_what_it_names(api: Api, moderator: User, scope: str, read: int, write: int) -> None:
    program = api(moderator, scope)
    assert program.get(ARTICLES).status_code == read
    assert program.post(ARTICLES, {"text": "Tiga ribu peti kemas telah dipindahkan."}).status_code == write


def test_a_verdict_wants_the_scope_of_an_editor(api: Api, moderator: User) -> None:
    claim = factories.make_claim(state="reviewed")
    url = f"/api/v1/claims/{claim.pk}/verdict/"
    problem(api(moderator, "read", "annotate").post(url, {"rating": "true"}), 403)
    assert api(moderator, "read", "moderate").post(url, {"rating": "true"}).status_code == 201


def test_the_last_use_is_noted_once_a_minute(client: Client, reviewer: User, django_assert_num_queries: Any) -> None:
    token, key = create_token(user=reviewer, name="x", scopes=["read"])
    headers = {"Authorization": f"Bearer {key}"}
    client.get(ARTICLES, headers=headers)
    first = ApiToken.objects.get(pk=token.pk).last_used_at
    assert first is not None
    with django_assert_num_queries(3):  # the token, the roles, the rows
        client.get(ARTICLES, headers=headers)
    assert ApiToken.objects.get(pk=token.pk).last_used_at == first
    long_ago = timezone.now() - timedelta(minutes=2)
    ApiToken.objects.filter(pk=token.pk).update(last_used_at=long_ago)
    client.get(ARTICLES, headers=headers)
    assert ApiToken.objects.get(pk=token.pk).last_used_at > long_ago


@pytest.mark.django_db
def test_what_is_published_is_open_to_all_where_the_desk_says_so(client: Client, settings: Any) -> None:
    factories.make_verdict()
    opened = ["verdicts/", "exports/verdicts.jsonl", "exports/verdicts.csv"]
    opened += ["exports/verdicts.claimreview.json", "exports/verdicts.annotations.jsonld"]
    closed = ["articles/", "claims/", "sources/1/", "claims/1/reviews/", "claims/1/verdict/"]
    for path in opened:
        problem(client.get(f"/api/v1/{path}"), 401)
    settings.PUBLIC_API = True
    assert [client.get(f"/api/v1/{path}").status_code for path in opened] == [200] * len(opened)
    for path in closed:
        problem(client.get(f"/api/v1/{path}"), 401)


@pytest.mark.django_db
def test_anybody_sees_no_draft(client: Client, settings: Any) -> None:
    settings.PUBLIC_API = True
    draft, published = factories.make_verdict(publish=False), factories.make_verdict()
    rows = client.get("/api/v1/verdicts/").json()["results"]
    assert [row["id"] for row in rows] == [published.pk]
    problem(client.get(f"/api/v1/verdicts/{draft.pk}/"), 404)
    problem(client.post("/api/v1/verdicts/"), 401)
    problem(client.get("/api/v1/verdicts/", headers={"Authorization": "Bearer wrong"}), 401)
