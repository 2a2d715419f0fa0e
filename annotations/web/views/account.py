"""The person's own page: language, time zone, theme, API tokens."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from annotations import access
from annotations.errors import Invalid
from annotations.models import ApiToken
from annotations.web.context import theme_of
from annotations.web.forms.account import PreferencesForm, TokenForm
from annotations.web.requests import SignedInRequest
from annotations.workflow import people, tokens


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def account(request: SignedInRequest) -> HttpResponse:
    """Language and time zone are the person's, wherever they sign in; the theme is this browser's."""
    user = request.user
    initial = {"language": user.language, "time_zone": user.time_zone, "theme": theme_of(request)}
    form = PreferencesForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid() and _saved(request, form):
        with translation.override(form.cleaned_data["language"] or translation.get_language()):
            messages.success(request, _("Saved."))
        response = redirect("account")
        response.set_cookie(
            "theme",
            form.cleaned_data["theme"],
            max_age=31_536_000,
            samesite="Lax",
            secure=settings.SESSION_COOKIE_SECURE,
        )
        return response
    return _page(request, 422 if request.method == "POST" else 200, preferences=form)


@never_cache
@require_POST
def account_token_create(request: SignedInRequest) -> HttpResponse:
    """The key is on the answer to this request and nowhere else, which is why it is not a redirect."""
    access.check_is_staff_member(request.user)
    form = TokenForm(request.POST, user=request.user)
    if not form.is_valid():
        return _page(request, 422, token_form=form)
    try:
        token, key = tokens.create_token(user=request.user, **form.values())
    except Invalid as error:
        form.add_error(error.field if error.field in form.fields else None, error.message)
        return _page(request, 422, token_form=form)
    return _page(request, 201, made=token, key=key)


@require_POST
def account_token_revoke(request: SignedInRequest, pk: int) -> HttpResponse:
    token = tokens.revoke_token(actor=request.user, token_id=pk)
    messages.success(request, _("“%(name)s” works no longer.") % {"name": token.name})
    return redirect("account")


def _saved(request: SignedInRequest, form: PreferencesForm) -> bool:
    try:
        people.set_preferences(
            user=request.user, language=form.cleaned_data["language"], time_zone=form.cleaned_data["time_zone"]
        )
    except Invalid as error:
        form.add_error(error.field, error.message)
        return False
    return True


def _page(request: SignedInRequest, status: int = 200, **context: Any) -> HttpResponse:
    user = request.user
    initial = {"language": user.language, "time_zone": user.time_zone, "theme": theme_of(request)}
    context = {
        "preferences": PreferencesForm(initial=initial),
        "token_form": TokenForm(user=user),
        "tokens": ApiToken.objects.filter(user=user, revoked_at=None),
        **context,
    }
    return render(request, "annotations/account.html", context, status=status)
