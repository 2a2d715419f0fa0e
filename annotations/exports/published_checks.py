"""The rows of every export: the newest published version of each verdict, read in order with flat memory."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db.models import QuerySet

from annotations.models import Verdict, VerdictVersion

CHUNK = 500  # rows held in memory


@dataclass(frozen=True, slots=True)
class PublishedCheck:
    """One verdict as readers see it: its public id and address, the number of the version, and its frozen content."""

    uid: str
    number: int
    url: str
    changed_at: datetime
    content: dict[str, Any]


def published_checks(verdicts: QuerySet[Verdict] | None = None) -> Iterator[PublishedCheck]:
    """Yields what is published now, oldest first; of `verdicts` where given. Withdrawn verdicts are left out."""
    published = (Verdict.objects.all() if verdicts is None else verdicts).filter(state=Verdict.State.PUBLISHED)
    newest = VerdictVersion.objects.filter(verdict__in=published.order_by())
    rows = newest.order_by("verdict_id", "-number").distinct("verdict_id")
    for uid, number, at, content in rows.values_list("verdict__uid", "number", "created_at", "content").iterator(CHUNK):
        yield PublishedCheck(str(uid), number, public_url(str(uid)), at, content)


def public_url(uid: str) -> str:
    """The address of a check's page."""
    return f"{settings.PUBLIC_URL}/checks/{uid}/"
