"""Quotations are placed letter for letter, or not at all."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.splitters.anchoring import anchor_quotes

TEXT = (
    "“Harga  beras naik 3.000\u00a0rupiah,” kata Sari Wijaya.\n"
    "Pasar ‘Baru’ tutup pukul 9. Pasar Baru ramai. Sebanyak 13.000 pedagang pindah ke Pasar Baru.\n"
    "Hanya 1.500 yang kembali."
)


def cut(*quotes: str) -> list[str]:
    spans, _lost = anchor_quotes(TEXT, 0, len(TEXT), quotes)
    return [TEXT[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("Sebanyak 13.000 pedagang pindah ke Pasar Baru", "Sebanyak 13.000 pedagang pindah ke Pasar Baru"),
        ("Harga beras naik 3.000 rupiah", "Harga  beras naik 3.000\u00a0rupiah"),
        ('"Harga beras naik 3.000 rupiah,"', "Harga  beras naik 3.000\u00a0rupiah"),
        ("«Harga\n beras \tnaik»", "Harga  beras naik"),
        ("Pasar 'Baru' tutup pukul 9.", "Pasar ‘Baru’ tutup pukul 9"),
        ("  … Hanya 1.500 yang kembali!  ", "Hanya 1.500 yang kembali"),
    ],
)
def test_blanks_and_marks_may_be_typed_otherwise(quote: str, found: str) -> None:
    assert cut(quote) == [found]


@pytest.mark.parametrize(
    "quote",
    [
        "Sebanyak 14.000 pedagang pindah", "sebanyak 13.000 pedagang", "Sebanyak 13.000 … Pasar Baru",
        "000 pedagang pindah", "3.000 pedagang pindah", "Sebanyak 13", "pedagang pind", "asar Baru",
        "Pasar Baru. Hanya 1.500", "kata Sari Wijaya. Pasar", "Pasar Pasar",
        "Sebanyak", "", " ", '""', "\ud800 \udfff", "x" * 5_000,
    ],
)  # fmt: skip
def test_what_does_not_stand_there_is_dropped(quote: str) -> None:
    assert anchor_quotes(TEXT, 0, len(TEXT), [quote]) == ([], 1)


def test_one_that_stands_twice_is_found_twice_and_not_thrice() -> None:
    spans, lost = anchor_quotes(TEXT, 0, len(TEXT), ["Pasar Baru"] * 3)
    assert spans == [(at, at + 10) for at in (TEXT.index("Pasar Baru ramai"), TEXT.rindex("Pasar Baru"))]
    assert lost == 1


def test_of_several_places_the_next_one_goes_first() -> None:
    first, second = anchor_quotes(TEXT, 0, len(TEXT), ["13.000 pedagang pindah", "Pasar Baru"])[0]
    assert first[1] < second[0] == TEXT.rindex("Pasar Baru")


def test_one_that_begins_another_has_a_place_of_its_own() -> None:
    assert cut("Pasar Baru ramai", "Pasar Baru", "Hanya 1.500", "Hanya 1.500 yang") == [
        "Pasar Baru ramai", "Pasar Baru", "Hanya 1.500", "Hanya 1.500 yang",
    ]  # fmt: skip


def test_outside_of_the_window_nothing_is_found() -> None:
    start = TEXT.index("Hanya")
    assert anchor_quotes(TEXT, start, len(TEXT), ["Pasar Baru ramai"]) == ([], 1)
    assert anchor_quotes(TEXT, start, len(TEXT), ["yang kembali"])[0] == [(TEXT.index("yang"), len(TEXT) - 1)]


def test_a_script_that_writes_no_blanks() -> None:
    text = "三千名士兵抵达训练场。"
    assert anchor_quotes(text, 0, len(text), ["三千名士兵抵达训练场"])[0] == [(0, 10)]


HOSTILE = [
    ("aa ", ["a a"] * 300),
    ("a a ", ["a a"] * 300),
    ("a b ", ["a b"] * 300),
    ("ab b ", ["b b a"] * 300),
    ("a b ", [f"{'a b ' * 490}c{number}" for number in range(300)]),
    ("a b ", ["a b" + "\u0315\u0300\u0323\u0345" * 490] * 300),
]


@pytest.mark.parametrize(("piece", "quotes"), HOSTILE, ids=range(len(HOSTILE)))
def test_no_quotation_keeps_the_reader_long(piece: str, quotes: list[str]) -> None:
    text = (piece * 50_000)[:50_000]
    start = time.process_time()
    spans, lost = anchor_quotes(text, 0, len(text), quotes)
    assert time.process_time() - start < 1
    assert len(spans) + lost == 300


def test_three_hundred_honest_quotations_of_a_long_window_have_their_places() -> None:
    quotes = [f"Sebanyak {number} ton beras dari gudang desa nomor {number} dijual ke pasar" for number in range(300)]
    text = ". ".join(quotes)
    spans, lost = anchor_quotes(text, 0, len(text), reversed(quotes))
    assert ([text[start:end] for start, end in reversed(spans)], lost) == (quotes, 0)


LETTERS = st.text(alphabet="ab 1.,\n\"“”'’\u00a0\u0301…", max_size=30)


@given(LETTERS, st.lists(LETTERS, max_size=4), st.integers(0, 10))
def test_whatever_is_quoted_the_span_cuts_it_out(text: str, quotes: list[str], start: int) -> None:
    start = min(start, len(text))
    spans, lost = anchor_quotes(text, start, len(text), quotes)
    assert len(spans) + lost == len(quotes)
    for first, last in spans:
        assert start <= first < last <= len(text)
        assert "\n" not in text[first:last]
        assert text[first:last] == text[first:last].strip()
