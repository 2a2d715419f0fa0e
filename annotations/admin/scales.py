"""Rating scales: data that administrators edit until it is used; a scale in use is succeeded by its next version."""

from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from annotations.admin.confirming import confirmed_action
from annotations.admin.reading import CleanQueries, person
from annotations.models import Rating, RatingScale, User
from annotations.workflow import scales


def _make_current(actor: User, scale: RatingScale, _reason: str) -> object:
    return scales.make_current(actor=actor, scale_id=scale.pk)


class LabelsForm(forms.ModelForm):
    """A label for each language: an object of language tags and words."""

    def clean_labels(self) -> Any:
        labels = self.cleaned_data["labels"]
        if not isinstance(labels, dict) or not labels or not all(isinstance(word, str) for word in labels.values()):
            raise forms.ValidationError(_('Words by language tag, such as {"en": "True", "id": "Benar"}.'))
        return labels


class RatingInline(admin.TabularInline):
    model = Rating
    form = LabelsForm
    extra = 0
    fields = ("slug", "value", "key", "labels")
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_add_permission(request, obj) and not (obj and scales.is_in_use(obj))

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_change_permission(request, obj) and not (obj and scales.is_in_use(obj))


@admin.register(RatingScale)
class RatingScaleAdmin(CleanQueries):
    form = LabelsForm
    list_display = ("__str__", "slug", "version", "is_current", "created_at")
    list_filter = ("is_current",)
    readonly_fields = ("is_current", "created_at")
    inlines = (RatingInline,)
    actions = (confirmed_action(name="make_current", title=_("Use for new assessments"), step=_make_current),)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_change_permission(request, obj) and not (obj and scales.is_in_use(obj))

    def save_model(self, request: HttpRequest, obj: RatingScale, form: Any, change: bool) -> None:
        scales.save_scale(actor=person(request), scale=obj, changed=form.changed_data)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        scales.note_ratings(actor=person(request), scale=form.instance)


@admin.register(Rating)
class RatingAdmin(CleanQueries):
    list_display = ("__str__", "scale", "slug", "value", "key")
    list_filter = ("scale",)
    list_select_related = ("scale",)
    search_fields = ("slug",)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # ratings are edited on their scale's page

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
