"""The one writer of the history. Called by `workflow` and `jobs` inside their transactions."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db.models import Model

from annotations.models import Article, Citation, Claim, Event, Review, User, Verdict

_request_id: ContextVar[str] = ContextVar("request_id", default="")


@contextmanager
def request_scope(request_id: str) -> Iterator[None]:
    """Everything recorded inside carries this id."""
    token = _request_id.set(request_id)
    try:
        yield
    finally:
        _request_id.reset(token)


def current_request_id() -> str:
    """The id to hand on to work that outlives the request's own scope, such as a streamed answer."""
    return _request_id.get()


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
        request_id=_request_id.get(),
    )


def _claim_of(subject: Model) -> Claim | None:
    if isinstance(subject, Claim):
        return subject
    if isinstance(subject, Citation | Review | Verdict):
        return subject.claim
    return None
