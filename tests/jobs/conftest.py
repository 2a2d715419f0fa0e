"""What tests of the jobs share: what was sent to workers, a page to fetch, the time moved on."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import timedelta
from typing import Any

import pytest
from celery import current_app
from django.utils import timezone
from pytest_httpserver import HTTPServer

from tests.splitters.models import Asked, Speak, model_server

PARAGRAPH = "Officials said that about 3,000 containers were moved to the new warehouse in Cilacap on 28 October 2024. "
PAGE = (
    "<html lang='en'><head><title>Containers moved</title><meta name='author' content='Mara Lind'></head>"
    f"<body><article><h1>Containers moved</h1><p>{PARAGRAPH}</p><p>The harbour said no more.</p></article></body>"
)


@pytest.fixture(scope="session")
def httpserver_listen_address() -> tuple[str, int]:
    return ("127.0.0.1", 0)


@pytest.fixture
def page_url(httpserver: HTTPServer) -> str:
    httpserver.expect_request("/page").respond_with_data(PAGE, content_type="text/html")
    return httpserver.url_for("/page")


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int]]:
    """(task, key) of each message that would have gone to a worker."""
    messages: list[tuple[str, int]] = []

    def keep(name: str, args: list[int], **_options: object) -> None:
        messages.append((name, args[0]))

    monkeypatch.setattr(current_app, "send_task", keep)
    return messages


@pytest.fixture
def later() -> Callable[[Any, float], None]:
    """As if so many seconds had passed for a row: what was due then has been due since."""

    def move(row: Any, seconds: float) -> None:
        row.refresh_from_db()
        type(row).objects.filter(pk=row.pk).update(due_at=row.due_at - timedelta(seconds=seconds))
        assert type(row).objects.get(pk=row.pk).due_at <= timezone.now()

    return move


@pytest.fixture
def speaks(settings: Any) -> Iterator[Callable[[Speak], Asked]]:
    """Starts a language model that speaks so, and names it in the settings."""
    with ExitStack() as running:

        def start(speak: Speak) -> Asked:
            asked = running.enter_context(model_server(speak))
            settings.SPLITTER, settings.SPLITTER_MODEL = "language-model", "small"
            settings.SPLITTER_URL, settings.SPLITTER_TIMEOUT = asked.url, 1
            return asked

        yield start
