"""Celery's door: each task is a job under the name that `dispatch.send` uses. Nobody imports this module."""

from celery import shared_task

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
