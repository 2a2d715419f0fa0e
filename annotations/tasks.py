"""Celery's door: each task is a job under the name that `dispatch.send` uses. Nobody imports this module."""

from typing import Any

from celery import shared_task
from celery.signals import task_prerun, worker_ready

from annotations import heartbeat
from annotations.jobs import due, evidence, fetches, imports, splitter_runs


@shared_task(name="fetch_source")
def fetch_source(pk: int) -> None:
    fetches.fetch_source(pk)


@shared_task(name="import_article")
def import_article(pk: int) -> None:
    imports.import_article(pk)


@shared_task(name="find_evidence")
def find_evidence(pk: int) -> None:
    evidence.find_evidence_for(pk)


@shared_task(name="run_splitter")
def run_splitter(pk: int) -> None:
    splitter_runs.run_splitter(pk)


@shared_task(name="send_due")
def send_due() -> None:
    due.send_due()


@worker_ready.connect
@task_prerun.connect
def note_worker(**_kwargs: Any) -> None:
    """A worker is about from its first moment, and while slow links keep it from the sweep."""
    heartbeat.beat()
