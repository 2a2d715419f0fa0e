"""What surrounds every request: its id, the person's language and time zone, and our errors as answers."""

import uuid
import zoneinfo
from collections.abc import Callable
from typing import Any

from django.contrib.auth import logout
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponse
from django.utils import timezone, translation

from annotations.request_ids import request_scope
from annotations.web.problems import error_page, signed_out

Handler = Callable[[HttpRequest], HttpResponse]


class RequestIdMiddleware:
    """Gives the request an id, which the history and the logs carry and the answer names."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request_id = str(uuid.uuid4())
        with request_scope(request_id):
            response = self.get_response(request)
        response["X-Request-ID"] = request_id
        return response


class PersonMiddleware:
    """Speaks the signed-in person's language in their time zone; ends the session of somebody suspended."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        user = request.user
        if user.is_authenticated and user.suspended_at:
            logout(request)
            user = request.user
        if user.is_authenticated and user.language:
            translation.activate(user.language)
            request.LANGUAGE_CODE = translation.get_language()
        zone = user.time_zone if user.is_authenticated else ""
        with timezone.override(zoneinfo.ZoneInfo(zone) if zone else None):
            return self.get_response(request)


class SignInMiddleware(LoginRequiredMiddleware):
    """Every page wants a signed-in person, unless its view says @login_not_required.

    A fragment is not answered with the sign-in page, which htmx would put where the fragment was.
    """

    def handle_no_permission(self, request: HttpRequest, view_func: Any) -> Any:
        if request.headers.get("HX-Request"):
            return signed_out(request)
        return super().handle_no_permission(request, view_func)


class ErrorsMiddleware:
    """Turns what the workflow raises into pages of the house; the API has a handler of its own."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        return error_page(request, exception)
