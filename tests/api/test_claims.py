"""Claims over the API."""

from typing import Any

import pytest

from annotations.models import Article, Claim, User
from tests import factories
from tests.api.conftest import Api, problem

URL = "/api/v1/claims/"
KEYS = {
    "id", "uid", "article", "start", "end", "quote", "statement", "subject", "modality", "speaker", "cue", "via",
    "quantities", "dates", "checkworthiness", "state", "version",
}  # fmt: skip


@pytest.fixture
def claim(article: Article) -> Claim:
    return factories.make_claim(article=article)


def text_of(article: Article) -> str:
    return article.versions.get().text


def test_a_claim_has_the_form_of_the_contract(api: Api, reviewer: User, claim: Claim) -> None:
    answer = api(reviewer).get(f"{URL}{claim.pk}/")
    shown = answer.json()
    assert shown.keys() >= KEYS
    assert shown["quote"] == text_of(claim.article)[shown["start"] : shown["end"]]
    assert shown["article"] == claim.article_id
    three_thousand = next(quantity for quantity in shown["quantities"] if quantity["value"] == "3000")
    assert three_thousand.keys() == {"text", "value", "max", "comparator", "unit"}
    assert answer["ETag"].startswith('"1.')


def test_a_claim_says_where_its_frame_stands_and_how_it_was_found(api: Api, reviewer: User, claim: Claim) -> None:
    program, text = api(reviewer), text_of(claim.article)
    shown = program.get(f"{URL}{claim.pk}/").json()
    assert text[slice(*shown["cue_span"])] == "mengatakan"
    assert text[slice(*shown["speaker_span"])] == shown["speaker"] == "Kepala pelabuhan Sari Wijaya"
    assert shown["why"] == claim.why != []
    assert shown["reasons"] == claim.reasons
    shown = program.patch(f"{URL}{claim.pk}/", {"speaker": ""}, headers={"If-Match": "*"}).json()
    assert shown["speaker_span"] is None


def test_what_was_read_can_be_sent_back(api: Api, reviewer: User, claim: Claim) -> None:
    program, url = api(reviewer), f"{URL}{claim.pk}/"
    wrong = {"text": "Senin (29/10/2024)", "date": "2024-10-29"}
    shown = program.patch(url, {"dates": [wrong, {"date": "2024"}]}, headers={"If-Match": "*"}).json()
    assert shown["dates"] == [wrong | {"weekday_agrees": False}, {"text": "", "date": "2024"}]
    body = {name: shown[name] for name in ("quantities", "dates", "speaker", "cue", "via")}
    again = program.patch(url, body, headers={"If-Match": "*"}).json()
    assert again == shown


def test_a_span_becomes_a_claim(api: Api, reviewer: User, article: Article) -> None:
    text = text_of(article)
    start = text.index(" Laporan nomor") if " Laporan nomor" in text else text.index("Laporan nomor")
    answer = api(reviewer).post(URL, {"article": article.pk, "start": start, "end": len(text)})
    assert answer.status_code == 201
    assert answer.json()["quote"] == text[start:].strip()
    assert answer["Location"].endswith(f"{URL}{answer.json()['id']}/")
    again = api(reviewer).post(URL, {"article": article.pk, "start": start, "end": len(text)})
    existing = problem(again, 409)["existing"]
    assert existing == {"type": "claim", "id": answer.json()["id"], "uid": answer.json()["uid"]}


@pytest.mark.parametrize(("body", "pointer"), [
    ({"start": 0}, "#/end"), ({"start": "0", "end": 4}, "#/start"), ({"start": 0.5, "end": 4}, "#/start"),
    ({"start": True, "end": 4}, "#/start"), ({"start": -1, "end": 4}, "#/start"),
    ({"start": 0, "end": 10**30}, "#/end"),
    ({"start": 0, "end": 0}, "#/start"), ({"start": 9, "end": 3}, "#/start"),
    ({"start": 0, "end": 2**31 - 1}, "#/start"),
    ({"start": 0, "end": 4, "subject": "mood"}, "#/subject"), ({"start": 0, "end": 4, "subject": 3}, "#/subject"),
    ({"start": 0, "end": 4, "quote": "x"}, "#/quote"), ({"start": None, "end": 4}, "#/start"),
])  # fmt: skip
def test_a_bad_span_is_refused(api: Api, reviewer: User, article: Article, body: Any, pointer: str) -> None:
    problem(api(reviewer).post(URL, {"article": article.pk, **body}), 400, pointer)


@pytest.mark.parametrize(("article_id", "status"), [
    (999_999, 404), (2**63 - 1, 404), (2**63, 400), (10**30, 400), (0, 400), (-1, 400), ("1", 400), (None, 400),
    ([], 400),
])  # fmt: skip
def test_the_article_of_a_span(api: Api, reviewer: User, article_id: Any, status: int) -> None:
    problem(api(reviewer).post(URL, {"article": article_id, "start": 0, "end": 4}), status)


def test_lists(api: Api, reviewer: User, claim: Claim) -> None:
    other = factories.make_claim(state="dismissed")
    program = api(reviewer)

    def ids(**query: Any) -> list[int]:
        return [row["id"] for row in program.get(URL, query).json()["results"]]

    assert claim.pk in ids(article=claim.article_id)
    assert other.pk not in ids(article=claim.article_id)
    assert other.pk in ids(state="dismissed")
    assert claim.pk not in ids(state="dismissed")
    for query in ({"article": "x"}, {"article": 10**30}, {"article": 0}, {"state": "lost"}, {"modality": "mood"}):
        problem(program.get(URL, query), 400)


def test_the_length_of_a_list_adds_no_queries(api: Api, reviewer: User, django_assert_num_queries: Any) -> None:
    program = api(reviewer)
    program.get(URL)
    for _ in range(3):
        factories.make_claim()
    with django_assert_num_queries(3):  # token, roles, rows
        program.get(URL)


def test_a_change_wants_the_version_that_was_seen(api: Api, reviewer: User, claim: Claim) -> None:
    program, url = api(reviewer), f"{URL}{claim.pk}/"
    tag = program.get(url)["ETag"]
    problem(program.patch(url, {"statement": "Satu"}), 428)
    answer = program.patch(url, {"statement": "Satu"}, headers={"If-Match": tag})
    assert (answer.status_code, answer.json()["statement"], answer.json()["version"]) == (200, "Satu", 2)
    details = problem(program.patch(url, {"statement": "Dua"}, headers={"If-Match": tag}), 412)
    assert (details["current"]["statement"], details["current"]["version"]) == ("Satu", 2)
    assert program.get(url).json()["statement"] == "Satu"


def test_a_tag_follows_the_state_too(api: Api, reviewer: User, claim: Claim) -> None:
    program, url = api(reviewer), f"{URL}{claim.pk}/"
    tag = program.get(url)["ETag"]
    assert program.get(url, headers={"If-None-Match": tag}).status_code == 304
    factories.make_review(claim)
    assert program.get(url, headers={"If-None-Match": tag}).json()["state"] == "reviewed"


BAD_CHANGES = [
    ({"statement": 5}, "#/statement"), ({"statement": "x" * 1_001}, "#/statement"),
    ({"statement": "a\u0007"}, "#/statement"),
    ({"modality": "mood"}, "#/modality"), ({"subject": ""}, "#/subject"), ({"speaker": "s" * 301}, "#/speaker"),
    ({"via": "Pravda"}, "#/via"), ({"via": [5]}, "#/via/0"), ({"via": ["v" * 301]}, "#/via"), ({"via": {}}, "#/via"),
    ({"quantities": {}}, "#/quantities"), ({"quantities": ["3000"]}, "#/quantities/0"),
    ({"quantities": [[]]}, "#/quantities/0"),
    ({"quantities": [{}]}, "#/quantities"), ({"quantities": [{"value": "many"}]}, "#/quantities"),
    ({"quantities": [{"value": "1e999999999"}]}, "#/quantities"),
    ({"quantities": [{"value": 10**4000}]}, "#/quantities"),
    ({"quantities": [{"value": [1]}]}, "#/quantities"), ({"quantities": [{"value": "NaN"}]}, "#/quantities"),
    ({"quantities": [{"value": "1_000"}]}, "#/quantities"),
    ({"quantities": [{"value": "1", "unit": {"a": 1}}]}, "#/quantities"),
    ({"quantities": [{"value": "1", "comparator": "?"}]}, "#/quantities"),
    ({"quantities": [{"value": "1", "comparator": []}]}, "#/quantities"),
    ({"quantities": [{"value": "1", "comparator": "range"}]}, "#/quantities"),
    ({"quantities": [{"value": "1"}] * 101}, "#/quantities"), ({"dates": [{"date": "yesterday"}]}, "#/dates"),
    ({"dates": [{"date": "2024-02-31"}]}, "#/dates"), ({"dates": [{"date": 2024_10_28}]}, "#/dates"),
    ({"dates": [5]}, "#/dates/0"), ({"start": "0"}, "#/start"), ({"start": 10**30}, "#/start"), ({"end": 0}, "#/start"),
    ({"end": 2**31 - 1}, "#/start"), ({"state": "decided"}, "#/state"), ({"quote": "x"}, "#/quote"),
    ({"checkworthiness": 1}, "#/checkworthiness"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "pointer"), BAD_CHANGES, ids=range(len(BAD_CHANGES)))
def test_a_bad_change_is_refused(api: Api, reviewer: User, claim: Claim, body: Any, pointer: str) -> None:
    problem(api(reviewer).patch(f"{URL}{claim.pk}/", body, headers={"If-Match": "*"}), 400, pointer)
    claim.refresh_from_db()
    assert claim.version == 1


def test_what_turns_words_round_is_not_kept(api: Api, reviewer: User, claim: Claim) -> None:
    body = {
        "speaker": "Sari\u202e Wijaya", "via": ["\u202e", "Pra\u2066vda"],
        "quantities": [{"value": "-0", "unit": "tr\u202euk"}],
    }  # fmt: skip
    shown = api(reviewer).patch(f"{URL}{claim.pk}/", body, headers={"If-Match": "*"}).json()
    assert (shown["speaker"], shown["via"]) == ("Sari Wijaya", ["Pravda"])
    assert [(each["value"], each["unit"]) for each in shown["quantities"]] == [("0", "truk")]


def test_new_bounds_bring_what_is_read_in_them(api: Api, reviewer: User, claim: Claim) -> None:
    answer = api(reviewer).patch(f"{URL}{claim.pk}/", {"end": claim.end - 3}, headers={"If-Match": "*"})
    assert answer.json()["quote"] == text_of(claim.article)[claim.start : claim.end - 3].strip()


def test_split_and_merge(api: Api, reviewer: User, claim: Claim) -> None:
    program, at = api(reviewer), claim.start + claim.quote.index(" ") + 1
    problem(program.post(f"{URL}{claim.pk}/split/", {"at": at, "version": 9}), 412)
    answer = program.post(f"{URL}{claim.pk}/split/", {"at": at, "version": 1})
    first, second = answer.json()["claims"]
    assert (first["id"], first["end"] <= at <= second["start"]) == (claim.pk, True)
    merged = program.post(f"{URL}{first['id']}/merge/", {"other": second["id"]})
    assert merged.json()["quote"] == claim.quote
    assert program.get(f"{URL}{second['id']}/").json()["dismissal"] == "merged"
    problem(program.post(f"{URL}{first['id']}/merge/", {"other": second["id"]}), 400, "#/other")


@pytest.mark.parametrize(("step", "body", "pointer"), [
    ("split", {}, "#/at"), ("split", {"at": 0}, "#/at"), ("split", {"at": "4"}, "#/at"),
    ("split", {"at": 2**31}, "#/at"),
    ("split", {"at": 10**9}, "#/at"), ("merge", {}, "#/other"), ("merge", {"other": 2**63}, "#/other"),
    ("merge", {"other": "x"}, "#/other"), ("dismiss", {}, "#/kind"), ("dismiss", {"kind": "boring"}, "#/kind"),
    ("dismiss", {"kind": "will-not-check"}, "#/reason"), ("dismiss", {"kind": 4}, "#/kind"),
    ("dismiss", {"kind": "not-a-claim", "version": "1"}, "#/version"), ("dismiss", [], "#"),
    ("restore", {"at": 4}, "#/at"),
])  # fmt: skip
def test_a_bad_step_is_refused(api: Api, reviewer: User, claim: Claim, step: str, body: Any, pointer: str) -> None:
    problem(api(reviewer).post(f"{URL}{claim.pk}/{step}/", body), 400, pointer)


def test_a_claim_merges_with_no_claim_that_is_not_there(api: Api, reviewer: User, claim: Claim) -> None:
    problem(api(reviewer).post(f"{URL}{claim.pk}/merge/", {"other": 999_999}), 404)
    problem(api(reviewer).post(f"{URL}{claim.pk}/merge/", {"other": claim.pk}), 400, "#/other")


def test_set_aside_and_taken_back(api: Api, reviewer: User, claim: Claim) -> None:
    program, url = api(reviewer), f"{URL}{claim.pk}/"
    problem(program.post(f"{url}restore/"), 409)
    aside = program.post(f"{url}dismiss/", {"kind": "will-not-check", "reason": "Terlalu kecil.", "version": 1}).json()
    assert (aside["state"], aside["dismissal_reason"]) == ("dismissed", "Terlalu kecil.")
    problem(program.post(f"{url}dismiss/", {"kind": "not-a-claim"}), 409)
    problem(program.patch(url, {"statement": "Satu"}, headers={"If-Match": "*"}), 409)
    problem(program.post(f"{url}restore/", {"version": 1}), 412)
    assert program.post(f"{url}restore/", {"version": aside["version"]}).json()["state"] == "open"


STEPS = {"split": {"at": 4}, "merge": {"other": 1}, "dismiss": {"kind": "not-a-claim"}, "restore": {}}


@pytest.mark.parametrize("step", STEPS)
def test_who_may_not_and_what_is_not_there(api: Api, reviewer: User, observer: User, claim: Claim, step: str) -> None:
    problem(api().post(f"{URL}{claim.pk}/{step}/", STEPS[step]), 401)
    problem(api(observer, "read", "annotate").post(f"{URL}{claim.pk}/{step}/", STEPS[step]), 403)
    problem(api(reviewer, "read").post(f"{URL}{claim.pk}/{step}/", STEPS[step]), 403)
    problem(api(reviewer).post(f"{URL}{10**30}/{step}/", STEPS[step]), 404)
    problem(api(reviewer).get(f"{URL}{claim.pk}/{step}/"), 405)


def test_strangers_see_no_claim(api: Api, claim: Claim) -> None:
    problem(api().get(f"{URL}{claim.pk}/"), 401)
    problem(api(factories.make_user("")).get(f"{URL}{claim.pk}/"), 403)
    problem(api().patch(f"{URL}{claim.pk}/", {"statement": "x"}), 401)
