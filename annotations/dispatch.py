"""Sends a task by its name, after the commit. A dead broker costs a log line: the row says what is due."""

import logging

from celery import current_app
from django.db import transaction
from kombu.exceptions import OperationalError

log = logging.getLogger(__name__)


def send(name: str, pk: int) -> None:
    """Asks a worker to run the task `name` on the row `pk` once this transaction has committed.

    Called from workflow, jobs and tasks only. The message is a hint: when the broker is away the beat finds the row
    by its due time, so nothing is raised after the commit.
    """
    transaction.on_commit(lambda: _send_now(name, pk), robust=True)


def _send_now(name: str, pk: int) -> None:
    try:
        current_app.send_task(name, args=[pk], retry=False)
    except OperationalError as error:
        log.warning("broker away, %s(%s) waits for the next sweep: %s", name, pk, error)
