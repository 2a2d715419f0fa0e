"""Spans, anchors and offsets, on texts of every plane."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.spans import Span, anchor, from_utf16, relocate, to_utf16

TEXT = "Harga naik. Harga turun. Harga naik lagi."


def test_a_span_cuts() -> None:
    assert Span(6, 10).cut(TEXT) == "naik"
    assert len(Span(6, 10)) == 4


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 3), (4, 2)])
def test_an_empty_or_backward_span_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="0 <= start < end"):
        Span(start, end)


def test_a_span_beyond_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="ends beyond"):
        Span(0, len(TEXT) + 1).cut(TEXT)


@pytest.mark.parametrize(
    ("one", "other", "shared", "contains"),
    [
        (Span(0, 5), Span(5, 9), 0, False),
        (Span(0, 5), Span(3, 9), 2, False),
        (Span(0, 9), Span(3, 5), 2, True),
        (Span(0, 9), Span(0, 9), 9, True),
    ],
)
def test_overlap(one: Span, other: Span, shared: int, contains: bool) -> None:
    assert one.overlap(other) == other.overlap(one) == shared
    assert one.contains(other) is contains


def test_context_tells_equal_quotes_apart() -> None:
    third = Span(25, 30)
    found = anchor(TEXT, third)
    assert (found.exact, found.suffix) == ("Harga", " naik lagi.")
    assert relocate("Baru. " + TEXT, found, near=0) == Span(31, 36)


def test_the_nearest_of_equals_wins() -> None:
    found = anchor("naik naik naik", Span(5, 9), context=0)
    assert relocate("naik naik naik", found, near=9) == Span(10, 14)
    assert relocate("naik naik naik", found, near=5) == Span(5, 9)


def test_a_quote_that_is_gone_is_nowhere() -> None:
    assert relocate("Semua lain.", anchor(TEXT, Span(0, 10)), near=0) is None


@given(st.text(min_size=1), st.data())
def test_a_quote_is_found_where_it_stands(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    assert relocate(text, anchor(text, span, context=len(text)), near=start) == span


@given(st.text(), st.data())
def test_utf16_and_back(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    units = to_utf16(text, offset)
    assert units == len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2
    assert from_utf16(text, units) == offset


@pytest.mark.parametrize(("text", "offset"), [("👩a", 1), ("a", 2), ("", 1)])
def test_an_offset_inside_a_character_or_beyond_is_refused(text: str, offset: int) -> None:
    with pytest.raises(ValueError, match="UTF-16 offset"):
        from_utf16(text, offset)


def test_an_offset_outside_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="not within"):
        to_utf16("a", 2)
