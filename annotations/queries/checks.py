"""What was published, for anybody to read: made of verdict versions alone, never of the rows behind them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import OuterRef, QuerySet, Subquery
from django.utils.translation import gettext as _

from annotations.errors import NotFound
from annotations.models import Verdict, VerdictVersion


@dataclass(frozen=True, slots=True)
class Check:
    """A published check: its newest version's content; withdrawn ones with when and why."""

    uid: UUID
    content: dict[str, Any]
    number: int
    first_published_at: datetime
    published_at: datetime
    withdrawn_at: datetime | None
    withdrawal_reason: str


def published_check(uid: UUID) -> Check:
    """The check with this public id. What was published once keeps its page; NotFound for what never was."""
    verdict = Verdict.objects.filter(uid=uid).prefetch_related("versions").first()
    versions = list(verdict.versions.all()) if verdict else []
    if verdict is None or not versions:
        raise NotFound(_("There is no such check."))
    # A withdrawn verdict that is decided anew is a draft again; for readers it stays withdrawn until it is published.
    is_public = verdict.state == Verdict.State.PUBLISHED
    return Check(
        uid=verdict.uid,
        content=versions[0].content,
        number=versions[0].number,
        first_published_at=versions[-1].created_at,
        published_at=versions[0].created_at,
        withdrawn_at=None if is_public else verdict.retracted_at,
        withdrawal_reason="" if is_public else verdict.retraction_reason,
    )


def published_verdicts(*, words: str = "", rating: str = "") -> QuerySet[Verdict]:
    """Verdicts that are published now, newest first, each with its newest version's `content`."""
    newest = VerdictVersion.objects.filter(verdict=OuterRef("pk")).order_by("-number")
    found = Verdict.objects.filter(state=Verdict.State.PUBLISHED).annotate(
        content=Subquery(newest.values("content")[:1])
    )
    for word in words.split():
        found = found.filter(content__statement__icontains=word)
    if rating:
        found = found.filter(content__rating__slug=rating)
    return found.order_by("-published_at", "-id")
