"""Sources: the list, one source with its archived copies, and its fetch."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe
from django.views.decorators.vary import vary_on_headers

from annotations import access
from annotations.models import Source
from annotations.queries import sources as queries
from annotations.web.listing import choice_of, key_of, page_of, words_of
from annotations.web.requests import SignedInRequest
from annotations.workflow import sources

Status = Source.FetchStatus
IN_WORK = (Status.QUEUED, Status.FETCHING)
STATES = (queries.IN_WORK, Status.FETCHED.value, Status.FAILED.value)


@require_safe
def source_list(request: SignedInRequest) -> HttpResponse:
    access.check_is_staff_member(request.user)
    words, state = words_of(request), choice_of(request, "state", STATES)
    found = queries.sources_found(request.user, words=words, state=state)
    context = {"page": page_of(request, queries.with_copies(found)), "words": words, "state": state}
    return render(request, "annotations/source_list.html", context)


@require_safe
def source(request: SignedInRequest, pk: int) -> HttpResponse:
    found = queries.source_page(request.user, pk, copy=key_of(request, "copy"))
    return render(request, "annotations/source.html", {"found": found, "source": found.source})


@vary_on_headers("HX-Request")
@require_safe
def source_state(request: SignedInRequest, pk: int) -> HttpResponse:
    return _state(request, access.load_source_for(request.user, pk, queries.with_copies(Source.objects.all())))


@require_POST
def source_retry(request: SignedInRequest, pk: int) -> HttpResponse:
    found = access.load_source_for(request.user, pk)
    found = sources.retry_source(actor=request.user, source_id=found.pk)
    return _state(request, found) if request.headers.get("HX-Request") else redirect("source", pk=found.pk)


def _state(request: SignedInRequest, found: Source) -> HttpResponse:
    """The fragment; when a fetch has come to its end, the page around it hears of it by the event source-settled."""
    response = render(request, "annotations/partials/_source_state.html", {"source": found})
    if request.method == "GET" and not (found.fetch_status in IN_WORK or found.due_at):
        response["HX-Trigger"] = "source-settled"
    return response
