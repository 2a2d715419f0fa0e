"""Signing in by name and pass phrase."""

from typing import Any

from django import forms
from django.contrib.auth.forms import AuthenticationForm
from django.utils.translation import gettext_lazy as _


class SignInForm(AuthenticationForm):
    """Django's own, in the desk's words; a suspended person hears so instead of being signed out at once."""

    error_messages = {
        "invalid_login": _("This name and this password do not go together. Mind capital letters."),
        "inactive": _("This account is closed."),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["username"].label = _("User name")
        self.fields["password"].label = _("Password")

    def confirm_login_allowed(self, user: Any) -> None:
        super().confirm_login_allowed(user)
        if user.suspended_at:
            raise forms.ValidationError(_("This account is suspended. Ask an administrator."), code="suspended")
