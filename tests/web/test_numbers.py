"""Numbers as readers write them: there and back without a loss, and no guess at a separator."""

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from annotations.web.numbers import NotRead, localised, plain

NUMBERS = st.from_regex(r"-?(0|[1-9][0-9]{0,24})(\.[0-9]{1,12})?", fullmatch=True)
LOCALES = [Locale("id"), Locale("en"), Locale("fr"), Locale("de", "CH"), Locale("hi")]


@pytest.mark.parametrize(
    ("number", "indonesian", "english"),
    [
        ("3000", "3.000", "3,000"),
        ("12.5", "12,5", "12.5"),
        ("1234567.80", "1.234.567,80", "1,234,567.80"),
        ("-4", "-4", "-4"),
        ("0.25", "0,25", "0.25"),
        ("out of form", "out of form", "out of form"),
        ("", "", ""),
    ],
)
def test_written_for_a_reader(number: str, indonesian: str, english: str) -> None:
    assert localised(number, Locale("id")) == indonesian
    assert localised(number, Locale("en")) == english


READ = [
    ("id", "3.000", "3000"),
    ("id", " 3 000 ", "3000"),
    ("id", "3000", "3000"),
    ("id", "12,5", "12.5"),
    ("id", "1.234.567,5", "1234567.5"),
    ("id", "0,125", "0.125"),
    ("id", "−4", "-4"),
    ("id", "007", "7"),
    ("en", "3,000", "3000"),
    ("en", "12.5", "12.5"),
    ("en", "1,234.567", "1234.567"),
    ("en", "3.1250", "3.1250"),
    ("fr", "3\u202f000,5", "3000.5"),
]


@pytest.mark.parametrize(("language", "typed", "meant"), READ)
def test_read_as_the_reader_means_it(language: str, typed: str, meant: str) -> None:
    assert plain(typed, Locale(language)) == meant


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        *(
            ("id", typed)
            for typed in (
                "12.5",
                "3.00",
                "1.2345",
                "1,5,5",
                "3.000.00",
                "0.125",
                "-00.125,5",
                "banyak",
                "",
                "1e3",
                "３０",
            )
        ),
        *(
            ("en", typed)
            for typed in ("3,00", "0,125", "12,5", "1,2,3", "3.000.000", "Rp3", "٣", "+-3", "--3", ".5", "5.")
        ),
    ],
)
def test_what_is_no_number_says_how_to_write_one(language: str, typed: str) -> None:
    with pytest.raises(NotRead, match="Write the number in digits, such as"):
        plain(typed, Locale(language))


@pytest.mark.parametrize(
    ("language", "typed", "thousands", "fraction"),
    [("en", "3.000", "3,000", "3.0000"), ("id", "12,500", "12.500", "12,5000"), ("en", "-125.250", "125,250", "250")],
)
def test_what_may_be_thousands_or_a_fraction_is_asked_back(
    language: str, typed: str, thousands: str, fraction: str
) -> None:
    with pytest.raises(NotRead, match="write it so") as error:
        plain(typed, Locale(language))
    assert thousands in str(error.value)
    assert fraction in str(error.value)


@given(NUMBERS, st.sampled_from(LOCALES))
def test_what_is_shown_is_read_back(number: str, locale: Locale) -> None:
    try:
        read = plain(localised(number, locale), locale)
    except NotRead:
        assert len(number.partition(".")[2]) == 3, "only three digits behind the point are doubtful"
    else:
        assert read == number


@given(st.text(max_size=20), st.sampled_from(LOCALES))
def test_anything_typed_is_a_number_or_refused(typed: str, locale: Locale) -> None:
    try:
        number = plain(typed, locale)
    except NotRead:
        return
    assert float(number) is not None
