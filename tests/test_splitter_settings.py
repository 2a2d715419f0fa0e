"""Settings of the second splitter that cannot work are said at the start; none are needed while it is off."""

from pathlib import Path
from typing import Any

import pytest
from django.core.checks import run_checks

from annotations.splitter_settings import options_from_settings
from annotations.splitters import Options
from tests.splitters.installing import install

GOOD = {"SPLITTER": "language-model", "SPLITTER_URL": "https://models.example/v1", "SPLITTER_MODEL": "small"}


def told(settings: Any, **values: str) -> list[str]:
    for name, value in values.items():
        setattr(settings, name, value)
    return [error.msg for error in run_checks() if error.id == "annotations.E001"]


def test_it_is_off_by_default(settings: Any) -> None:
    assert settings.SPLITTER == ""
    assert told(settings) == []
    assert told(settings, SPLITTER_URL="nonsense", SPLITTER_KEY="a b") == []


def test_good_settings(settings: Any) -> None:
    assert told(settings, **GOOD, SPLITTER_KEY="k-1_2.3") == []
    settings.PUBLIC_URL = "https://desk.example"
    assert options_from_settings() == Options(
        url="https://models.example/v1",
        model="small",
        key="k-1_2.3",
        seconds=60,
        user_agent="FactcheckDesk/1.0 (+https://desk.example)",
    )


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"SPLITTER": "language_model"}, "SPLITTER='language_model': there is none of this name, only language-model."),
        ({"SPLITTER_URL": ""}, "SPLITTER_URL is empty"),
        ({"SPLITTER_MODEL": ""}, "SPLITTER_MODEL is empty"),
        ({"SPLITTER_URL": "models.example/v1"}, "SPLITTER_URL: This is no web address."),
        ({"SPLITTER_URL": "https://me:secret@models.example"}, "SPLITTER_URL: The address holds a user name"),
        (
            {"SPLITTER_URL": "https://models.example/v1?version=1"},
            "SPLITTER_URL: The address must end with its path",
        ),
        ({"SPLITTER_URL": "https://models.example/v1?"}, "SPLITTER_URL: The address must end with its path"),
        ({"SPLITTER_URL": "https://models.example/v1#f"}, "SPLITTER_URL: The address must end with its path"),
        ({"SPLITTER_URL": "https://models.example/v1/chat/completions/"}, "SPLITTER_URL: The address must end before"),
        ({"SPLITTER_KEY": "two words"}, "SPLITTER_KEY holds characters"),
        ({"SPLITTER_KEY": "clé"}, "SPLITTER_KEY holds characters"),
    ],
)
def test_bad_values_are_told(settings: Any, values: dict[str, str], words: str) -> None:
    (message,) = told(settings, **{**GOOD, **values})
    assert message.startswith(words)
    assert "secret" not in message


def test_a_plug_in_needs_no_model(settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, monkeypatch, "raise SystemExit('imported')", module="checked_splitter", checked="Splitter")
    assert told(settings, SPLITTER="checked") == []
    assert told(settings, SPLITTER_URL="https://models.example/v1?version=1") == [], "that is for the plug-in to say"
