"""Verdicts."""

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from annotations.api.serializers.fields import Flag, Versioned, Words
from annotations.exports.published_checks import public_url
from annotations.models import Verdict


class VerdictShown(serializers.ModelSerializer[Verdict]):
    """A verdict with what it judges. What has been published is told in the words of its newest version."""

    article = serializers.IntegerField(source="claim.article_id", read_only=True)
    claim = serializers.IntegerField(source="claim_id", read_only=True)
    language = serializers.CharField(source="claim.article.language", read_only=True)
    rating = serializers.CharField(source="rating.slug", read_only=True)
    statement = serializers.SerializerMethodField()
    url = serializers.SerializerMethodField(help_text="The public page, or null where it was never published.")

    class Meta:
        model = Verdict
        fields = (
            "id", "uid", "article", "claim", "language", "state", "statement", "rating", "summary", "url", "decided_at",
            "published_at", "retracted_at", "retraction_reason", "version",
        )  # fmt: skip
        read_only_fields = fields

    def get_statement(self, verdict: Verdict) -> str:
        content = getattr(verdict, "content", None)
        return content["statement"] if content and verdict.state != Verdict.State.DRAFT else verdict.claim.statement

    @extend_schema_field(OpenApiTypes.URI)
    def get_url(self, verdict: Verdict) -> str | None:
        return public_url(str(verdict.uid)) if verdict.published_at else None


class VerdictTaken(Versioned):
    """`version` is the verdict's as it was seen, 0 where there was none."""

    rating = Words(help_text="The slug of a rating of the current scale.")
    summary = Words(required=False)
    publish = Flag(required=False)


class RetractTaken(Versioned):
    reason = Words(help_text="Readers see it.")
