"""What every template may use."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from annotations import access


def desk(request: HttpRequest) -> dict[str, Any]:
    """`person`'s role for the navigation, and the limits that forms name."""
    user = getattr(request, "user", None)
    return {
        "may_moderate": bool(user and access.is_moderator(user)),
        "may_annotate": bool(user and access.is_annotator(user)),
        "limits": {
            "article_characters": settings.ARTICLE_MAX_CHARACTERS,
            "sources_at_once": settings.SOURCES_MAX_AT_ONCE,
            "statement_characters": settings.STATEMENT_ADVISED_CHARACTERS,
        },
    }
