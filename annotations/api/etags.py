"""ETag, If-None-Match and If-Match of single objects.

A tag is the object's version, a point, and a hash of what is answered: states move without an edit, and an answer
with the claims in it changes with them. If-Match looks at the version alone.
"""

import re
from hashlib import sha256
from typing import Any

from django.utils.http import parse_etags
from django.utils.translation import gettext_lazy
from rest_framework import status
from rest_framework.exceptions import APIException
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response

VERSION = re.compile(r'\s*(?:W/)?"?(\d{1,9})(?:\.[0-9a-f]+)?"?\s*')
NO_VERSION = -1  # what no row has


class PreconditionRequired(APIException):
    status_code = status.HTTP_428_PRECONDITION_REQUIRED
    default_detail = gettext_lazy("Say which version you change: send the object's ETag in If-Match.")


def answer(request: Request, data: dict[str, Any], *, status: int = 200, location: str = "") -> Response:
    """The object with its tag, or 304 where the client has this very answer."""
    tag = tag_of(data)
    headers = {"ETag": tag, **({"Location": location} if location else {})}
    if request.method in {"GET", "HEAD"} and _is_known(request.headers.get("If-None-Match", ""), tag):
        return Response(status=304, headers=headers)
    return Response(data, status=status, headers=headers)


def tag_of(data: dict[str, Any]) -> str:
    content = sha256(JSONRenderer().render(data)).hexdigest()[:12]
    return f'"{data.get("version", 0)}.{content}"'


def version_to_match(request: Request, current: int) -> int | None:
    """The version that If-Match names: the current one where it is among several, None for `*`; 428 without."""
    header = request.headers.get("If-Match", "").strip()
    if not header:
        raise PreconditionRequired
    if header == "*":
        return None
    named = [VERSION.fullmatch(part) for part in header.split(",")]
    versions = [int(match[1]) if match else NO_VERSION for match in named]
    return current if current in versions else versions[0]


def _is_known(header: str, tag: str) -> bool:
    # Proxies that compress make a tag weak; for reading, weak is as good.
    known = [item.removeprefix("W/") for item in parse_etags(header)]
    return "*" in known or tag in known
