"""Keys of programs: made, shown once, ended."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from annotations.errors import Invalid, NotFound
from annotations.models import ApiToken, Event, User
from annotations.models.fields import digest
from annotations.workflow import tokens
from tests import factories

pytestmark = pytest.mark.django_db


def test_a_key_is_shown_once_and_kept_as_its_hash(reviewer: User) -> None:
    token, key = tokens.create_token(user=reviewer, name=" skrip\n harian ", scopes=["read", "annotate", "read"])
    assert key.startswith("fc_")
    assert (token.name, token.scopes, token.sha256) == ("skrip harian", ["read", "annotate"], digest(key))
    assert key not in str(ApiToken.objects.values().get())
    event = Event.objects.get(verb="token_created")
    assert event.new == {"name": "skrip harian", "scopes": ["read", "annotate"]}
    assert key not in str(event.new)


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"scopes": []}, "scopes"),
        ({"scopes": ["read", "rule"]}, "scopes"),
        ({"name": "x" * 101}, "name"),
        ({"expires_at": timezone.now() - timedelta(seconds=1)}, "expires_at"),
    ],
)
def test_what_is_refused(given: dict[str, Any], field: str, reviewer: User) -> None:
    with pytest.raises(Invalid) as error:
        tokens.create_token(user=reviewer, **{"name": "skrip", "scopes": ["read"], **given})
    assert error.value.field == field
    assert not ApiToken.objects.exists()


def test_ones_own_is_ended_at_once_and_once(reviewer: User) -> None:
    token, _key = tokens.create_token(user=reviewer, name="skrip", scopes=["read"])
    ended = tokens.revoke_token(actor=reviewer, token_id=token.pk)
    assert not ended.is_usable
    assert tokens.revoke_token(actor=reviewer, token_id=token.pk).revoked_at == ended.revoked_at
    assert Event.objects.filter(verb="token_revoked").count() == 1


def test_others_are_an_editors_to_end(reviewer: User, moderator: User) -> None:
    token, _key = tokens.create_token(user=reviewer, name="skrip", scopes=["read"])
    for pk in (token.pk, 0, 2**70):
        with pytest.raises(NotFound):
            tokens.revoke_token(actor=factories.make_user(), token_id=pk)
    assert not tokens.revoke_token(actor=moderator, token_id=token.pk).is_usable
