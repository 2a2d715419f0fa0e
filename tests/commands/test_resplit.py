"""`manage.py resplit`: names articles or takes all; the second run changes nothing."""

import io

import pytest
from django.core.management import CommandError, call_command

from annotations.models import Claim, User
from tests import factories
from tests.workflow.newer_splitter import finds

pytestmark = pytest.mark.django_db


def run(*arguments: str) -> str:
    out = io.StringIO()
    call_command("resplit", *arguments, stdout=out, stderr=out)
    return out.getvalue()


def test_all_once_and_once_more(reviewer: User, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = (factories.make_article(actor=reviewer) for _ in range(2))
    finds(monkeypatch, "3.000 peti kemas telah dipindahkan")
    said = run("--all").splitlines()
    assert said[0].startswith(f"1/2 article {first.pk}: 0 kept, 1 new, ")
    assert said[1].startswith(f"2/2 article {second.pk}: ")
    assert said[2].startswith("2 of 2 articles changed: 0 kept, 2 new, ")
    before = list(Claim.objects.order_by("pk").values())
    assert run("--all").splitlines()[-1].startswith("0 of 2 articles changed: 0 kept, 0 new, 0 replaced, ")
    assert list(Claim.objects.order_by("pk").values()) == before


def test_those_that_are_named(reviewer: User, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = (factories.make_article(actor=reviewer) for _ in range(2))
    finds(monkeypatch, "3.000 peti kemas telah dipindahkan")
    assert "1 of 1 articles changed" in run(str(second.pk), str(second.pk))
    assert not first.claims.filter(dismissal="superseded").exists()
    assert second.claims.filter(dismissal="superseded").exists()


def test_one_that_is_not_there_is_said_and_fails_the_command(reviewer: User) -> None:
    article = factories.make_article(actor=reviewer)
    with pytest.raises(CommandError, match="1 could not be split again"):
        run(str(article.pk + 1), str(article.pk))


@pytest.mark.parametrize("arguments", [[], ["--all", "1"]])
def test_it_wants_names_or_all(arguments: list[str]) -> None:
    with pytest.raises(CommandError, match="--all"):
        run(*arguments)
