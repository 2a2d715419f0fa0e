"""A real Celery worker beside a test: the same command as `make start` runs, on this test's database and Redis.

The test itself must commit: `@pytest.mark.django_db(transaction=True)`.
"""

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from celery import current_app
from django.conf import settings

from factcheck.run import desk
from factcheck.run.children import Child


def database_url() -> str:
    """The database of this test, for processes that it starts."""
    address = urlsplit(os.environ["DATABASE_URL"])
    return address._replace(path=f"/{settings.DATABASES['default']['NAME']}").geturl()


class Worker:
    """One process with its pool and its beat."""

    def __init__(self, folder: Path, **variables: str) -> None:
        folder.mkdir(exist_ok=True)
        environment = {
            **os.environ,
            "DATABASE_URL": database_url(),
            "DJANGO_SETTINGS_MODULE": "tests.settings",
            **variables,
        }
        self._child = Child(desk.worker(folder, environment), folder / "worker.log")

    def wait(self) -> None:
        """Until it answers."""
        deadline = time.monotonic() + 30
        while not current_app.control.ping(timeout=0.2):
            if self._child.ended() or time.monotonic() > deadline:
                pytest.fail(f"The worker does not start: {self._child.ended()}\n{self.said()}")

    def kill(self) -> None:
        """What befalls it where memory runs out: it and its pool are gone at once."""
        self._child.end_session()
        while not self._child.ended():
            time.sleep(0.01)

    def said(self) -> str:
        return self._child.log.read_text()


@pytest.fixture(scope="module")
def worker(django_db_setup: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Worker]:
    """A worker for the tests of one module."""
    running = Worker(tmp_path_factory.mktemp("worker"))
    running.wait()
    yield running
    running.kill()


@pytest.fixture
def start_worker(django_db_setup: None, tmp_path: Path) -> Iterator[Callable[..., Worker]]:
    """Starts workers in the middle of a test; `lease` is after how many seconds a lost one's row is due again."""
    started: list[Worker] = []

    def start(*, lease: float = 120) -> Worker:
        started.append(Worker(tmp_path / f"worker-{len(started)}", FACTCHECK_TESTS_LEASE=str(lease)))
        started[-1].wait()
        return started[-1]

    yield start
    for each in started:
        each.kill()


def eventually(happened: Callable[[], object], *, within: float = 20) -> None:
    """Waits for what a worker does meanwhile; fails when it does not come about."""
    deadline = time.monotonic() + within
    while not happened():
        if time.monotonic() > deadline:
            pytest.fail("It did not come about in time.")
        time.sleep(0.05)
