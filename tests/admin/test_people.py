"""Accounts in the admin: added with a role, edited, given another password; the history knows and tells no secrets."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse

from annotations import access
from annotations.models import Event, User
from tests import factories
from tests.admin.moderation import page

pytestmark = pytest.mark.django_db

PHRASE = "seven quiet harbours"


@pytest.fixture
def client(administrator: User, signed_in: Callable[[User], Client]) -> Client:
    return signed_in(administrator)


def group(name: str) -> int:
    return Group.objects.get(name=name).pk


def new_person(**more: Any) -> dict[str, Any]:
    return {
        "username": "dewi",
        "usable_password": "true",
        "password1": PHRASE,
        "password2": PHRASE,
        "groups": [group(access.MODERATOR)],
        **more,
    }


def test_a_person_is_added_with_a_role(client: Client, administrator: User) -> None:
    assert client.post(page(User, "add"), new_person()).status_code == 302
    person = User.objects.get(username="dewi")
    assert access.roles_of(person) == {access.MODERATOR}
    assert (person.is_staff, person.is_superuser) == (True, False)
    assert person.check_password(PHRASE)
    assert Client().login(username="dewi", password=PHRASE)
    verbs = Event.objects.filter(object_type="user", object_id=person.pk).values_list("verb", "actor")
    assert sorted(verbs) == [("person_created", administrator.pk), ("roles_set", administrator.pk)]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"username": ""}, "username"),
        ({"username": "reviewer"}, "username"),
        ({"username": "x" * 151}, "username"),
        ({"password2": "something else"}, "password2"),
        ({"password1": "12345678", "password2": "12345678"}, "password2"),
    ],
)
def test_what_cannot_be_is_said_at_the_field(wrong: dict[str, str], field: str, client: Client, reviewer: User) -> None:
    response = client.post(page(User, "add"), new_person(**wrong))
    assert response.status_code == 200
    assert field in response.context["adminform"].form.errors
    assert not User.objects.filter(username="dewi").exists()


def edited(person: User, **changes: Any) -> dict[str, Any]:
    return {
        "username": person.username,
        "first_name": "",
        "last_name": "",
        "email": "",
        "language": "",
        "time_zone": "",
        "is_active": "on",
        "groups": [row.pk for row in person.groups.all()],
        **changes,
    }


def test_an_account_is_edited(client: Client, reviewer: User) -> None:
    data = edited(reviewer, first_name="Dewi", email="dewi@example.org", groups=[group(access.ADMINISTRATOR)])
    assert client.post(page(User, "change", reviewer.pk), data).status_code == 302
    person = User.objects.get(pk=reviewer.pk)
    assert (person.first_name, person.is_staff, person.is_superuser) == ("Dewi", True, True)
    assert person.check_password(factories.PASSWORD)
    event = Event.objects.get(verb="person_edited")
    assert event.new == {"fields": ["email", "first_name"]}
    assert Event.objects.get(verb="roles_set").new == {"roles": [access.ADMINISTRATOR]}


def test_a_time_zone_that_is_none(client: Client, reviewer: User) -> None:
    response = client.post(page(User, "change", reviewer.pk), edited(reviewer, time_zone="Mars/Olympus"))
    assert "time_zone" in response.context["adminform"].form.errors


def test_rights_are_not_given_past_the_roles(client: Client, reviewer: User) -> None:
    client.post(page(User, "change", reviewer.pk), edited(reviewer, is_staff="on", is_superuser="on"))
    person = User.objects.get(pk=reviewer.pk)
    assert (person.is_staff, person.is_superuser) == (False, False)


def test_a_password_is_set_and_the_history_knows(client: Client, reviewer: User, administrator: User) -> None:
    address = reverse("admin:auth_user_password_change", args=[reviewer.pk])
    data = {"usable_password": "true", "password1": PHRASE, "password2": PHRASE}
    assert client.post(address, data).status_code == 302
    assert User.objects.get(pk=reviewer.pk).check_password(PHRASE)
    event = Event.objects.get(verb="person_edited")
    assert (event.new, event.actor) == ({"fields": ["password"]}, administrator)


def test_roles_are_called_as_on_every_screen(client: Client, reviewer: User) -> None:
    html = client.get(page(User, "change", reviewer.pk)).content.decode()
    assert all(name in html for name in ("Administrator", "Editor", "Fact-checker", "Reader"))
    assert not [name for name in ("Observer", "Moderator") if name in html]
    found = client.get(f"{page(User)}?role={access.REVIEWER}").context["cl"].result_list
    assert list(found) == [reviewer]


@pytest.mark.parametrize("key", ["0", "999999", "abc"])
def test_a_password_of_nobody(key: str, client: Client) -> None:
    address = reverse("admin:auth_user_password_change", args=[key])
    data = {"usable_password": "true", "password1": PHRASE, "password2": PHRASE}
    assert client.post(address, data).status_code in (302, 404)
    assert not Event.objects.filter(verb="person_edited").exists()
