"""What the lists share: rows that are read and not edited, links to other rows, texts cut to a line."""

from collections.abc import Callable
from typing import Any, cast

from django.contrib import admin
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import Truncator

from annotations.models import User

LINE = 90  # characters of a text in a list


class CleanQueries(admin.ModelAdmin):
    """A list whose address holds a NUL, which PostgreSQL takes nowhere, is the list without it."""

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        if any("\0" in value for values in request.GET.lists() for value in (values[0], *values[1])):
            return HttpResponseRedirect(f"{request.path}?e=1")  # Django's own answer to a filter that makes no sense
        return super().changelist_view(request, extra_context)


class ReadingAdmin(CleanQueries):
    """Rows whose changes go through the workflow: people who may see them may read them, and nobody edits them here."""

    list_per_page = 50
    show_full_result_count = False
    actions_selection_counter = True

    def has_add_permission(self, request: HttpRequest, *args: Any) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


class ReadingInline(admin.TabularInline):
    """Rows that belong to the one shown, each with a link to its own page."""

    extra = 0
    max_num = 0
    can_delete = False
    show_change_link = True
    related: tuple[str, ...] = ()  # rows that its columns and names show

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> Any:
        return self.fields or ()

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).select_related(*self.related)

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


def person(request: HttpRequest) -> User:
    """Who asks: the admin has let nobody in who is not signed in."""
    return cast("User", request.user)


def link_to(row: Model | None) -> str | SafeString:
    """A link to the row's own page in the admin."""
    if row is None:
        return "–"
    address = reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_change", args=[row.pk])
    return format_html('<a href="{}">{}</a>', address, Truncator(str(row)).chars(LINE))


def column(path: str, title: Any) -> Callable[[Any], str | SafeString]:
    """A column with a link to the row at the end of `path` ("claim.article")."""

    @admin.display(description=title, ordering=path.replace(".", "__"))
    def show(row: Any) -> str | SafeString:
        for name in path.split("."):
            row = getattr(row, name)
        return link_to(row)

    return show


def line(name: str, title: Any) -> Callable[[Any], str]:
    """A column with a text cut to a line."""

    @admin.display(description=title, ordering=name)
    def show(row: Any) -> str:
        return Truncator(getattr(row, name)).chars(LINE)

    return show
