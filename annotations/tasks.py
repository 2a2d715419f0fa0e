"""Celery's door: each task is a job under the name that `dispatch.send` uses. Nobody imports this module."""

from typing import Any

from celery import shared_task
from celery.signals import worker_ready

from annotations import heartbeat
from annotations.jobs import due, evidence, fetches, imports


@shared_task(name="fetch_source")
def fetch_source(pk: int) -> None:
    fetches.fetch_source(pk)


@shared_task(name="import_article")
def import_article(pk: int) -> None:
    imports.import_article(pk)


@shared_task(name="find_evidence")
def find_evidence(pk: int) -> None:
    evidence.find_evidence_for(pk)


@shared_task(name="send_due")
def send_due() -> None:
    due.send_due()


@worker_ready.connect
def note_worker(**_kwargs: Any) -> None:
    """Pages must not wait for the first sweep to believe in the worker."""
    heartbeat.beat()
