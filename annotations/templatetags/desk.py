"""Dates, numbers, addresses and names as people read them, in the reader's language and time zone."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, get_timezone_name
from babel.numbers import format_decimal
from django import template
from django.utils import timezone
from django.utils.translation import gettext as _

from annotations.failure_words import sentence_of
from annotations.web.locales import current_locale

register = template.Library()

# Day first in English too, as the desk's own words have it: 29 October 2024.
PATTERNS = {"long": "EEEE, d MMMM y", "short": "d MMM y"}


def _clock(moment: datetime) -> str:
    """Hours and minutes with the zone, always: 14.02 WIB in Indonesian, 14:02 WIB elsewhere."""
    locale = current_locale()
    mark = "." if locale.language == "id" else ":"
    zone = get_timezone_name(moment, width="short", locale=Locale("id"))  # WIB, WITA, WIT have no English names
    return f"{moment:%H}{mark}{moment:%M} {zone}"


def _day(value: date | datetime, form: str) -> str:
    day = timezone.localtime(value).date() if isinstance(value, datetime) else value
    return format_date(day, PATTERNS[form], locale=current_locale())


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
    return format_decimal(value, locale=current_locale()) if value is not None else ""


@register.filter
def named_language(code: str) -> str:
    """A language in the reader's own: Inggris, Indonesia. (The filter `language_name` of i18n is English.)"""
    return _language_name(code, current_locale())


@register.filter
def own_language_name(code: str) -> str:
    """A language as its speakers call it."""
    return _language_name(code, None).capitalize()


def _language_name(code: str, locale: Locale | None) -> str:
    try:
        return Locale.parse(code, sep="-").get_display_name(locale) or code
    except (UnknownLocaleError, ValueError, TypeError):
        return code


@register.filter
def failure_sentence(code: str) -> str:
    """Why a page could not be fetched, in a sentence that a reviewer understands."""
    return sentence_of(code)


@register.filter
def address(value: str) -> str:
    """A web address without what everybody knows; anything else as it is."""
    for scheme in ("https://", "http://"):
        if value.startswith(scheme):
            return value.removeprefix(scheme).removeprefix("www.").removesuffix("/")
    return value


@register.filter
def host(value: str) -> str:
    """The site of an address; what is no address stays as it is."""
    if not value.startswith(("http://", "https://")):
        return value
    return (urlsplit(value).hostname or value).removeprefix("www.")


@register.filter
def worth(checkworthiness: float) -> str:
    """How much a checker should care, as a word."""
    if checkworthiness >= 0.66:
        return _("Worth checking: high")
    return _("Worth checking: medium") if checkworthiness >= 0.33 else _("Worth checking: low")


@register.filter
def key(values: Mapping[str, Any], name: str) -> Any:
    """An entry whose name a template cannot spell."""
    return values.get(name, "")
