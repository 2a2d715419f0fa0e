"""The exports' addresses. What stands in each format is tested with `annotations.exports`."""

import csv
import io
import json
from typing import Any

import pytest

from annotations.models import User
from tests import factories
from tests.api.conftest import Api, problem

URL = "/api/v1/exports/verdicts."
TYPES = {
    "jsonl": "application/x-ndjson", "csv": "text/csv", "claimreview.json": "application/ld+json",
    "annotations.jsonld": "application/ld+json",
}  # fmt: skip


def body(answer: Any) -> str:
    return b"".join(answer.streaming_content).decode()


@pytest.mark.parametrize("extension", TYPES)
def test_each_format_is_streamed_as_a_file(api: Api, reviewer: User, extension: str) -> None:
    verdict = factories.make_verdict()
    answer = api(reviewer).get(f"{URL}{extension}", headers={"Accept": "text/x-whatever"})
    assert (answer.status_code, answer["Content-Type"].split(";")[0]) == (200, TYPES[extension])
    assert answer.streaming
    assert f'filename="verdicts.{extension}"' in answer["Content-Disposition"]
    assert str(verdict.uid) in body(answer)


@pytest.mark.parametrize("extension", TYPES)
def test_nothing_published_is_a_whole_document(api: Api, reviewer: User, extension: str) -> None:
    factories.make_verdict(publish=False)
    text = body(api(reviewer).get(f"{URL}{extension}"))
    if extension == "jsonl":
        assert text == ""
    elif extension == "csv":
        assert len(list(csv.reader(io.StringIO(text)))) == 1
    else:
        assert json.loads(text)


def test_an_export_can_be_narrowed(api: Api, reviewer: User) -> None:
    first, second = factories.make_verdict(rating="true"), factories.make_verdict(rating="false")
    rows = [json.loads(line) for line in body(api(reviewer).get(f"{URL}jsonl", {"rating": "false"})).splitlines()]
    assert [row["uid"] for row in rows] == [str(second.uid)]
    rows = [json.loads(line) for line in body(api(reviewer).get(f"{URL}jsonl")).splitlines()]
    assert [row["uid"] for row in rows] == [str(first.uid), str(second.uid)]


@pytest.mark.parametrize("extension", TYPES)
def test_who_may_not(api: Api, reviewer: User, extension: str) -> None:
    problem(api().get(f"{URL}{extension}"), 401)
    problem(api(factories.make_user("")).get(f"{URL}{extension}"), 403)
    problem(api(reviewer, "annotate").get(f"{URL}{extension}"), 403)
    problem(api(reviewer).post(f"{URL}{extension}", {}), 405)


def test_the_number_of_rows_adds_no_queries(api: Api, reviewer: User, django_assert_num_queries: Any) -> None:
    program = api(reviewer)
    program.get("/api/v1/verdicts/")
    for _ in range(3):
        factories.make_verdict()
    with django_assert_num_queries(3):  # token, roles, rows
        assert len(body(program.get(f"{URL}jsonl")).splitlines()) == 3
