"""Splitting an article again over the API."""

from typing import Any

import pytest

from annotations.models import Article, Event, User
from tests import factories
from tests.api.conftest import Api, problem
from tests.workflow.newer_splitter import finds, standing

URL = "/api/v1/articles/"
WORDS = "3.000 peti kemas telah dipindahkan"
COUNTS = {"kept", "added", "replaced", "refreshed", "unchanged", "held_back", "event"}


@pytest.fixture
def address(article: Article, monkeypatch: pytest.MonkeyPatch) -> str:
    finds(monkeypatch, WORDS)
    return f"{URL}{article.pk}/resplit/"


def test_it_says_what_would_change_then_changes_it(api: Api, reviewer: User, article: Article, address: str) -> None:
    before = standing(article)
    program = api(reviewer)
    would = program.post(address, {"dry_run": True}).json()
    assert standing(article) == before
    did = program.post(address, {"version": article.version}).json()
    assert did.keys() == would.keys() == COUNTS
    assert {**did, "event": None} == would
    assert (did["added"], did["replaced"]) == (1, len(before))
    assert standing(article) == [WORDS]
    assert Event.objects.get(pk=did["event"]).actor == reviewer
    again = program.post(address).json()
    assert (again["event"], again["unchanged"]) == (None, 1)


def test_what_was_replaced_is_at_its_address_and_in_no_list(
    api: Api, reviewer: User, article: Article, address: str
) -> None:
    old = article.claims.first()
    assert old
    program = api(reviewer)
    program.post(address)
    shown = program.get(f"/api/v1/claims/{old.pk}/").json()
    assert (shown["uid"], shown["state"], shown["dismissal"]) == (str(old.uid), "dismissed", "superseded")
    listed = program.get(f"/api/v1/claims/?article={article.pk}").json()["results"]
    whole = program.get(f"{URL}{article.pk}/", {"expand": "claims"}).json()["claims"]
    assert [claim["quote"] for claim in listed] == [claim["quote"] for claim in whole] == [WORDS]
    assert program.get("/api/v1/claims/?state=dismissed").json()["results"] == []


def test_it_can_be_undone_once(api: Api, reviewer: User, article: Article, address: str) -> None:
    before = standing(article)
    program = api(reviewer)
    event = program.post(address).json()["event"]
    undone = program.post(f"{address}undo/", {"event": event})
    assert undone.json() == {"removed": 1, "returned": len(before), "reread": 0}
    assert standing(article) == before
    problem(program.post(f"{address}undo/", {"event": event}), 409)
    problem(program.post(f"{address}undo/", {}), 400, "#/event")


@pytest.mark.parametrize(
    ("body", "status"),
    [({"version": 99}, 412), ({"version": "1"}, 400), ({"dry_run": "yes"}, 400), ({"keep": True}, 400)],
)
def test_a_stale_or_bad_body(api: Api, reviewer: User, address: str, body: Any, status: int) -> None:
    problem(api(reviewer).post(address, body), status)
    assert not Event.objects.filter(verb="article_resplit").exists()


def test_who_may_not_and_what_is_not_there(api: Api, observer: User, reviewer: User, address: str) -> None:
    problem(api(observer, "read", "annotate").post(address), 403)
    problem(api(reviewer).post(f"{URL}999999/resplit/"), 404)
    problem(api(reviewer).get(address), 405)
    coming = api(reviewer).post(URL, {"url": "https://example.org/kabar"}).json()["id"]
    problem(api(reviewer).post(f"{URL}{coming}/resplit/"), 409)


def test_many_lines_are_split_by_children_and_answered_in_order(
    api: Api, reviewer: User, monkeypatch: pytest.MonkeyPatch, settings: Any
) -> None:
    from annotations.splitting import many
    from tests.api.test_articles import lines

    monkeypatch.setattr(many, "SMALL", 0)
    settings.SPLITTING_PROCESSES = 2
    texts = [f"Kepala desa mengatakan {n}.000 pohon ditanam di Cilacap." for n in range(2, 22)]
    texts[7] = texts[3]
    answer = api(reviewer).generic(
        "POST",
        f"{URL}bulk/",
        "\n".join(['{"text": ""}', *(f'{{"text": "{text}", "language": "id"}}' for text in texts)]),
        content_type="application/x-ndjson",
    )
    said = lines(answer)
    assert [line["line"] for line in said] == list(range(1, 22))
    assert [line["status"] for line in said] == [400, *([201] * 7), 200, *([201] * 12)]
    assert said[8]["id"] == said[4]["id"]
    assert [Article.objects.get(pk=line["id"]).versions.get().text for line in said[1:]] == texts
    assert factories.make_article(text=texts[0]).pk == said[1]["id"]
