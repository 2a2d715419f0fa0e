"""The numbers and dates of a claim as rows of a form, in the form that the splitter gives them."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

COMPARATORS = [
    ("=", pgettext_lazy("comparator", "exactly")),
    ("~", pgettext_lazy("comparator", "about")),
    (">", pgettext_lazy("comparator", "more than")),
    (">=", pgettext_lazy("comparator", "at least")),
    ("<", pgettext_lazy("comparator", "fewer than, nearly")),
    ("<=", pgettext_lazy("comparator", "up to")),
    ("range", pgettext_lazy("comparator", "from … to …")),
]


class QuantityForm(forms.Form):
    text = forms.CharField(required=False, widget=forms.HiddenInput)
    comparator = forms.ChoiceField(label=_("Bounds"), choices=COMPARATORS, required=False)
    value = forms.CharField(label=_("Number"), required=False, max_length=60)
    max = forms.CharField(label=_("up to"), required=False, max_length=60)
    unit = forms.CharField(label=_("of what"), required=False, max_length=100)


class DateForm(forms.Form):
    text = forms.CharField(required=False, widget=forms.HiddenInput)
    date = forms.CharField(
        label=_("Date"), required=False, max_length=10, widget=forms.TextInput({"placeholder": "2024-10-29"})
    )


QuantityRows = forms.formset_factory(QuantityForm, extra=1, max_num=100)
DateRows = forms.formset_factory(DateForm, extra=1, max_num=100)


def quantities_of(rows: Any) -> list[dict[str, Any]]:
    """The workflow's quantities; a row without a number is taken out."""
    return [
        {
            **row,
            "comparator": row.get("comparator") or "=",
            "max": row.get("max") or None,
            "unit": row.get("unit") or None,
        }
        for row in rows.cleaned_data
        if row.get("value")
    ]


def dates_of(rows: Any) -> list[dict[str, Any]]:
    """The workflow's dates; a row without a date is taken out."""
    return [row for row in rows.cleaned_data if row.get("date")]
