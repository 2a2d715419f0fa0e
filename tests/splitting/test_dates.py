"""Dates: where they stand, and what they mean seen from Thursday, 15 May 2025. Examples of our own."""

from datetime import date

import pytest

from annotations.splitting import find_dates
from tests.splitting.reading import DAY, split

RESOLVED = [
    ("id", "pada 17 Agustus 1945", ["1945-08-17"]),
    ("id", "pada Senin (12/5/2025) malam", ["2025-05-12"]),
    ("id", "Senin, 12 Mei 2025", ["2025-05-12"]),
    ("id", "pada Rabu (14/5)", ["2025-05-14"]),
    ("id", "pada Oktober 2024", ["2024-10"]),
    ("id", "sejak 2019", ["2019"]),
    ("id", "kemarin dan hari ini", ["2025-05-14", "2025-05-15"]),
    ("id", "akan tiba besok", ["2025-05-16"]),
    ("id", "tahun lalu", ["2024"]),
    ("id", "bulan depan", ["2025-06"]),
    ("id", "pada Selasa", ["2025-05-13"]),
    ("id", "akan dibuka pada Selasa", ["2025-05-20"]),
    ("id", "Januari lalu", ["2025-01"]),
    ("id", "dua tahun lalu", ["2023"]),
    ("id", "tiga hari lagi", ["2025-05-18"]),
    ("id", "10-12 Maret 2024", ["2024-03-10", "2024-03-12"]),
    ("en", "on Monday, May 12, 2025", ["2025-05-12"]),
    ("en", "on 12 May 2025", ["2025-05-12"]),
    ("en", "on Oct. 3, 2024", ["2024-10-03"]),
    ("en", "in April 2025", ["2025-04"]),
    ("en", "by 2030", ["2030"]),
    ("en", "yesterday", ["2025-05-14"]),
    ("en", "closed on Monday", ["2025-05-12"]),
    ("en", "will close on Monday", ["2025-05-19"]),
    ("en", "last year", ["2024"]),
    ("en", "on June 20", ["2025-06-20"]),
    ("en", "would come by June 20", ["2025-06-20"]),
    ("en", "would have grown since November", ["2024-11"]),
    ("id", "akan tiba pada Senin besok", ["2025-05-19", "2025-05-16"]),
    ("id", "akan tiba pada Jumat besok", ["2025-05-16"]),
    ("en", "five days ago", ["2025-05-10"]),
    ("en", "2025-05-01", ["2025-05-01"]),
    ("en", "on 3/4/2025", ["2025-03-04"]),
    ("id", "pada 3/4/2025", ["2025-04-03"]),
]
NONE = [
    ("id", "UU Nomor 11 Tahun 2020"),
    ("id", "Pemilu 2024 berjalan"),
    ("id", "dua minggu lagi"),
    ("id", "31/2/2025"),
    ("en", "the 2023-2024 school year"),
    ("en", "it may rain"),
    ("en", "the sun rose"),
    ("en", "the first quarter"),
    ("en", "she will march on"),
    ("en", "5000 years ago"),
]


@pytest.mark.parametrize(("language", "text", "expected"), RESOLVED)
def test_what_dates_mean(language: str, text: str, expected: list[str]) -> None:
    assert [found.date for found in find_dates(text, language, DAY)] == expected


@pytest.mark.parametrize(("language", "text"), NONE)
def test_what_is_no_date(language: str, text: str) -> None:
    assert find_dates(text, language, DAY) == []


def test_only_whole_dates_without_a_day_of_publication() -> None:
    assert [found.date for found in find_dates("kemarin, Senin, 3 Mei, 3 Mei 2024", "id")] == ["2024-05-03"]


def test_the_same_day_is_the_last_day_named_even_in_a_frame() -> None:
    text = "Pada Senin (5/5/2025), Bupati Sagara mengatakan pasar dibuka. Pada hari yang sama, dua toko terbakar."
    assert [[found.date for found in claim.dates] for claim in split(text)] == [[], ["2025-05-05"]]


def test_each_date_lies_where_its_own_predicate_does() -> None:
    [claim] = split("The firm closed its plant on Monday and will open another on Tuesday.", "en")
    assert [found.date for found in claim.dates] == ["2025-05-12", "2025-05-20"]


def test_leap_days() -> None:
    assert [found.date for found in find_dates("pada 29 Februari", "id", date(2025, 5, 15))] == ["2024-02-29"]
