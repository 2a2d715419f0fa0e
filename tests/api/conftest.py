"""Programs that speak for people, and what must be true of every error that they get."""

from collections.abc import Callable
from typing import Any

import pytest
from django.http import HttpResponse
from rest_framework.test import APIClient

from annotations.management.commands.create_token import scopes_of
from annotations.models import User
from annotations.workflow.tokens import create_token

Api = Callable[..., APIClient]


@pytest.fixture
def api(db: None) -> Api:
    """A program with a token of this person: with all scopes of their role, or with these."""

    def program(user: User | None = None, *scopes: str) -> APIClient:
        client = APIClient()
        if user:
            _row, key = create_token(user=user, name="test", scopes=list(scopes) or scopes_of(user))
            client.credentials(HTTP_AUTHORIZATION=f"Bearer {key}")
        return client

    return program


def problem(response: HttpResponse, status: int, *pointers: str) -> dict[str, Any]:
    """The problem details, once it is sure that they are some, of this status and about these places."""
    assert response.status_code == status, response.content
    assert response["Content-Type"] == "application/problem+json"
    details = response.json()
    assert {"type", "title", "status", "detail"} <= details.keys()
    assert details["status"] == status
    assert details["detail"]
    if pointers:
        assert [error["pointer"] for error in details["errors"]] == list(pointers)
    return details
