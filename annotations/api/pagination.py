"""Pages of a list by keyset: a row that comes or goes meanwhile moves no other from page to page."""

from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from rest_framework.exceptions import ValidationError
from rest_framework.pagination import BasePagination
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.urls import replace_query_param

BIGGEST = 2**63


class CursorPagination(BasePagination):
    """`{"next", "previous", "results"}`; a cursor is the way (n, p) and the keys of the row at the border.

    The order is the queryset's own: integer columns of one direction that together are unique. (The library's own
    cursor counts rows of an equal first key and loses its way after a thousand.)
    """

    default_size, max_size = 100, 500

    def paginate_queryset(self, queryset: QuerySet[Any], request: Request, view: Any = None) -> list[Any]:
        self.request = request
        size = self._size(request.query_params.get("page_size"))
        order = [str(name) for name in queryset.query.order_by]
        self.keys = [name.lstrip("-") for name in order]
        descending = order[0].startswith("-")
        backwards, values = self._read(request.query_params.get("cursor"))
        rows = queryset.reverse() if backwards else queryset
        if values:
            rows = rows.filter(beyond(self.keys, values, descending=descending != backwards))
        found = list(rows[: size + 1])
        more = len(found) > size
        page = found[:size][:: -1 if backwards else 1]
        self.has_next = bool(page) and (more or backwards)
        self.has_previous = bool(page) and (more if backwards else bool(values))
        self.page = page
        return page

    def get_paginated_response(self, data: list[Any]) -> Response:
        return Response(
            {
                "next": self._link("n", self.page[-1]) if self.has_next else None,
                "previous": self._link("p", self.page[0]) if self.has_previous else None,
                "results": data,
            }
        )

    def _link(self, way: str, row: Any) -> str:
        cursor = ".".join([way, *(str(getattr(row, key)) for key in self.keys)])
        return replace_query_param(self.request.build_absolute_uri(), "cursor", cursor)

    def _read(self, cursor: str | None) -> tuple[bool, list[int]]:
        if not cursor:
            return False, []
        way, *parts = cursor.split(".")
        numbers = [int(part) for part in parts if part.isascii() and part.isdigit() and len(part) < 20]
        fits = len(numbers) == len(parts) == len(self.keys) and all(number < BIGGEST for number in numbers)
        if way not in {"n", "p"} or not fits:
            raise ValidationError({"cursor": _("This is no cursor of this list: take it from `next` or `previous`.")})
        return way == "p", numbers

    def _size(self, wanted: str | None) -> int:
        if not wanted:
            return self.default_size
        if not (wanted.isascii() and wanted.isdigit() and len(wanted) < 20 and int(wanted)):
            raise ValidationError({"page_size": _("A number from 1 to %(most)s.") % {"most": self.max_size}})
        return min(int(wanted), self.max_size)

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        link = {"type": ["string", "null"], "format": "uri"}
        return {
            "type": "object",
            "required": ["next", "previous", "results"],
            "properties": {"next": link, "previous": link, "results": schema},
        }

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        size = {"type": "integer", "minimum": 1, "maximum": self.max_size, "default": self.default_size}
        return [
            {"name": "cursor", "in": "query", "schema": {"type": "string"}, "description": "As `next` gives it."},
            {"name": "page_size", "in": "query", "schema": size, "description": "Rows on a page."},
        ]


def beyond(keys: list[str], values: list[int], *, descending: bool) -> Q:
    """Rows after the one with these values, in an order by these keys."""
    step = "lt" if descending else "gt"
    after = Q()
    for index, key in enumerate(keys):
        same = dict(zip(keys[:index], values, strict=False))
        after |= Q(**same, **{f"{key}__{step}": values[index]})
    return after
