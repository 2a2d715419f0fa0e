"""API tokens: whose, what they may do, when they were last used; ended here, made by their owners."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from annotations.admin.confirming import confirmed_action
from annotations.admin.reading import ReadingAdmin
from annotations.models import ApiToken, User
from annotations.workflow import tokens


def _revoke(actor: User, token: ApiToken, _reason: str) -> object:
    return tokens.revoke_token(actor=actor, token_id=token.pk)


@admin.register(ApiToken)
class ApiTokenAdmin(ReadingAdmin):
    list_display = ("name", "user", "scopes", "expires_at", "last_used_at", "revoked_at")
    list_filter = (("revoked_at", admin.EmptyFieldListFilter), "expires_at", "last_used_at")
    list_select_related = ("user",)
    search_fields = ("name", "user__username")
    exclude = ("sha256",)
    actions = (confirmed_action(name="revoke", title=_("End these tokens"), step=_revoke),)
