"""Errors as pages of the house: one template, the status and the sentence that fit.

For htmx they are a fragment for the place of messages, so that the form they answer stays as it was.
"""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from annotations import errors

STATUS = {errors.NotFound: 404, errors.NotAllowed: 403, errors.Invalid: 422, errors.Conflict: 409}


def status_of(error: Exception) -> int | None:
    """The HTTP status of one of our errors, or None for anything else."""
    return next((status for kind, status in STATUS.items() if isinstance(error, kind)), None)


def error_page(request: HttpRequest, error: Exception) -> HttpResponse | None:
    """The answer that says what is wrong; None where it is none of our errors."""
    status = status_of(error)
    return None if status is None else problem(request, status, str(error), error=error)


def signed_out(request: HttpRequest) -> HttpResponse:
    """What a fragment answers when the session has ended."""
    words = _("You are signed out. Sign in in another tab, then try again here: what you typed is kept.")
    return problem(request, 401, words, sign_in=True)


def problem(request: HttpRequest, status: int, message: str, **more: Any) -> HttpResponse:
    """A page of the house with this status, or its fragment for htmx."""
    context = {"status": status, "message": message, **more}
    if not request.headers.get("HX-Request"):
        return render(request, "annotations/error.html", context, status=status)
    response = render(request, "annotations/partials/_error.html", context, status=status)
    response["HX-Retarget"], response["HX-Reswap"] = "#messages", "innerHTML"
    return response
