"""Everything that goes wrong, as problem details (RFC 9457): DRF's errors, the workflow's, and what nobody foresaw."""

import logging
from http import HTTPStatus
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.signals import got_request_exception
from django.http import Http404
from django.utils.translation import gettext as _
from rest_framework import exceptions
from rest_framework.permissions import SAFE_METHODS
from rest_framework.renderers import JSONRenderer
from rest_framework.response import Response

from annotations import errors
from annotations.api.pointers import places, pointer
from annotations.api.serializers.shown import named, shown

log = logging.getLogger(__name__)
MEDIA_TYPE = "application/problem+json"
# Subclasses before their parents.
STATUS: dict[type[Exception], int] = {
    errors.NotFound: 404,
    errors.NotAllowed: 403,
    errors.Invalid: 400,
    errors.StaleEdit: 412,
    errors.Conflict: 409,
    Http404: 404,
    PermissionDenied: 403,
}


def problem(error: Exception, context: dict[str, Any]) -> Response:
    """DRF's exception handler: any error as an answer of its status."""
    request = context.get("request")
    if request is not None:  # whatever else the address speaks, a problem is JSON
        request.accepted_renderer, request.accepted_media_type = JSONRenderer(), JSONRenderer.media_type
    details = details_of(error, in_query=request is not None and request.method in SAFE_METHODS)
    if details["status"] == 500:
        log.error("unforeseen in %s", type(context.get("view")).__name__, exc_info=error)
        got_request_exception.send(sender=type(context.get("view")), request=request)
    return Response(details, status=details["status"], headers=_headers(error), content_type=MEDIA_TYPE)


def details_of(error: Exception, *, in_query: bool = False) -> dict[str, Any]:
    """type, title, status, detail; `errors` for what is wrong where; what the object is now or which one is there."""
    status = _status(error)
    wrong = [_error(path, words, in_query=in_query) for path, words in _places(error)]
    return {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": _detail(error, wrong),
        **({"errors": wrong} if wrong else {}),
        **_object(error),
    }


def _status(error: Exception) -> int:
    if isinstance(error, exceptions.APIException):
        return error.status_code
    return next((status for kind, status in STATUS.items() if isinstance(error, kind)), 500)


def _places(error: Exception) -> list[tuple[tuple[str | int, ...], str]]:
    if isinstance(error, errors.Invalid):
        return [((error.field,), str(error))]
    if isinstance(error, exceptions.APIException) and isinstance(error.detail, dict | list):
        return list(places(error.detail))
    return []


def _error(path: tuple[str | int, ...], words: str, *, in_query: bool) -> dict[str, str]:
    if in_query:
        return {"detail": words, "parameter": str(path[0]) if path else ""}
    return {"detail": words, "pointer": pointer(path)}


def _detail(error: Exception, wrong: list[dict[str, str]]) -> str:
    if wrong:
        return wrong[0]["detail"]
    if isinstance(error, exceptions.APIException):
        return str(error.detail)
    if isinstance(error, errors.FactcheckError):
        return str(error)
    if isinstance(error, Http404):
        return _("There is nothing at this address.")
    return _("This went wrong on our side. The log has it under this answer's X-Request-ID.")


def _object(error: Exception) -> dict[str, Any]:
    if isinstance(error, errors.StaleEdit):
        return {"current": shown(error.current)}
    if isinstance(error, errors.Duplicate):
        return {"existing": named(error.existing)}
    return {}


def _headers(error: Exception) -> dict[str, str]:
    headers = {}
    if auth := getattr(error, "auth_header", None):
        headers["WWW-Authenticate"] = auth
    return headers
