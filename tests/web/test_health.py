"""Is the process up, and is what it needs?"""

import pytest
from django.test import Client

from annotations.web import health


def test_up(client: Client) -> None:
    answer = client.get("/healthz")
    assert answer.json() == {"status": "ok"}
    assert client.post("/healthz").status_code == 405


@pytest.mark.django_db
def test_ready(client: Client) -> None:
    answer = client.get("/readyz")
    assert answer.status_code == 200
    assert answer.json() == {"status": "ok"}


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["database", "migrations", "broker"])
def test_not_ready_names_what_is_missing_and_no_address(
    client: Client, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    def refused() -> str:
        raise ConnectionError("could not reach secret-host:5432 as password")

    monkeypatch.setitem(health.CHECKS, name, refused)
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert answer.json() == {"status": "waiting", name: "ConnectionError"}
