"""People: what they prefer, and whether they may come in."""

from zoneinfo import available_timezones

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from annotations import access, events
from annotations.errors import Invalid, InvalidTransition
from annotations.models import User
from annotations.workflow import locks, words


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


# What an administrator may change of an account; the password goes in as its hash.
EDITABLE = ("username", "password", "is_active", "first_name", "last_name", "email", "language", "time_zone")


@transaction.atomic
def save_account(*, actor: User, account: User, changed: list[str], is_new: bool) -> User:
    """Keeps a new account, or the `changed` fields of one that is there. The history holds no names and no hashes."""
    access.check_can_administrate(actor)
    if account.pk == actor.pk and not account.is_active:
        raise InvalidTransition(_("You cannot close your own account."))
    if is_new:
        account.save()
        events.record("person_created", account, actor=actor)
    elif changed:
        account.save(update_fields=changed)
        events.record("person_edited", account, actor=actor, new={"fields": sorted(changed)})
    return account


@transaction.atomic
def note_password(*, actor: User, person_id: int) -> None:
    """Writes down that somebody's password was set for them."""
    access.check_can_administrate(actor)
    events.record("person_edited", locks.locked(User, person_id), actor=actor, new={"fields": ["password"]})


@transaction.atomic
def set_roles(*, actor: User, person: User, groups: list[Group]) -> User:
    """Gives a person these roles and no others; editors and administrators may enter the admin."""
    access.check_can_administrate(actor)
    old = sorted(person.groups.values_list("name", flat=True))
    new = sorted(group.name for group in groups)
    if old == new:
        return person
    if person.pk == actor.pk and access.ADMINISTRATOR not in new:
        raise InvalidTransition(_("You cannot take this role from yourself."))
    person.groups.set(groups)
    person.is_staff = bool({access.MODERATOR, access.ADMINISTRATOR} & set(new))
    person.is_superuser = access.ADMINISTRATOR in new
    person.save(update_fields=["is_staff", "is_superuser"])
    events.record("roles_set", person, actor=actor, old={"roles": old}, new={"roles": new})
    return person


@transaction.atomic
def suspend_person(*, actor: User, person_id: int, reason: str) -> User:
    """Ends a person's sessions and tokens at their next request; their work stays. Raises Invalid without a reason."""
    return _set_suspended(actor, person_id, suspended=True, reason=reason)


@transaction.atomic
def reinstate_person(*, actor: User, person_id: int, reason: str) -> User:
    """Lets a suspended person in again. Raises Invalid without a reason."""
    return _set_suspended(actor, person_id, suspended=False, reason=reason)


def _set_suspended(actor: User, person_id: int, *, suspended: bool, reason: str) -> User:
    access.check_can_administrate(actor)
    reason = words.paragraph(reason, field="reason")
    if not reason:
        raise Invalid(_("Say why."), field="reason")
    person = locks.locked(User, person_id)
    if person.pk == actor.pk:
        raise InvalidTransition(_("You cannot suspend your own account."))
    if bool(person.suspended_at) == suspended:
        raise InvalidTransition(_("This account is in that state already."))
    person.suspended_at = timezone.now() if suspended else None
    person.save(update_fields=["suspended_at"])
    events.record("person_suspended" if suspended else "person_reinstated", person, actor=actor, why=reason)
    return person
