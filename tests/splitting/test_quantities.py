"""Quantities: numbers with their bounds and units, and the numbers that count nothing. Examples of our own."""

from decimal import Decimal

import pytest

from annotations.splitting import find_quantities
from annotations.splitting.digits import read_digits, uses_decimal_comma
from annotations.splitting.languages import load
from annotations.splitting.quantities import plain

READ_ID = [
    ("menanam 2.500 pohon", "2500", "=", "pohon"),
    ("lebih dari 40 kapal", "40", ">", "kapal"),
    ("sedikitnya 12 rumah", "12", ">=", "rumah"),
    ("sekitar 7.000 jiwa", "7000", "~", "jiwa"),
    ("hampir 3 juta orang", "3000000", "<", "orang"),
    ("hingga 900 liter", "900", "<=", "liter"),
    ("belanja Rp4,5 miliar", "4500000000", "=", "IDR"),
    ("belanja Rp 4,5 M", "4500000000", "=", "IDR"),
    ("hibah 20 juta dolar AS", "20000000", "=", "USD"),
    ("tumbuh 5,25 persen", "5.25", "=", "%"),
    ("jalan sepanjang 12,5 kilometer", "12.5", "=", "km"),
    ("lahan 300 hektare", "300", "=", "ha"),
    ("gempa magnitudo 6,1", "6.1", "=", "Mw"),
    ("ribuan warga", "1000", ">=", "warga"),
    ("puluhan ribu buruh", "10000", ">=", "buruh"),
    ("tiga juta dua ratus ribu pemilih", "3200000", "=", "pemilih"),
    ("dua puluh lima sekolah", "25", "=", "sekolah"),
    ("seratus dua puluh dua kursi", "122", "=", "kursi"),
    ("bernilai 42RM", "42", "=", "MYR"),
    ("setengah juta ton", "500000", "=", "ton"),
    ("2 juta 500 ribu suara", "2500000", "=", "suara"),
]
READ_EN = [
    ("planted 2,500 trees", "2500", "=", "trees"),
    ("more than 40 ships", "40", ">", "ships"),
    ("at least a dozen goats", "12", ">=", "goats"),
    ("some 7,000 residents", "7000", "~", "residents"),
    ("nearly 3 million people", "3000000", "<", "people"),
    ("up to 900 gallons", "900", "<=", "gallons"),
    ("spent $4.5bn", "4500000000", "=", "USD"),
    ("spent €20 million", "20000000", "=", "EUR"),
    ("grew by 5.25 percent", "5.25", "=", "%"),
    ("dozens of schools", "24", ">=", "schools"),
    ("tens of thousands of workers", "10000", ">=", "workers"),
    ("twenty-five schools", "25", "=", "schools"),
    ("two hundred and six bones", "206", "=", "bones"),
]
RANGES = [
    ("id", "naik 10-15 persen", "10", "15", "%"),
    ("id", "antara 30 dan 40 kapal", "30", "40", "kapal"),
    ("id", "butuh 1,5-3,5 juta ton", "1500000", "3500000", "ton"),
    ("id", "dari 10 dolar sampai 20 dolar", "10", "20", "USD"),
    ("id", "belasan siswa", "11", "19", "siswa"),
    ("en", "between 30 and 40 ships", "30", "40", "ships"),
    ("en", "save $300-400 million", "300000000", "400000000", "USD"),
]
NONE = [
    ("id", "pada 12 Mei 2025"),
    ("id", "pukul 09.30 WIB"),
    ("id", "Pasal 27 UU ITE"),
    ("id", "UU Nomor 11 Tahun 2020"),
    ("id", "menang 2-1"),
    ("id", "Sari (45) tiba"),
    ("id", "juara ke-3"),
    ("id", "hubungi 081234567890"),
    ("id", "kuartal pertama 2025 berakhir"),
    ("id", "Forum Iklim 2025 sendiri"),
    ("id", "seorang petani datang"),
    ("en", "in the 2023-2024 school year"),
    ("en", "at 6 a.m. on Sunday"),
    ("en", "Drake, 54, resigned"),
    ("en", "a Boeing 737 landed"),
    ("en", "won 2-1"),
    ("en", "the 3rd time"),
    ("en", "one in five voters"),
    ("en", "a 12-year-old boy"),
]


@pytest.mark.parametrize(
    ("language", "text", "value", "comparator", "unit"),
    [("id", *row) for row in READ_ID] + [("en", *row) for row in READ_EN],
)
def test_values_bounds_and_units(language: str, text: str, value: str, comparator: str, unit: str) -> None:
    found = [(q.value, q.max, q.comparator, q.unit) for q in find_quantities(text, language)]
    assert found == [(value, None, comparator, unit)]


@pytest.mark.parametrize(("language", "text", "low", "high", "unit"), RANGES)
def test_ranges(language: str, text: str, low: str, high: str, unit: str) -> None:
    found = [(q.value, q.max, q.comparator, q.unit) for q in find_quantities(text, language)]
    assert found == [(low, high, "range", unit)]


@pytest.mark.parametrize(("language", "text"), NONE)
def test_numbers_that_count_nothing(language: str, text: str) -> None:
    assert find_quantities(text, language) == []


def test_from_and_to_are_two_quantities() -> None:
    found = find_quantities("Imports fell from $419 million to $351 million.", "en")
    assert [(q.value, q.comparator) for q in found] == [("419000000", "="), ("351000000", "=")]


def test_what_was_counted_before_is_counted_on() -> None:
    found = find_quantities("Jumlah pengungsi naik dari 300 jiwa menjadi 450.", "id")
    assert [(q.value, q.unit) for q in found] == [("300", "jiwa"), ("450", "jiwa")]


def test_digits_are_read_without_a_language() -> None:
    found = find_quantities("Ĝi kostas 1,234.5 ŝ kaj 20 %", "eo")
    assert [q.value for q in found] == ["1234.5", "20"]


@pytest.mark.parametrize(
    ("digits", "comma", "value"),
    [
        ("3.000", True, "3000"),
        ("3.000", False, "3.000"),
        ("3,000", False, "3000"),
        ("1.234.567", True, "1234567"),
        ("1.234,5", True, "1234.5"),
        ("1,234.5", True, "1234.5"),
        ("12,5", True, "12.5"),
        ("1.23.4", True, None),
        ("9" * 41, True, None),
    ],
)
def test_separators(digits: str, comma: bool, value: str | None) -> None:
    assert read_digits(digits, decimal_comma=comma) == (Decimal(value) if value else None)


def test_the_article_decides_how_separators_are_read() -> None:
    english_way = "Naik 3.2 persen, lalu 4.1 persen, lalu 1,250.75 ton dan 2,300,400 orang"
    assert not uses_decimal_comma(english_way, load("id"))
    assert uses_decimal_comma("Naik 3,2 persen pada pukul 09.30", load("id"))


def test_plain_notation_has_no_exponent() -> None:
    assert [plain(Decimal(value)) for value in ("2.50E+3", "1.500", "0.0", "-0.5")] == ["2500", "1.5", "0", "-0.5"]


def test_a_power_of_ten_is_read_within_reason() -> None:
    assert [quantity.value for quantity in find_quantities("about 1.3e6 cells", "en")] == ["1300000"]
    assert all(len(quantity.value) < 45 for quantity in find_quantities("Sebanyak 1e999 orang datang.", "id"))
