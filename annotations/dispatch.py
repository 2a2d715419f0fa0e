"""Sends a task by its name, after the commit. A dead broker costs a log line: the row says what is due."""

import logging
import time

from celery import current_app
from django.db import transaction
from kombu.exceptions import OperationalError

log = logging.getLogger(__name__)

PAUSE = 10.0  # seconds without a try after a failure: who adds fifty links waits for a dead broker once
_silent_until = 0.0


def send(name: str, pk: int) -> None:
    """Asks a worker to run the task `name` on the row `pk` once this transaction has committed.

    Called from workflow, jobs and tasks only. The message is a hint: when the broker is away the beat finds the row
    by its due time, so nothing is raised after the commit.
    """
    transaction.on_commit(lambda: _send_now(name, pk), robust=True)


def _send_now(name: str, pk: int) -> None:
    global _silent_until  # noqa: PLW0603  one for the process; threads that race cost one more try
    if time.monotonic() < _silent_until:
        return
    try:
        current_app.send_task(name, args=[pk], retry=False)
    except OperationalError as error:
        _silent_until = time.monotonic() + PAUSE
        log.warning("broker away, %s(%s) waits for the next sweep: %s", name, pk, error)
