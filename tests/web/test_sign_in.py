"""Coming in and going out."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from annotations.models import User

PASSWORD = "a long pass phrase"
WHERE = "/sign-in/"


def test_leads_where_the_person_was_going(client: Client, reviewer: User) -> None:
    page = client.get("/articles/", follow=True)
    assert 'name="next" value="/articles/"' in page.text
    answer = client.post(WHERE, {"username": "reviewer", "password": PASSWORD, "next": "/articles/"})
    assert answer.headers["Location"] == "/articles/"
    assert client.get("/articles/").status_code == 200


@pytest.mark.parametrize("target", ["https://example.org/", "//example.org", "javascript:alert(1)", "\\\\example.org"])
def test_leads_nowhere_else(client: Client, reviewer: User, target: str) -> None:
    answer = client.post(WHERE, {"username": "reviewer", "password": PASSWORD, "next": target})
    assert answer.headers["Location"] == "/"


def test_keeps_the_name_and_says_what_is_wrong(client: Client, reviewer: User) -> None:
    answer = client.post(WHERE, {"username": "reviewer", "password": "wrong"})
    assert answer.status_code == 422
    assert 'value="reviewer"' in answer.text
    assert "do not go together" in answer.text
    assert "wrong" not in answer.context["form"]["password"].as_widget()


@pytest.mark.django_db
def test_a_name_that_nobody_has_is_answered_alike(client: Client) -> None:
    answer = client.post(WHERE, {"username": "<b>nobody</b>", "password": "wrong"})
    assert "do not go together" in answer.text
    assert "<b>nobody" not in answer.text


def test_a_suspended_person_hears_so(client: Client, reviewer: User) -> None:
    User.objects.filter(pk=reviewer.pk).update(suspended_at=timezone.now())
    answer = client.post(WHERE, {"username": "reviewer", "password": PASSWORD})
    assert answer.status_code == 422
    assert "suspended" in answer.text


def test_suspension_ends_the_session(client: Client, reviewer: User) -> None:
    client.force_login(reviewer)
    User.objects.filter(pk=reviewer.pk).update(suspended_at=timezone.now())
    assert client.get("/").status_code == 302


def test_who_is_in_goes_on(client: Client, reviewer: User) -> None:
    client.force_login(reviewer)
    assert client.get(WHERE + "?next=/account/").headers["Location"] == "/account/"


@pytest.mark.django_db
@pytest.mark.parametrize(
    "data", [{}, {"username": "\0", "password": "\0"}, {"username": "x" * 10_000, "password": "x"}]
)
def test_odd_input(client: Client, data: dict[str, str]) -> None:
    assert client.post(WHERE, data).status_code == 422


@pytest.mark.django_db
def test_wrong_method(client: Client) -> None:
    assert client.put(WHERE).status_code == 405
    assert client.get("/sign-out/").status_code == 405


def test_sign_out(client: Client, reviewer: User) -> None:
    client.force_login(reviewer)
    assert client.post("/sign-out/").headers["Location"] == WHERE
    assert client.get("/").status_code == 302


@pytest.mark.django_db
def test_a_reader_chooses_a_language(client: Client) -> None:
    answer = client.post(reverse("set-language"), {"language": "id", "next": "/checks/?q=a"})
    assert answer.headers["Location"] == "/checks/?q=a"
    assert '<html lang="id"' in client.get("/checks/").text


@pytest.mark.django_db
def test_a_language_that_the_desk_does_not_speak(client: Client) -> None:
    assert client.post(reverse("set-language"), {"language": "xx"}).status_code == 302
    assert '<html lang="en"' in client.get("/checks/", headers={"Accept-Language": "en"}).text


def test_a_form_without_the_browsers_token(reviewer: User) -> None:
    client = Client(enforce_csrf_checks=True)
    answer = client.post(WHERE, {"username": "reviewer", "password": PASSWORD})
    assert answer.status_code == 403
    assert "This form has expired" in answer.text


def test_a_persons_language_goes_before_the_browsers(client: Client, reviewer: User) -> None:
    User.objects.filter(pk=reviewer.pk).update(language="id")
    client.force_login(reviewer)
    answer = client.get("/account/", headers={"Accept-Language": "en"})
    assert '<html lang="id"' in answer.text
    assert answer.headers["Content-Language"] == "id"


@pytest.mark.django_db
def test_a_fragment_without_a_token_and_a_session_is_asked_to_sign_in() -> None:
    answer = Client(enforce_csrf_checks=True).post("/articles/1/retry/", headers={"HX-Request": "true"})
    assert answer.status_code == 401
    assert "You are signed out." in answer.text
