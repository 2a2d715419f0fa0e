"""What every template may use."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from annotations import access
from annotations.web.roles import role_name

STYLE_SHEETS = ("tokens", "base", "bar", "page", "list", "map", "controls", "form", "message", "chip", "rating")
SCRIPTS = ("menu", "busy", "no_answer", "token")
# The first word of a URL's name, and the way in the header that leads to it.
SECTIONS = {"overview": "overview", "article": "articles", "claim": "articles", "source": "sources", "check": "checks"}
THEMES = ("light", "dark")


def desk(request: HttpRequest) -> dict[str, Any]:
    """The person's role for the navigation, the limits that forms name, and what the layout is made of."""
    user = getattr(request, "user", None)
    return {
        "may_moderate": bool(user and access.is_moderator(user)),
        "may_annotate": bool(user and access.is_annotator(user)),
        "role": role_name(user) if user else "",
        "section": _section(request),
        "theme": theme_of(request),
        "desk_name": settings.DESK_NAME,
        "style_sheets": [f"annotations/css/{name}.css" for name in STYLE_SHEETS],
        "scripts": [f"annotations/js/{name}.js" for name in SCRIPTS],
        "limits": {
            "article_characters": settings.ARTICLE_MAX_CHARACTERS,
            "sources_at_once": settings.SOURCES_MAX_AT_ONCE,
            "statement_characters": settings.STATEMENT_ADVISED_CHARACTERS,
        },
    }


def theme_of(request: HttpRequest) -> str:
    """What the person chose in this browser; empty: as the system is."""
    theme = request.COOKIES.get("theme", "")
    return theme if theme in THEMES else ""


def _section(request: HttpRequest) -> str:
    name = request.resolver_match.url_name if request.resolver_match else None
    word = (name or "").split("-")[0]
    if name == "claim-list":
        return "queue"
    return SECTIONS.get(word, word)
