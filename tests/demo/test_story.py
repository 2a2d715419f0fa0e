"""The demo plays to its end against this desk's own pages, fetched like any other, and only once."""

from typing import Any

import pytest
from django.core.management import CommandError, call_command
from pytest_django.live_server_helper import LiveServer

from annotations import access
from annotations.demo import story
from annotations.models import Article, Claim, Event, Review, Source, User, Verdict
from annotations.queries.checks import published_check

PASSWORDS = {name: f"a long pass phrase of {name}" for name, *_ in story.ACCOUNTS}


@pytest.fixture
def desk(transactional_db: None, live_server: LiveServer, settings: Any) -> None:
    settings.PUBLIC_URL, settings.DEMO = live_server.url, True


def test_the_story(desk: None) -> None:
    assert story.load(PASSWORDS) is True

    assert set(Article.objects.values_list("language", flat=True)) == {"id", "en"}
    states = set(Claim.objects.values_list("state", flat=True))
    assert states >= {"open", "reviewed", "disputed", "decided"}
    assert Article.objects.get(language="en").blind
    assert set(Source.objects.values_list("fetch_status", flat=True)) == {"fetched", "failed"}
    assert not Source.objects.exclude(due_at=None).exists()

    content = published_check(Verdict.objects.get(state="published").uid).content
    assert len(content["statement"]) <= 75
    assert content["speaker"] == "Presiden Ukraina Volodymyr Zelensky"
    assert [citation["stance"] for citation in content["citations"]] == ["supports", "supports"]
    assert all(citation["snapshot"] for citation in content["citations"])

    # "3.000 prajurit" was found as "about 3,000 soldiers".
    claim = Claim.objects.get(state="decided")
    passages = [passage.text for citation in claim.citations.all() for passage in citation.passages.all()]
    assert any("about 3,000 soldiers" in text for text in passages)

    before = (Article.objects.count(), Event.objects.count(), Review.objects.count(), User.objects.count())
    assert story.load(PASSWORDS) is False
    assert before == (Article.objects.count(), Event.objects.count(), Review.objects.count(), User.objects.count())


def test_its_people_can_sign_in_to_what_their_role_may(desk: None) -> None:
    story.load(PASSWORDS)
    for name, role, *_ in story.ACCOUNTS:
        user = User.objects.get(username=name)
        assert user.check_password(PASSWORDS[name])
        assert role in access.roles_of(user)


@pytest.mark.django_db
def test_without_the_starters_passwords_there_is_no_demo(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.env.run_file", dict)
    with pytest.raises(CommandError, match="make start"):
        call_command("load_demo")
    assert not User.objects.exists()
