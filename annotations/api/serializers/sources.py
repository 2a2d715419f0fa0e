"""Sources, their newest snapshot, and where they are cited."""

from typing import Any

from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from annotations.api.serializers.fields import Key, Taken, Versioned, Words
from annotations.failure_words import sentence_of
from annotations.fetching import FetchFailure
from annotations.models import Citation, Snapshot, Source


class FailureShown(serializers.Serializer[Any]):
    code = serializers.CharField()
    message = serializers.CharField()
    permanent = serializers.BooleanField(help_text="Whether it stays so until a person tries again.")


def failure_of(code: str) -> dict[str, Any] | None:
    """Why a page could not be had, or None where there is no reason."""
    if not code:
        return None
    return {"code": code, "message": str(sentence_of(code)), "permanent": FetchFailure(code).permanent}


class SnapshotRow(serializers.ModelSerializer[Snapshot]):
    class Meta:
        model = Snapshot
        fields = (
            "id", "uid", "title", "author", "site", "published_on", "language", "sha256", "fetched_at", "quality",
            "origin",
        )  # fmt: skip
        read_only_fields = fields


class SnapshotShown(SnapshotRow):
    class Meta(SnapshotRow.Meta):
        fields = (*SnapshotRow.Meta.fields, "text")  # type: ignore[assignment]
        read_only_fields = fields  # type: ignore[assignment]


class SourceRow(serializers.ModelSerializer[Source]):
    """A source where it is cited: without its text. `newest_snapshots` is prefetched by the query."""

    snapshot = serializers.SerializerMethodField(help_text="The newest archived copy, or null.")
    error = serializers.SerializerMethodField(help_text="Why the last fetch failed, or null.")

    class Meta:
        model = Source
        fields = ("id", "uid", "url", "fetch_status", "health", "snapshot", "error")
        read_only_fields = fields

    @extend_schema_field(SnapshotRow(allow_null=True))
    def get_snapshot(self, source: Source) -> dict[str, Any] | None:
        newest = next(iter(source.newest_snapshots), None)  # type: ignore[attr-defined]
        return SnapshotRow(newest).data if newest else None

    @extend_schema_field(FailureShown(allow_null=True))
    def get_error(self, source: Source) -> dict[str, Any] | None:
        return failure_of(source.failure)


class SourceShown(SourceRow):
    @extend_schema_field(SnapshotShown(allow_null=True))
    def get_snapshot(self, source: Source) -> dict[str, Any] | None:
        newest = next(iter(source.newest_snapshots), None)  # type: ignore[attr-defined]
        return SnapshotShown(newest).data if newest else None


class CitationShown(serializers.ModelSerializer[Citation]):
    claim = serializers.IntegerField(source="claim_id", read_only=True)
    source = SourceRow(read_only=True)  # type: ignore[assignment]  # Field has an attribute of this name

    class Meta:
        model = Citation
        fields = (
            "id", "uid", "claim", "stance", "quote", "quote_translation", "locator", "note", "withdrawn_at", "version",
            "source",
        )  # fmt: skip
        read_only_fields = fields


class CitationTaken(Taken):
    """A link, or the `id` of a source that is here already."""

    url = Words(required=False)
    source = Key(required=False)  # type: ignore[assignment]
    stance = Words(required=False, help_text="supports, refutes, context; empty: not read yet.")
    quote = Words(required=False)
    note = Words(required=False)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if ("url" in attrs) == ("source" in attrs):
            raise serializers.ValidationError(_("Give a url or a source, one of the two."))
        return attrs


class CitationChanges(Taken):
    stance = Words(required=False)
    quote = Words(required=False)
    quote_translation = Words(required=False)
    locator = Words(required=False)
    note = Words(required=False)


class CitationStep(Versioned):
    pass
