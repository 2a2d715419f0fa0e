"""The forms that mend a claim, as one: texts, numbers and dates, opened, read, and joined with another person's."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Self

from django.http import QueryDict

from annotations.models import Claim
from annotations.web.forms.claims import TEXTS, EditForm
from annotations.web.forms.figures import MOST, DateRows, QuantityRows, dates_of, quantities_of
from annotations.web.versions import LONGEST

FIRST_FIELDS = {"quantity": "value", "date": "date"}  # of a row, by the prefix of the rows


@dataclass(frozen=True, slots=True)
class ClaimEdit:
    """`edit_form`, `quantity_rows` and `date_rows`, under the names that the template knows."""

    edit_form: Any
    quantity_rows: Any
    date_rows: Any

    @classmethod
    def of(cls, claim: Claim, data: QueryDict | None = None, *, typed: dict[str, Any] | None = None) -> Self:
        """The forms on a claim as it stands now: as it is, as they were sent, or with what somebody has `typed`."""
        base = values_of(claim)
        values = {**base, **(typed or {})}
        initial = {**values, "via": "\n".join(values["via"]), "version": claim.version, "base": base}
        return cls(
            EditForm(data, initial=initial),
            QuantityRows(data, initial=values["quantities"], prefix="quantity"),
            DateRows(data, initial=values["dates"], prefix="date"),
        )

    @classmethod
    def with_row(cls, claim: Claim, data: QueryDict, prefix: str) -> Self:
        """The forms as they were sent, with one row more, to be typed in at once; nothing is saved."""
        longer = data.copy()
        count = f"{prefix}-TOTAL_FORMS"
        rows_now = str(longer.get(count, ""))
        if rows_now.isdecimal() and len(rows_now) < LONGEST and int(rows_now) < MOST:
            longer[count] = str(int(rows_now) + 1)
        edit = cls.of(claim, longer)
        rows = edit.quantity_rows if prefix == "quantity" else edit.date_rows
        if rows.is_bound and rows.management_form.is_valid() and rows.forms:
            rows.forms[-1].fields[FIRST_FIELDS[prefix]].widget.attrs["autofocus"] = True
        return edit

    @property
    def forms(self) -> dict[str, Any]:
        return {"edit_form": self.edit_form, "quantity_rows": self.quantity_rows, "date_rows": self.date_rows}

    def is_valid(self) -> bool:
        valid = [form.is_valid() for form in self.forms.values()]  # all of them: each says what is wrong with it
        return all(valid)

    def changes(self) -> dict[str, Any]:
        """The workflow's arguments: what differs from what the person began with."""
        figures = {"quantities": quantities_of(self.quantity_rows), "dates": dates_of(self.date_rows)}
        began = self.edit_form.opened_with
        return {
            **self.edit_form.changes(),
            **{name: value for name, value in figures.items() if value != began.get(name)},
        }

    def fields(self) -> Iterator[tuple[str, Any]]:
        """All that the forms would send as they stand, by names."""
        rows = (self.quantity_rows, self.date_rows)
        for form in (self.edit_form, *(part for set_ in rows for part in (set_.management_form, *set_.forms))):
            values = ((field.html_name, field.value()) for field in form)
            yield from ((name, value) for name, value in values if value is not None and value is not False)


def values_of(claim: Claim) -> dict[str, Any]:
    """What these forms can change of a claim, as it stands; what is found of a date's weekday is not theirs to say."""
    dates = [{"text": mention.get("text", ""), "date": mention["date"]} for mention in claim.dates]
    return {**{name: getattr(claim, name) for name in (*TEXTS, "quantities")}, "dates": dates}


def undo_of(before: Claim, after: Claim) -> tuple[tuple[str, Any], ...]:
    """The fields that put a claim back to what it was before a change of these forms."""
    return tuple(ClaimEdit.of(after, typed=values_of(before)).fields())


def both_changed(current: Claim, typed: dict[str, Any], began: dict[str, Any]) -> dict[str, Any]:
    """What is saved now where two people changed the same thing to different ones: the conflict, and nothing but it."""
    now = values_of(current)
    return {name: now[name] for name in typed if now[name] not in (typed[name], began.get(name))}
