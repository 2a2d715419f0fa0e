"""The pages for what goes wrong before or below a view."""

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from annotations.web.problems import problem, signed_out


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    if isinstance(exception, RequestDataTooBig):
        return problem(request, 413, _("This is too large to send. An article has at most a million characters."))
    return problem(request, 400, _("The browser sent something that cannot be read."))


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return problem(request, 403, _("You may not do this."))


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return problem(request, 404, _("There is no such page."))


def server_error(request: HttpRequest) -> HttpResponse:
    return problem(request, 500, _("Something broke on our side. Nothing that was saved is lost."))


@login_not_required
def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form's token is not the browser's: the page is old, or the person signed in or out in another tab."""
    if request.headers.get("HX-Request") and not request.user.is_authenticated:
        return signed_out(request)
    words = _("This form has expired: you signed in or out since it was opened. Go back, reload it and send it again.")
    return problem(request, 403, words, expired=True)
