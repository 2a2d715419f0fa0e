"""The gettext catalogues of the screen: what is to be translated, what is, and the binary form that Django reads.

Babel reads and writes them, so that no system gettext is needed. Source texts are English and stand in the code.
"""

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_python
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

LOCALE = Path(__file__).resolve().parent.parent / "locale"
CODE = (LOCALE.parent, LOCALE.parent.parent / "factcheck")
# The names by which the code calls gettext; what each argument is, `_message` knows by the name.
KEYWORDS: dict[str, Any] = dict.fromkeys(
    (
        *("_", "gettext", "gettext_lazy", "gettext_noop", "ngettext", "ngettext_lazy"),
        *("pgettext", "pgettext_lazy", "npgettext", "npgettext_lazy"),
    )
)
# A header without times and people: the history of the file is git's.
HEADER_NOISE = re.compile(
    r'^"(POT-Creation-Date|PO-Revision-Date|Last-Translator|Language-Team|Generated-By|Report-Msgid-Bugs-To'
    r"|Project-Id-Version): .*\n",
    re.MULTILINE,
)


Message = tuple[str | tuple[str, str], str | None]


def languages() -> list[str]:
    """The languages that have a catalogue."""
    return sorted(path.parent.parent.name for path in LOCALE.glob("*/LC_MESSAGES/django.po"))


def source_messages() -> Catalog:
    """Every text of code and templates that goes through gettext."""
    catalog = Catalog(charset="utf-8")
    for folder in CODE:
        for path in sorted(folder.rglob("*")):
            for message, context in _messages_in(path):
                catalog.add(message, context=context, flags=_flags(message))
    return catalog


def read(language: str) -> Catalog:
    """The catalogue of a language as it is on disk; an empty one where there is none yet."""
    path = _path(language)
    if not path.exists():
        return Catalog(locale=language)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def update(language: str) -> Catalog:
    """Brings a catalogue up to the source texts: new ones empty, translations kept, what is gone left out."""
    catalog = read(language)
    catalog.update(source_messages(), no_fuzzy_matching=True)
    catalog.obsolete.clear()
    catalog.fuzzy = False
    catalog.header_comment = f"# The screen's words in the language “{language}”. Made by `manage.py messages`."
    written = io.BytesIO()
    write_po(written, catalog, width=118, no_location=True, sort_output=True, ignore_obsolete=True)
    path = _path(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(HEADER_NOISE.sub("", written.getvalue().decode()))
    return catalog


def compile_one(language: str) -> bool:
    """Writes the binary catalogue where it is missing or older than its source; whether it did."""
    source, target = _path(language), _path(language).with_suffix(".mo")
    if target.exists() and target.stat().st_mtime_ns >= source.stat().st_mtime_ns:
        return False
    draft = target.with_suffix(".mo.new")  # whoever reads meanwhile reads the old one
    with draft.open("wb") as file:
        write_mo(file, read(language))
    draft.replace(target)
    return True


def _path(language: str) -> Path:
    return LOCALE / language / "LC_MESSAGES" / "django.po"


def _messages_in(path: Path) -> Iterator[Message]:
    if path.suffix == ".py" and "migrations" not in path.parts:
        source = path.read_text()
    elif path.suffix in {".html", ".txt"} and "templates" in path.parts:
        # Django's own view of a template: the calls to gettext, and X for all else. Indentation means nothing here.
        source = "\n".join(line.strip() for line in templatize(path.read_text(), origin=str(path)).splitlines())
    else:
        return
    for _line, function, found, _comments in extract_python(io.BytesIO(source.encode()), KEYWORDS, [], {}):
        if message := _message(str(function), found):
            yield message


def _message(function: str, found: object) -> Message | None:
    """(text or its singular and plural, context) of one call; None where it is called with no literal."""
    parts = [found] if isinstance(found, str) else list(found) if isinstance(found, tuple) else []
    context = parts.pop(0) if "pgettext" in function and parts else None
    plural = function.startswith("n")
    texts = parts[: 2 if plural else 1]
    if not texts or not all(isinstance(text, str) and text for text in texts):
        return None
    return (tuple(texts) if plural else texts[0], context)  # type: ignore[return-value]


def _flags(message: str | tuple[str, str]) -> set[str]:
    text = message if isinstance(message, str) else message[0]
    return {"python-format"} if re.search(r"%\(\w+\)[sd]", text) else set()
