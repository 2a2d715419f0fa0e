"""The form that splits an article again: it carries the numbers that the person was shown."""

from django import forms

from annotations.web.forms.claims import VersionForm


class ResplitForm(VersionForm):
    counts = forms.JSONField(widget=forms.HiddenInput)

    def clean_counts(self) -> dict[str, int]:
        counts = self.cleaned_data["counts"]
        return counts if isinstance(counts, dict) else {}  # nothing that could have been shown
