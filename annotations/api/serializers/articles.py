"""Articles."""

from typing import Any

from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from annotations.api.serializers.claims import ExpandedClaim
from annotations.api.serializers.fields import Flag, Number, Taken, Words
from annotations.api.serializers.sources import FailureShown, failure_of
from annotations.models import Article

FACTS = ("title", "publisher", "author", "language")


class ArticleRow(serializers.ModelSerializer[Article]):
    """An article in a list: without its text."""

    error = serializers.SerializerMethodField(help_text="Why the page could not be imported, or null.")
    duplicate_of = serializers.PrimaryKeyRelatedField[Article](
        read_only=True, help_text="The article that has this page's text already, or null."
    )

    class Meta:
        model = Article
        fields = (
            "id", "uid", "status", "kind", "url", "title", "publisher", "author", "published_on", "language",
            "version", "required_reviews", "blind", "error", "duplicate_of", "created_at",
        )  # fmt: skip
        read_only_fields = fields

    @extend_schema_field(FailureShown(allow_null=True))
    def get_error(self, article: Article) -> dict[str, Any] | None:
        return failure_of(article.failure)


class ArticleShown(ArticleRow):
    text = serializers.CharField(
        source="current_text", read_only=True, allow_null=True, help_text="Null until the page is here."
    )

    class Meta(ArticleRow.Meta):
        fields = (*ArticleRow.Meta.fields, "text")  # type: ignore[assignment]
        read_only_fields = fields  # type: ignore[assignment]


class ArticleExpanded(ArticleShown):
    claims = ExpandedClaim(many=True, read_only=True, required=False, help_text="With `expand=claims` alone.")

    class Meta(ArticleShown.Meta):
        fields = (*ArticleShown.Meta.fields, "claims")  # type: ignore[assignment]
        read_only_fields = fields  # type: ignore[assignment]


class ArticleTaken(Taken):
    """A text, or the address of a page."""

    text = Words(required=False, help_text="At most 1,000,000 characters.")
    url = Words(required=False, help_text="http or https, at most 8,192 characters.")
    kind = Words(required=False, help_text="story (the default), post, video or message.")
    title = Words(required=False)
    publisher = Words(required=False)
    author = Words(required=False)
    language = Words(required=False, help_text="Detected where it is left out.")
    published_on = serializers.DateField(required=False, allow_null=True)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if ("text" in attrs) == ("url" in attrs):
            raise serializers.ValidationError(_("Give a text or a url, one of the two."))
        return attrs


class ArticleChanges(Taken):
    title = Words(required=False)
    publisher = Words(required=False)
    author = Words(required=False)
    language = Words(required=False)
    published_on = serializers.DateField(required=False, allow_null=True)
    required_reviews = Number(required=False, min_value=1, max_value=9)
    blind = Flag(required=False)


class BulkRow(serializers.Serializer[Any]):
    """One line of the answer to a bulk import."""

    line = serializers.IntegerField(help_text="Which line of the request it answers, from 1; empty ones not counted.")
    status = serializers.IntegerField(help_text="What the same body alone would have been answered.")
    id = serializers.IntegerField(required=False)
    uid = serializers.UUIDField(required=False)
    problem = serializers.DictField(required=False, help_text="The problem details of a line that failed.")
