"""Numbers in the reader's notation, and back to the plain one that rows keep: 3.000 and 12,5 in Indonesian.

Read strictly: a wrong guess at a separator would make three of three thousand.
"""

import re
from decimal import Decimal

from babel import Locale
from babel.numbers import get_decimal_symbol, get_group_symbol
from django.utils.translation import gettext as _

PLAIN = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
BLANKS = re.compile(r"\s")  # some languages group by narrow blanks


class NotRead(ValueError):
    """What was typed is no number, or may be two; the message says how to write it."""


def localised(plain: str, locale: Locale) -> str:
    """A plain number with the separators of a language, to the last digit; what is none stays as it is.

    >>> localised("12000.50", Locale("id"))
    '12.000,50'
    """
    if not PLAIN.fullmatch(plain):
        return plain
    whole, dot, fraction = plain.partition(".")
    grouped = f"{Decimal(whole):,}".replace(",", get_group_symbol(locale))
    return grouped + (get_decimal_symbol(locale) + fraction if dot else "")


def plain(typed: str, locale: Locale) -> str:
    """What a reader of the language means, in plain notation. Raises NotRead.

    A point or comma before three digits, as in "3.000" typed into an English page, is not guessed at. No group begins
    with 0: an Indonesian "0.125" is more likely an eighth than 125.
    """
    group, decimal = get_group_symbol(locale), get_decimal_symbol(locale)
    text = BLANKS.sub("", typed).replace("−", "-")
    gap = BLANKS.sub("", group)
    grouped = rf"[1-9][0-9]{{0,2}}(?:{re.escape(gap)}[0-9]{{3}})+" if gap else "[0-9]+"
    match = re.fullmatch(rf"(-?)({grouped}|[0-9]+)(?:{re.escape(decimal)}([0-9]+))?", text)
    if match is None:
        shown = {"thousands": localised("3000", locale), "fraction": localised("12.5", locale)}
        raise NotRead(_("Write the number in digits, such as %(thousands)s or %(fraction)s.") % shown)
    sign, whole, fraction = match.groups()
    if fraction and len(fraction) == 3 and len(whole) <= 3 and whole != "0":
        shown = {"thousands": localised(whole + fraction, locale), "fraction": f"{text}0"}
        raise NotRead(_("If this is %(thousands)s, write it so. If not, add a zero: %(fraction)s.") % shown)
    digits = (whole.replace(gap, "") if gap else whole).lstrip("0") or "0"
    return sign + digits + (f".{fraction}" if fraction else "")
