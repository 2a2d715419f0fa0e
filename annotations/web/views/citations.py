"""The sources of a claim: attached, watched while they are archived, quoted from, taken off and put back."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django.views.decorators.vary import vary_on_headers

from annotations import access
from annotations.errors import Conflict, Invalid, NotFound, StaleEdit
from annotations.models import Citation, Claim
from annotations.queries import workspace as queries
from annotations.templatetags.citations import stamp
from annotations.web.forms.citations import AddSourcesForm, CitationForm
from annotations.web.requests import SignedInRequest
from annotations.web.versions import key_in
from annotations.web.views.workspace import Notice, changed, is_paused, refused, shown
from annotations.workflow import sources


@require_POST
def citation_create(request: SignedInRequest, pk: int) -> HttpResponse:
    """Attaches links; where one of them is wrong, none is attached and all are kept in the field."""
    access.check_can_annotate(request.user)
    claim: Claim = queries.claim_at_hand(request.user, pk)
    form = AddSourcesForm(request.POST)
    if not form.is_valid():
        return shown(request, claim, status=422, sources_form=form)
    try:
        made = sources.add_sources(
            actor=request.user, claim_id=pk, urls=form.links(), stance=form.cleaned_data["stance"]
        )
    except Invalid as error:
        form.add_error(error.field if error.field in form.fields else None, error.message)
        return shown(request, claim, status=422, sources_form=form)
    words = ngettext("%(count)s source added.", "%(count)s sources added.", len(made)) % {"count": len(made)}
    return changed(request, pk, Notice(words))


@never_cache
@vary_on_headers("HX-Request")
@require_safe
def citation(request: SignedInRequest, pk: int) -> HttpResponse:
    """The card of a source, which asks again while something is under way; nothing where nothing has changed."""
    found = queries.citation_at_hand(request.user, pk)
    if not request.headers.get("HX-Request"):
        return redirect(f"{reverse('claim', args=[found.claim_id])}#citation-{pk}")
    if request.GET.get("seen") == stamp(found) + ("-paused" if is_paused([found]) else ""):
        return HttpResponse(status=204)
    return _card(request, found)


@require_http_methods(["GET", "HEAD", "POST"])
def citation_edit(request: SignedInRequest, pk: int) -> HttpResponse:
    access.check_can_annotate(request.user)
    found = queries.citation_at_hand(request.user, pk)
    data = request.POST if request.method == "POST" else None
    form = CitationForm(data, initial=CitationForm.initial_of(found))
    if data is None:
        return _card(request, found, form=form)
    if not form.is_valid():
        return _card(request, found, status=422, form=form)
    try:
        sources.edit_citation(actor=request.user, citation_id=pk, version=form.seen, **form.changes())
    except StaleEdit:
        return _card(request, found, status=409, form=form, theirs=CitationForm.initial_of(found))
    except Invalid as error:
        form.add_error(error.field if error.field in form.fields else None, error.message)
        return _card(request, found, status=422, form=form)
    return _saved(request, pk)


@require_POST
def citation_quote(request: SignedInRequest, pk: int) -> HttpResponse:
    """Takes a passage that was found as the quote."""
    access.check_can_annotate(request.user)
    found = queries.citation_at_hand(request.user, pk)
    passage = next((p for p in found.passages.all() if str(p.pk) == request.POST.get("passage")), None)
    if passage is None:
        raise NotFound(_("This passage is not there any more: the page has been read again."))
    try:
        sources.edit_citation(
            actor=request.user,
            citation_id=pk,
            version=key_in(request, "version"),
            quote=passage.text,
        )
    except StaleEdit as error:
        return _card(request, queries.citation_at_hand(request.user, pk), status=409, problem=str(error))
    return _saved(request, pk)


@require_POST
def citation_retry(request: SignedInRequest, pk: int) -> HttpResponse:
    access.check_can_annotate(request.user)
    found = queries.citation_at_hand(request.user, pk)
    try:
        sources.retry_source(actor=request.user, source_id=found.source_id)
    except Conflict as error:
        return _card(request, queries.citation_at_hand(request.user, pk), status=409, problem=str(error))
    return _saved(request, pk)


@require_POST
def citation_withdraw(request: SignedInRequest, pk: int) -> HttpResponse:
    access.check_can_annotate(request.user)
    found = queries.citation_at_hand(request.user, pk)
    try:
        sources.withdraw_citation(actor=request.user, citation_id=pk, version=key_in(request, "version"))
    except Conflict as error:
        return refused(request, found.claim_id, error)
    notice = Notice(_("The source is off this claim."), reverse("citation-restore", args=[pk]))
    return changed(request, found.claim_id, notice)


@require_POST
def citation_restore(request: SignedInRequest, pk: int) -> HttpResponse:
    access.check_can_annotate(request.user)
    found = queries.citation_at_hand(request.user, pk)
    try:
        sources.restore_citation(actor=request.user, citation_id=pk, version=key_in(request, "version"))
    except Conflict as error:
        return refused(request, found.claim_id, error)
    return changed(request, found.claim_id, Notice(_("The source is back.")))


def _saved(request: SignedInRequest, pk: int) -> HttpResponse:
    found = queries.citation_at_hand(request.user, pk)
    if not request.headers.get("HX-Request"):
        return redirect(f"{reverse('claim', args=[found.claim_id])}#citation-{pk}")
    return _card(request, found)


def _card(request: SignedInRequest, found: Citation, *, status: int = 200, **more: Any) -> HttpResponse:
    """The card alone for htmx, else the whole page with the card as it was asked for."""
    if not request.headers.get("HX-Request"):
        claim = queries.claim_at_hand(request.user, found.claim_id)
        return shown(request, claim, status=status, card=found.pk, **more)
    context = {"citation": found, "card": found.pk, "paused": is_paused([found]), **more}
    return render(request, "annotations/partials/_citation.html", context, status=status)
