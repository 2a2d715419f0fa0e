"""The demo's own pages, for its sources to point to. Where there is no demo there are no such pages."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from annotations.demo.pages import GONE, PAGES


@login_not_required
@require_safe
def demo_page(request: HttpRequest, slug: str) -> HttpResponse:
    if not settings.DEMO or (slug not in PAGES and slug != GONE):
        raise Http404
    if slug == GONE:
        return HttpResponse("This notice has been withdrawn.", content_type="text/plain; charset=utf-8", status=410)
    return render(request, "annotations/demo/page.html", {"page": PAGES[slug]})
