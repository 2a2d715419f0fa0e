"""The form of one's own assessment."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from annotations.models import Rating, Review
from annotations.web.forms.claims import VersionForm


class RatedForm(VersionForm):
    """A rating of the current scale; the template draws the choices with their keys."""

    def __init__(self, *args: Any, ratings: Sequence[Rating] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["rating"] = forms.ChoiceField(
            label=_("Rating"),
            choices=[(rating.slug, rating.label) for rating in ratings],
            error_messages={"required": _("Choose a rating."), "invalid_choice": _("Choose a rating.")},
        )
        self.ratings = ratings


class ReviewForm(RatedForm):
    prefix = "review"
    rationale = forms.CharField(
        label=_("Why"), required=False, widget=forms.Textarea(attrs={"rows": 2, "data-key": "r"})
    )

    @classmethod
    def of(cls, review: Review | None, ratings: Sequence[Rating]) -> "ReviewForm":
        """The form as it opens: empty, or with the person's assessment to be changed."""
        initial: dict[str, Any] = {"version": 0}
        if review:
            initial = {"rating": review.rating.slug, "rationale": review.rationale, "version": review.version}
        return cls(initial=initial, ratings=ratings)
