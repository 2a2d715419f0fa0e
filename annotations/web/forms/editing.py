"""The forms that mend a claim, as one: texts, numbers and dates, opened, read, and joined with another person's."""

from dataclasses import dataclass
from typing import Any, Self

from django.http import QueryDict

from annotations.models import Claim
from annotations.web.forms.claims import TEXTS, EditForm
from annotations.web.forms.figures import DateRows, QuantityRows, dates_of, quantities_of


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


def values_of(claim: Claim) -> dict[str, Any]:
    """What these forms can change of a claim, as it stands."""
    return {name: getattr(claim, name) for name in (*TEXTS, "quantities", "dates")}


def both_changed(current: Claim, typed: dict[str, Any], began: dict[str, Any]) -> dict[str, Any]:
    """What is saved now where two people changed the same thing to different ones: the conflict, and nothing but it."""
    now = values_of(current)
    return {name: now[name] for name in typed if now[name] not in (typed[name], began.get(name))}
