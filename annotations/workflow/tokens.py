"""Keys of programs: made, shown once, revoked."""

import secrets
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from annotations import access, events
from annotations.errors import Invalid, NotFound
from annotations.models import ApiToken, User
from annotations.models.fields import digest
from annotations.workflow import words

PREFIX = "fc_"  # so that scanners of leaked secrets can know one


@transaction.atomic
def create_token(
    *, user: User, name: str, scopes: list[str], expires_at: datetime | None = None
) -> tuple[ApiToken, str]:
    """Makes a key for a program of this person; (row, key). The key is nowhere kept. Raises Invalid."""
    scopes = [words.choice(scope, ApiToken.Scope, field="scopes") for scope in dict.fromkeys(scopes)]
    if not scopes:
        raise Invalid(_("Choose at least one scope."), field="scopes")
    if expires_at and expires_at <= timezone.now():
        raise Invalid(_("This time is past."), field="expires_at")
    key = PREFIX + secrets.token_urlsafe(32)
    name = words.line(name, field="name", limit=100) or _("unnamed")
    token = ApiToken.objects.create(user=user, name=name, sha256=digest(key), scopes=scopes, expires_at=expires_at)
    events.record("token_created", token, actor=user, new={"name": name, "scopes": scopes})
    return token, key


@transaction.atomic
def revoke_token(*, actor: User, token_id: int) -> ApiToken:
    """Ends a key at once; one's own, or anybody's for an editor. Raises NotFound."""
    token = ApiToken.objects.select_for_update(no_key=True).filter(pk=token_id).first()
    if token is None or not (token.user_id == actor.pk or access.is_moderator(actor)):
        raise NotFound(_("There is no such token."))
    if token.revoked_at is None:
        token.revoked_at = timezone.now()
        token.save(update_fields=["revoked_at", "updated_at"])
        events.record("token_revoked", token, actor=actor, old={"name": token.name})
    return token
