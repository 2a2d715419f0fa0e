"""What holds for every page of the desk: who gets in, by which method, and in which language."""

import re
from collections.abc import Callable
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, reverse

from annotations.models import User
from annotations.web import urls
from tests import factories

PUBLIC = {"sign-in", "sign-out", "set-language", "check-list", "check", "demo-page"}
ODD = ["?page=abc", "?page=-1", f"?page={'9' * 5000}", "?q=%00", "?q=%ED%A0%80", "?state=<b>", "?part=x", "?copy=1e9"]
SignIn = Callable[[User], Client]


def patterns(entries: list[URLPattern | URLResolver]) -> list[URLPattern]:
    found = []
    for entry in entries:
        found += patterns(entry.url_patterns) if isinstance(entry, URLResolver) else [entry]
    return found


def address(pattern: URLPattern, pk: int = 1) -> str:
    values = {"pk": pk, "uid": uuid4(), "slug": "nothing"}
    return reverse(pattern.name, kwargs={name: values[name] for name in pattern.pattern.converters})


EVERY = patterns(urls.urlpatterns)


def test_every_page_is_looked_at() -> None:
    assert len(EVERY) > 30
    assert {pattern.name for pattern in EVERY} >= PUBLIC


@pytest.mark.django_db
@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("pattern", EVERY, ids=lambda pattern: pattern.name)
def test_a_stranger_is_asked_to_sign_in(client: Client, pattern: URLPattern, method: str) -> None:
    response = getattr(client, method)(address(pattern))
    if pattern.name in PUBLIC:
        assert not response.headers.get("Location", "").startswith("/sign-in/?next=")
    else:
        assert response.status_code == 302
        assert response.headers["Location"].startswith("/sign-in/?next=")


@pytest.mark.django_db
@pytest.mark.parametrize("pattern", EVERY, ids=lambda pattern: pattern.name)
def test_a_fragment_says_so_instead(client: Client, pattern: URLPattern) -> None:
    """htmx follows a redirect and would put the sign-in page where the fragment was."""
    if pattern.name in PUBLIC:
        return
    response = client.post(address(pattern), headers={"HX-Request": "true"})
    assert response.status_code == 401
    assert response.headers["HX-Retarget"] == "#messages"
    assert b"<html" not in response.content


@pytest.mark.parametrize("pattern", EVERY, ids=lambda pattern: pattern.name)
def test_who_has_no_role_sees_nothing(signed_in: SignIn, db: None, pattern: URLPattern) -> None:
    if pattern.name in PUBLIC or pattern.name.startswith("account"):
        return
    claim = factories.make_claim()
    client = signed_in(factories.make_user(""))
    for method in (client.get, client.post):
        response = method(address(pattern, claim.pk if "claim" in pattern.name else claim.article_id))
        assert response.status_code in {403, 404, 405}, response.status_code


@pytest.mark.parametrize("pattern", EVERY, ids=lambda pattern: pattern.name)
def test_what_is_not_there_is_not_found(signed_in: SignIn, moderator: User, pattern: URLPattern) -> None:
    if "pk" not in pattern.pattern.converters:
        return
    client = signed_in(moderator)
    for pk in (987_654, 10**30):
        assert client.get(address(pattern, pk)).status_code in {404, 405}
        assert client.post(address(pattern, pk)).status_code in {404, 405, 422}


@pytest.mark.parametrize("name", ["overview", "claim-list", "article-list", "source-list", "check-list"])
@pytest.mark.parametrize("language", ["en", "id"])
def test_lists_in_both_languages(signed_in: SignIn, reviewer: User, name: str, language: str) -> None:
    factories.make_citation(factories.make_claim())
    factories.make_verdict()
    response = signed_in(reviewer).get(reverse(name), headers={"Accept-Language": language})
    assert response.status_code == 200
    assert f'<html lang="{language}"' in response.text


@pytest.mark.parametrize("query", ODD)
@pytest.mark.parametrize("name", ["overview", "claim-list", "article-list", "source-list", "check-list"])
def test_an_odd_address_is_no_error(signed_in: SignIn, reviewer: User, name: str, query: str) -> None:
    assert signed_in(reviewer).get(reverse(name) + query).status_code == 200


@pytest.mark.parametrize("name", ["overview", "claim-list", "article-list", "source-list", "check-list"])
def test_lists_are_read_not_written(signed_in: SignIn, reviewer: User, name: str) -> None:
    assert signed_in(reviewer).post(reverse(name)).status_code == 405


def test_pages_load_nothing_from_elsewhere(signed_in: SignIn, reviewer: User) -> None:
    page = signed_in(reviewer).get(reverse("overview")).text
    loaded = re.findall(r'(?:src|<link[^>]*href)="([^"]+)"', page)
    assert len(loaded) > 8
    assert all(address.startswith("/static/") for address in loaded)
