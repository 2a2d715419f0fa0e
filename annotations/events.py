"""The one writer of the history. Called by `workflow` and `jobs` inside their transactions."""

from typing import Any

from django.db.models import Model

from annotations.models import Article, Citation, Claim, Event, Review, User, Verdict
from annotations.request_ids import current_request_id


def record(
    verb: str,
    subject: Model,
    *,
    actor: User | None,
    old: dict[str, Any] | None = None,
    new: dict[str, Any] | None = None,
    why: str = "",
) -> Event:
    """Writes one event; `old` and `new` hold the changed values in the form that JSON has."""
    claim = _claim_of(subject)
    return Event.objects.create(
        actor=actor,
        verb=verb,
        object_type=str(subject._meta.model_name),
        object_id=subject.pk,
        article_id=subject.pk if isinstance(subject, Article) else claim.article_id if claim else None,
        claim=claim,
        review=subject if isinstance(subject, Review) else None,
        old=old or {},
        new=new or {},
        why=why,
        request_id=current_request_id(),
    )


def _claim_of(subject: Model) -> Claim | None:
    if isinstance(subject, Claim):
        return subject
    if isinstance(subject, Citation | Review | Verdict):
        return subject.claim
    return None
