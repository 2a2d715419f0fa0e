"""The public pages: published checks, for anybody to read and for any cache to keep a while."""

from uuid import UUID

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from annotations.exports.claimreview import claim_review
from annotations.queries import checks as queries
from annotations.queries.ratings import current_ratings
from annotations.web.listing import choice_of, page_of, words_of

CACHED_FOR = 60  # seconds: a withdrawal is seen within a minute


@login_not_required
@require_safe
def check_list(request: HttpRequest) -> HttpResponse:
    ratings = current_ratings()
    words, rating = words_of(request), choice_of(request, "rating", {rating.slug for rating in ratings})
    page = page_of(request, queries.published_verdicts(words=words, rating=rating))
    context = {"page": page, "words": words, "rating": rating, "ratings": ratings}
    return _cached(request, render(request, "annotations/check_list.html", context))


@login_not_required
@require_safe
def check(request: HttpRequest, uid: UUID) -> HttpResponse:
    found = queries.published_check(uid)
    url = f"{settings.PUBLIC_URL}{reverse('check', args=[uid])}"
    context = {"check": found, "content": found.content, "url": url, "language": get_language()}
    if not found.withdrawn_at:
        context["claim_review"] = claim_review(found.content, url)
    return _cached(request, render(request, "annotations/check.html", context))


def _cached(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Anybody's page may be shared; a signed-in person's has their name in its header."""
    if request.user.is_authenticated:
        patch_cache_control(response, private=True, no_cache=True)
    else:
        patch_cache_control(response, public=True, max_age=CACHED_FOR)
    return response
