"""Claims."""

from typing import Any

from rest_framework import serializers

from annotations.api.serializers.fields import Key, Offset, Taken, Versioned, Words
from annotations.api.serializers.reviews import ReviewShown
from annotations.api.serializers.sources import CitationShown
from annotations.api.serializers.verdicts import VerdictShown
from annotations.models import Claim


class QuantityShown(serializers.Serializer[Any]):
    """As `split --json` prints it."""

    text = serializers.CharField()
    value = serializers.CharField(help_text="A decimal number in plain notation.")
    max = serializers.CharField(allow_null=True, help_text="The upper bound of a range.")
    comparator = serializers.ChoiceField(choices=["=", "~", ">", ">=", "<", "<=", "range"])
    unit = serializers.CharField(allow_null=True)


class DateShown(serializers.Serializer[Any]):
    text = serializers.CharField()
    date = serializers.CharField(help_text="As precise as it is known: 2024, 2024-10 or 2024-10-28.")
    weekday_agrees = serializers.BooleanField(
        required=False, help_text="There, and false, where the text names a weekday that the day does not fall on."
    )


class PlaceField(serializers.ListField):
    """A span of the article's text, [start, end], or null."""

    child = serializers.IntegerField()

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(min_length=2, max_length=2, allow_null=True, read_only=True, **kwargs)


class ReasonField(serializers.ListField):
    """A feature of the claim and what it added to or took from its check-worthiness (a logit): [name, number]."""

    child = serializers.JSONField()


class ClaimShown(serializers.ModelSerializer[Claim]):
    article = serializers.IntegerField(source="article_id", read_only=True)
    via = serializers.ListField(child=serializers.CharField(), read_only=True)
    quantities = QuantityShown(many=True, read_only=True)
    dates = DateShown(many=True, read_only=True)
    speaker_span = PlaceField(help_text="Where the text names the speaker, in code points: [start, end].")
    cue_span = PlaceField(help_text="Where the text speaks of saying.")
    why = serializers.ListField(child=serializers.CharField(), read_only=True, help_text="The splitter's rules.")
    reasons = serializers.ListField(
        child=ReasonField(), read_only=True, help_text="What made the check-worthiness, the largest first."
    )

    class Meta:
        model = Claim
        fields = (
            "id", "uid", "article", "start", "end", "quote", "statement", "subject", "modality", "speaker", "cue",
            "via", "quantities", "dates", "checkworthiness", "state", "dismissal", "dismissal_reason", "version",
            "speaker_span", "cue_span", "why", "reasons",
        )  # fmt: skip
        read_only_fields = fields


class ExpandedClaim(ClaimShown):
    """A claim with all that hangs on it; archived copies without their texts, which `sources/{id}/` has."""

    citations = CitationShown(many=True, read_only=True)
    reviews = ReviewShown(many=True, read_only=True, source="visible_reviews")
    verdict = VerdictShown(read_only=True, allow_null=True, source="its_verdict")

    class Meta(ClaimShown.Meta):
        fields = (*ClaimShown.Meta.fields, "citations", "reviews", "verdict")  # type: ignore[assignment]
        read_only_fields = fields  # type: ignore[assignment]


class ClaimTaken(Taken):
    article = Key()
    start = Offset(help_text="Code points of the article's text, from 0.")
    end = Offset(help_text="Not included.")
    subject = Words(required=False, help_text="content (the default) or utterance.")


class ClaimChanges(Taken):
    """New bounds bring what the splitter reads in them, but for what a person has mended."""

    start = Offset(required=False)
    end = Offset(required=False)
    statement = Words(required=False, help_text="75 characters advised.")
    subject = Words(required=False)
    modality = Words(required=False, help_text="fact, projection or opinion.")
    speaker = Words(required=False)
    cue = Words(required=False)
    via = serializers.ListField(child=Words(), required=False, max_length=100)
    quantities = serializers.ListField(child=serializers.DictField(), required=False, max_length=100)
    dates = serializers.ListField(child=serializers.DictField(), required=False, max_length=100)


class SplitTaken(Versioned):
    at = Offset(help_text="A code point of the article's text inside the claim.")


class MergeTaken(Versioned):
    other = Key(help_text="The claim that is set aside; its sources come along.")


class DismissTaken(Versioned):
    kind = Words(help_text="not-a-claim or will-not-check.")
    reason = Words(required=False)


class SplitShown(serializers.Serializer[Any]):
    claims = ClaimShown(many=True)
