"""`python -m factcheck.run` with everything real: first start, stop, kill -9, and the day after."""

import json
import os
import signal
import stat
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from django.conf import settings

from factcheck.run import kernel
from tests.run.desks import Desk, alive, free_port
from tests.worker import database_url, eventually

pytestmark = [
    pytest.mark.skipif(not kernel.IS_LINUX, reason="looks at processes through /proc"),
    pytest.mark.timeout(180),
]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home of mode 700 with blanks and enough depth to be too long for a socket's path."""
    home = tmp_path_factory.mktemp("a home") / ("of somebody " * 12).strip()
    home.mkdir(mode=0o700)
    return home


@pytest.fixture(scope="module")
def first(home: Path) -> Iterator[Desk]:
    """The desk after its first start; the tests below go on from each other."""
    desk = Desk(home / "data", free_port())
    desk.wait()
    yield desk
    if desk.process.poll() is None:
        desk.stop()


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def articles(desk: Desk) -> int:
    with psycopg.connect(desk.run["database_url"]) as connection:
        return connection.execute("SELECT count(*) FROM annotations_article").fetchone()[0]  # type: ignore[index]


def test_it_answers_and_names_the_accounts(first: Desk) -> None:
    assert first.answer("/readyz") == 200
    assert f"http://127.0.0.1:{first.port}" in first.said()
    passwords = first.run["demo_passwords"]
    assert set(passwords) == {"reviewer", "moderator", "admin"}
    assert all(f"{name} " in first.said() and password in first.said() for name, password in passwords.items())
    assert articles(first) == 2


def test_nobody_else_gets_in(first: Desk, home: Path) -> None:
    assert mode(home) == 0o700
    assert mode(first.data_dir) == 0o700
    assert mode(first.data_dir / "run.json") == 0o600
    assert len(first.run["sockets"]) == 2
    for folder in first.run["sockets"]:
        assert mode(Path(folder)) == 0o700
        assert len(folder) < 90
    open_to_others = [path for path in first.data_dir.rglob("*") if not path.is_symlink() and mode(path) & 0o077]
    assert open_to_others == []


def test_a_second_start_on_the_same_data_is_refused_and_harms_nothing(first: Desk) -> None:
    second = Desk(first.data_dir, free_port())
    assert second.ended() == 1
    assert len(second.said().splitlines()) == 1
    assert f"is running already on http://127.0.0.1:{first.port}" in second.said()
    assert first.answer("/readyz") == 200


def test_a_port_in_use_is_one_clear_line(first: Desk, tmp_path: Path) -> None:
    second = Desk(tmp_path / "data", first.port)
    assert second.ended() == 1
    assert second.said().startswith(f"Port {first.port} cannot be used")
    assert len(second.said().splitlines()) == 1
    assert "pids" not in second.run


def test_a_lost_worker_is_replaced(first: Desk) -> None:
    lost = first.pids["worker"]
    processes = kernel.session_members(lost)
    assert len(processes) > 2
    leader = next(each for each in processes if each.pid == lost)
    os.kill(leader.pid, signal.SIGKILL)
    eventually(lambda: first.pids.get("worker", lost) != lost)
    eventually(lambda: not alive(processes))
    assert first.answer("/readyz") == 200


def test_killed_it_takes_all_with_it_and_the_next_start_finds_yesterdays_data(first: Desk) -> None:
    before, everyone, sockets = first.run, first.everyone(), first.run["sockets"]
    assert len(everyone) > 10
    first.stop(signal.SIGKILL)
    began = time.monotonic()
    second = Desk(first.data_dir, first.port)
    second.wait()
    assert time.monotonic() - began < 30
    try:
        assert alive(everyone) == []
        assert [path for path in sockets if Path(path).exists()] == []
        assert second.answer("/readyz") == 200
        assert articles(second) == 2
        assert {key: second.run[key] for key in ("secret_key", "demo_passwords")} == {
            key: before[key] for key in ("secret_key", "demo_passwords")
        }
        assert "Loading the demo" not in second.said()
    finally:
        everyone, sockets = second.everyone(), second.run["sockets"]
        began = time.monotonic()
        status = second.stop()
    assert status == 0
    assert time.monotonic() - began < 15
    assert alive(everyone) == []
    assert [path for path in sockets if Path(path).exists()] == []
    assert not {"pids", "sockets", "database_url", "redis_url"} & set(second.run)


def test_with_engines_of_others_none_is_started(tmp_path: Path, transactional_db: None) -> None:
    """The tests' own engines stand for those of others; the database is this test's, so its tables are there."""
    desk = Desk(tmp_path / "data", free_port(), DATABASE_URL=database_url(), REDIS_URL=settings.REDIS_URL, DEMO="false")
    desk.wait()
    try:
        assert set(desk.pids) == {"supervisor", "worker", "web"}
        assert not {"sockets", "database_url", "redis_url", "demo_passwords"} & set(desk.run)
        assert desk.answer("/readyz") == 200
        everyone = desk.everyone()
        os.killpg(desk.process.pid, signal.SIGINT)  # a terminal's Ctrl-C goes to the whole group
    finally:
        status = desk.stop(signal.SIGINT)
    assert status == 0
    assert alive(everyone) == []
    assert json.loads((desk.data_dir / "run.json").read_text())["public_url"].endswith(str(desk.port))
