"""Who a program speaks for: the owner of the token in `Authorization: Bearer`. Sessions do not open this door."""

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from rest_framework.authentication import BaseAuthentication, get_authorization_header
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request

from annotations.models import ApiToken, User
from annotations.models.fields import digest

NOTED_EVERY = timedelta(minutes=1)  # a busy program must not write a row with each request


class TokenAuthentication(BaseAuthentication):
    """Finds the token by its hash. One sentence for all that is wrong with one: it says nothing of what exists."""

    def authenticate(self, request: Request) -> tuple[User, ApiToken] | None:
        scheme, _space, key = get_authorization_header(request).decode("latin-1").partition(" ")
        if scheme.lower() != "bearer":
            return None
        token = ApiToken.objects.select_related("user").filter(sha256=digest(key.strip())).first()
        if token is None or not token.is_usable or not token.user.is_active or token.user.suspended_at:
            raise AuthenticationFailed(_("This token is unknown, expired or revoked, or its owner is suspended."))
        note_use(token)
        return token.user, token

    def authenticate_header(self, request: Request) -> str:
        return 'Bearer realm="api"'


def note_use(token: ApiToken) -> None:
    """Notes when the token was last used, to the minute."""
    now = timezone.now()
    if token.last_used_at and token.last_used_at > now - NOTED_EVERY:
        return
    not_just_noted = Q(last_used_at=None) | Q(last_used_at__lte=now - NOTED_EVERY)
    ApiToken.objects.filter(not_just_noted, pk=token.pk).update(last_used_at=now)
