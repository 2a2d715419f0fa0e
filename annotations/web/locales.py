"""The reader's language as Babel knows it."""

from babel import Locale, UnknownLocaleError
from django.utils.translation import get_language


def current_locale() -> Locale:
    try:
        return Locale.parse(get_language() or "en", sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale("en")
