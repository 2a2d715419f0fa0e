"""Forms of an editor's decision."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from annotations.models import Rating, Verdict
from annotations.web.forms.claims import VersionForm
from annotations.web.forms.reviews import RatedForm


class VerdictForm(RatedForm):
    prefix = "verdict"
    summary = forms.CharField(
        label=_("Conclusion"),
        required=False,
        help_text=_("Readers see it on the published page."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    @classmethod
    def of(cls, verdict: Verdict | None, ratings: Sequence[Rating]) -> "VerdictForm":
        """The form as it opens: empty, or with the result to be decided anew."""
        initial: dict[str, Any] = {"version": 0}
        if verdict:
            initial = {"rating": verdict.rating.slug, "summary": verdict.summary, "version": verdict.version}
        return cls(initial=initial, ratings=ratings)


class ReasonForm(VersionForm):
    """A step that has to be explained."""

    reason = forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, *args: Any, label: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if label:
            self.fields["reason"].label = label
