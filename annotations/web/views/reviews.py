"""One's own assessment of a claim."""

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from annotations import access
from annotations.errors import Conflict, Invalid, StaleEdit
from annotations.queries import workspace as queries
from annotations.queries.ratings import current_ratings
from annotations.web.forms.reviews import ReviewForm
from annotations.web.requests import SignedInRequest
from annotations.web.views.workspace import Notice, changed, refused, shown
from annotations.workflow import reviews


@require_POST
def review_submit(request: SignedInRequest, pk: int) -> HttpResponse:
    access.check_can_annotate(request.user)
    claim = queries.claim_at_hand(request.user, pk)
    form = ReviewForm(request.POST, ratings=current_ratings())
    if not form.is_valid():
        return shown(request, claim, status=422, review_form=form)
    values = {name: form.cleaned_data[name] for name in ("rating", "rationale", "version")}
    try:
        _review, is_new = reviews.submit_review(reviewer=request.user, claim_id=pk, **values)
    except Invalid as error:
        form.add_error(error.field if error.field in form.fields else None, error.message)
        return shown(request, claim, status=422, review_form=form)
    except StaleEdit as error:
        return shown(request, claim, status=409, review_form=form, stale_review=error.current)
    except Conflict as error:
        return refused(request, pk, error, review_form=form)
    return changed(request, pk, Notice(_("Your assessment is saved.") if is_new else _("Your assessment is changed.")))
