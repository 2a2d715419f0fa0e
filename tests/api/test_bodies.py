"""Bodies, addresses and headers that no client should send, and what it is told."""

import json
from typing import Any

import pytest

from annotations.models import Article, User
from tests import factories
from tests.api.conftest import Api, problem

URL = "/api/v1/articles/"
BROKEN = [
    b"", b"{", b"text=Satu", b"\xff\xfe{}", b'{"text": NaN}', b'{"text": Infinity}', b"[" * 200_000, b'{"a":' * 200_000,
    b'{"text": 1' + b"0" * 5_000 + b"}", b'{"text": "\xed\xa0\x80"}', b"\x00", b'{"text": "a\x00b"}', b"{'text': 1}",
]  # fmt: skip


@pytest.mark.parametrize("body", BROKEN, ids=range(len(BROKEN)))
def test_what_is_no_json_is_a_400(api: Api, reviewer: User, body: bytes) -> None:
    problem(api(reviewer).generic("POST", URL, body, content_type="application/json"), 400)


UNFIT = [
    (r'{"text": "a\u0000b"}', "#/text"),
    (r'{"text": "a\ud800b"}', "#/text"),
    (r'{"text": "Satu.", "title": "\udfff"}', "#/title"),
    (r'{"text": "Satu.", "a\u0000": 1}', "#"),
    (r'{"text": {"deep": ["x", "\u0000"]}}', "#/text/deep/1"),
]


@pytest.mark.parametrize(("body", "pointer"), UNFIT, ids=range(len(UNFIT)))
def test_what_no_column_can_hold_is_refused_at_its_place(api: Api, reviewer: User, body: str, pointer: str) -> None:
    problem(api(reviewer).generic("POST", URL, body, content_type="application/json"), 400, pointer)


def test_pairs_of_surrogates_are_characters(api: Api, reviewer: User) -> None:
    body = r'{"text": "Kapal \ud83d\udea2 membawa 3.000 peti."}'
    answer = api(reviewer).generic("POST", URL, body, content_type="application/json; charset=utf-8")
    assert answer.json()["text"] == "Kapal 🚢 membawa 3.000 peti."
    assert "🚢".encode() in answer.content


def test_a_byte_order_mark_is_no_error(api: Api, reviewer: User) -> None:
    body = b"\xef\xbb\xbf" + json.dumps({"text": "Satu peti."}).encode()
    assert api(reviewer).generic("POST", URL, body, content_type="application/json").status_code == 201


@pytest.mark.parametrize("path", ["articles/", "articles/bulk/"])
def test_a_body_over_the_limit_is_a_413(api: Api, reviewer: User, settings: Any, path: str) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000
    body = json.dumps({"text": "x" * 1_000})
    problem(api(reviewer).generic("POST", f"/api/v1/{path}", body, content_type="application/json"), 413)


def test_a_form_is_a_415(api: Api, reviewer: User) -> None:
    form = "application/x-www-form-urlencoded"
    problem(api(reviewer).generic("POST", URL, "text=Satu", content_type=form), 415)


def test_a_format_that_is_not_spoken_is_a_406(api: Api, reviewer: User) -> None:
    problem(api(reviewer).get(URL, headers={"Accept": "text/csv"}), 406)
    assert api(reviewer).get(URL, headers={"Accept": "text/html, */*;q=0.1"}).status_code == 200


@pytest.mark.parametrize(
    "path", ["", "nothing/", "articles", "articles/1", "claims/1/verdict/nothing/", "exports/x.csv"]
)
def test_an_address_that_leads_nowhere_is_a_problem_too(api: Api, reviewer: User, path: str) -> None:
    problem(api(reviewer).get(f"/api/v1/{path}"), 404)
    problem(api(reviewer).post(f"/api/v1/{path}", {}), 404)


@pytest.mark.parametrize("query", ["page_size=0", "page_size=x", "page_size=-1", "cursor=x", "cursor=n", "cursor=n.x",
    "cursor=n.1.2.3", "cursor=n.99999999999999999999", "cursor=n.%00", "page_size=%F0%9F%9A%A2",
    "cursor=n.²"])  # fmt: skip
def test_a_page_that_cannot_be_is_a_400(api: Api, reviewer: User, query: str) -> None:
    problem(api(reviewer).get(f"{URL}?{query}"), 400)


def test_pages_lead_on_and_back(api: Api, reviewer: User) -> None:
    articles = [factories.make_article(actor=reviewer).pk for _ in range(5)][::-1]
    program = api(reviewer)
    first = program.get(URL, {"page_size": 2, "language": "id"}).json()
    assert first["previous"] is None
    assert first["next"].startswith("http://testserver/api/v1/articles/?")
    factories.make_article(actor=reviewer)  # what comes meanwhile moves nothing
    second = program.get(first["next"]).json()
    third = program.get(second["next"]).json()
    assert third["next"] is None
    seen = [row["id"] for page in (first, second, third) for row in page["results"]]
    assert seen == articles
    back = program.get(third["previous"]).json()
    assert [row["id"] for row in back["results"]] == articles[2:4]
    assert [row["id"] for row in program.get(back["next"]).json()["results"]] == articles[4:]


def test_a_list_of_claims_is_read_to_its_end(api: Api, reviewer: User) -> None:
    """More rows of one article than a cursor of the library can count."""
    text = "\n".join(f"Kepala desa mengatakan {number}.000 orang telah pindah." for number in range(2, 90))
    article = factories.make_article(text=text)
    program, url, seen = api(reviewer), f"/api/v1/claims/?article={article.pk}&page_size=20", []
    while url:
        page = program.get(url).json()
        seen += [(row["start"], row["id"]) for row in page["results"]]
        url = page["next"]
    assert len(seen) == article.claims.count() > 80
    assert seen == sorted(set(seen))


def test_page_size_has_a_bound(api: Api, reviewer: User, article: Article) -> None:
    assert len(api(reviewer).get(URL, {"page_size": 10**9}).json()["results"]) == 1


def test_what_nobody_foresaw_is_a_problem_and_is_logged(
    api: Api, reviewer: User, article: Article, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(*_args: object, **_named: object) -> None:
        raise ZeroDivisionError("secret")

    monkeypatch.setattr("annotations.api.views.articles.access.load_article_for", fails)
    program = api(reviewer)
    program.raise_request_exception = False
    answer = program.get(f"{URL}{article.pk}/")
    problem(answer, 500)
    assert b"secret" not in answer.content
    assert "ZeroDivisionError" in caplog.text


def test_answers_are_kept_out_of_shared_caches(api: Api, reviewer: User) -> None:
    answer = api(reviewer).get(URL)
    assert "Authorization" in answer["Vary"]
    assert "private" in answer["Cache-Control"]
    assert answer["Content-Type"] == "application/json"


@pytest.mark.parametrize("address", ["articles/", "claims/", "claims/1/reviews/", "verdicts/"])
def test_options_is_refused_as_a_problem(address: str, api: Api, reviewer: User) -> None:
    problem(api(reviewer).options(f"/api/v1/{address}"), 405)
