"""What every door may be handed as words, and what is refused: checked once, here."""

import re
from typing import Any

from django.utils.translation import gettext as _

from annotations.errors import Invalid
from annotations.splitting.text import INVISIBLE

# Controls but for tab and line ends, and halves of surrogate pairs: PostgreSQL, XML and people cannot read them.
UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
LONG = 20_000  # characters of a rationale, note or summary


def line(value: str, *, field: str, limit: int) -> str:
    """One line: inner white space folded, ends trimmed, and nothing in it that an article's text would not keep.

    A name that turns round what follows it reads otherwise than it is stored, on pages and in exports.
    """
    seen = _checked(value, field=field).translate(INVISIBLE)
    return paragraph(" ".join(seen.split()), field=field, limit=limit)


def paragraph(value: str, *, field: str, limit: int = LONG) -> str:
    """A text of several lines: line ends made one, ends trimmed."""
    text = _checked(value, field=field).replace("\r\n", "\n").replace("\r", "\n").strip()
    if len(text) > limit:
        raise Invalid(
            _("At most %(limit)s characters; these are %(count)s.") % {"limit": limit, "count": len(text)}, field=field
        )
    return text


def choice(value: str, choices: Any, *, field: str) -> str:
    """One of a TextChoices' values."""
    if value not in choices.values:
        raise Invalid(
            _("“%(value)s” is none of: %(choices)s.") % {"value": value[:40], "choices": ", ".join(choices.values)},
            field=field,
        )
    return value


def _checked(value: str, *, field: str) -> str:
    if found := UNFIT.search(value):
        raise Invalid(
            _("This text holds a character that cannot be kept (U+%(code)04X).") % {"code": ord(found[0])}, field=field
        )
    return value
