"""People: accounts, their roles, and who is let in. Saved by the workflow, so that the history knows."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from annotations import access
from annotations.admin.confirming import confirmed_action
from annotations.admin.reading import CleanQueries, person
from annotations.models import User
from annotations.workflow import people

admin.site.unregister(Group)  # what a role may do is in the code: access and seed


def _role_name(group: Group) -> str:
    return str(access.ROLE_NAMES.get(group.name, group.name))


class RoleField(forms.ModelMultipleChoiceField):
    """The groups by the names that roles have on screens."""

    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, obj: Any) -> str:
        return _role_name(obj)


class RoleFilter(admin.SimpleListFilter):
    title = _("roles")
    parameter_name = "role"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return list(access.ROLE_NAMES.items())

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        return queryset.filter(groups__name=self.value()) if self.value() else queryset


def _suspend(actor: User, person: User, reason: str) -> object:
    return people.suspend_person(actor=actor, person_id=person.pk, reason=reason)


def _reinstate(actor: User, person: User, reason: str) -> object:
    return people.reinstate_person(actor=actor, person_id=person.pk, reason=reason)


@admin.register(User)
class PersonAdmin(CleanQueries, UserAdmin):
    list_display = ("username", "display_name", "roles", "is_active", "suspended_at", "last_login")
    list_filter = (RoleFilter, "is_active", ("suspended_at", admin.EmptyFieldListFilter))
    search_fields = ("username", "first_name", "last_name", "email")
    filter_horizontal = ()
    readonly_fields = ("suspended_at", "anonymised_at", "last_login", "date_joined")
    fieldsets = (
        (None, {"fields": ("username", "password", "is_active")}),
        (_("person"), {"fields": ("first_name", "last_name", "email", "language", "time_zone")}),
        (_("roles"), {"fields": ("groups",)}),
        (_("history"), {"fields": readonly_fields}),
    )
    add_fieldsets = (
        (None, {"classes": ("wide",), "fields": ("username", "usable_password", "password1", "password2", "groups")}),
    )
    actions = (
        confirmed_action(name="suspend", title=_("Suspend these accounts"), step=_suspend, asks_why=True),
        confirmed_action(name="reinstate", title=_("Reinstate these accounts"), step=_reinstate, asks_why=True),
    )

    @admin.display(description=_("roles"))
    def roles(self, person: User) -> str:
        return ", ".join(sorted(_role_name(group) for group in person.groups.all()))

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).prefetch_related("groups")

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False  # their work stays under their name

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "groups":
            groups = Group.objects.filter(name__in=access.GROUPS).order_by("pk")
            return RoleField(queryset=groups, label=_("roles"), required=False)
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        """One's own account is not shut from inside: somebody has to be left who can open the admin."""
        form = super().get_form(request, obj, change=change, **kwargs)
        if change and obj == request.user:
            for name in ("is_active", "groups"):
                form.base_fields[name].disabled = True
        return form

    def user_change_password(self, request: HttpRequest, id: str, form_url: str = "") -> Any:  # noqa: A002  Django's
        """Django's form sets the password; the history is told that it did."""
        response = super().user_change_password(request, id, form_url)
        account = self.get_object(request, unquote(id))
        if response.status_code == 302 and account:
            people.note_password(actor=person(request), person_id=account.pk)
        return response

    def save_model(self, request: HttpRequest, obj: User, form: Any, change: bool) -> None:
        changed = [name for name in form.changed_data if name in people.EDITABLE]
        people.save_account(actor=person(request), account=obj, changed=changed, is_new=not change)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        people.set_roles(actor=person(request), person=form.instance, groups=list(form.cleaned_data.get("groups", [])))
