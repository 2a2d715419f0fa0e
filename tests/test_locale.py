"""The screen speaks every language it offers: each text is translated, and nothing else is in the catalogues."""

import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from django.conf import settings
from django.core.management import call_command
from django.utils import translation

from annotations.management import catalogues

LANGUAGES = catalogues.languages()
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%%|%[sd]|\{\w*\}")


def texts(value: str | tuple[str, ...] | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else list(value)


def messages(catalog: Catalog) -> list[Message]:
    return [message for message in catalog if message.id]


def key(message: Message) -> tuple[object, object]:
    return message.context, message.id if isinstance(message.id, str) else tuple(message.id)


def test_the_languages_are_those_of_the_settings() -> None:
    assert LANGUAGES == ["id"]
    assert [code for code, _name in settings.LANGUAGES] == ["en", *LANGUAGES]


def test_texts_are_found_in_code_and_in_templates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "code.py").write_text('_("One")\nngettext("%(n)s claim", "%(n)s claims", n)\npgettext("verb", "Set")\n')
    (tmp_path / "templates" / "page.html").write_text(
        "    {% load i18n %}\n  <p title=\"{% translate 'Two' %}\">{% blocktranslate trimmed count n=n %}\n"
        "  {{ n }} row's\n{% plural %}{{ n }} rows{% endblocktranslate %}</p>{{ _('Three') }}"
    )
    monkeypatch.setattr(catalogues, "CODE", (tmp_path,))
    found = {key(message) for message in messages(catalogues.source_messages())}
    assert found == {
        (None, "One"),
        (None, "Two"),
        (None, "Three"),
        ("verb", "Set"),
        (None, ("%(n)s claim", "%(n)s claims")),
        (None, ("%(n)s row's", "%(n)s rows")),
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_holds_what_the_code_says(language: str) -> None:
    wanted = {key(message) for message in messages(catalogues.source_messages())}
    assert len(wanted) > 200
    there = {key(message) for message in messages(catalogues.read(language))}
    assert sorted(map(str, wanted - there)) == [], "run `python manage.py messages`, then translate"
    assert sorted(map(str, there - wanted)) == [], "run `python manage.py messages`"


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_is_translated(language: str) -> None:
    catalog = catalogues.read(language)
    assert [m.id for m in messages(catalog) if m.fuzzy or not all(texts(m.string))] == []
    assert not catalog.obsolete


@pytest.mark.parametrize("language", LANGUAGES)
def test_placeholders_are_kept(language: str) -> None:
    broken = {}
    for message in messages(catalogues.read(language)):
        wanted = set(PLACEHOLDER.findall(texts(message.id)[-1]))
        for text in texts(message.string):
            if text and set(PLACEHOLDER.findall(text)) != wanted:
                broken[str(message.id)] = text
    assert broken == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_exclamation_marks(language: str) -> None:
    assert [
        m.string for m in messages(catalogues.read(language)) if "!" in str(m.string) and "!" not in str(m.id)
    ] == []


def test_django_reads_what_was_compiled() -> None:
    call_command("compile_po", verbosity=0)
    assert not any(catalogues.compile_one(language) for language in LANGUAGES)
    with translation.override("id"):
        assert translation.gettext("Choose a rating.") == "Pilih label."
