"""Errors as pages of the house: one template, the status and the sentence that fit."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from annotations import errors

STATUS = {errors.NotFound: 404, errors.NotAllowed: 403, errors.Invalid: 422, errors.Conflict: 409}


def status_of(error: Exception) -> int | None:
    """The HTTP status of one of our errors, or None for anything else."""
    return next((status for kind, status in STATUS.items() if isinstance(error, kind)), None)


def error_page(request: HttpRequest, error: Exception) -> HttpResponse | None:
    """A page, or for htmx a fragment, that says what is wrong; None where it is none of our errors."""
    status = status_of(error)
    if status is None:
        return None
    template = "annotations/partials/_error.html" if request.headers.get("HX-Request") else "annotations/error.html"
    return render(request, template, {"status": status, "message": str(error), "error": error}, status=status)
