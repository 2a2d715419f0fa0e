"""Forms on the sources of a claim."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from annotations.models import Citation
from annotations.web.forms.claims import VersionForm

STANCES = [("", _("Not read yet")), *Citation.Stance.choices]
FIELDS = ("stance", "quote", "quote_translation", "locator", "note")


class AddSourcesForm(forms.Form):
    prefix = "add"
    urls = forms.CharField(
        label=_("Add sources, one link per line"),
        max_length=500_000,
        widget=forms.Textarea(
            attrs={"rows": 1, "data-key": "s", "spellcheck": "false", "placeholder": _("Paste links, one per line")}
        ),
        error_messages={"required": _("Paste at least one link.")},
    )
    stance = forms.ChoiceField(label=_("They"), choices=STANCES, required=False)

    def links(self) -> list[str]:
        lines: list[str] = self.cleaned_data["urls"].splitlines()
        return lines


class CitationForm(VersionForm):
    prefix = "citation"
    stance = forms.ChoiceField(label=_("This source"), choices=STANCES, required=False, widget=forms.RadioSelect)
    quote = forms.CharField(label=_("Quote"), required=False, widget=forms.Textarea(attrs={"rows": 3}))
    quote_translation = forms.CharField(
        label=_("Translated by us"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    locator = forms.CharField(label=_("Page, time or cell"), required=False, max_length=200)
    note = forms.CharField(label=_("Note"), required=False, widget=forms.Textarea(attrs={"rows": 2}))

    @classmethod
    def initial_of(cls, citation: Citation) -> dict[str, Any]:
        return {name: getattr(citation, name) for name in (*FIELDS, "version")}

    def changes(self) -> dict[str, str]:
        """The workflow's arguments: only what was touched, so that nothing else is undone."""
        return {name: self.cleaned_data[name] for name in self.changed_data if name in FIELDS}
