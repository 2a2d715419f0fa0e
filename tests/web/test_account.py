"""The account page: preferences, and tokens that are shown once."""

from collections.abc import Callable

import pytest
from django.test import Client

from annotations.models import ApiToken, User
from annotations.models.fields import digest
from tests import factories

SignIn = Callable[[User], Client]
TOKENS = "/account/tokens/"


def test_preferences(signed_in: SignIn, reviewer: User) -> None:
    client = signed_in(reviewer)
    answer = client.post("/account/", {"language": "id", "time_zone": "Asia/Jayapura", "theme": "dark"}, follow=True)
    reviewer.refresh_from_db()
    assert (reviewer.language, reviewer.time_zone) == ("id", "Asia/Jayapura")
    assert '<html lang="id" dir="ltr" data-theme="dark">' in answer.text


def test_back_to_the_browsers(signed_in: SignIn, reviewer: User) -> None:
    client = signed_in(reviewer)
    client.post("/account/", {"language": "id", "theme": "dark"})
    page = client.post("/account/", {}, follow=True).text
    assert "data-theme" not in page
    assert '<html lang="en"' in page


@pytest.mark.parametrize(("field", "value"), [("language", "xx"), ("time_zone", "Mars/Base"), ("theme", "<b>")])
def test_what_is_no_choice_is_refused_at_its_field(signed_in: SignIn, reviewer: User, field: str, value: str) -> None:
    answer = signed_in(reviewer).post("/account/", {field: value})
    assert answer.status_code == 422
    assert answer.context["preferences"].errors.keys() == {field}


def test_a_made_up_theme_in_the_cookie_is_nothing(signed_in: SignIn, reviewer: User) -> None:
    client = signed_in(reviewer)
    client.cookies["theme"] = '"><script>'
    assert "data-theme" not in client.get("/account/").text


def test_a_token_is_shown_once(signed_in: SignIn, reviewer: User) -> None:
    client = signed_in(reviewer)
    answer = client.post(TOKENS, {"name": "<b>Situs</b>", "scopes": ["read", "annotate"], "days": "30"})
    assert answer.status_code == 201
    assert "no-store" in answer.headers["Cache-Control"]
    key = answer.context["key"]
    token = ApiToken.objects.get()
    assert key in answer.text
    assert token.sha256 == digest(key)
    assert token.expires_at
    page = client.get("/account/").text
    assert key not in page
    assert "&lt;b&gt;Situs&lt;/b&gt;" in page


def test_a_token_that_works_always(signed_in: SignIn, reviewer: User) -> None:
    signed_in(reviewer).post(TOKENS, {"name": "x", "scopes": ["read"], "days": ""})
    assert ApiToken.objects.get().expires_at is None


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"name": "x"},
        {"name": "\0", "scopes": ["read"]},
        {"name": "x", "scopes": ["moderate"]},
        {"name": "x", "scopes": ["read"], "days": "99999999999"},
    ],
)
def test_what_no_token_is_made_of(signed_in: SignIn, reviewer: User, data: dict[str, str]) -> None:
    answer = signed_in(reviewer).post(TOKENS, data)
    assert answer.status_code == 422
    assert answer.context["token_form"].errors
    assert not ApiToken.objects.exists()


def test_revoke(signed_in: SignIn, reviewer: User) -> None:
    client = signed_in(reviewer)
    client.post(TOKENS, {"name": "Situs", "scopes": ["read"], "days": "30"})
    where = f"{TOKENS}{ApiToken.objects.get().pk}/revoke/"
    assert client.get(where).status_code == 405
    assert "works no longer" in client.post(where, follow=True).text
    assert not ApiToken.objects.get().is_usable
    assert client.post(where).status_code == 302


def test_anothers_token_is_not_found(signed_in: SignIn, reviewer: User) -> None:
    signed_in(reviewer).post(TOKENS, {"name": "Situs", "scopes": ["read"], "days": "30"})
    other = signed_in(factories.make_user())
    assert other.post(f"{TOKENS}{ApiToken.objects.get().pk}/revoke/").status_code == 404
    assert "Situs" not in other.get("/account/").text
    assert ApiToken.objects.get().is_usable


def test_who_has_no_role_has_no_tokens(signed_in: SignIn, db: None) -> None:
    client = signed_in(factories.make_user(""))
    assert TOKENS not in client.get("/account/").text
    assert client.post(TOKENS, {"name": "x", "scopes": ["read"]}).status_code == 403
