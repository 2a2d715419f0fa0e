"""People: what they prefer, and whether they may come in."""

from zoneinfo import available_timezones

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import transaction
from django.utils.translation import gettext as _

from annotations import access, events
from annotations.errors import Invalid
from annotations.models import User


@transaction.atomic
def set_preferences(*, user: User, language: str, time_zone: str) -> User:
    """Chooses one's language and time zone; empty ones mean the browser's and the desk's. Raises Invalid."""
    if language and language not in dict(settings.LANGUAGES):
        raise Invalid(_("The desk does not speak this language."), field="language")
    if time_zone and time_zone not in available_timezones():
        raise Invalid(
            _("“%(zone)s” is no time zone, such as Asia/Jakarta.") % {"zone": time_zone[:60]}, field="time_zone"
        )
    old = {"language": user.language, "time_zone": user.time_zone}
    user.language, user.time_zone = language, time_zone
    user.save(update_fields=["language", "time_zone"])
    events.record("preferences_set", user, actor=user, old=old, new={"language": language, "time_zone": time_zone})
    return user


@transaction.atomic
def create_person(*, username: str, password: str, role: str, first_name: str = "", last_name: str = "") -> User:
    """An account with a role; administrators are Django's superusers too. Raises Invalid for an unknown role."""
    if role not in access.GROUPS:
        raise Invalid(_("There is no such role."), field="role")
    user = User.objects.create_user(
        username=username,
        password=password,
        first_name=first_name,
        last_name=last_name,
        is_staff=role in {access.MODERATOR, access.ADMINISTRATOR},
        is_superuser=role == access.ADMINISTRATOR,
    )
    user.groups.add(Group.objects.get(name=role))
    events.record("person_created", user, actor=None, new={"role": role})
    return user
