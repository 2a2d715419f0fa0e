"""`manage.py create_token`."""

from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from annotations import access
from annotations.models import ApiToken, User
from tests import factories


def run(*arguments: str, **options: Any) -> str:
    out = StringIO()
    call_command("create_token", *arguments, stdout=out, **options)
    return out.getvalue()


def test_it_prints_a_key_that_works_and_nothing_else(client: Client, reviewer: User) -> None:
    printed = run("reviewer", "--name", "newsroom site")
    key = printed.rstrip("\n")
    assert printed == f"{key}\n"
    assert " " not in key
    assert client.get("/api/v1/articles/", headers={"Authorization": f"Bearer {key}"}).status_code == 200
    token = ApiToken.objects.get()
    assert (token.name, token.user) == ("newsroom site", reviewer)
    assert key not in token.sha256


@pytest.mark.parametrize(("role", "scopes"), [
    (access.OBSERVER, ["read"]), (access.REVIEWER, ["read", "annotate"]),
    (access.MODERATOR, ["read", "annotate", "moderate"]), (access.ADMINISTRATOR, ["read", "annotate", "moderate"]),
    ("", ["read"]),
])  # fmt: skip
@pytest.mark.django_db
def test_it_may_do_what_the_role_may(role: str, scopes: list[str]) -> None:
    run(factories.make_user(role).username)
    assert ApiToken.objects.get().scopes == scopes


def test_scopes_can_be_chosen(moderator: User) -> None:
    run("moderator", "--scopes", "read, moderate")
    assert ApiToken.objects.get().scopes == ["read", "moderate"]


@pytest.mark.parametrize(
    "arguments", [["nobody"], ["reviewer", "--scopes", "everything"], ["reviewer", "--name", "x" * 101]]
)
def test_what_it_cannot_do_is_one_line(reviewer: User, arguments: list[str]) -> None:
    with pytest.raises(CommandError) as error:
        run(*arguments)
    assert "\n" not in str(error.value)
    assert not ApiToken.objects.exists()
