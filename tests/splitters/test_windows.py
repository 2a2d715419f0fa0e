"""A long article is read in pieces of whole paragraphs; what stands already is not added again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.spans import Span
from annotations.splitters import adds_text, next_window


def windows(text: str, size: int) -> list[str]:
    found, at = [], 0
    while window := next_window(text, at, size):
        found.append(text[window[0] : window[1]])
        at = window[1]
    return found


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Satu dua.\nTiga.", ["Satu dua.\nTiga."]),
        ("Satu dua tiga.\nEmpat lima enam.", ["Satu dua tiga.\n", "Empat lima enam."]),
        ("A naik. B turun. C sama saja hari ini.", ["A naik. B turun. ", "C sama saja hari ", "ini."]),
        ("x" * 25, ["x" * 20, "x" * 5]),
        ("", []),
        (" \n ", []),
    ],
)
def test_where_the_pieces_end(text: str, pieces: list[str]) -> None:
    assert windows(text, 20) == pieces


@given(st.text(alphabet="ab. \n", max_size=80), st.integers(1, 20))
def test_nothing_is_left_out_and_no_piece_is_too_long(text: str, size: int) -> None:
    pieces = windows(text, size)
    assert "".join("".join(pieces).split()) == "".join(text.split())
    assert all(0 < len(piece) <= size + 1 for piece in pieces)


@pytest.mark.parametrize(
    ("standing", "adds"),
    [
        ([], True),
        ([(0, 10), (50, 60)], True),
        ([(20, 40)], False),  # the very same
        ([(25, 30)], False),  # swallowed by it
        ([(0, 100)], False),  # a piece of it
        ([(0, 30)], True),
        ([(0, 31)], False),
        ([(0, 26), (34, 60)], False),  # two that leave less than half
        ([(34, 60), (0, 26), (0, 26)], False),
        ([(0, 24), (36, 60)], True),
        ([(0, 28), (2, 30), (4, 30)], True),  # what two share counts once
    ],
)
def test_what_adds_text(standing: list[tuple[int, int]], adds: bool) -> None:
    assert adds_text(Span(20, 40), [Span(*bounds) for bounds in standing]) is adds
