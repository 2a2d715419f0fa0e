"""What lists can be narrowed by. A value that cannot be is a 400, not an empty list."""

from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet

from annotations.api.serializers.fields import BIGGEST_KEY
from annotations.models import Article, Claim, Verdict


class KeyField(forms.IntegerField):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{**kwargs, "min_value": 1, "max_value": BIGGEST_KEY})


class KeyFilter(django_filters.Filter):
    field_class = KeyField


class ArticleFilter(django_filters.FilterSet):
    status = django_filters.ChoiceFilter(choices=Article.Status.choices)
    language = django_filters.CharFilter()

    class Meta:
        model = Article
        fields: list[str] = []


class ClaimFilter(django_filters.FilterSet):
    article = KeyFilter(field_name="article_id")
    state = django_filters.ChoiceFilter(choices=Claim.State.choices)
    modality = django_filters.ChoiceFilter(choices=Claim.Modality.choices)

    class Meta:
        model = Claim
        fields: list[str] = []


class VerdictFilter(django_filters.FilterSet):
    article = KeyFilter(field_name="claim__article_id")
    rating = django_filters.CharFilter(field_name="rating__slug")
    language = django_filters.CharFilter(field_name="claim__article__language")
    state = django_filters.ChoiceFilter(choices=Verdict.State.choices)
    published_after = django_filters.IsoDateTimeFilter(field_name="published_at", lookup_expr="gte")
    published_before = django_filters.IsoDateTimeFilter(field_name="published_at", lookup_expr="lt")

    class Meta:
        model = Verdict
        fields: list[str] = []


def narrowed(found: QuerySet[Verdict], query: Any) -> QuerySet[Verdict]:
    """The verdicts that a query string asks for. Raises ValidationError."""
    chosen = VerdictFilter(query, queryset=found)
    if not chosen.is_valid():
        raise django_filters.utils.translate_validation(chosen.errors)
    return chosen.qs
