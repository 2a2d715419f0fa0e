"""A person's role in the words of the screen."""

from django.utils.translation import gettext_lazy as _

from annotations import access

NAMES = {
    access.ADMINISTRATOR: _("Administrator"),
    access.MODERATOR: _("Editor"),
    access.REVIEWER: _("Fact-checker"),
    access.OBSERVER: _("Reader"),
}


def role_name(user: access.Person) -> str:
    """The highest of the person's roles, or nothing."""
    roles = access.roles_of(user)
    return next((str(name) for role, name in NAMES.items() if role in roles), "")
