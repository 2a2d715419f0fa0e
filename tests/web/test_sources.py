"""Sources: the list, the page with its archived copies, and the fetch's state."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from annotations.models import Citation, Snapshot, Source, User
from tests import factories

SignIn = Callable[[User], Client]
MARKUP = "<img src=x onerror=alert(1)>"


@pytest.fixture
def citation(db: None) -> Citation:
    return factories.make_citation(factories.make_claim(), url="https://example.org/laporan", stance="supports")


def archive(source: Source, *, days_ago: int = 0, **values: object) -> Snapshot:
    at = timezone.now() - timedelta(days=days_ago)
    about = {"title": "Laporan", "text": "Satu paragraf.\nDua paragraf.", "sha256": "ab" * 32, **values}
    snapshot = Snapshot.objects.create(
        source=source, final_url=source.url, http_status=200, size=10, fetched_at=at, checked_at=at, **about
    )
    Source.objects.filter(pk=source.pk).update(fetch_status="fetched", due_at=None)
    return snapshot


def fail(source: Source, *, again: bool = False) -> None:
    due_at = timezone.now() + timedelta(minutes=10) if again else None
    Source.objects.filter(pk=source.pk).update(fetch_status="failed", failure="not_found", due_at=due_at)


def test_before_the_first_copy(signed_in: SignIn, reviewer: User, citation: Citation) -> None:
    page = signed_in(reviewer).get(f"/sources/{citation.source_id}/").text
    assert "No archived copy yet" in page
    assert "hx-get" in page
    assert reverse("claim", args=[citation.claim_id]) in page
    assert 'rel="noopener noreferrer nofollow"' in page


def test_shows_the_newest_copy_and_any_other(signed_in: SignIn, reviewer: User, citation: Citation) -> None:
    old = archive(citation.source, days_ago=3, text="Teks lama.")
    archive(citation.source, text="Teks baru.")
    client, where = signed_in(reviewer), f"/sources/{citation.source_id}/"
    assert "Teks baru." in client.get(where).text
    page = client.get(where, {"copy": old.pk}).text
    assert "Teks lama." in page
    assert "Teks baru." not in page
    assert "hx-get" not in page


def test_a_copy_of_another_source_is_not_shown(signed_in: SignIn, reviewer: User, citation: Citation) -> None:
    archive(citation.source, text="Teks sendiri.")
    other = archive(factories.make_citation(citation.claim).source, text="Teks lain.")
    page = signed_in(reviewer).get(f"/sources/{citation.source_id}/", {"copy": other.pk}).text
    assert "Teks sendiri." in page
    assert "Teks lain." not in page


def test_the_other_sides_markup_is_text(signed_in: SignIn, reviewer: User, citation: Citation) -> None:
    archive(citation.source, title=MARKUP, author=MARKUP, site=MARKUP, text=MARKUP, content_type=MARKUP)
    for where in (f"/sources/{citation.source_id}/", "/sources/"):
        page = signed_in(reviewer).get(where).text
        assert "<img" not in page
        assert "&lt;img" in page


@pytest.mark.parametrize(
    ("status", "polls", "settled"), [("queued", True, False), ("fetching", True, False), ("fetched", False, True)]
)
def test_the_state_asks_again_until_it_is_settled(
    signed_in: SignIn, reviewer: User, citation: Citation, status: str, polls: bool, settled: bool
) -> None:
    archive(citation.source)
    Source.objects.filter(pk=citation.source_id).update(fetch_status=status, reserved_until=timezone.now())
    answer = signed_in(reviewer).get(f"/sources/{citation.source_id}/state/")
    assert ("hx-get" in answer.text) is polls
    assert (answer.headers.get("HX-Trigger") == "source-settled") is settled
    assert "HX-Request" in answer.headers["Vary"]


@pytest.mark.parametrize("again", [True, False])
def test_a_failure_says_why_and_what_happens_next(
    signed_in: SignIn, reviewer: User, citation: Citation, again: bool
) -> None:
    fail(citation.source, again=again)
    answer = signed_in(reviewer).get(f"/sources/{citation.source_id}/state/").text
    assert "Could not be archived" in answer
    assert "not_found" not in answer
    assert "Try again" in answer
    assert ("Next try" in answer) is again
    assert ("hx-get" in answer) is again


def test_retry(signed_in: SignIn, reviewer: User, citation: Citation) -> None:
    fail(citation.source)
    client, where = signed_in(reviewer), f"/sources/{citation.source_id}/retry/"
    assert client.get(where).status_code == 405
    assert client.post(where).headers["Location"] == f"/sources/{citation.source_id}/"
    assert Source.objects.get(pk=citation.source_id).fetch_status == "queued"
    answer = client.post(where, headers={"HX-Request": "true"})
    assert answer.status_code == 409
    assert answer.headers["HX-Retarget"] == "#messages"


def test_who_only_reads_cannot_retry(signed_in: SignIn, observer: User, citation: Citation) -> None:
    fail(citation.source)
    client = signed_in(observer)
    assert client.post(f"/sources/{citation.source_id}/retry/").status_code == 403
    assert "Try again" not in client.get(f"/sources/{citation.source_id}/").text


def test_list_by_state_and_words(signed_in: SignIn, reviewer: User, citation: Citation) -> None:
    archive(citation.source, title="Laporan pelabuhan")
    failed = factories.make_citation(citation.claim, url="https://example.net/hilang").source
    fail(failed)
    waiting = factories.make_citation(citation.claim, url="https://example.net/baru").source
    client = signed_in(reviewer)

    def found(**query: str) -> list[int]:
        return [row.pk for row in client.get("/sources/", query).context["page"]]

    assert found() == [waiting.pk, failed.pk, citation.source_id]
    assert found(state="fetched") == found(q="PELABUHAN") == [citation.source_id]
    assert found(state="failed") == found(q="net hilang") == [failed.pk]
    assert found(state="in-work") == [waiting.pk]


def test_a_withdrawn_citation_does_not_count(signed_in: SignIn, reviewer: User, citation: Citation) -> None:
    Citation.objects.filter(pk=citation.pk).update(withdrawn_at=timezone.now())
    client = signed_in(reviewer)
    assert client.get("/sources/").context["page"][0].cited == 0
    assert "No claim cites it now." in client.get(f"/sources/{citation.source_id}/").text
