"""docs/api.md: each of its lines is run as it stands there."""

import json
import re
import shlex
from string import Template
from typing import Any

import pytest
from rest_framework.test import APIClient

from annotations import access
from annotations.models import User
from tests import factories
from tests.api.conftest import Api
from tests.repo.tree import ROOT

DESK = "http://testserver"
CURL = re.compile(r"^curl .*$", re.MULTILINE)


def lines() -> list[str]:
    return CURL.findall((ROOT / "docs/api.md").read_text())


class Curl:
    """Does what a line of curl would do, with what the shell would put in for its variables."""

    def __init__(self, client: APIClient, **variables: Any) -> None:
        self.client, self.variables = client, variables

    def run(self, line: str) -> Any:
        words = iter(shlex.split(Template(line).substitute(self.variables))[1:])
        method, headers, body, address = "", {}, "", ""
        for word in words:
            if word == "-X":
                method = next(words)
            elif word == "-H":
                name, value = next(words).split(": ", 1)
                headers[name] = value
            elif word in {"-d", "--data-binary"}:
                body = next(words)
            else:
                address = word
        if body.startswith("@"):
            body = "\n".join(json.dumps({"text": f"Kepala desa menanam {n}.000 pohon di Cilacap."}) for n in (2, 3))
        kind = headers.pop("Content-Type", "application/x-www-form-urlencoded")
        assert address.startswith(DESK)
        method = method or ("POST" if body else "GET")
        return self.client.generic(method, address.removeprefix(DESK), body, content_type=kind, headers=headers)


@pytest.mark.django_db
def test_every_line_works(api: Api, moderator: User) -> None:
    token = api(moderator)._credentials["HTTP_AUTHORIZATION"].removeprefix("Bearer ")
    curl = Curl(APIClient(), DESK=DESK, TOKEN=token, ARTICLE="", CLAIM="", SOURCE="")
    done = []
    for line in lines():
        answer = curl.run(line)
        assert answer.status_code in {200, 201}, (line, answer.content)
        done.append(line)
        if answer.streaming:
            assert b"".join(answer.streaming_content)
        elif '\'{"text"' in line:
            article = answer.json()["id"]
            claim = access.load_article_for(moderator, article).claims.first()
            curl.variables |= {"ARTICLE": article, "CLAIM": claim.pk}
        elif "citations/" in line:
            curl.variables["SOURCE"] = answer.json()["source"]["id"]
        elif "reviews/" in line:  # "a colleague has to review it, too"
            factories.make_review(claim)
    assert len(done) >= 15
