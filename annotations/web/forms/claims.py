"""Forms on a claim: where it stands in the text, what it says, why it is set aside.

A place is given as offsets (by a selection) or as the words themselves (typed or pasted, without a script).
"""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from annotations.errors import Invalid
from annotations.models import Claim
from annotations.spans import QuoteAnchor, Span, relocate


class VersionForm(forms.Form):
    """A form on a row that others may change too: it carries the version that was seen."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    @property
    def seen(self) -> int | None:
        """The version that the person saw; None where the form did not say."""
        version: int | None = self.cleaned_data.get("version")
        return version


class PlaceForm(VersionForm):
    """A place in the text: `start` and `end` in code points, else the `words`."""

    start = forms.IntegerField(required=False, min_value=0, max_value=2**31 - 1, widget=forms.HiddenInput)
    end = forms.IntegerField(required=False, min_value=0, max_value=2**31 - 1, widget=forms.HiddenInput)
    words = forms.CharField(required=False, label=_("Words of the text"), widget=forms.Textarea(attrs={"rows": 2}))

    def place_in(self, text: str, *, near: int = 0) -> tuple[int, int]:
        """The offsets that were given, else those of the words nearest to `near`. Raises Invalid(field="words")."""
        start, end = self.cleaned_data.get("start"), self.cleaned_data.get("end")
        if start is not None and end is not None:
            return start, end
        span = find_words(text, self.cleaned_data.get("words", ""), near=near)
        return span.start, span.end


class NewClaimForm(PlaceForm):
    prefix = "new"


class BoundsForm(PlaceForm):
    prefix = "bounds"


class SplitForm(PlaceForm):
    """Where the second claim starts: at `start`, else where the words start."""

    prefix = "split"

    def cut_in(self, text: str, claim: Claim) -> int:
        """The offset of the cut. Raises Invalid(field="words")."""
        start: int | None = self.cleaned_data.get("start")
        if start is not None:
            return start
        return claim.start + find_words(text[claim.start : claim.end], self.cleaned_data.get("words", "")).start


class DismissForm(VersionForm):
    prefix = "dismiss"
    kind = forms.ChoiceField(
        widget=forms.RadioSelect, choices=[c for c in Claim.Dismissal.choices if c[0] in Claim.CHOSEN_DISMISSALS]
    )
    reason = forms.CharField(required=False, label=_("Why"), max_length=1_000)


TEXTS = ("statement", "subject", "modality", "speaker", "cue", "via")


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


class BaseField(forms.JSONField):
    """JSON that the page wrote; what is damaged beyond reading is refused as any other, and not with a 500."""

    def to_python(self, value: Any) -> Any:
        try:
            return super().to_python(value)
        except (RecursionError, ValueError) as error:  # nested too deep, or a number of thousands of digits
            raise forms.ValidationError(gettext("This form is damaged. Load the page again.")) from error

    def bound_data(self, data: Any, initial: Any) -> Any:
        try:
            return super().bound_data(data, initial)
        except (RecursionError, ValueError):
            return None


class EditForm(VersionForm):
    """What a claim says and who says so; its numbers and dates are forms of their own (forms.figures)."""

    prefix = "claim"
    statement = forms.CharField(
        label=_("Claim as we check it"),
        required=False,
        max_length=1_000,
        widget=forms.Textarea(attrs={"rows": 3, "data-count": settings.STATEMENT_ADVISED_CHARACTERS}),
    )
    subject = forms.ChoiceField(label=_("Judged"), choices=Claim.Subject.choices, widget=forms.RadioSelect)
    modality = forms.ChoiceField(label=_("Kind"), choices=Claim.Modality.choices, widget=forms.RadioSelect)
    speaker = forms.CharField(label=_("Said by"), required=False, max_length=300)
    cue = forms.CharField(label=_("Words that say so in the text"), required=False, max_length=200)
    via = forms.CharField(
        label=_("Reported by"),
        required=False,
        help_text=_("One name a line, the nearest first."),
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    # What the form held when it was opened: what differs from it was typed, what does not was only carried along.
    base = BaseField(required=False, widget=forms.HiddenInput)

    @property
    def opened_with(self) -> dict[str, Any]:
        """The values that the person began with; where the form does not say, those that the claim has now."""
        base = self.cleaned_data.get("base")
        return base if isinstance(base, dict) else self.initial["base"]

    def changes(self) -> dict[str, Any]:
        """The workflow's arguments: only what was touched, so that nothing else is undone."""
        values = {**self.cleaned_data, "via": _lines(self.cleaned_data["via"])}
        return {name: values[name] for name in TEXTS if values[name] != self.opened_with.get(name)}


def find_words(text: str, words: str, *, near: int = 0) -> Span:
    """Where the words stand in the text, nearest to `near`; white space may differ. Raises Invalid(field="words")."""
    if not words.strip():
        raise Invalid(gettext("Mark at least one word."), field="words")
    span = relocate(text, QuoteAnchor(words.strip().replace("\r\n", "\n"), "", ""), near)
    if span is None:
        raise Invalid(gettext("These words do not stand in the text just so. Copy them from it."), field="words")
    return span
