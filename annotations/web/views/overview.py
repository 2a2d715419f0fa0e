"""The start page, and the queue of claims that it leads to."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from annotations import access
from annotations.heartbeat import is_worker_away
from annotations.queries.claims_waiting import NEXT, PARTS, claims_waiting, counts_waiting
from annotations.queries.overview import overview_for
from annotations.web.listing import choice_of, page_of, words_of
from annotations.web.requests import SignedInRequest


@require_safe
def overview(request: SignedInRequest) -> HttpResponse:
    access.check_is_staff_member(request.user)
    context = {
        "overview": overview_for(request.user),
        "worker_is_away": is_worker_away(),
        "today": timezone.localdate(),
    }
    return render(request, "annotations/overview.html", context)


@require_safe
def claim_list(request: SignedInRequest) -> HttpResponse:
    access.check_is_staff_member(request.user)
    words, part = words_of(request), choice_of(request, "part", PARTS, NEXT)
    page = page_of(request, claims_waiting(request.user, part, words=words))
    context = {"page": page, "words": words, "part": part, "counts": counts_waiting(request.user)}
    return render(request, "annotations/claim_list.html", context)
