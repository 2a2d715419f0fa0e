"""The people of the desk. Their roles are Django groups; what a role may do is in `access`."""

from zoneinfo import available_timezones

from django.contrib.auth.models import AbstractUser
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _


def check_time_zone(value: str) -> None:
    """Refuses a name that the tz database does not know."""
    if value not in available_timezones():
        raise ValidationError(_("“%(value)s” is no time zone, such as Asia/Jakarta."), params={"value": value})


class User(AbstractUser):
    """A person with an account. Empty `language` and `time_zone` mean the browser's and the desk's."""

    language = models.CharField(_("language"), max_length=8, blank=True)
    time_zone = models.CharField(_("time zone"), max_length=64, blank=True, validators=[check_time_zone])
    suspended_at = models.DateTimeField(null=True, blank=True)
    anonymised_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")

    @property
    def display_name(self) -> str:
        return self.get_full_name() or self.get_username()

    @property
    def initials(self) -> str:
        """Two letters for where a name has no room."""
        parts = self.display_name.split()
        return (parts[0][:1] + (parts[-1][:1] if len(parts) > 1 else parts[0][1:2])).upper()
