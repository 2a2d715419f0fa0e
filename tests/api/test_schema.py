"""The API's description, and its browsable pages."""

import json
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client

from annotations.api.urls import urlpatterns
from annotations.models import User
from tests.api.conftest import Api, problem

JSON = "application/vnd.oai.openapi+json"


@pytest.fixture(scope="module")
def description() -> dict[str, Any]:
    out = StringIO()
    call_command("spectacular", validate=True, fail_on_warn=True, format="openapi-json", stdout=out)
    return json.loads(out.getvalue())


def operations(description: dict[str, Any]) -> list[tuple[str, str, dict[str, Any]]]:
    return [(path, method, said) for path, methods in description["paths"].items() for method, said in methods.items()]


def test_it_is_valid_and_without_a_warning(description: dict[str, Any]) -> None:
    assert description["openapi"].startswith("3.1")
    assert len(operations(description)) > 30
    assert "1,000,000 characters" in description["info"]["description"]
    assert "50 links" in description["info"]["description"]


def test_it_names_every_address(description: dict[str, Any]) -> None:
    of_documents_and_errors = 3  # schema/, docs/ and what leads nowhere
    assert len(description["paths"]) == len(urlpatterns) - of_documents_and_errors


def test_every_change_of_an_object_wants_if_match(description: dict[str, Any]) -> None:
    patches = [said for _path, method, said in operations(description) if method == "patch"]
    assert len(patches) == 3
    for said in patches:
        (header,) = [parameter for parameter in said["parameters"] if parameter["in"] == "header"]
        assert (header["name"], header["required"]) == ("If-Match", True)


def test_every_operation_may_answer_with_a_problem_and_wants_a_token(description: dict[str, Any]) -> None:
    for path, method, said in operations(description):
        assert "application/problem+json" in said["responses"]["default"]["content"], (path, method)
        assert {"token": []} in said["security"], (path, method)
    assert description["components"]["securitySchemes"]["token"]["scheme"] == "bearer"


def test_anybody_may_read_it(client: Client) -> None:
    answer = client.get("/api/v1/schema/", headers={"Accept": JSON})
    assert answer.status_code == 200
    assert json.loads(answer.content)["openapi"].startswith("3.1")


def test_the_docs_are_made_of_local_files_and_no_inline_script(client: Client) -> None:
    answer = client.get("/api/v1/docs/")
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "<style" not in page
    assert " style=" not in page
    assert "://" not in page
    assert page.count("<script") == page.count("<script src=") == 2
    assert "unsafe" not in answer["Content-Security-Policy"]
    script = client.get("/api/v1/docs/?script=")
    assert script["Content-Type"].startswith("application/javascript")
    assert b"SwaggerUIBundle" in script.content


def test_both_are_read_only(client: Client, api: Api, reviewer: User) -> None:
    problem(client.post("/api/v1/schema/"), 405)
    problem(api(reviewer).post("/api/v1/docs/"), 405)
