"""Dates, numbers and names as people read them."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone, translation

from annotations.templatetags import desk, published

MOMENT = datetime(2024, 10, 29, 7, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "long", "short"),
    [
        ("id", "Selasa, 29 Oktober 2024, 14.02 WIB", "29 Okt 2024, 14.02 WIB"),
        ("en", "Tuesday, 29 October 2024, 14:02 WIB", "29 Oct 2024, 14:02 WIB"),
    ],
)
def test_a_moment_has_its_zone(language: str, long: str, short: str) -> None:
    with translation.override(language), timezone.override("Asia/Jakarta"):
        assert desk.moment(MOMENT) == long
        assert desk.short_moment(MOMENT) == short
        assert published.iso_moment(MOMENT.isoformat()) == short


@pytest.mark.parametrize(("zone", "clock"), [("Asia/Jayapura", "16.02 WIT"), ("Asia/Makassar", "15.02 WITA")])
def test_the_zone_is_the_readers(zone: str, clock: str) -> None:
    with translation.override("id"), timezone.override(ZoneInfo(zone)):
        assert desk.clock(MOMENT) == clock


def test_the_day_is_the_readers() -> None:
    late = datetime(2024, 10, 29, 20, 0, tzinfo=UTC)
    with translation.override("en"), timezone.override("Asia/Jakarta"):
        assert desk.short_day(late) == "30 Oct 2024"
        assert desk.day(date(2024, 10, 29)) == "Tuesday, 29 October 2024"


@pytest.mark.parametrize(("language", "written"), [("id", "3.000"), ("en", "3,000")])
def test_numbers(language: str, written: str) -> None:
    with translation.override(language):
        assert desk.number(3000) == written


def test_nothing_is_nothing() -> None:
    for name in ("day", "short_day", "moment", "short_moment", "clock", "number"):
        assert getattr(desk, name)(None) == ""


@pytest.mark.parametrize(("code", "name"), [("en", "Inggris"), ("id", "Indonesia"), ("qqq-odd", "qqq-odd"), ("", "")])
def test_languages(code: str, name: str) -> None:
    with translation.override("id"):
        assert desk.named_language(code) == name


def test_languages_by_themselves() -> None:
    assert (desk.own_language_name("id"), desk.own_language_name("en")) == ("Indonesia", "English")


@pytest.mark.parametrize(
    ("value", "address", "host"),
    [
        ("https://www.example.org/", "example.org", "example.org"),
        ("http://example.org:81/a?b", "example.org:81/a?b", "example.org"),
        ("a title", "a title", "a title"),
    ],
)
def test_addresses(value: str, address: str, host: str) -> None:
    assert desk.address(value) == address
    assert desk.host(value) == host


@pytest.mark.parametrize(("value", "word"), [(0.9, "high"), (0.5, "medium"), (0.0, "low")])
def test_worth_checking(value: float, word: str) -> None:
    assert desk.worth(value) == f"Worth checking: {word}"


def test_context_of_a_quote_ends_at_its_paragraph_and_at_words() -> None:
    cut = {"prefix": "ali lipat yang lalu sudah terlih", "suffix": " dan mereka itu sudah lama sekal"}
    assert len(cut["prefix"]) == published.CONTEXT
    assert published.before_quote(cut) == "… lipat yang lalu sudah terlih"
    assert published.after_quote(cut) == " dan mereka itu sudah lama …"
    whole = {"prefix": "judul\nKata Sari ", "suffix": ".\nLain"}
    assert published.before_quote(whole) == "Kata Sari "
    assert published.after_quote(whole) == "."
