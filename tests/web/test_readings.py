"""What stands on a claim's chips: the words of the article, and what they mean in the reader's language."""

from typing import Any

import pytest
from babel import Locale
from django.utils import translation

from annotations.web.readings import Reading, date_reading, quantity_reading

EN, ID = Locale("en"), Locale("id")


def quantity(text: str, value: str, comparator: str = "=", unit: str | None = None, most: str = "") -> dict[str, Any]:
    return {"text": text, "value": value, "max": most or None, "comparator": comparator, "unit": unit}


QUANTITIES = [
    (quantity("lebih dari 3.000 tentara", "3000", ">", "tentara"), "more than 3,000", "tentara", ""),
    (quantity("sekitar dua setengah juta orang", "2500000", "~", "orang"), "about 2,500,000", "orang", ""),
    (quantity("sedikitnya 12", "12", ">="), "at least 12", "", ""),
    (quantity("hampir 12", "12", "<"), "fewer than 12", "", ""),
    (quantity("hingga 12", "12", "<="), "up to 12", "", ""),
    (quantity("10 sampai 15,5 km", "10", "range", "km", "15.5"), "10–15.5", "km", ""),
    (quantity("12,5 persen", "12.5", "=", "%"), "12.5%", "", ""),
    (quantity("Rp 3 miliar", "3000000000", "=", "IDR"), "3,000,000,000", "IDR", "Indonesian rupiahs"),
    (quantity("satu dolar", "1", "=", "USD"), "1", "USD", "US dollar"),
    (quantity("3 NGO", "3", "=", "NGO"), "3", "NGO", ""),
]


@pytest.mark.parametrize(("found", "meaning", "unit", "name"), QUANTITIES)
def test_a_quantity_in_english(found: dict[str, Any], meaning: str, unit: str, name: str) -> None:
    reading = quantity_reading(found, EN)
    is_plain = found["text"] == "3 NGO"
    assert reading == Reading("" if is_plain else found["text"], meaning, unit, name)


def test_a_quantity_in_indonesian() -> None:
    with translation.override("id"):
        assert quantity_reading(quantity("Rp 3,5 miliar", "3500000000", ">", "IDR"), ID) == Reading(
            "Rp 3,5 miliar", "lebih dari 3.500.000.000", "IDR", "Rupiah Indonesia"
        )


@pytest.mark.parametrize("words", ["3.000  Tentara", "3.000\ntentara", ""])
def test_words_that_say_the_very_same_are_not_said_twice(words: str) -> None:
    found = quantity(words, "3000", "=", "tentara")
    assert quantity_reading(found, ID).words == ""
    assert quantity_reading(found, EN).words == words, "3.000 is another notation"


def test_rows_that_are_out_of_form_are_shown_as_they_are() -> None:
    assert quantity_reading({"value": "many", "comparator": "?"}, EN) == Reading("", "many")
    assert quantity_reading({}, EN) == Reading("", "")
    assert date_reading({"text": "x", "date": "someday"}, EN) == Reading("x", "someday")


def test_dates() -> None:
    assert date_reading({"text": "Selasa (29/10/2024)", "date": "2024-10-29"}, EN) == Reading(
        "Selasa (29/10/2024)", "29 October 2024"
    )
    assert date_reading({"text": "29 Oktober 2024", "date": "2024-10-29"}, ID) == Reading("", "29 Oktober 2024")
    assert date_reading({"text": "tahun ini", "date": "2024"}, EN) == Reading("tahun ini", "2024")


def test_a_weekday_that_does_not_fit_is_said_in_words() -> None:
    mention = {"text": "Senin (29/10/2024)", "date": "2024-10-29", "weekday_agrees": False}
    said = "“Senin (29/10/2024)”: 29 October 2024 is a Tuesday. The weekday or the date is wrong."
    assert date_reading(mention, EN).finding == said
    with translation.override("id"):
        assert "29 Oktober 2024 jatuh pada hari Selasa" in date_reading(mention, ID).finding
    assert date_reading({**mention, "weekday_agrees": True}, EN).finding == ""
