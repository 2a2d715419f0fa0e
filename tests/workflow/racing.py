"""Two people at once, made certain: the first's transaction is held open until the second waits for it or is done."""

import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event
from typing import Any

from django.db import connection, connections, transaction

PATIENCE = 10  # seconds until a test is given up


def race(first: Callable[[], Any], second: Callable[[], Any]) -> tuple[Any, Any]:
    """What each of the two returned or raised. `second` starts when `first` has written but not committed."""
    written, go_on = Event(), Event()

    def hold() -> Any:
        with transaction.atomic():
            outcome = first()
            written.set()
            go_on.wait(PATIENCE)
        return outcome

    with ThreadPoolExecutor(2) as pool:
        running = pool.submit(_alone, hold)
        assert written.wait(PATIENCE), _outcome(running)
        other = pool.submit(_alone, second)
        _wait_until_blocked_or_done(other)
        go_on.set()
        return _outcome(running), _outcome(other)


def at_once(*steps: Callable[[], Any]) -> list[Any]:
    """What each returned or raised, all started together."""
    with ThreadPoolExecutor(len(steps)) as pool:
        return [_outcome(running) for running in [pool.submit(_alone, step) for step in steps]]


def _alone(step: Callable[[], Any]) -> Any:
    try:
        return step()
    finally:
        connections.close_all()


def _outcome(running: Future[Any]) -> Any:
    error = running.exception(PATIENCE)
    return error or running.result()


def _wait_until_blocked_or_done(running: Future[Any]) -> None:
    until = time.monotonic() + PATIENCE
    while not running.done() and not _is_anybody_blocked():
        assert time.monotonic() < until, "the second neither waits nor ends"
        time.sleep(0.01)


def _is_anybody_blocked() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")
        return cursor.fetchone() is not None
