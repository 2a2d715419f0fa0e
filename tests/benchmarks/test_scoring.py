"""What the benchmarks count as right: a figure is worth what its counting is. None of these needs the peers."""

from typing import Any

import pytest

from annotations.splitting import Quantity
from benchmarks.quantity_gold import agrees, is_apart, is_of_kind
from benchmarks.report import Report
from benchmarks.tally import Tally, best_pairs, paired, paragraphs, shared


def quantity(value: str, comparator: str = "=", upper: str | None = None, unit: str | None = None) -> Quantity:
    return Quantity("ten", value, upper, comparator, unit, 0, 3)


def gold(**bounds: Any) -> dict[str, Any]:
    return {"text": "ten", "start": 0, "end": 3, **bounds}


def test_a_tally_weighs_what_is_missed_and_what_is_extra() -> None:
    tally = Tally()
    tally.add({1, 2, 3}, {2, 3, 4, 5})
    assert (tally.right, tally.missed, tally.extra) == (2, 1, 2)
    assert (tally.precision, tally.recall) == (0.5, 2 / 3)
    assert tally.f1 == pytest.approx(4 / 7)


def test_a_tally_of_nothing_is_no_success() -> None:
    assert Tally().f1 == 0.0


def test_what_was_found_once_is_right_once() -> None:
    pairs, missed, extra = paired([1, 1, 2], [1, 2, 3], lambda a, b: a == b)
    assert (pairs, missed, extra) == ([(1, 1), (2, 2)], [1], [3])


def test_the_closest_spans_are_paired_first() -> None:
    wanted, found = [(0, 10), (10, 20)], [(0, 12), (11, 20)]
    assert sorted(best_pairs(wanted, found)) == [(0, 0), (1, 1)]
    assert best_pairs([(0, 10)], [(0, 3), (4, 10)]) == [(0, 1)]
    assert best_pairs([(0, 10)], [(8, 18)], least=0.5) == []


def test_spans_that_only_touch_share_nothing() -> None:
    assert shared((0, 5), (5, 9)) == 0
    assert best_pairs([(0, 5)], [(5, 9)]) == []


def test_paragraphs_keep_their_places() -> None:
    text = "One.\n\n \nTwo."
    assert [text[start:end] for start, end in paragraphs(text)] == ["One.", "Two."]


@pytest.mark.parametrize(
    ("wanted", "found", "right"),
    [
        (gold(value=10), quantity("10"), True),
        (gold(value=10), quantity("10", ">"), True),  # a set of plain values does not label bounds
        (gold(value=10), quantity("11"), False),
        (gold(value=0.666666666666667), quantity("0.6666666666666666666666666667"), True),
        (gold(value=1e-12), quantity("0"), False),
        (gold(low=10, high=20), quantity("10", "range", "20"), True),
        (gold(low=10, high=20), quantity("10", "range", "30"), False),
        (gold(low=10, high=20), quantity("10"), False),
        (gold(low=10), quantity("10", ">="), True),  # not said whether open
        (gold(low=10, low_open=True), quantity("10", ">="), False),
        (gold(low=10, low_open=False), quantity("10", ">="), True),
        (gold(high=10, high_open=True), quantity("10", "<"), True),
        (gold(high=10), quantity("10", ">"), False),
    ],
)
def test_values_and_bounds_must_agree(wanted: dict[str, Any], found: Quantity, right: bool) -> None:
    assert agrees(wanted, found) is right


def test_the_right_value_in_another_place_is_wrong() -> None:
    assert not agrees({"text": "10", "start": 40, "end": 42, "value": 10}, quantity("10"))


@pytest.mark.parametrize(
    ("kind", "found", "mistake"),
    [
        ("money", quantity("10", unit="men"), False),
        ("money", quantity("10", unit="EUR"), True),
        ("percent", quantity("10", unit="EUR"), False),
        ("range", quantity("10"), False),
        ("range", quantity("10", ">"), True),
        ("numeral", quantity("10"), True),
    ],
)
def test_a_set_of_one_kind_says_nothing_of_others(kind: str, found: Quantity, mistake: bool) -> None:
    assert is_of_kind(found, {"kind": kind, "expect": []}) is mistake


@pytest.mark.parametrize(
    ("row", "apart"),
    [
        ({"kind": "ordinal", "text": "fourth", "expect": []}, True),
        ({"kind": "numeral", "text": "a few", "expect": []}, True),
        ({"kind": "numeral", "text": "a few hundred", "expect": []}, False),
        ({"kind": "numeral", "text": "10.1.2.3", "expect": []}, True),
        ({"kind": "range", "text": "over 30 years old", "expect": [{"text": "over 30", "start": 0, "end": 7}]}, True),
        ({"kind": "range", "text": "above 10 and below 15", "expect": [{"text": "", "start": 0, "end": 21}]}, False),
        (
            {"kind": "range", "text": "more than a month", "expect": [{"text": "a month", "start": 10, "end": 17}]},
            False,
        ),
    ],
)
def test_what_our_rules_call_no_quantity_is_counted_apart(row: dict[str, Any], apart: bool) -> None:
    assert is_apart(row) is apart


def test_a_report_is_a_table_for_the_documents() -> None:
    report = Report(markdown=True)
    report.begin("dates")
    report.figure("read | right", 0.5, {"peer": "3 of 4"}, "0.950")
    assert report.table().splitlines()[-1] == r"| dates | read \| right | 0.500 | peer 3 of 4 | 0.950 |"


def test_mistakes_are_a_sample_in_the_order_of_the_data(capsys: pytest.CaptureFixture[str]) -> None:
    report = Report(errors=3)
    report.begin("dates")
    for number in range(10):
        report.mistake("missed", f"{number}\n end")
    report.end()
    printed = capsys.readouterr().out.splitlines()
    assert printed[1] == "-- dates: missed (10)"
    assert len(printed) == 5
    assert printed[2:] == sorted(printed[2:])
