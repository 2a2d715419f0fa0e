"""Sources, what they said, where they are cited, and the passages found in them."""

from django.contrib import admin
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from annotations.admin.confirming import confirmed_action
from annotations.admin.reading import ReadingAdmin, ReadingInline, column, line
from annotations.models import Citation, Passage, Snapshot, Source, User
from annotations.workflow import sources


def _retry(actor: User, source: Source, _reason: str) -> object:
    return sources.retry_source(actor=actor, source_id=source.pk)


class SnapshotInline(ReadingInline):
    model = Snapshot
    fields = ("title", "fetched_at", "quality", "origin", "sha256")


class CitationInline(ReadingInline):
    model = Citation
    fields = ("claim", "stance", "created_by", "withdrawn_at")
    related = ("claim", "created_by", "source")


@admin.register(Source)
class SourceAdmin(ReadingAdmin):
    list_display = (line("url", _("link")), "fetch_status", "failure", "health", "attempts", "due_at", "created_at")
    list_filter = ("fetch_status", "health", "failure", "created_at")
    search_fields = ("url", "uid")
    date_hierarchy = "created_at"
    inlines = (SnapshotInline, CitationInline)
    actions = (confirmed_action(name="retry", title=_("Fetch what has failed again"), step=_retry),)

    def view_on_site(self, obj: Source) -> str:
        return reverse("source", args=[obj.pk])


@admin.register(Snapshot)
class SnapshotAdmin(ReadingAdmin):
    list_display = ("__str__", "site", column("source", _("source")), "language", "quality", "origin", "fetched_at")
    list_filter = ("quality", "origin", "language", "fetched_at")
    list_select_related = ("source",)
    search_fields = ("title", "site", "final_url", "sha256", "uid")
    date_hierarchy = "fetched_at"


@admin.register(Citation)
class CitationAdmin(ReadingAdmin):
    list_display = (
        line("quote", _("quote")),
        column("source", _("source")),
        column("claim", _("claim")),
        "stance",
        "created_by",
        "withdrawn_at",
    )
    list_display_links = (list_display[0],)
    list_filter = ("stance", ("withdrawn_at", admin.EmptyFieldListFilter), "created_at")
    list_select_related = ("source", "claim", "created_by")
    search_fields = ("source__url", "claim__quote", "quote", "note")
    date_hierarchy = "created_at"


@admin.register(Passage)
class PassageAdmin(ReadingAdmin):
    list_display = (
        line("text", _("text")),
        column("citation.claim", _("claim")),
        column("snapshot", _("archive")),
        "score",
    )
    list_select_related = ("citation__claim", "snapshot")
    search_fields = ("text", "citation__claim__quote")
