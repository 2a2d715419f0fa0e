"""Dates, numbers and names as people read them, in the reader's language and time zone."""

from datetime import date, datetime

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, get_timezone_name
from babel.numbers import format_decimal
from django import template
from django.utils import timezone
from django.utils.translation import get_language

register = template.Library()

# Day first in English too, as the desk's own words have it: 29 October 2024.
PATTERNS = {"long": "EEEE, d MMMM y", "short": "d MMM y"}


def _locale() -> Locale:
    try:
        return Locale.parse(get_language() or "en", sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale("en")


def _clock(moment: datetime) -> str:
    """Hours and minutes with the zone, always: 14.02 WIB in Indonesian, 14:02 WIB elsewhere."""
    locale = _locale()
    mark = "." if locale.language == "id" else ":"
    zone = get_timezone_name(moment, width="short", locale=Locale("id"))  # WIB, WITA, WIT have no English names
    return f"{moment:%H}{mark}{moment:%M} {zone}"


def _day(value: date | datetime, form: str) -> str:
    day = timezone.localtime(value).date() if isinstance(value, datetime) else value
    return format_date(day, PATTERNS[form], locale=_locale())


@register.filter
def day(value: date | datetime | None) -> str:
    """Selasa, 29 Oktober 2024."""
    return _day(value, "long") if value else ""


@register.filter
def short_day(value: date | datetime | None) -> str:
    """29 Okt 2024."""
    return _day(value, "short") if value else ""


@register.filter
def moment(value: datetime | None) -> str:
    """Selasa, 29 Oktober 2024, 14.02 WIB."""
    return f"{day(value)}, {_clock(timezone.localtime(value))}" if value else ""


@register.filter
def short_moment(value: datetime | None) -> str:
    """29 Okt 2024, 14.02 WIB."""
    return f"{short_day(value)}, {_clock(timezone.localtime(value))}" if value else ""


@register.filter
def clock(value: datetime | None) -> str:
    """14.02 WIB."""
    return _clock(timezone.localtime(value)) if value else ""


@register.filter
def number(value: float | None) -> str:
    """3.000 or 3,000, by the reader's language."""
    return format_decimal(value, locale=_locale()) if value is not None else ""


@register.filter
def language_name(code: str) -> str:
    """A language in the reader's own: Inggris, Indonesian; the code itself where it is unknown."""
    return _language_name(code, _locale())


@register.filter
def own_language_name(code: str) -> str:
    """A language as its speakers call it."""
    return _language_name(code, None).capitalize()


def _language_name(code: str, locale: Locale | None) -> str:
    try:
        return Locale.parse(code, sep="-").get_display_name(locale) or code
    except (UnknownLocaleError, ValueError, TypeError):
        return code
