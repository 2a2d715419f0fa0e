"""Loading a row for a change: locked, in the agreed order, and only where nobody has changed it since."""

from typing import Any, TypeVar

from django.db.models import Model
from django.utils.translation import gettext as _

from annotations.errors import InvalidTransition, NotFound, StaleEdit
from annotations.models import Article, Citation, Claim
from annotations.rules import is_claim_step_allowed

M = TypeVar("M", bound=Model)


def locked(model: type[M], pk: int) -> M:
    """The row under a lock that lets others still refer to it. NotFound where there is none.

    In no order of its model: an order by a related row would join that row, and lock it too.
    """
    row = model._default_manager.select_for_update(no_key=True).filter(pk=pk).order_by("pk").first()
    if row is None:
        raise NotFound(_("There is no such %(thing)s.") % {"thing": model._meta.verbose_name})
    return row


def locked_article_of(claim_id: int) -> None:
    """Locks the article of a claim, where more claims are about to be made of it: articles go before claims."""
    article_id = Claim.objects.filter(pk=claim_id).values_list("article_id", flat=True).first()
    if article_id is not None:
        locked(Article, article_id)


def locked_claim(pk: int, *, step: str, version: int | None = None) -> Claim:
    """The claim under its lock, once its state allows the step and its version is the one that was seen."""
    claim = locked(Claim, pk)
    check_version(claim, version)
    if not is_claim_step_allowed(step, claim.state):
        raise InvalidTransition(
            _("This cannot be done while the claim is “%(state)s”.") % {"state": claim.get_state_display()}
        )
    return claim


def locked_citation(pk: int, *, version: int | None = None) -> Citation:
    """The citation under a lock, its claim locked before it."""
    claim_id = Citation.objects.filter(pk=pk).values_list("claim_id", flat=True).first()
    if claim_id is not None:
        locked(Claim, claim_id)
    citation = locked(Citation, pk)
    check_version(citation, version)
    return citation


def check_version(row: Any, version: int | None) -> None:
    """Raises StaleEdit with the row as it stands where somebody else has changed it."""
    if version is not None and row.version != version:
        raise StaleEdit(_("Somebody else has changed this in the meantime."), current=row)


def apply(row: Any, changes: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Sets what differs, saves only that with a new version, and returns (old, new) in the form that JSON has."""
    changed = {name: value for name, value in changes.items() if getattr(row, name) != value}
    old = {name: _plain(getattr(row, name)) for name in changed}
    for name, value in changed.items():
        setattr(row, name, value)
    if changed:
        row.version += 1
        row.save(update_fields=[*changed, "version", "updated_at"])
    return old, {name: _plain(value) for name, value in changed.items()}


def _plain(value: Any) -> Any:
    return value if isinstance(value, bool | int | float | str | list | dict | None) else str(value)
