"""Splitting an article again: what it would change in numbers, then the change, and the way back."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from annotations import access
from annotations.errors import Conflict
from annotations.web.forms.resplits import ResplitForm
from annotations.web.problems import status_of
from annotations.web.requests import SignedInRequest
from annotations.web.versions import check_readable, key_in
from annotations.workflow import resplitting


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def article_resplit(request: SignedInRequest, pk: int) -> HttpResponse:
    """Where the numbers are no longer those that the person agreed to, the new ones are shown and asked about."""
    access.check_can_annotate(request.user)
    access.load_article_for(request.user, pk)
    if request.method != "POST":
        return _asked(request, pk)
    form = ResplitForm(request.POST)
    check_readable(form)
    try:
        done = resplitting.resplit_article(
            actor=request.user, article_id=pk, version=form.seen, expected=form.cleaned_data["counts"]
        )
    except Conflict as error:
        return _asked(request, pk, error=error)
    messages.success(request, _done_words(done.counts) if done.event else _("Nothing has changed."))
    return redirect("article", pk=pk)


@require_POST
def article_resplit_undo(request: SignedInRequest, pk: int) -> HttpResponse:
    access.check_can_annotate(request.user)
    access.load_article_for(request.user, pk)
    try:
        resplitting.undo_resplit(actor=request.user, article_id=pk, event_id=key_in(request, "event") or 0)
    except Conflict as error:
        return _asked(request, pk, error=error)
    messages.success(request, _("The article is as it was before it was split again."))
    return redirect("article", pk=pk)


def _asked(request: SignedInRequest, pk: int, *, error: Conflict | None = None) -> HttpResponse:
    article, plan = resplitting.plan_resplit(actor=request.user, article_id=pk)
    form = ResplitForm(initial={"version": article.version, "counts": plan.counts})
    context = {
        "article": article,
        "plan": plan,
        "counts": plan.counts,
        "form": form,
        "last": resplitting.last_resplit(pk),
        "error": error,
    }
    status = (status_of(error) or 409) if error else 200
    return render(request, "annotations/article_resplit.html", context, status=status)


def _done_words(counts: dict[str, int]) -> str:
    words = _("Split again: %(added)s new, %(replaced)s replaced, %(refreshed)s read anew, %(kept)s kept.")
    return words % counts
