"""An editor's decision on a claim: the result, its publication, its withdrawal."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from annotations import access
from annotations.errors import Conflict, Invalid, StaleEdit
from annotations.queries import workspace as queries
from annotations.queries.ratings import current_ratings
from annotations.web.forms.verdicts import ReasonForm, VerdictForm
from annotations.web.requests import SignedInRequest
from annotations.web.versions import check_readable
from annotations.web.views.workspace import Notice, changed, refused, shown
from annotations.workflow import verdicts


@require_POST
def claim_decide(request: SignedInRequest, pk: int) -> HttpResponse:
    access.check_can_moderate(request.user)
    claim = queries.claim_at_hand(request.user, pk)
    form = VerdictForm(request.POST, ratings=current_ratings())
    if not form.is_valid():
        return shown(request, claim, status=422, verdict_form=form)
    values = {name: form.cleaned_data[name] for name in ("rating", "summary", "version")}
    try:
        verdicts.decide_claim(actor=request.user, claim_id=pk, **values)
    except Invalid as error:
        form.add_error(error.field if error.field in form.fields else None, error.message)
        return shown(request, claim, status=422, verdict_form=form)
    except StaleEdit as error:
        return shown(request, claim, status=409, verdict_form=form, stale_verdict=error.current)
    except Conflict as error:
        return refused(request, pk, error, verdict_form=form)
    return changed(request, pk, Notice(_("The result is decided.")))


@require_POST
def verdict_publish(request: SignedInRequest, pk: int) -> HttpResponse:
    return _explained(request, pk, verdicts.publish_verdict, _("Published."), form_name="publish_form")


@require_POST
def verdict_retract(request: SignedInRequest, pk: int) -> HttpResponse:
    words = _("Withdrawn. The page stays and says why.")
    return _explained(request, pk, verdicts.retract_verdict, words, form_name="retract_form", with_reason=True)


@require_POST
def claim_reopen(request: SignedInRequest, pk: int) -> HttpResponse:
    words = _("The claim is open again.")
    return _explained(request, pk, verdicts.reopen_claim, words, form_name="reopen_form", with_reason=True)


def _explained(
    request: SignedInRequest,
    pk: int,
    step: Callable[..., Any],
    words: str,
    *,
    form_name: str,
    with_reason: bool = False,
) -> HttpResponse:
    """Takes a step of an editor's; a refusal keeps the reason that was typed."""
    access.check_can_moderate(request.user)
    access.load_claim_for(request.user, pk)
    form = ReasonForm(request.POST)
    try:
        check_readable(form)
        arguments = {"reason": form.cleaned_data["reason"]} if with_reason else {}
        step(actor=request.user, claim_id=pk, version=form.seen, **arguments)
    except (Invalid, Conflict) as error:
        return refused(request, pk, error, **{form_name: form})
    return changed(request, pk, Notice(words))
