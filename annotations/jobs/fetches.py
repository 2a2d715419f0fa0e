"""Fetching a source and keeping what it said."""

import logging

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction

from annotations import events
from annotations.fetch_policy import policy_from_settings
from annotations.fetching import FetchFailure, Page, fetch_page
from annotations.jobs import reservations
from annotations.models import Snapshot, Source
from annotations.workflow.sources import look_for_evidence

log = logging.getLogger(__name__)
Status = Source.FetchStatus


def fetch_source(pk: int) -> None:
    """Fetches one source that is due, keeps a snapshot or the reason why not, and has its citations read for evidence.

    Does nothing where the row is not due or reserved. Never raises for what the other side does.
    """
    source = reservations.reserve(Source, pk, fetch_status=Status.FETCHING)
    if source is None:
        return
    if source.attempts > reservations.MAX_ATTEMPTS:  # its workers died again and again
        _record_failure(source, FetchFailure("gave_up"))
        return
    try:
        page = fetch_page(source.url, policy_from_settings())
        keep_bytes(page)
    except FetchFailure as failure:
        _record_failure(source, failure)
    except OSError:
        log.exception("source %s could not be stored", pk)
        _record_failure(source, FetchFailure("not_stored"))
    except Exception:
        log.exception("source %s could not be read", pk)
        _record_failure(source, FetchFailure("unreadable"))
    else:
        _record_page(source, page)


def keep_bytes(page: Page) -> None:
    """Writes the raw page under its hash, before any row speaks of it; what is there already and whole stays."""
    name = Snapshot(sha256=page.sha256).storage_name
    if default_storage.exists(name):
        if default_storage.size(name) == len(page.body):
            return
        default_storage.delete(name)  # a worker died while it wrote
    default_storage.save(name, ContentFile(page.body))


@transaction.atomic
def _record_failure(source: Source, failure: FetchFailure) -> None:
    due_at = None if failure.permanent else reservations.next_try(source.attempts)
    if reservations.record(source, fetch_status=Status.FAILED, failure=failure.code, due_at=due_at):
        new = {
            "fetch_status": Status.FAILED.value,
            "failure": failure.code,
            "due_at": due_at.isoformat() if due_at else None,
        }
        events.record("source_failed", source, actor=None, new=new)


@transaction.atomic
def _record_page(source: Source, page: Page) -> None:
    if not reservations.record(source, fetch_status=Status.FETCHED, failure="", attempts=0):
        return
    newest = source.snapshots.first()
    if newest and newest.sha256 == page.sha256:
        source.snapshots.filter(pk=newest.pk).update(checked_at=page.fetched_at)
        snapshot = newest
    else:
        snapshot = _snapshot(source, page)
    events.record("source_fetched", source, actor=None, new={"snapshot": str(snapshot.uid), "sha256": page.sha256})
    look_for_evidence(source.citations.all())


def _snapshot(source: Source, page: Page) -> Snapshot:
    return Snapshot.objects.create(
        source=source,
        final_url=page.final_url,
        http_status=page.status,
        content_type=page.content_type[:200],
        title=page.title or "",
        author=page.author or "",
        site=page.site or "",
        published_on=page.published_on,
        language=(page.language or "")[:16],
        text=page.text,
        sha256=page.sha256,
        size=len(page.body),
        quality=page.quality,
        fetched_at=page.fetched_at,
        checked_at=page.fetched_at,
    )
