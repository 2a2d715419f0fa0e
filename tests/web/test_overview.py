"""The start page and the queue."""

from collections.abc import Callable

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from annotations import heartbeat
from annotations.jobs import due
from annotations.models import Source, User
from annotations.queries.claims_waiting import counts_waiting
from tests import factories

SignIn = Callable[[User], Client]
PAUSED = "Archiving is paused"


@pytest.fixture
def no_note() -> None:
    cache.delete(heartbeat.KEY)


def test_an_empty_desk_names_the_next_step(signed_in: SignIn, reviewer: User) -> None:
    page = signed_in(reviewer).get("/").text
    assert "Nothing to check yet" in page
    assert reverse("article-import") in page


def test_who_only_reads_is_not_asked_to_import(signed_in: SignIn, observer: User) -> None:
    assert reverse("article-import") not in signed_in(observer).get("/").text


def test_shows_what_waits(signed_in: SignIn, reviewer: User, moderator: User) -> None:
    claims = {state: factories.make_claim(state=state) for state in ("open", "reviewed", "disputed", "decided")}
    for user, is_editor in ((reviewer, False), (moderator, True)):
        page = signed_in(user).get("/").text
        assert reverse("claim", args=[claims["open"].pk]) in page
        assert ("Waiting for your decision" in page) is is_editor
        assert ("Ready to publish" in page) is is_editor
        assert (reverse("claim", args=[claims["disputed"].pk]) in page) is is_editor


def test_the_queue_has_the_parts_that_it_counts(signed_in: SignIn, reviewer: User) -> None:
    for state in ("open", "reviewed", "disputed", "decided"):
        factories.make_claim(state=state)
    mine = factories.make_claim(article=factories.make_article(required_reviews=2))
    factories.make_review(mine, reviewer=reviewer)
    counts = counts_waiting(reviewer)
    assert counts["mine"] == counts["reviewed"] == counts["disputed"] == counts["to-publish"] == 1
    for part, count in counts.items():
        page = signed_in(reviewer).get(reverse("claim-list"), {"part": part}).context["page"]
        assert page.paginator.count == count


def test_the_queue_is_searched(signed_in: SignIn, reviewer: User) -> None:
    factories.make_claim()
    client = signed_in(reviewer)
    assert "3.000 peti kemas" in client.get("/claims/", {"q": "peti KEMAS"}).text
    assert "Nothing found" in client.get("/claims/", {"q": "no such words"}).text


def test_a_failed_source_is_named_with_its_reason(signed_in: SignIn, reviewer: User) -> None:
    citation = factories.make_citation(factories.make_claim(), url="https://example.org/<b>gone")
    Source.objects.filter(pk=citation.source_id).update(fetch_status="failed", failure="not_found", due_at=None)
    page = signed_in(reviewer).get("/").text
    assert reverse("source", args=[citation.source_id]) in page
    assert "<b>gone" not in page


def test_says_when_no_worker_answers(signed_in: SignIn, reviewer: User, no_note: None) -> None:
    assert PAUSED in signed_in(reviewer).get("/").text


def test_the_sweep_is_the_sign_of_a_worker(signed_in: SignIn, reviewer: User, no_note: None) -> None:
    due.send_due()
    assert PAUSED not in signed_in(reviewer).get("/").text


def test_a_dead_cache_is_a_worker_away(monkeypatch: pytest.MonkeyPatch) -> None:
    import redis

    def dead(*_arguments: object) -> None:
        raise redis.ConnectionError

    monkeypatch.setattr(cache, "get", dead)
    monkeypatch.setattr(cache, "set", dead)
    heartbeat.beat()
    assert heartbeat.is_worker_away()
