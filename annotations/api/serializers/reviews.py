"""Reviews: who may read which is `access.reviews_visible_to`."""

from typing import Any

from rest_framework import serializers

from annotations.api.serializers.fields import Versioned, Words
from annotations.models import Review


class ReviewerShown(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    name = serializers.CharField(source="display_name")


class ReviewShown(serializers.ModelSerializer[Review]):
    claim = serializers.IntegerField(source="claim_id", read_only=True)
    reviewer = ReviewerShown(read_only=True)
    rating = serializers.CharField(source="rating.slug", read_only=True)

    class Meta:
        model = Review
        fields = (
            "id",
            "uid",
            "claim",
            "reviewer",
            "rating",
            "rationale",
            "is_outdated",
            "version",
            "created_at",
            "updated_at",
        )
        read_only_fields = fields


class ReviewTaken(Versioned):
    """`version` is that of the own review as it was seen, 0 where there was none."""

    rating = Words(help_text="The slug of a rating of the current scale.")
    rationale = Words(required=False)
