"""Dates: where they stand, and what they mean seen from Thursday, 15 May 2025. Examples of our own."""

import time
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.splitting import find_dates, find_quantities
from tests.splitting.reading import DAY, split

NAMED = [
    ("id", "pada 17 Agustus 1945", ["1945-08-17"]),
    ("id", "pada Senin (12/5/2025) malam", ["2025-05-12"]),
    ("id", "Senin, 12 Mei 2025", ["2025-05-12"]),
    ("id", "pada Rabu (14/5)", ["2025-05-14"]),
    ("id", "pada Oktober 2024", ["2024-10"]),
    ("id", "sejak 2019", ["2019"]),
    ("id", "pada 3/4/2025", ["2025-04-03"]),
    ("id", "tanggal 20 bulan depan", ["2025-06-20"]),
    ("id", "awal Mei, pertengahan Juni 2023 dan akhir 2024", ["2025-05", "2023-06", "2024"]),
    ("en", "on Monday, May 12, 2025", ["2025-05-12"]),
    ("en", "on 12 May 2025", ["2025-05-12"]),
    ("en", "on Oct. 3, 2024", ["2024-10-03"]),
    ("en", "in April 2025", ["2025-04"]),
    ("en", "by 2030", ["2030"]),
    ("en", "2025-05-01", ["2025-05-01"]),
    ("en", "on 3/4/2025", ["2025-03-04"]),
    ("en", "16-Nov-2024 and 2024/nov/17", ["2024-11-16", "2024-11-17"]),
    ("en", "born 07/02/85, wed 07/02/15", ["1985-07-02", "2015-07-02"]),
    ("en", "the fourth of July 2024", ["2024-07-04"]),
    ("en", "June twenty-third, 2024", ["2024-06-23"]),
    ("en", "Aug3 and Aug-4", ["2025-08-03", "2025-08-04"]),
    ("en", "March the ninth nineteen eighty four", ["1984-03-09"]),
    ("en", "July four, two thousand and nine", ["2009-07-04"]),
    ("en", "on 3 June 1381", ["1381-06-03"]),
    ("en", "since mid-November", ["2024-11"]),
    ("en", "In May 20 people died", ["2025-05"]),
]
RANGES = [
    ("id", "10-12 Maret 2024", ["2024-03-10", "2024-03-12"]),
    ("id", "10 hingga 12 Maret 2024", ["2024-03-10", "2024-03-12"]),
    ("id", "7 s.d. 9 Juni 2024", ["2024-06-07", "2024-06-09"]),
    ("id", "Sabtu-Minggu (10-11/5/2025)", ["2025-05-10", "2025-05-11"]),
    ("id", "libur (30/4-2/5)", ["2025-04-30", "2025-05-02"]),
    ("id", "29 Desember hingga 3 Januari 2025", ["2024-12-29", "2025-01-03"]),
    ("id", "periode Januari-Maret 2025", ["2025-01", "2025-03"]),
    ("en", "3 to 5 June 2024", ["2024-06-03", "2024-06-05"]),
    ("en", "June 3-5, 2024", ["2024-06-03", "2024-06-05"]),
    ("en", "on 3, 4 and 6 June 2024", ["2024-06-03", "2024-06-04", "2024-06-06"]),
    ("en", "from May 3 to June 5, 2024", ["2024-05-03", "2024-06-05"]),
]
RELATIVE = [
    ("id", "kemarin dan hari ini", ["2025-05-14", "2025-05-15"]),
    ("id", "akan tiba besok", ["2025-05-16"]),
    ("id", "tahun lalu", ["2024"]),
    ("id", "bulan depan", ["2025-06"]),
    ("id", "Januari lalu", ["2025-01"]),
    ("id", "Desember tahun lalu", ["2024-12"]),
    ("id", "hampir dua tahun lalu", ["2023"]),
    ("id", "setahun lalu", ["2024"]),
    ("id", "empat hari yang lalu", ["2025-05-11"]),
    ("id", "tiga hari lagi", ["2025-05-18"]),
    ("en", "yesterday", ["2025-05-14"]),
    ("en", "was robbed last night", ["2025-05-14"]),
    ("en", "plays tonight", ["2025-05-15"]),
    ("en", "today's vote", ["2025-05-15"]),
    ("en", "last year", ["2024"]),
    ("en", "last December", ["2024-12"]),
    ("en", "June 3 last year", ["2024-06-03"]),
    ("en", "five days ago", ["2025-05-10"]),
    ("en", "twenty-five years ago", ["2000"]),
    ("en", "a month ago", ["2025-04"]),
    ("en", "two weeks from tomorrow", ["2025-05-30"]),
    ("en", "the 5th of next month", ["2025-06-05"]),
    ("en", "the second Tuesday of July 2024", ["2024-07-09"]),
    ("en", "the last Friday of June 2024", ["2024-06-28"]),
    ("en", "the last Friday of May 2024", ["2024-05-31"]),
    ("en", "the first Monday of last month", ["2025-04-07"]),
]
WEEKDAYS = [
    ("id", "pada Selasa", ["2025-05-13"]),
    ("id", "hujan Rabu sore", ["2025-05-14"]),
    ("id", "Jumat pekan lalu", ["2025-05-09"]),
    ("id", "Jumat pekan depan", ["2025-05-23"]),
    ("id", "Jumat mendatang", ["2025-05-16"]),
    ("id", "pada Kamis ini", ["2025-05-15"]),
    ("en", "after Tuesday's hearing", ["2025-05-13"]),
    ("en", "after Tuesday’s hearing", ["2025-05-13"]),
    ("en", "lost on tuesday", ["2025-05-13"]),
    ("en", "last Friday", ["2025-05-09"]),
    ("en", "this Friday", ["2025-05-16"]),
    ("en", "next Friday", ["2025-05-23"]),
    ("en", "Friday next week", ["2025-05-23"]),
    ("en", "next week on Friday", ["2025-05-23"]),
    ("en", "closed on Friday the 4th", ["2025-04-04"]),
]
TENSES = [
    ("id", "akan dibuka pada Selasa", ["2025-05-20"]),
    ("id", "rapat menjelang Jumat", ["2025-05-16"]),
    ("id", "akan dibuka pada Rabu (14/5)", ["2025-05-14"]),
    ("en", "closed on Monday", ["2025-05-12"]),
    ("en", "will close on Monday", ["2025-05-19"]),
    ("en", "is due to be heard on Monday", ["2025-05-19"]),
    ("en", "would have closed on Monday", ["2025-05-12"]),
    ("en", "ahead of Monday's vote", ["2025-05-19"]),
    ("en", "On Monday, the bank raised its growth forecast and its plan", ["2025-05-12"]),
    ("en", "The Clean Harbour Plan was shelved on Monday", ["2025-05-12"]),
    ("en", "The city will defend the Clean Harbour Plan on Monday", ["2025-05-19"]),
    ("en", "On Monday, the court will hear it", ["2025-05-19"]),
    ("en", "It fell on Monday. It will rise.", ["2025-05-12"]),
    ("id", "akan lebih tinggi dibandingkan Oktober", ["2024-10"]),
    ("en", "will be higher than foreseen in October", ["2024-10"]),
    ("en", "on June 20", ["2025-06-20"]),
    ("en", "as they fight the June 20 election", ["2025-06-20"]),
    ("en", "fell on June 20", ["2024-06-20"]),
    ("en", "would come by June 20", ["2025-06-20"]),
    ("en", "The bridge must reopen by June 20", ["2025-06-20"]),
    ("en", "The toll had risen to 40 by Monday", ["2025-05-12"]),
    ("en", "By June the firm employed 300 people", ["2024-06"]),
    ("en", "The trial starts on Monday", ["2025-05-19"]),
    ("es", "La sesión está convocada para el lunes", ["2025-05-19"]),
    ("es", "Para el lunes habían muerto 30 personas", ["2025-05-12"]),
    ("es", "Este martes una ley fue aprobada", ["2025-05-13"]),
    ("es", "El lunes dos personas murieron", ["2025-05-12"]),
    ("es", "El lunes 3 de marzo de 2025 cerró", ["2025-03-03"]),
    ("es", "Los precios suben antes del lunes", ["2025-05-19"]),
    ("es", "Murieron 30 personas antes del lunes", ["2025-05-12"]),
    ("id", "Laporan diserahkan paling lambat hari Jumat", ["2025-05-16"]),
    ("id", "Laporan telah diserahkan paling lambat Juni", ["2024-06"]),
    ("en", "would have grown since November", ["2024-11"]),
]
ONE = [
    ("id", "pada Sabtu (10/5/2025) kemarin", "Sabtu (10/5/2025) kemarin", "2025-05-10"),
    ("id", "hari ini, tanggal 15 Mei 2025 di Solo", "hari ini, tanggal 15 Mei 2025", "2025-05-15"),
    ("id", "kemarin, Rabu (14/5/2025), di", "kemarin, Rabu (14/5/2025)", "2025-05-14"),
    ("id", "akan tiba pada Jumat besok", "Jumat besok", "2025-05-16"),
    ("en", "closed yesterday (Wednesday).", "yesterday (Wednesday)", "2025-05-14"),
    ("en", "today, May 15, it", "today, May 15", "2025-05-15"),
]
YEARS = [
    ("en", "the entire 2012 election cycle", ["2012"]),
    ("en", "32 percent below 2005 levels", ["2005"]),
    ("en", "a 2022 study of bees", ["2022"]),
    ("en", "in 2015, 2016 and 2017", ["2015", "2016", "2017"]),
]
NONE = [
    ("id", "UU Nomor 11 Tahun 2020"),
    ("id", "Undang-Undang Cipta Kerja Tahun 2020"),
    ("id", "Pemilu 2024 berjalan"),
    ("id", "Forum Iklim 2025 dibuka"),
    ("id", "dua minggu lagi"),
    ("id", "sepekan lalu"),
    ("id", "Minggu depan sekolah libur"),
    ("id", "dalam beberapa hari ini dan 3 bulan ini"),
    ("id", "kuartal III tahun 2024"),
    ("id", "tahun 1990-an"),
    ("id", "31/2/2025"),
    ("en", "the 2023-2024 school year"),
    ("en", "the third quarter of 2019"),
    ("en", "the Clean Harbour Act of 1993"),
    ("en", "the 2016 Olympics and the Abu 2020 campaign"),
    ("en", "with 2000 people along 1990 km"),
    ("en", "on 15 occasions on the 27th floor, 3/4 of it"),
    ("en", "it may rain"),
    ("en", "the sun rose"),
    ("en", "the first quarter"),
    ("en", "she will march on"),
    ("en", "Theresa May said"),
    ("en", "the second Sunday"),
    ("en", "the 31st of last month"),
    ("en", "on Feb 30 and 2/29/2019"),
    ("en", "relatives of 9/11 victims"),
    ("en", "Russia Today said"),
    ("en", "5000 years ago"),
    ("en", "one month 3 days ago"),
]
WRONG_WEEKDAYS = [
    ("id", "Senin (14/5/2025)"),
    ("id", "Senin malam (14/5)"),
    ("id", "Senin lalu (14/5/2025)"),
    ("id", "hari ini, Jumat (15/5/2025)"),
    ("id", "Senin-Rabu (12-13/5/2025)"),
    ("en", "Monday, May 14"),
    ("en", "Monday the 14th of May 2025"),
    ("en", "Monday, 2025-05-14"),
]
WORDS = [
    *(
        "Feb",
        "30",
        "29",
        "2/29/2019",
        "Mei",
        "May",
        "31",
        "/",
        "-",
        "(",
        ")",
        ",",
        "2024",
        "10000",
        "0",
        "th",
        "the",
        "of",
    ),
    *(
        "Senin",
        "Friday",
        "next",
        "week",
        "lalu",
        "tahun",
        "dua",
        "two",
        "years",
        "ago",
        "tanggal",
        "bulan depan",
        "third",
    ),
    *(
        "last month",
        "twenty",
        "first",
        "Sabtu-Minggu",
        "12-13/5",
        "9999",
        "hari ini",
        "kemarin",
        "'s",
        "Oct2",
        "\n",
        ".",
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), [*NAMED, *RANGES, *RELATIVE, *WEEKDAYS, *TENSES, *YEARS])
def test_what_dates_mean(language: str, text: str, expected: list[str]) -> None:
    assert [found.date for found in find_dates(text, language, DAY)] == expected


@pytest.mark.parametrize(("language", "text", "whole", "meant"), ONE)
def test_two_names_of_one_day_are_one_date(language: str, text: str, whole: str, meant: str) -> None:
    assert [(found.text, found.date) for found in find_dates(text, language, DAY)] == [(whole, meant)]


def test_two_days_beside_each_other_are_two_dates() -> None:
    found = find_dates("akan tiba pada Senin besok", "id", DAY)
    assert [one.date for one in found] == ["2025-05-19", "2025-05-16"]


@pytest.mark.parametrize(("language", "text"), NONE)
def test_what_is_no_date(language: str, text: str) -> None:
    assert find_dates(text, language, DAY) == []


@pytest.mark.parametrize(("language", "text"), WRONG_WEEKDAYS)
def test_a_weekday_that_does_not_fit_is_marked(language: str, text: str) -> None:
    *before, last = find_dates(text, language, DAY)
    assert all(found.weekday_agrees for found in before)
    assert not last.weekday_agrees


def test_a_number_in_a_date_counts_nothing() -> None:
    text = (
        "In the 2012 race 40 people ran, two years ago 50 people, two weeks ago 60 people, on the 5th of last month 70."
    )
    assert [found.value for found in find_quantities(text, "en")] == ["40", "50", "60", "70"]


def test_only_whole_dates_without_a_day_of_publication() -> None:
    assert [found.date for found in find_dates("kemarin, Senin, 3 Mei, 3 Mei 2024", "id")] == ["2024-05-03"]
    assert [found.date for found in find_dates("the first Monday of May 2024, of June", "en")] == ["2024-05-06"]


def test_the_same_day_is_the_last_day_named_even_in_a_frame() -> None:
    text = "Pada Senin (5/5/2025), Bupati Sagara mengatakan pasar dibuka. Pada hari yang sama, dua toko terbakar."
    assert [[found.date for found in claim.dates] for claim in split(text)] == [[], ["2025-05-05"]]


def test_each_date_lies_where_its_own_predicate_does() -> None:
    [claim] = split("The firm closed its plant on Monday and will open another on Tuesday.", "en")
    assert [found.date for found in claim.dates] == ["2025-05-12", "2025-05-20"]


def test_leap_days() -> None:
    assert [found.date for found in find_dates("pada 29 Februari", "id", date(2025, 5, 15))] == ["2024-02-29"]
    assert find_dates("29 February next year", "en", date(2025, 5, 15)) == []


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join),
    st.sampled_from(["id", "en", "und"]),
    st.sampled_from([None, DAY, date.min, date.max, date(2024, 2, 29)]),
)
def test_no_row_of_parts_makes_it_fail(text: str, language: str, published: date | None) -> None:
    found = find_dates(text, language, published)
    assert all(text[one.start : one.end] == one.text for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    for one in found:
        date.fromisoformat(one.date + "-01-01"[len(one.date) - 4 :])


@pytest.mark.parametrize("part", ["3 and ", "on 1/2", "Monday (", "in 2015, 2016 ", "Sabtu-Minggu (1-", "may the "])
def test_time_grows_with_the_length_alone(part: str) -> None:
    short, long = (_seconds(part * (size // len(part))) for size in (10_000, 80_000))
    assert long < 24 * max(short, 0.02)


def _seconds(text: str) -> float:
    begun = time.process_time()
    find_dates(text, "en", DAY)
    return time.process_time() - begun
