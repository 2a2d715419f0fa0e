"""Bodies of requests: JSON, and JSON Lines. What cannot be kept in PostgreSQL is refused here, at its place."""

import codecs
import json
import re
from collections.abc import Iterator, Mapping
from typing import IO, Any

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from rest_framework.exceptions import APIException, ParseError
from rest_framework.parsers import BaseParser

from annotations.api.pointers import nested

UNFIT = re.compile("[\\x00\\ud800-\\udfff]")
DEEPEST = 100  # arrays and objects inside each other; ours need five


class TooLarge(APIException):
    status_code = 413
    default_detail = gettext_lazy("The body of a request has at most %(limit)s bytes.")

    def __init__(self) -> None:
        super().__init__(self.default_detail % {"limit": f"{settings.DATA_UPLOAD_MAX_MEMORY_SIZE:,}"})


class BadText(APIException):
    """A string in the body that no text column can hold."""

    status_code = 400

    def __init__(self, code: int, path: tuple[str | int, ...]) -> None:
        words = _("This text holds a character that cannot be kept (U+%(code)04X).") % {"code": code}
        super().__init__(nested(path, words))


class JSONParser(BaseParser):
    """`application/json` in UTF-8, up to DATA_UPLOAD_MAX_MEMORY_SIZE bytes; NaN, NUL and lone surrogates refused."""

    media_type = "application/json"

    def parse(self, stream: IO[bytes], media_type: str | None = None, context: Mapping[str, Any] | None = None) -> Any:
        return loads(read_body(stream))


class JSONLinesParser(BaseParser):
    """One JSON value a line, each read when its turn comes, so that a bad line costs no other.

    The body is taken under whatever name the client gives it: several are in use, and curl sends a form's.
    """

    media_type = "*/*"

    def parse(self, stream: IO[bytes], media_type: str | None = None, context: Mapping[str, Any] | None = None) -> Any:
        return [line for line in read_body(stream).split(b"\n") if line.strip()]


def read_body(stream: IO[bytes]) -> bytes:
    """All of the body; 413 where it is too large, without reading on."""
    limit = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
    body = stream.read(limit + 1)
    if len(body) > limit:
        raise TooLarge
    return body


def loads(body: bytes) -> Any:
    """The JSON value in these bytes. ParseError where there is none, BadText for a string that cannot be kept."""
    try:
        value = json.loads(body.removeprefix(codecs.BOM_UTF8).decode(), parse_constant=_refuse)
    except UnicodeDecodeError as error:
        raise ParseError(_("The body is not UTF-8.")) from error
    except RecursionError as error:
        raise _too_deep() from error
    except ValueError as error:
        raise ParseError(_("The body is not JSON: %(reason)s.") % {"reason": error}) from error
    for text, path in _strings(value, ()):
        if unfit := UNFIT.search(text):
            raise BadText(ord(unfit[0]), path)
    return value


def _refuse(name: str) -> None:
    raise ValueError(f"{name} is no JSON")


def _too_deep() -> ParseError:
    return ParseError(_("The body's arrays and objects are nested too deep."))


def _strings(value: Any, path: tuple[str | int, ...]) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    """Each string in the value with its place; the names of objects too."""
    if len(path) > DEEPEST:
        raise _too_deep()
    if isinstance(value, str):
        yield value, path
    elif isinstance(value, dict):
        for name, item in value.items():
            yield name, path
            yield from _strings(item, (*path, name))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _strings(item, (*path, index))
