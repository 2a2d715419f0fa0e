"""Articles over the API."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from annotations.models import Article, Event, User
from annotations.workflow import sources
from tests import factories
from tests.api.conftest import Api, problem

URL = "/api/v1/articles/"
KEYS = {
    "id", "uid", "status", "kind", "url", "title", "publisher", "author", "published_on", "language", "text", "version",
    "required_reviews", "blind",
}  # fmt: skip


def test_a_text_becomes_an_article_with_its_claims(api: Api, reviewer: User) -> None:
    about = {"title": "Kabar", "publisher": "Contoh", "published_on": "2024-10-29", "language": "id"}
    answer = api(reviewer).post(URL, {"text": factories.INDONESIAN, **about})
    assert answer.status_code == 201
    article = answer.json()
    assert article.keys() >= KEYS
    assert {name: article[name] for name in about} == about
    assert (article["status"], article["text"], article["version"]) == ("ready", factories.INDONESIAN, 1)
    assert answer["Location"].endswith(f"{URL}{article['id']}/")
    assert api(reviewer).get(f"/api/v1/claims/?article={article['id']}").json()["results"]


def test_a_language_that_has_a_file_needs_nothing_else(
    api: Api, reviewer: User, signed_in: Callable[[User], Client]
) -> None:
    text = "El alcalde Julián Ortega dijo que el puente de Valdehermoso costó 3,5 millones de euros."
    article = api(reviewer).post(URL, {"text": text}).json()
    [claim] = api(reviewer).get(f"/api/v1/claims/?article={article['id']}").json()["results"]
    assert article["language"] == "es"
    assert (claim["speaker"], claim["quantities"][0]["value"]) == ("alcalde Julián Ortega", "3500000")
    page = signed_in(reviewer).get("/articles/", headers={"Accept-Language": "id"}).text
    assert "<span>Spanyol</span>" in page


def test_the_same_text_again_is_the_article_that_is_there(api: Api, reviewer: User) -> None:
    program = api(reviewer)
    first = program.post(URL, {"text": factories.INDONESIAN})
    again = program.post(URL, {"text": factories.INDONESIAN.replace("\n", "  \r\n") + "\n"})
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json()["id"] == again.json()["id"]


def test_an_address_is_fetched_afterwards(api: Api, reviewer: User) -> None:
    answer = api(reviewer).post(URL, {"url": "https://example.org/berita"})
    assert answer.status_code == 201
    assert (answer.json()["status"], answer.json()["text"]) == ("fetching", None)
    assert api(reviewer).post(URL, {"url": "https://example.org/berita"}).status_code == 200


def test_why_an_import_failed_is_said_and_it_can_be_tried_again(api: Api, reviewer: User) -> None:
    program = api(reviewer)
    pk = program.post(URL, {"url": "https://example.org/hilang"}).json()["id"]
    Article.objects.filter(pk=pk).update(status="failed", failure="not_found", due_at=None)
    error = program.get(f"{URL}{pk}/").json()["error"]
    assert error["code"] == "not_found"
    assert error["permanent"] is True
    assert error["message"]
    answer = program.post(f"{URL}{pk}/retry/")
    assert (answer.status_code, answer.json()["status"], answer.json()["error"]) == (200, "fetching", None)
    problem(program.post(f"{URL}{pk}/retry/"), 409)


BAD = [
    ({}, "#"),
    ({"text": "Satu.", "url": "https://example.org/"}, "#"),
    ({"text": ""}, "#/text"),
    ({"text": " \n "}, "#/text"),
    ({"text": 5}, "#/text"),
    ({"text": True}, "#/text"),
    ({"text": None}, "#/text"),
    ({"text": ["Satu."]}, "#/text"),
    ({"text": {"a": 1}}, "#/text"),
    ({"text": "x" * 1_000_001}, "#/text"),
    ({"url": "javascript:alert(1)"}, "#/url"),
    ({"url": "file:///etc/passwd"}, "#/url"),
    ({"url": "ftp://example.org/"}, "#/url"),
    ({"url": "no address"}, "#/url"),
    ({"url": "https://example.org/" + "a" * 9_000}, "#/url"),
    ({"url": ""}, "#/url"),
    ({"text": "Satu.", "title": "t" * 501}, "#/title"),
    ({"text": "Satu.", "title": 10**400}, "#/title"),
    ({"text": "Satu.", "language": "not a language"}, "#/language"),
    ({"text": "Satu.", "kind": "poem"}, "#/kind"),
    ({"text": "Satu.", "published_on": "yesterday"}, "#/published_on"),
    ({"text": "Satu.", "published_on": 20241029}, "#/published_on"),
    ({"text": "Satu.", "published_on": "2024-13-01"}, "#/published_on"),
    ({"text": "Satu.", "titel": "x"}, "#/titel"),
    ({"text": "Satu.", "a/b": "x"}, "#/a~1b"),
    ([], "#"),
    ("text", "#"),
    (7, "#"),
    (None, "#"),
]


@pytest.mark.parametrize(("body", "pointer"), BAD, ids=[f"{index}-{place}" for index, (_, place) in enumerate(BAD)])
def test_what_cannot_be_taken_is_named_with_its_place(api: Api, reviewer: User, body: Any, pointer: str) -> None:
    answer = api(reviewer).generic("POST", URL, json.dumps(body), content_type="application/json")
    problem(answer, 400, pointer)
    assert not Article.objects.exists()


def test_a_list_leaves_the_texts_out_and_can_be_narrowed(api: Api, reviewer: User) -> None:
    articles = [factories.make_article(actor=reviewer) for _ in range(3)]
    answer = api(reviewer).get(URL).json()
    assert [row["id"] for row in answer["results"]] == [article.pk for article in reversed(articles)]
    assert "text" not in answer["results"][0]
    assert api(reviewer).get(URL, {"status": "failed"}).json()["results"] == []
    assert len(api(reviewer).get(URL, {"language": "id"}).json()["results"]) == 3
    details = problem(api(reviewer).get(URL, {"status": "lost"}), 400)
    assert details["errors"][0]["parameter"] == "status"


def test_a_change_wants_the_version_that_was_seen(api: Api, reviewer: User, article: Article) -> None:
    program, url = api(reviewer), f"{URL}{article.pk}/"
    tag = program.get(url)["ETag"]
    problem(program.patch(url, {"title": "Baru"}), 428)
    answer = program.patch(url, {"title": "Baru"}, headers={"If-Match": tag})
    assert (answer.status_code, answer.json()["title"], answer.json()["version"]) == (200, "Baru", 2)
    details = problem(program.patch(url, {"title": "Lain"}, headers={"If-Match": tag}), 412)
    assert details["current"]["title"] == "Baru"
    assert details["current"]["version"] == 2


@pytest.mark.parametrize(("header", "status"), [
    ("*", 200), ('"1"', 200), ("1", 200), ('W/"1"', 200), ('"7", "1"', 200), ('"2"', 412), ('"one"', 412),
    ('"-1"', 412), ('"99999999999999999999"', 412), ('"1.abcdef"', 200), (",", 412), ('"', 412),
])  # fmt: skip
def test_if_match_is_read_generously(api: Api, reviewer: User, article: Article, header: str, status: int) -> None:
    answer = api(reviewer).patch(f"{URL}{article.pk}/", {"title": "Baru"}, headers={"If-Match": header})
    assert answer.status_code == status


@pytest.mark.parametrize(("body", "pointer"), [
    ({"title": 5}, "#/title"), ({"required_reviews": 0}, "#/required_reviews"), ({"blind": "yes"}, "#/blind"),
    ({"required_reviews": "2"}, "#/required_reviews"), ({"required_reviews": True}, "#/required_reviews"),
    ({"text": "x"}, "#/text"), ({"required_reviews": 10**30}, "#/required_reviews"), ({"blind": None}, "#/blind"),
    ({"required_reviews": 1.5}, "#/required_reviews"), ({"published_on": "0"}, "#/published_on"),
])  # fmt: skip
def test_a_bad_change_is_refused(api: Api, moderator: User, article: Article, body: Any, pointer: str) -> None:
    problem(api(moderator).patch(f"{URL}{article.pk}/", body, headers={"If-Match": "*"}), 400, pointer)


def test_blind_is_an_editors_to_say(api: Api, reviewer: User, moderator: User, article: Article) -> None:
    url, headers = f"{URL}{article.pk}/", {"If-Match": "*"}
    problem(api(reviewer).patch(url, {"blind": True}, headers=headers), 403)
    assert api(moderator).patch(url, {"blind": True}, headers=headers).json()["blind"] is True


def test_what_the_client_has_is_not_sent_again(api: Api, reviewer: User, article: Article) -> None:
    program, url = api(reviewer), f"{URL}{article.pk}/"
    tag = program.get(url)["ETag"]
    assert tag.startswith('"1.')
    for known in (tag, f"W/{tag}", f'"0.0", {tag}', "*"):
        answer = program.get(url, headers={"If-None-Match": known})
        assert (answer.status_code, answer.content, answer["ETag"]) == (304, b"", tag)
    assert program.get(url, headers={"If-None-Match": '"1.0"'}).status_code == 200
    # A step of the machine is no edit, and yet the answer is another.
    Article.objects.filter(pk=article.pk).update(status="failed")
    assert program.get(url, headers={"If-None-Match": tag}).status_code == 200


def test_everything_about_an_article_in_one_answer(api: Api, reviewer: User, article: Article) -> None:
    claim = factories.make_claim(article=article)
    factories.make_review(claim, reviewer=reviewer)
    citation = factories.make_citation(claim, stance="supports")
    withdrawn = factories.make_citation(claim)
    sources.withdraw_citation(actor=reviewer, citation_id=withdrawn.pk)
    verdict = factories.make_verdict(claim)
    whole = api(reviewer).get(f"{URL}{article.pk}/", {"expand": "claims"}).json()
    plain = api(reviewer).get(f"{URL}{article.pk}/").json()
    assert "claims" not in plain
    assert whole.keys() - plain.keys() == {"claims"}
    (shown,) = [row for row in whole["claims"] if row["id"] == claim.pk]
    assert [row["id"] for row in shown["citations"]] == [citation.pk]
    assert shown["citations"][0]["source"]["fetch_status"] == "queued"
    assert [row["rating"] for row in shown["reviews"]] == ["true"]
    assert (shown["verdict"]["id"], shown["verdict"]["state"]) == (verdict.pk, "published")
    assert [row["start"] for row in whole["claims"]] == sorted(row["start"] for row in whole["claims"])


def test_the_answer_with_claims_takes_no_more_queries_for_more_of_them(
    api: Api, reviewer: User, django_assert_max_num_queries: Any, django_assert_num_queries: Any
) -> None:
    text = "\n".join(f"Kepala desa mengatakan {number}.000 orang telah pindah ke Cilacap." for number in range(2, 9))
    article = factories.make_article(text=text)
    found = list(article.claims.all())
    assert len(found) >= 5

    def ask(pk: int) -> None:
        assert program.get(f"{URL}{pk}/", {"expand": "claims"}).status_code == 200

    program = api(reviewer)
    ask(article.pk)  # notes the token's use
    factories.make_review(found[0])
    factories.make_citation(found[0])
    factories.make_verdict(found[0])
    with django_assert_max_num_queries(12) as few:
        ask(article.pk)
    for claim in found[1:]:
        factories.make_review(claim)
        factories.make_citation(claim)
        factories.make_verdict(claim)
    with django_assert_num_queries(len(few.captured_queries)):
        ask(article.pk)


def test_others_reviews_stay_hidden_where_they_are_blind(api: Api, reviewer: User, moderator: User) -> None:
    article = factories.make_article(blind=True, required_reviews=2)
    claim = factories.make_claim(article=article)
    factories.make_review(claim, rating="false")

    def seen(user: User) -> list[str]:
        whole = api(user).get(f"{URL}{article.pk}/", {"expand": "claims"}).json()
        (shown,) = [row for row in whole["claims"] if row["id"] == claim.pk]
        return [row["rating"] for row in shown["reviews"]]

    assert seen(reviewer) == []
    assert seen(moderator) == ["false"]
    factories.make_review(claim, rating="true", reviewer=reviewer)
    assert seen(reviewer) == ["false", "true"]


@pytest.mark.parametrize("pk", ["999999", "9" * 30, "9" * 5_000, "0", "abc", "-1"])
def test_what_is_not_there_is_a_404(api: Api, reviewer: User, pk: str) -> None:
    problem(api(reviewer).get(f"{URL}{pk}/"), 404)


def test_wrong_methods(api: Api, reviewer: User, article: Article) -> None:
    for method, path in [("put", f"{article.pk}/"), ("delete", f"{article.pk}/"), ("delete", ""), ("get", "bulk/")]:
        answer = getattr(api(reviewer), method)(f"{URL}{path}")
        assert problem(answer, 405)
        assert answer["Allow"]


def lines(answer: Any) -> list[dict[str, Any]]:
    return [json.loads(line) for line in b"".join(answer.streaming_content).splitlines()]


@pytest.mark.parametrize(
    "content_type", ["application/x-ndjson", "application/jsonl", "application/x-www-form-urlencoded"]
)
def test_good_rows_stay_where_a_bad_one_fails(api: Api, reviewer: User, content_type: str) -> None:
    rows = [
        json.dumps({"text": factories.INDONESIAN}),
        '{"text": ',
        json.dumps({"text": ""}),
        "",
        json.dumps({"text": factories.INDONESIAN}),
        '{"text": "a\\u0000b"}',
        "[" * 100_000,
        json.dumps({"url": "https://example.org/satu", "title": "Satu"}),
    ]
    answer = api(reviewer).generic("POST", f"{URL}bulk/", "\n".join(rows), content_type=content_type)
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/x-ndjson")
    said = lines(answer)
    assert [line["line"] for line in said] == [1, 2, 3, 4, 5, 6, 7]
    assert [line["status"] for line in said] == [201, 400, 400, 200, 400, 400, 201]
    assert said[0]["id"] == said[3]["id"]
    assert said[2]["problem"]["errors"][0]["pointer"] == "#/text"
    assert said[4]["problem"]["errors"][0]["pointer"] == "#/text"
    assert Article.objects.count() == 2
    requests = set(Event.objects.filter(verb="article_imported").values_list("request_id", flat=True))
    assert requests == {answer["X-Request-ID"]}


def test_bulk_is_for_those_who_may(api: Api, observer: User, reviewer: User) -> None:
    body = json.dumps({"text": factories.INDONESIAN})
    program = api(observer, "read", "annotate")
    problem(program.generic("POST", f"{URL}bulk/", body, content_type="application/x-ndjson"), 403)
    empty = api(reviewer).generic("POST", f"{URL}bulk/", "", content_type="application/x-ndjson")
    assert lines(empty) == []
