"""Sources and citations over the API."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone

from annotations.models import Citation, Claim, Snapshot, Source, User
from tests import factories
from tests.api.conftest import Api, problem

CLAIMS, CITATIONS, SOURCES = "/api/v1/claims/", "/api/v1/citations/", "/api/v1/sources/"
PAGE = "https://example.org/berita"


@pytest.fixture
def claim(db: None) -> Claim:
    return factories.make_claim()


@pytest.fixture
def citation(claim: Claim) -> Citation:
    return factories.make_citation(claim)


def snapshot(source: Source, *, days_ago: int = 0, **fields: Any) -> Snapshot:
    at = timezone.now() - timedelta(days=days_ago)
    values = {
        "final_url": source.url, "http_status": 200, "title": "Judul", "text": "about 3,000 soldiers",
        "sha256": "ab" * 32,
        "size": 9, "fetched_at": at, "checked_at": at, "published_on": date(2024, 10, 28), "language": "en",
    }  # fmt: skip
    Source.objects.filter(pk=source.pk).update(fetch_status="fetched", due_at=None)
    return Snapshot.objects.create(source=source, **{**values, **fields})


def test_a_link_is_attached(api: Api, reviewer: User, claim: Claim) -> None:
    body = {"url": f" {PAGE} ", "stance": "supports", "quote": "about 3,000", "note": "Dua laporan."}
    answer = api(reviewer).post(f"{CLAIMS}{claim.pk}/citations/", body)
    assert answer.status_code == 201
    shown = answer.json()
    assert (shown["stance"], shown["quote"], shown["note"]) == ("supports", "about 3,000", "Dua laporan.")
    assert shown["source"]["url"] == PAGE
    assert shown["source"]["fetch_status"] == "queued"
    assert shown["source"].keys() >= {"id", "url", "fetch_status"}
    assert answer["Location"].endswith(f"{CITATIONS}{shown['id']}/")
    assert [row["id"] for row in api(reviewer).get(f"{CLAIMS}{claim.pk}/citations/").json()["results"]] == [shown["id"]]


def test_a_source_that_is_here_is_attached_by_its_id(api: Api, reviewer: User, citation: Citation) -> None:
    other = factories.make_claim()
    answer = api(reviewer).post(f"{CLAIMS}{other.pk}/citations/", {"source": citation.source_id, "stance": "refutes"})
    assert (answer.status_code, answer.json()["source"]["id"]) == (201, citation.source_id)


def test_what_is_attached_already_is_named(api: Api, reviewer: User, citation: Citation) -> None:
    url = f"{CLAIMS}{citation.claim_id}/citations/"
    for body in ({"url": citation.source.url}, {"source": citation.source_id}):
        details = problem(api(reviewer).post(url, body), 409)
        assert details["existing"] == {"type": "citation", "id": citation.pk, "uid": str(citation.uid)}


BAD = [
    ({}, 400, "#"), ({"url": PAGE, "source": 1}, 400, "#"), ({"url": ""}, 400, "#/url"), ({"url": 5}, 400, "#/url"),
    ({"url": "javascript:alert(1)"}, 400, "#/url"), ({"url": "file:///etc/passwd"}, 400, "#/url"),
    ({"url": "https://example.org/" + "a" * 9_000}, 400, "#/url"), ({"url": "http://[::1"}, 400, "#/url"),
    ({"url": [PAGE]}, 400, "#/url"), ({"source": 2**63}, 400, "#/source"), ({"source": "1"}, 400, "#/source"),
    ({"source": 999_999}, 404, ""), ({"url": PAGE, "stance": "likes"}, 400, "#/stance"),
    ({"url": PAGE, "stance": None}, 400, "#/stance"), ({"url": PAGE, "quote": "q" * 20_001}, 400, "#/quote"),
    ({"url": PAGE, "note": {"a": 1}}, 400, "#/note"), ({"url": PAGE, "stanc": "supports"}, 400, "#/stanc"),
    ([], 400, "#"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "status", "pointer"), BAD, ids=range(len(BAD)))
def test_what_cannot_be_attached(api: Api, reviewer: User, claim: Claim, body: Any, status: int, pointer: str) -> None:
    answer = api(reviewer).post(f"{CLAIMS}{claim.pk}/citations/", body)
    problem(answer, status, *([pointer] if pointer else []))
    assert not claim.citations.exists()


def test_a_citation_is_changed_by_who_saw_it_last(api: Api, reviewer: User, citation: Citation) -> None:
    program, url = api(reviewer), f"{CITATIONS}{citation.pk}/"
    tag = program.get(url)["ETag"]
    problem(program.patch(url, {"stance": "supports"}), 428)
    answer = program.patch(url, {"stance": "supports", "locator": "hlm. 4"}, headers={"If-Match": tag})
    assert (answer.json()["stance"], answer.json()["locator"], answer.json()["version"]) == ("supports", "hlm. 4", 2)
    details = problem(program.patch(url, {"stance": "refutes"}, headers={"If-Match": tag}), 412)
    assert details["current"]["stance"] == "supports"


@pytest.mark.parametrize(("body", "pointer"), [
    ({"stance": "likes"}, "#/stance"), ({"locator": "l" * 201}, "#/locator"), ({"quote": 7}, "#/quote"),
    ({"url": PAGE}, "#/url"), ({"source": 1}, "#/source"), ({"note": None}, "#/note"), ({"note": "a\u0001"}, "#/note"),
])  # fmt: skip
def test_a_bad_change_of_a_citation(api: Api, reviewer: User, citation: Citation, body: Any, pointer: str) -> None:
    problem(api(reviewer).patch(f"{CITATIONS}{citation.pk}/", body, headers={"If-Match": "*"}), 400, pointer)


def test_taken_off_and_put_back(api: Api, reviewer: User, citation: Citation) -> None:
    program, url = api(reviewer), f"{CITATIONS}{citation.pk}/"
    problem(program.post(f"{url}restore/"), 409)
    problem(program.post(f"{url}withdraw/", {"version": 7}), 412)
    assert program.post(f"{url}withdraw/", {"version": 1}).json()["withdrawn_at"]
    problem(program.post(f"{url}withdraw/"), 409)
    assert program.get(f"{CLAIMS}{citation.claim_id}/citations/").json()["results"] == []
    assert program.post(f"{url}restore/").json()["withdrawn_at"] is None


def test_a_withdrawn_source_that_is_attached_again_says_what_was_said_now(
    api: Api, reviewer: User, citation: Citation
) -> None:
    program = api(reviewer)
    program.post(f"{CITATIONS}{citation.pk}/withdraw/")
    body = {"url": citation.source.url, "stance": "refutes"}
    again = program.post(f"{CLAIMS}{citation.claim_id}/citations/", body)
    assert (again.status_code, again.json()["id"], again.json()["stance"]) == (201, citation.pk, "refutes")


def test_a_source_shows_its_newest_snapshot(api: Api, reviewer: User, citation: Citation) -> None:
    program, url = api(reviewer), f"{SOURCES}{citation.source_id}/"
    waiting = program.get(url).json()
    assert (waiting["fetch_status"], waiting["health"], waiting["snapshot"], waiting["error"]) == (
        "queued",
        "ok",
        None,
        None,
    )
    newest = snapshot(citation.source)
    snapshot(citation.source, days_ago=1, title="Lama")
    shown = program.get(url).json()
    assert shown["snapshot"].keys() >= {
        "id", "title", "author", "site", "published_on", "language", "text", "sha256", "fetched_at", "quality",
        "origin",
    }  # fmt: skip
    assert (shown["snapshot"]["id"], shown["snapshot"]["text"]) == (newest.pk, "about 3,000 soldiers")
    assert shown["snapshot"]["fetched_at"].endswith("Z")
    cited = program.get(f"{CITATIONS}{citation.pk}/").json()["source"]["snapshot"]
    assert shown["snapshot"].keys() - cited.keys() == {"text"}


def test_a_failed_source_says_why_and_is_tried_again(api: Api, reviewer: User, citation: Citation) -> None:
    program, url = api(reviewer), f"{SOURCES}{citation.source_id}/"
    problem(program.post(f"{url}retry/"), 409)
    Source.objects.filter(pk=citation.source_id).update(fetch_status="failed", failure="not_found", due_at=None)
    error = program.get(url).json()["error"]
    assert error.keys() == {"code", "message", "permanent"}
    assert (error["code"], error["permanent"]) == ("not_found", True)
    again = program.post(f"{url}retry/")
    assert (again.status_code, again.json()["fetch_status"], again.json()["error"]) == (200, "queued", None)


def test_lists_of_citations_take_few_queries(
    api: Api, reviewer: User, claim: Claim, django_assert_num_queries: Any
) -> None:
    program = api(reviewer)
    program.get(f"{CLAIMS}{claim.pk}/citations/")
    for number in range(4):
        snapshot(factories.make_citation(claim).source, sha256=f"{number}" * 64)
    with django_assert_num_queries(6):  # token, roles, claim, citations, sources, snapshots
        program.get(f"{CLAIMS}{claim.pk}/citations/")


def test_who_may_not(api: Api, reviewer: User, observer: User, citation: Citation) -> None:
    posts = [f"{CLAIMS}{citation.claim_id}/citations/", f"{CITATIONS}{citation.pk}/withdraw/"]
    posts += [f"{CITATIONS}{citation.pk}/restore/", f"{SOURCES}{citation.source_id}/retry/"]
    for url in posts:
        body = {"url": PAGE} if url.endswith("citations/") else {}
        problem(api().post(url, body), 401)
        problem(api(observer, "read", "annotate").post(url, body), 403)
        problem(api(reviewer, "read").post(url, body), 403)
        problem(api(reviewer).delete(url), 405)
    for folder, pk in ((CITATIONS, citation.pk), (SOURCES, citation.source_id)):
        problem(api().get(f"{folder}{pk}/"), 401)
        problem(api(factories.make_user("")).get(f"{folder}{pk}/"), 403)
        problem(api(reviewer).get(f"{folder}{10**20}/"), 404)
