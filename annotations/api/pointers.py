"""Where in a body something is wrong: from serializers' nested errors to JSON Pointers (RFC 6901), and back."""

from collections.abc import Iterator
from typing import Any

from rest_framework.settings import api_settings

Path = tuple[str | int, ...]


def pointer(path: Path) -> str:
    """The place as the URI fragment that RFC 9457 shows: `#/quantities/0/value`, `#` for the whole body.

    >>> pointer(("dates", 0, "a/b"))
    '#/dates/0/a~1b'
    """
    return "#" + "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in path)


def nested(path: Path, words: str) -> Any:
    """The words at their place, in the form that serializers' errors have."""
    errors: Any = [words]
    for part in reversed(path):
        errors = {part: errors}
    return errors


def places(errors: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Each sentence of a serializer's errors with the place it speaks of."""
    if isinstance(errors, dict):
        for name, inner in errors.items():
            yield from places(inner, path if name == api_settings.NON_FIELD_ERRORS_KEY else (*path, name))
    elif isinstance(errors, list):
        for index, inner in enumerate(errors):
            # A list of sentences speaks of its own place, a list of objects of one item each.
            yield from places(inner, (*path, index) if isinstance(inner, dict | list) else path)
    else:
        yield path, str(errors)
