"""What a person sets for themselves: how the desk speaks and looks, and the keys of their programs."""

from datetime import timedelta
from typing import Any, cast
from zoneinfo import available_timezones

from django import forms
from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from annotations import access
from annotations.models import ApiToken, User
from annotations.web.context import THEMES

Scope = ApiToken.Scope
SCOPE_NAMES = {
    Scope.READ: _("Read articles, claims, sources and results"),
    Scope.ANNOTATE: _("Import, mark claims, add sources, assess"),
    Scope.MODERATE: _("Decide, publish, withdraw"),
}
NEAR = {"Asia/Jakarta": "WIB", "Asia/Makassar": "WITA", "Asia/Jayapura": "WIT"}
DAYS = (30, 90, 365)


def _time_zones() -> list[Any]:
    """The desk's, Indonesia's, then the world's by continent."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for name in sorted(available_timezones() - NEAR.keys()):
        continent, slash, place = name.partition("/")
        if slash and continent not in {"Etc", "SystemV", "posix", "right", "US", "Canada", "Brazil", "Chile", "Mexico"}:
            groups.setdefault(continent, []).append((name, place.replace("_", " ").replace("/", ", ")))
    near = [(name, f"{name.partition('/')[2]} ({short})") for name, short in NEAR.items()]
    desk = gettext("The desk's (%(zone)s)") % {"zone": settings.TIME_ZONE}
    return [("", desk), ("Indonesia", near), *groups.items(), ("UTC", "UTC")]


class PreferencesForm(forms.Form):
    language = forms.ChoiceField(
        label=_("Language"), required=False, choices=lambda: [("", gettext("The browser's")), *settings.LANGUAGES]
    )
    time_zone = forms.ChoiceField(label=_("Time zone"), required=False, choices=_time_zones)
    theme = forms.ChoiceField(
        label=_("Appearance"),
        required=False,
        widget=forms.RadioSelect,
        choices=[("", _("As the system is")), *zip(THEMES, (_("Light"), _("Dark")), strict=True)],
    )


class TokenForm(forms.Form):
    name = forms.CharField(label=_("What it is for"), max_length=100)
    scopes = forms.MultipleChoiceField(
        label=_("What it may do"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one.")},
    )
    days = forms.TypedChoiceField(
        label=_("Works for"),
        coerce=int,
        empty_value=None,
        required=False,
        choices=lambda: [*((str(d), gettext("%(days)s days") % {"days": d}) for d in DAYS), ("", gettext("always"))],
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **{"initial": {"scopes": [Scope.READ], "days": 90}, "auto_id": "id_token_%s", **kwargs})
        scopes = cast("forms.MultipleChoiceField", self.fields["scopes"])
        scopes.choices = [(str(scope), SCOPE_NAMES[scope]) for scope in _scopes_of(user)]

    def values(self) -> dict[str, Any]:
        """The workflow's arguments."""
        days = self.cleaned_data["days"]
        return {
            "name": self.cleaned_data["name"],
            "scopes": self.cleaned_data["scopes"],
            "expires_at": timezone.now() + timedelta(days=days) if days else None,
        }


def _scopes_of(user: User) -> list[ApiToken.Scope]:
    """A key never lets a program do more than its person may; what they may not do is not offered."""
    offered = {
        Scope.READ: access.is_staff_member(user),
        Scope.ANNOTATE: access.is_annotator(user),
        Scope.MODERATE: access.is_moderator(user),
    }
    return [scope for scope, is_offered in offered.items() if is_offered]
