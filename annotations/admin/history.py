"""The history: who did what to which object, when, from what to what, and why."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from annotations import access
from annotations.admin.reading import ReadingAdmin, column
from annotations.models import Event


@admin.register(Event)
class EventAdmin(ReadingAdmin):
    list_display = (
        "created_at",
        "verb",
        "actor",
        "object_type",
        "object_id",
        column("article", _("article")),
        column("claim", _("claim")),
        "why",
    )
    list_filter = ("verb", "object_type", ("actor", admin.EmptyFieldListFilter), "created_at")
    list_select_related = ("actor", "article", "claim")
    search_fields = ("verb", "why", "request_id", "actor__username", "claim__quote", "article__title")
    date_hierarchy = "created_at"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Event]:
        """What tells of reviews that the person may not read is left out here too."""
        visible = access.events_visible_to(request.user)
        return super().get_queryset(request).filter(pk__in=visible.values("pk"))
