"""The second splitter as this installation is set up: settings in, pure values and complaints out."""

from collections.abc import Iterator

from django.conf import settings

from annotations.fetching import FetchFailure
from annotations.fetching.weburls import parse
from annotations.splitters import LANGUAGE_MODEL, Options, SplitterFailure, installed
from annotations.splitters.language_model import address_of, is_key


def options_from_settings() -> Options:
    """What SPLITTER_* say to whichever splitter SPLITTER names."""
    return Options(
        url=settings.SPLITTER_URL,
        model=settings.SPLITTER_MODEL,
        key=settings.SPLITTER_KEY,
        seconds=settings.SPLITTER_TIMEOUT,
        user_agent=f"FactcheckDesk/1.0 (+{settings.PUBLIC_URL})",
    )


def problems() -> Iterator[str]:
    """What is wrong with the settings, a sentence each; nothing while no splitter is named. Imports no plug-in."""
    if not settings.SPLITTER:
        return
    if settings.SPLITTER not in installed():
        yield f"SPLITTER={settings.SPLITTER!r}: there is none of this name, only {', '.join(sorted(installed()))}."
    if settings.SPLITTER == LANGUAGE_MODEL:
        if not settings.SPLITTER_URL:
            yield "SPLITTER_URL is empty: the language model needs its address, such as http://127.0.0.1:11434/v1."
        if not settings.SPLITTER_MODEL:
            yield "SPLITTER_MODEL is empty: the language model needs its name."
    if settings.SPLITTER_URL:
        try:
            (address_of if settings.SPLITTER == LANGUAGE_MODEL else parse)(settings.SPLITTER_URL)
        except (FetchFailure, SplitterFailure) as failure:
            yield f"SPLITTER_URL: {failure.message}"
    if not is_key(settings.SPLITTER_KEY):
        yield "SPLITTER_KEY holds characters that no key has: a blank, a line end or a letter beyond ASCII."
