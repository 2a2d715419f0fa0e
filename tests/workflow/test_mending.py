"""What people may write into a claim's fields, as tables; and that nothing else ever comes out."""

import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.errors import Invalid
from annotations.workflow import mending

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)
PLAIN = {"text": "3.000 tentara", "value": "3000", "max": None, "comparator": "=", "unit": "tentara"}


@pytest.mark.parametrize(
    ("given_quantity", "kept"),
    [
        (PLAIN, PLAIN),
        ({"value": 3000}, {"text": "", "value": "3000", "max": None, "comparator": "=", "unit": None}),
        ({"value": "1e3", "text": None}, {"text": "", "value": "1000", "max": None, "comparator": "=", "unit": None}),
        (
            {"value": "12.5", "max": 13, "comparator": "range", "text": "12,5 sampai\n13"},
            {"text": "12,5 sampai 13", "value": "12.5", "max": "13", "comparator": "range", "unit": None},
        ),
        ({"value": "-0"}, {"text": "", "value": "0", "max": None, "comparator": "=", "unit": None}),
        ({"value": "-0.0", "unit": ""}, {"text": "", "value": "0.0", "max": None, "comparator": "=", "unit": None}),
        (
            {"value": " +1E3 ", "unit": "\u202etruk", "text": "\u20661.000\u2069 truk"},
            {"text": "1.000 truk", "value": "1000", "max": None, "comparator": "=", "unit": "truk"},
        ),
        ({"value": -4, "max": 9}, {"text": "", "value": "-4", "max": None, "comparator": "=", "unit": None}),
    ],
)
def test_quantities_take_the_form_of_the_splitter(given_quantity: dict[str, Any], kept: dict[str, Any]) -> None:
    assert mending.fit_quantities([given_quantity]) == [kept]


@pytest.mark.parametrize(
    "value",
    [
        None,
        "3000",
        {"value": 1},
        ["3000"],
        [{}],
        [{"value": "tiga"}],
        [{"value": True}],
        [{"value": "NaN"}],
        [{"value": "sNaN"}],
        [{"value": "Infinity"}],
        [{"value": 1e400}],
        [{"value": "1e99"}],
        [{"value": "1e-99"}],
        [{"value": "1." + "0" * 10_000}],
        [{"value": 1, "comparator": "≈"}],
        [{"value": 1, "comparator": ["="]}],
        [{"value": 1, "comparator": "range"}],
        [{"value": 9, "comparator": "range", "max": 8}],
        [{"value": "1_000"}],
        [{"value": "٣٠٠٠"}],
        [{"value": "-"}],
        [{"value": "1", "max": "2_0", "comparator": "range"}],
        [{"value": 1, "unit": {"a": 1}}],
        [{"value": 1, "unit": 5}],
        [{"value": 1, "unit": False}],
        [{"value": 1, "text": ["truk"]}],
        [{"value": 1, "unit": "x" * 101}],
        [{"value": 1, "text": "a\x00"}],
        [{"value": 1}] * 101,
    ],
)
def test_what_is_no_quantity(value: Any) -> None:
    with pytest.raises(Invalid) as error:
        mending.fit_quantities(value)
    assert error.value.field == "quantities"


@pytest.mark.parametrize("day", ["2024", "2024-10", "2024-10-28", "2024-02-29"])
def test_dates_are_as_precise_as_they_are_known(day: str) -> None:
    assert mending.fit_dates([{"date": day, "text": None}]) == [{"text": "", "date": day}]


@pytest.mark.parametrize(
    "day",
    [
        *("", "24", "2024-13", "2024-00", "2024-10-32", "2024-02-31", "2023-02-29", "0000", "28-10-2024"),
        *("2024-1", "2024-10-28T00:00", "2024\n", "２０２４", None, 2024.5),
    ],
)
def test_what_is_no_date(day: Any) -> None:
    with pytest.raises(Invalid) as error:
        mending.fit_dates([{"date": day}])
    assert error.value.field == "dates"


def test_the_words_of_a_date_are_a_text() -> None:
    with pytest.raises(Invalid):
        mending.fit_dates([{"date": "2024", "text": {"a": 1}}])


def test_nothing_turns_a_name_round() -> None:
    assert mending.fit_via(["\u202e", "Pra\u202evda\u202c", "\u2066\u2069 "]) == ["Pravda"]
    assert mending.FITTERS["speaker"]("Sari \u202e Wijaya\ufeff") == "Sari Wijaya"
    assert mending.FITTERS["speaker"]("\u200fسارة\u200f") == "\u200fسارة\u200f", "a mark of direction is spelling"


def test_a_chain_is_a_list_of_names() -> None:
    assert mending.fit_via([" Pravda ", "", "Telegram\n"]) == ["Pravda", "Telegram"]
    for value in ("Pravda", [1], ["x" * 301], ["x"] * 101, None):
        with pytest.raises(Invalid):
            mending.fit_via(value)


@given(JSON)
def test_anything_else_is_refused_and_never_breaks(value: Any) -> None:
    for fit in (mending.fit_quantities, mending.fit_dates, mending.fit_via):
        try:
            kept = fit(value)
        except Invalid:
            continue
        assert json.loads(json.dumps(kept)) == kept
        assert fit(kept) == kept, "what is kept can be sent again"


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=4))
def test_numbers_keep_their_value(number: Decimal) -> None:
    assert Decimal(mending.fit_quantities([{"value": str(number)}])[0]["value"]) == number
