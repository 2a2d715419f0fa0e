"""The numbers and dates of a claim as rows of a form: in the reader's notation, and in the form that the splitter gives
them. A row is taken out by its box; one that holds nothing is none."""

from decimal import Decimal
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from annotations.errors import Invalid
from annotations.web.locales import current_locale
from annotations.web.numbers import NotRead, localised, plain
from annotations.workflow import mending

COMPARATORS = [
    ("=", pgettext_lazy("comparator", "exactly")),
    ("~", pgettext_lazy("comparator", "about")),
    (">", pgettext_lazy("comparator", "more than")),
    (">=", pgettext_lazy("comparator", "at least")),
    ("<", pgettext_lazy("comparator", "fewer than, nearly")),
    ("<=", pgettext_lazy("comparator", "up to")),
    ("range", pgettext_lazy("comparator", "from … to …")),
]
MOST = 100


class NumberField(forms.CharField):
    """A number as the reader writes it; cleaned to plain notation. What is as it was is taken as it was."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.TextInput({"inputmode": "decimal", "autocomplete": "off"})
        super().__init__(required=False, max_length=60, widget=widget, **kwargs)

    def read(self, typed: str, initial: str) -> str:
        """Raises ValidationError."""
        locale = current_locale()
        if not typed or typed == localised(initial, locale):
            return initial if typed else ""
        try:
            return mending.fit_number(plain(typed, locale))
        except (NotRead, Invalid) as error:
            raise ValidationError(str(error)) from error


class Row(forms.Form):
    """What the rows share: the words of the article, and what is said of a row that is half filled in."""

    text = forms.CharField(label=_("Words in the article"), required=False, max_length=200)

    def is_empty(self) -> bool:
        return not any(value for name, value in self.cleaned_data.items() if name not in ("comparator", "DELETE"))


class QuantityForm(Row):
    comparator = forms.ChoiceField(label=_("Bounds"), choices=COMPARATORS, required=False)
    value = NumberField(label=_("Number"))
    max = NumberField(label=_("Up to"))
    unit = forms.CharField(label=_("Of what"), required=False, max_length=100)

    def get_initial_for_field(self, field: forms.Field, field_name: str) -> Any:
        value = super().get_initial_for_field(field, field_name)
        return localised(value, current_locale()) if value and isinstance(field, NumberField) else value

    def clean_value(self) -> str:
        return self._number("value")

    def clean_max(self) -> str:
        return self._number("max") if self.cleaned_data.get("comparator") == "range" else ""

    def clean(self) -> None:
        values = self.cleaned_data
        if not values.get("value") and "value" not in self.errors and not self.is_empty():
            self.add_error("value", _("Write the number, or take the row out."))
        if values.get("comparator") == "range" and "max" not in self.errors:
            self._check_range(values.get("value"), values.get("max"))

    def _number(self, name: str) -> str:
        field = cast("NumberField", self.fields[name])
        return field.read(self.cleaned_data[name].strip(), self.initial.get(name) or "")

    def _check_range(self, low: str | None, high: str | None) -> None:
        if low and not high:
            self.add_error("max", _("Write where the range ends."))
        elif low and high and Decimal(high) < Decimal(low):
            self.add_error("max", _("A range goes from the smaller number to the larger."))


class DateForm(Row):
    date = forms.CharField(
        label=_("Date"),
        required=False,
        max_length=10,
        widget=forms.TextInput({"placeholder": "2024-10-29", "autocomplete": "off"}),
    )

    def clean_date(self) -> str:
        day: str = self.cleaned_data["date"].strip()
        try:
            return day and mending.fit_dates([{"date": day}])[0]["date"]
        except Invalid as error:
            raise ValidationError(gettext("Write the date as 2024, 2024-10 or 2024-10-28.")) from error

    def clean(self) -> None:
        if not self.cleaned_data.get("date") and "date" not in self.errors and not self.is_empty():
            self.add_error("date", _("Write the date, or take the row out."))


# However many rows a request says it has: one more than there may be is built, so that too many is said.
QuantityRows = forms.formset_factory(QuantityForm, extra=0, max_num=MOST, absolute_max=MOST + 1, can_delete=True)
DateRows = forms.formset_factory(DateForm, extra=0, max_num=MOST, absolute_max=MOST + 1, can_delete=True)


def quantities_of(rows: Any) -> list[dict[str, Any]]:
    """The workflow's quantities, without the rows that were taken out."""
    return [
        {
            "text": row["text"],
            "value": row["value"],
            "max": row["max"] or None,
            "comparator": row["comparator"] or "=",
            "unit": row["unit"] or None,
        }
        for row in _kept(rows)
        if row.get("value")
    ]


def dates_of(rows: Any) -> list[dict[str, Any]]:
    """The workflow's dates, without the rows that were taken out."""
    return [{"text": row["text"], "date": row["date"]} for row in _kept(rows) if row.get("date")]


def _kept(rows: Any) -> list[dict[str, Any]]:
    return [form.cleaned_data for form in rows.forms if form not in rows.deleted_forms]
