"""Django's system checks of our settings: what cannot work is said at the start, by `manage.py check` and `migrate`."""

from typing import Any

from django.core.checks import Error, register

from annotations import splitter_settings


@register
def check_splitter(**_options: Any) -> list[Error]:
    """What is wrong with SPLITTER and the settings that go with it."""
    return [
        Error(problem, hint="docs/splitters.md describes these settings.", id="annotations.E001")
        for problem in splitter_settings.problems()
    ]
