"""Two people mend one claim: nobody's work is undone by what the other never touched."""

from collections.abc import Callable
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from lxml import html

from annotations.models import Claim, User
from annotations.workflow import claims
from tests import factories

pytestmark = pytest.mark.django_db
FASTER = [{"text": "3.000 peti kemas", "value": "3500", "max": None, "comparator": "=", "unit": "peti kemas"}]


class Editor:
    """Somebody with the edit form open, sent as a browser sends it: with everything that stands in it."""

    def __init__(self, client: Client, claim: Claim) -> None:
        self.client, self.address = client, f"/claims/{claim.pk}/edit/"
        self.fields = self._read(client.get(self.address))

    def save(self, **typed: str) -> HttpResponse:
        self.fields |= {name.replace("__", "-"): value for name, value in typed.items()}
        response = self.client.post(self.address, self.fields)
        if response.status_code != 302:
            self.fields = self._read(response)
        return response

    def _read(self, response: Any) -> dict[str, str]:
        (form,) = html.fromstring(response.content.decode()).xpath("//form[contains(@class, 'edit')]")
        return {name: value or "" for name, value in form.form_values()}


@pytest.fixture
def claim() -> Claim:
    return factories.make_claim()


@pytest.fixture
def mine(claim: Claim, reviewer: User, signed_in: Callable[[User], Client]) -> Editor:
    return Editor(signed_in(reviewer), claim)


def faster(claim: Claim, **changes: Any) -> None:
    claims.edit_claim(actor=factories.make_user(), claim_id=claim.pk, **changes)


def test_what_only_the_other_changed_stays_theirs(claim: Claim, mine: Editor) -> None:
    faster(
        claim, quantities=FASTER, speaker="Sari Wijaya, kepala pelabuhan", dates=[{"text": "", "date": "2024-10-29"}]
    )
    response = mine.save(claim__statement="Tiga ribu peti kemas pindah")
    assert response.status_code == 409
    shown = html.fromstring(response.content.decode()).xpath("//p[@class='theirs']")
    assert [part.text_content() for part in shown] == []  # nothing that both changed: nothing to choose
    assert mine.fields["quantity-0-value"] == "3,500"
    assert mine.save().status_code == 302
    claim.refresh_from_db()
    assert claim.statement == "Tiga ribu peti kemas pindah"
    assert claim.quantities == FASTER
    assert claim.speaker == "Sari Wijaya, kepala pelabuhan"
    assert [date["date"] for date in claim.dates] == ["2024-10-29"]


def test_what_both_changed_is_shown_in_both_versions(claim: Claim, mine: Editor) -> None:
    faster(claim, quantities=FASTER, via=["Antara"])
    response = mine.save(quantity__0__value="4000", claim__via="Kabar Pagi")
    assert response.status_code == 409
    shown = html.fromstring(response.content.decode()).xpath("//p[@class='theirs']")
    assert [" ".join(part.text_content().split()) for part in shown] == [
        "Saved now: Antara",
        "Saved now: 3,500 peti kemas",
    ]
    assert mine.fields["quantity-0-value"] == "4,000"
    assert mine.save().status_code == 302
    claim.refresh_from_db()
    assert (claim.quantities[0]["value"], claim.via) == ("4000", ["Kabar Pagi"])


def test_a_third_who_is_faster_still_is_told_of_too(claim: Claim, mine: Editor) -> None:
    faster(claim, speaker="Satu")
    assert mine.save(claim__statement="Milik saya").status_code == 409
    faster(claim, statement="Dua")
    response = mine.save()
    assert response.status_code == 409
    assert "Dua" in response.content.decode()
    assert mine.save().status_code == 302
    claim.refresh_from_db()
    assert (claim.statement, claim.speaker) == ("Milik saya", "Satu")


@pytest.mark.parametrize(
    "base", ["{", "[]", "3", '{"quantities": 5}', "[" * 100_000, "9" * 5_000], ids=lambda base: base[:20]
)
def test_a_damaged_base_breaks_nothing(base: str, claim: Claim, mine: Editor) -> None:
    assert mine.save(claim__base=base, claim__speaker="Sari").status_code in {302, 422}
