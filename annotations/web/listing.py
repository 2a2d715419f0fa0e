"""What lists read from an address: the words searched, the filter, the page. Whatever is odd in it counts as absent."""

from collections.abc import Collection
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest

ROWS = 20
LONGEST_SEARCH = 200


def words_of(request: HttpRequest) -> str:
    """The words searched for; PostgreSQL takes no NUL."""
    return request.GET.get("q", "").replace("\0", " ").strip()[:LONGEST_SEARCH]


def choice_of(request: HttpRequest, name: str, choices: Collection[str], default: str = "") -> str:
    value = request.GET.get(name, "")
    return value if value in choices else default


def page_of(request: HttpRequest, rows: QuerySet[Any]) -> Page[Any]:
    """The page that the address asks for, else the nearest that there is."""
    return Paginator(rows, ROWS).get_page(request.GET.get("page"))


def key_of(request: HttpRequest, name: str) -> int | None:
    """A row's key in the address."""
    value = request.GET.get(name, "")
    return int(value) if value.isascii() and value.isdecimal() and len(value) < 19 else None
