"""The sources of a claim in the workspace: attached, watched, quoted from, mended, taken off and put back."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from annotations import heartbeat
from annotations.models import Citation, Claim, Passage, Snapshot, Source, User
from annotations.workflow import sources
from tests import factories
from tests.web.workspace import HTMX, post

SignIn = Callable[[User], Client]
STEPS = ("citation-quote", "citation-retry", "citation-withdraw", "citation-restore")


@pytest.fixture
def claim(db: None) -> Claim:
    return factories.make_claim()


@pytest.fixture
def citation(claim: Claim) -> Citation:
    return factories.make_citation(claim, url="https://example.org/laporan")


def archive(citation: Citation, text: str = "About 3,000 containers were moved.", **about: str) -> Snapshot:
    """What a worker leaves when it has fetched the page; the tests of jobs show that it does."""
    now = timezone.now()
    Source.objects.filter(pk=citation.source_id).update(fetch_status="fetched", due_at=None, reserved_until=None)
    return Snapshot.objects.create(
        **{"title": "A report", "language": "en", **about},
        source=citation.source,
        final_url=citation.source.url,
        http_status=200,
        text=text,
        sha256="0" * 64,
        size=len(text),
        fetched_at=now,
        checked_at=now,
    )


def find(citation: Citation, snapshot: Snapshot, words: str) -> Passage:
    start = snapshot.text.index(words)
    match = {"kind": "quantity", "claim_text": "3.000 peti kemas", "text": words, "start": start}
    return Passage.objects.create(
        citation=citation,
        snapshot=snapshot,
        start=0,
        end=len(snapshot.text),
        text=snapshot.text,
        score=1,
        matches=[{**match, "end": start + len(words)}],
    )


class TestAdd:
    def test_several_links_at_once(self, signed_in: SignIn, reviewer: User, claim: Claim) -> None:
        data = {"add-urls": "https://example.org/a\r\n\r\n  https://example.org/b\n", "add-stance": "refutes"}
        response = post(signed_in(reviewer), reverse("citation-create", args=[claim.pk]), data)
        assert response.status_code == 200
        added = claim.citations.order_by("id")
        assert [(c.source.url, c.stance) for c in added] == [
            ("https://example.org/a", "refutes"),
            ("https://example.org/b", "refutes"),
        ]
        assert "2 sources added." in response.text
        for c in added:
            assert f'hx-get="/citations/{c.pk}/?seen=' in response.text

    @pytest.mark.parametrize(
        ("typed", "words"),
        [
            ("", "Paste at least one link."),
            ("https://example.org/a\njavascript:alert(1)", "Link 2"),
            ("\n".join(f"https://example.org/{n}" for n in range(51)), "At most 50 links at a time; these are 51."),
            ("ftp://example.org/a", "Link 1"),
            ("https://example.org/" + "a" * 9000, "Link 1"),
        ],
    )
    def test_bad_links_attach_nothing_and_stay_in_the_field(
        self, signed_in: SignIn, reviewer: User, claim: Claim, typed: str, words: str
    ) -> None:
        response = post(signed_in(reviewer), reverse("citation-create", args=[claim.pk]), {"add-urls": typed})
        assert response.status_code == 422
        assert words in response.text
        assert typed in response.text
        assert not claim.citations.exists()

    def test_without_a_script(self, signed_in: SignIn, reviewer: User, claim: Claim) -> None:
        response = signed_in(reviewer).post(
            reverse("citation-create", args=[claim.pk]), {"add-urls": "https://example.org/a"}
        )
        assert response.headers["Location"] == reverse("claim", args=[claim.pk])

    def test_others(self, client: Client, signed_in: SignIn, observer: User, claim: Claim) -> None:
        address = reverse("citation-create", args=[claim.pk])
        data = {"add-urls": "https://example.org/a"}
        assert client.post(address, data).status_code == 302
        assert signed_in(observer).get(address).status_code == 405
        assert signed_in(observer).post(address, data).status_code == 403
        assert not claim.citations.exists()


class TestCard:
    def card(self, client: Client, citation: Citation, seen: str = "") -> str:
        address = reverse("citation", args=[citation.pk])
        response = client.get(f"{address}?seen={seen}", headers=HTMX)
        assert response.status_code == 200
        text: str = response.text
        return text

    def test_it_asks_again_until_all_is_there(self, signed_in: SignIn, reviewer: User, citation: Citation) -> None:
        client = signed_in(reviewer)
        waiting = self.card(client, citation)
        assert "Waiting to be archived" in waiting
        assert "hx-get" in waiting
        seen = waiting.split("?seen=")[1].split('"')[0]
        unchanged = client.get(f"{reverse('citation', args=[citation.pk])}?seen={seen}", headers=HTMX)
        assert unchanged.status_code == 204
        snapshot = archive(citation)
        Citation.objects.filter(pk=citation.pk).update(evidence_due_at=timezone.now())
        reading = self.card(client, citation, seen)
        assert "Looking for matching passages" in reading
        assert "?seen=" in reading
        Citation.objects.filter(pk=citation.pk).update(evidence_due_at=None)
        find(citation, snapshot, "About 3,000 containers")
        done = self.card(client, citation, seen)
        assert "<mark>About 3,000 containers</mark> were moved." in done
        assert "Number matches: 3.000 peti kemas." in done
        assert "?seen=" not in done

    def test_a_failure_says_why_and_what_next(self, signed_in: SignIn, reviewer: User, citation: Citation) -> None:
        due = timezone.now() + timedelta(minutes=10)
        Source.objects.filter(pk=citation.source_id).update(fetch_status="failed", failure="not_found", due_at=due)
        card = self.card(signed_in(reviewer), citation)
        assert "Could not be archived" in card
        assert "Next try" in card
        assert reverse("citation-retry", args=[citation.pk]) in card
        assert 'hx-trigger="every 20s"' in card

    def test_a_permanent_failure_does_not_ask_again(
        self, signed_in: SignIn, reviewer: User, citation: Citation
    ) -> None:
        Source.objects.filter(pk=citation.source_id).update(fetch_status="failed", failure="not_found", due_at=None)
        assert "hx-trigger" not in self.card(signed_in(reviewer), citation)

    def test_no_worker_is_said(self, signed_in: SignIn, reviewer: User, citation: Citation) -> None:
        address = reverse("claim", args=[citation.claim_id])
        assert "Archiving is paused" in signed_in(reviewer).get(address).text
        heartbeat.beat()
        assert "Archiving is paused" not in signed_in(reviewer).get(address).text

    def test_without_htmx_it_is_a_place_on_the_page(
        self, signed_in: SignIn, reviewer: User, citation: Citation
    ) -> None:
        response = signed_in(reviewer).get(reverse("citation", args=[citation.pk]))
        assert response.headers["Location"] == f"/claims/{citation.claim_id}/#citation-{citation.pk}"


class TestSteps:
    @pytest.mark.parametrize("name", STEPS)
    def test_others(self, client: Client, signed_in: SignIn, observer: User, citation: Citation, name: str) -> None:
        address = reverse(name, args=[citation.pk])
        assert client.post(address).status_code == 302
        reader = signed_in(observer)
        assert reader.get(address).status_code == 405
        passage = find(citation, archive(citation), "About")
        assert reader.post(address, {"passage": passage.pk}).status_code == 403

    def test_use_as_quote(self, signed_in: SignIn, reviewer: User, citation: Citation) -> None:
        passage = find(citation, archive(citation), "About 3,000")
        data = {"passage": passage.pk, "version": citation.version}
        client = signed_in(reviewer)
        response = post(client, reverse("citation-quote", args=[citation.pk]), data)
        citation.refresh_from_db()
        assert citation.quote == passage.text
        assert "Use as quote" not in response.text
        stale = post(client, reverse("citation-quote", args=[citation.pk]), data)
        assert stale.status_code == 409
        gone = post(client, reverse("citation-quote", args=[citation.pk]), {"passage": 987654})
        assert gone.status_code == 404

    def test_try_again(self, signed_in: SignIn, reviewer: User, citation: Citation) -> None:
        client = signed_in(reviewer)
        address = reverse("citation-retry", args=[citation.pk])
        assert post(client, address).status_code == 409
        Source.objects.filter(pk=citation.source_id).update(fetch_status="failed", failure="timeout", due_at=None)
        response = post(client, address)
        assert "Waiting to be archived" in response.text
        assert Source.objects.get(pk=citation.source_id).fetch_status == "queued"

    def test_take_off_and_put_back(self, signed_in: SignIn, reviewer: User, citation: Citation) -> None:
        client = signed_in(reviewer)
        address = reverse("citation-withdraw", args=[citation.pk])
        response = post(client, address)
        assert reverse("citation-restore", args=[citation.pk]) in response.text
        assert f'id="citation-{citation.pk}"' not in response.text
        assert post(client, address).status_code == 409
        response = post(client, reverse("citation-restore", args=[citation.pk]))
        assert f'id="citation-{citation.pk}"' in response.text
        assert post(client, reverse("citation-restore", args=[citation.pk])).status_code == 409


class TestEdit:
    def data(self, citation: Citation, **changes: str) -> dict[str, object]:
        names = ("stance", "quote", "quote_translation", "locator", "note", "version")
        return {f"citation-{name}": getattr(citation, name) for name in names} | {
            f"citation-{name}": value for name, value in changes.items()
        }

    def test_it_works(self, signed_in: SignIn, reviewer: User, citation: Citation) -> None:
        client = signed_in(reviewer)
        address = reverse("citation-edit", args=[citation.pk])
        assert 'name="citation-note"' in client.get(address, headers=HTMX).text
        assert 'id="text"' in client.get(address).text
        data = self.data(citation, stance="supports", note="Halaman dua.", locator="2")
        response = post(client, address, data)
        assert "Halaman dua." in response.text
        citation.refresh_from_db()
        assert (citation.stance, citation.locator) == ("supports", "2")

    def test_somebody_was_quicker(self, signed_in: SignIn, reviewer: User, citation: Citation) -> None:
        data = self.data(citation, note="Catatan saya")
        sources.edit_citation(actor=reviewer, citation_id=citation.pk, note="Catatan mereka")
        client = signed_in(reviewer)
        address = reverse("citation-edit", args=[citation.pk])
        response = post(client, address, data)
        assert response.status_code == 409
        assert "Catatan saya" in response.text
        assert "Catatan mereka" in response.text
        citation.refresh_from_db()
        assert citation.note == "Catatan mereka"
        post(client, address, data | {"citation-version": citation.version})
        citation.refresh_from_db()
        assert citation.note == "Catatan saya"

    def test_what_cannot_be_kept(self, signed_in: SignIn, reviewer: User, citation: Citation) -> None:
        data = self.data(citation, locator="x" * 201, note="Tetap")
        response = post(signed_in(reviewer), reverse("citation-edit", args=[citation.pk]), data)
        assert response.status_code == 422
        assert "Tetap" in response.text

    def test_others(self, client: Client, signed_in: SignIn, observer: User, citation: Citation) -> None:
        address = reverse("citation-edit", args=[citation.pk])
        assert client.get(address).status_code == 302
        assert signed_in(observer).get(address).status_code == 403
        assert signed_in(observer).post(address, self.data(citation)).status_code == 403
        assert signed_in(observer).delete(address).status_code == 405
