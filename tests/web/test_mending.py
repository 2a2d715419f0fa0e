"""Numbers, dates and attribution mended in the workspace: rows added and taken out, errors at their fields, undone."""

from collections.abc import Callable
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from lxml import html

from annotations.models import Claim, User
from annotations.web.forms.figures import MOST
from annotations.workflow import claims
from tests import factories
from tests.web.workspace import HTMX

pytestmark = pytest.mark.django_db
WITHOUT_SCRIPT: dict[str, str] = {}


class Editor:
    """Somebody with the edit form open, sent as a browser sends it; in a language of theirs."""

    def __init__(self, client: Client, claim: Claim, language: str = "en") -> None:
        self.client, self.claim = client, claim
        self.headers = {"Accept-Language": language}
        self.address = f"/claims/{claim.pk}/edit/"
        self.page: Any = None
        self.read(client.get(self.address, headers=self.headers))

    def read(self, response: HttpResponse) -> None:
        self.page = html.fromstring(response.content.decode())
        forms = self.page.xpath("//form[contains(@class, 'edit')]")
        self.fields = (
            {name: (value or "").removeprefix("\n") for name, value in forms[0].form_values()} if forms else {}
        )

    def press(self, *, headers: dict[str, str] = WITHOUT_SCRIPT, **typed: str) -> HttpResponse:
        self.fields |= {name.replace("__", "-"): value for name, value in typed.items()}
        response = self.client.post(self.address, self.fields, headers=self.headers | headers)
        self.fields.pop("add", None)
        if response.status_code != 302:
            self.read(response)
        self.claim.refresh_from_db()
        return response

    def wrong(self) -> dict[str, str]:
        """What is said to be wrong, by the field that it stands at."""
        at = self.page.xpath("//p[@class='wrong' and @id]")
        return {node.get("id").removeprefix("id_").removesuffix("_error"): node.text_content() for node in at}


@pytest.fixture
def claim() -> Claim:
    return factories.make_claim()


@pytest.fixture
def open_form(reviewer: User, signed_in: Callable[[User], Client]) -> Callable[..., Editor]:
    client = signed_in(reviewer)
    return lambda claim, language="en": Editor(client, claim, language)


@pytest.mark.parametrize("headers", [WITHOUT_SCRIPT, HTMX], ids=["without a script", "with htmx"])
def test_a_number_is_added(claim: Claim, open_form: Callable[..., Editor], headers: dict[str, str]) -> None:
    editor, rows = open_form(claim), len(claim.quantities)
    assert f"quantity-{rows}-value" not in editor.fields
    response = editor.press(add="quantity", claim__statement="Belum disimpan", headers=headers)
    assert response.status_code == 200
    assert claim.version == 1, "nothing is saved by adding a row"
    assert editor.fields["claim-statement"] == "Belum disimpan"
    assert editor.page.xpath("//input[@autofocus]")[0].name == f"quantity-{rows}-value"
    editor.press(add="quantity")
    new = f"quantity__{rows}__"
    editor.press(**{f"{new}value": "1,500", f"{new}unit": "ton", f"{new}comparator": "~", f"{new}text": "kira-kira"})
    assert claim.quantities[rows:] == [
        {"text": "kira-kira", "value": "1500", "max": None, "comparator": "~", "unit": "ton"}
    ], "the second new row was left empty and is none"
    assert claim.statement == "Belum disimpan"


def test_a_date_is_added(claim: Claim, open_form: Callable[..., Editor]) -> None:
    editor = open_form(claim)
    editor.press(add="date")
    editor.press(date__0__date="2024-10", date__0__text="bulan lalu")
    assert claim.dates == [{"text": "bulan lalu", "date": "2024-10"}]


@pytest.mark.parametrize(
    "count", ["", "x", "-1", "100", "99999999999", "9" * 5_000], ids=lambda count: count[:12] or "empty"
)
def test_a_damaged_count_of_rows_breaks_nothing(claim: Claim, open_form: Callable[..., Editor], count: str) -> None:
    response = open_form(claim).press(add="quantity", quantity__TOTAL_FORMS=count)
    assert response.status_code == 200
    assert claim.version == 1


def test_no_more_rows_are_read_than_there_may_be(claim: Claim, open_form: Callable[..., Editor]) -> None:
    response = open_form(claim).press(quantity__TOTAL_FORMS="1000000000")
    assert response.status_code == 422
    assert response.content.decode().count('<fieldset class="figure">') <= MOST + 1


def test_a_row_is_taken_out_whatever_stands_in_it(claim: Claim, open_form: Callable[..., Editor]) -> None:
    assert [quantity["value"] for quantity in claim.quantities] == ["3000"]
    open_form(claim).press(quantity__0__DELETE="on", quantity__0__value="rusak")
    assert claim.quantities == []


def test_a_change_is_undone(claim: Claim, open_form: Callable[..., Editor]) -> None:
    before = {name: getattr(claim, name) for name in ("speaker", "speaker_start", "cue", "quantities", "dates", "via")}
    editor = open_form(claim)
    editor.press(add="date")
    editor.press(
        headers=HTMX,
        quantity__0__DELETE="on",
        date__0__date="2024",
        claim__speaker="Dewi",
        claim__via="Antara\nKabar Pagi",
    )
    assert (claim.quantities, claim.speaker, claim.via) == ([], "Dewi", ["Antara", "Kabar Pagi"])
    (form,) = editor.page.xpath("//div[contains(@class, 'notice')]//form")
    assert form.action == editor.address
    editor.client.post(form.action, dict(form.form_values()), headers=HTMX)
    claim.refresh_from_db()
    assert {name: getattr(claim, name) for name in before} == before
    assert claim.version == 3


def test_undo_stops_where_somebody_went_on(claim: Claim, open_form: Callable[..., Editor]) -> None:
    editor = open_form(claim)
    editor.press(headers=HTMX, claim__speaker="Dewi")
    (form,) = editor.page.xpath("//div[contains(@class, 'notice')]//form")
    claims.edit_claim(actor=factories.make_user(), claim_id=claim.pk, speaker="Raka")
    response = editor.client.post(form.action, dict(form.form_values()), headers=HTMX)
    assert response.status_code == 409
    claim.refresh_from_db()
    assert claim.speaker == "Raka"


def test_what_was_not_changed_has_no_undo(claim: Claim, open_form: Callable[..., Editor]) -> None:
    editor = open_form(claim)
    editor.press(headers=HTMX)
    assert claim.version == 1
    assert editor.page.xpath("//div[contains(@class, 'notice')]//form") == []


@pytest.mark.parametrize(("language", "shown", "typed"), [("en", "3,000", "4,500.5"), ("id", "3.000", "4.500,5")])
def test_numbers_are_the_readers(
    claim: Claim, open_form: Callable[..., Editor], language: str, shown: str, typed: str
) -> None:
    editor = open_form(claim, language)
    assert editor.fields["quantity-0-value"] == shown
    editor.press()
    assert claim.version == 1, "what was only shown was not typed"
    editor.press(quantity__0__value=typed)
    assert claim.quantities[0]["value"] == "4500.5"


@pytest.mark.parametrize("value", ["3.125", "12.50", "0.001", "1000000000000000000", "-2"])
def test_a_number_that_was_not_touched_stays_to_the_digit(
    claim: Claim, open_form: Callable[..., Editor], value: str
) -> None:
    claims.edit_claim(actor=factories.make_user(), claim_id=claim.pk, quantities=[{"value": value}])
    open_form(claim).press(claim__speaker="Dewi")
    assert (claim.quantities[0]["value"], claim.speaker) == (value, "Dewi")


def test_a_point_after_zero_is_asked_back_in_indonesian(claim: Claim, open_form: Callable[..., Editor]) -> None:
    editor = open_form(claim, "id")
    assert editor.press(quantity__0__value="0.125").status_code == 422
    assert "misalnya 3.000 atau 12,5" in editor.wrong()["quantity-0-value"]
    assert (claim.version, editor.fields["quantity-0-value"]) == (1, "0.125")


WRONG: list[tuple[dict[str, str], str, str]] = [
    ({"quantity__0__value": "3.000"}, "quantity-0-value", "If this is 3,000, write it so."),
    ({"quantity__0__value": "banyak"}, "quantity-0-value", "Write the number in digits, such as 3,000 or 12.5."),
    ({"quantity__0__value": ""}, "quantity-0-value", "Write the number, or take the row out."),
    ({"quantity__0__value": "9" * 41}, "quantity-0-value", "A quantity's value is a number"),
    ({"quantity__0__comparator": "range"}, "quantity-0-max", "Write where the range ends."),
    (
        {"quantity__0__comparator": "range", "quantity__0__max": "12"},
        "quantity-0-max",
        "A range goes from the smaller number to the larger.",
    ),
    ({"quantity__0__comparator": "range", "quantity__0__max": "x"}, "quantity-0-max", "Write the number in digits"),
    ({"quantity__0__comparator": "≈"}, "quantity-0-comparator", "Select a valid choice."),
    ({"date__0__date": "2024-02-31"}, "date-0-date", "Write the date as 2024, 2024-10 or 2024-10-28."),
    ({"date__0__date": ""}, "date-0-date", "Write the date, or take the row out."),
    ({"claim__speaker": "s" * 301}, "claim-speaker", "at most 300 characters"),
]


@pytest.mark.parametrize(("typed", "field", "words"), WRONG, ids=[f"{row[1]}-{n}" for n, row in enumerate(WRONG)])
def test_what_is_wrong_is_said_at_its_field(
    claim: Claim, open_form: Callable[..., Editor], typed: dict[str, str], field: str, words: str
) -> None:
    claims.edit_claim(actor=factories.make_user(), claim_id=claim.pk, dates=[{"text": "Senin", "date": "2024-10-28"}])
    claim.refresh_from_db()
    editor = open_form(claim)
    response = editor.press(**typed)
    assert response.status_code == 422
    assert words in editor.wrong()[field]
    (control,) = editor.page.xpath(f"//*[@id='id_{field}']")
    assert (control.get("aria-invalid"), control.get("aria-describedby")) == ("true", f"id_{field}_error")
    for name, value in typed.items():
        if name != "quantity__0__comparator" or value != "≈":
            assert editor.fields.get(name.replace("__", "-"), "") == value
    assert claim.version == 2


def test_a_wrong_weekday_is_put_right(claim: Claim, open_form: Callable[..., Editor]) -> None:
    wrong = [{"text": "Senin (29/10/2024)", "date": "2024-10-29"}]
    claims.edit_claim(actor=factories.make_user(), claim_id=claim.pk, dates=wrong)
    editor = open_form(claim)
    editor.press(claim__speaker="Dewi")
    assert claim.dates == [{**wrong[0], "weekday_agrees": False}]
    response = editor.client.get(f"/claims/{claim.pk}/")
    assert "29 October 2024 is a Tuesday" in response.content.decode()
    open_form(claim).press(date__0__date="2024-10-28")
    assert claim.dates == [{**wrong[0], "date": "2024-10-28"}]
    response = editor.client.get(f"/claims/{claim.pk}/")
    assert 'class="finding"' not in response.content.decode()


def test_enter_in_a_field_saves(claim: Claim, open_form: Callable[..., Editor]) -> None:
    """A browser presses the first button of the form: it must be none that does something else."""
    (form,) = open_form(claim).page.xpath("//form[contains(@class, 'edit')]")
    assert form.xpath(".//button")[0].get("name") is None
    assert len(form.xpath(".//button[@name='add']")) == 2
