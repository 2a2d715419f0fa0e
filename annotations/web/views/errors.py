"""The pages for what goes wrong before or below a view."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _page(request, 403, _("You may not do this."))


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _page(request, 404, _("There is no such page."))


def server_error(request: HttpRequest) -> HttpResponse:
    return _page(request, 500, _("Something broke on our side. Nothing that was saved is lost."))


def _page(request: HttpRequest, status: int, message: str) -> HttpResponse:
    return render(request, "annotations/error.html", {"status": status, "message": message}, status=status)
