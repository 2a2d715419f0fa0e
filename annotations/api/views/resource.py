"""What the API's views share: how they read a body, list rows, and keep answers out of other people's caches."""

from datetime import UTC
from typing import Any, cast

from django.db.models import QuerySet
from django.http import HttpResponseBase
from django.utils import timezone
from django.utils.cache import patch_cache_control, patch_vary_headers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import BaseSerializer
from rest_framework.views import APIView
from rest_framework.viewsets import GenericViewSet

from annotations.api.serializers.fields import Taken, taken
from annotations.models import User


class Private(APIView):
    """Answers depend on who asks, and are asked for again each time (a 304 is cheap). Their times are UTC."""

    def dispatch(self, *args: Any, **kwargs: Any) -> HttpResponseBase:
        with timezone.override(UTC):
            return super().dispatch(*args, **kwargs)

    def finalize_response(self, request: Request, response: Response, *args: Any, **kwargs: Any) -> Response:
        response = super().finalize_response(request, response, *args, **kwargs)
        patch_vary_headers(response, ["Authorization"])
        patch_cache_control(response, private=True, no_cache=True)
        return response


class Resource(Private, GenericViewSet[Any]):
    """A view set whose keys are numbers."""

    lookup_field = "pk"
    lookup_value_converter = "int"

    @property
    def actor(self) -> User:
        """Whose token it is; where anybody may read, nobody may change, so that there is one."""
        return cast("User", self.request.user)

    def body(self, serializer: type[Taken], *, partial: bool = False) -> dict[str, Any]:
        return taken(serializer, self.request.data, partial=partial)

    def listed(self, rows: QuerySet[Any], serializer: type[BaseSerializer[Any]]) -> Response:
        page = self.paginate_queryset(self.filter_queryset(rows))
        return self.get_paginated_response(serializer(page, many=True, context={"request": self.request}).data)


def expands(request: Request, name: str) -> bool:
    return name in request.query_params.get("expand", "").split(",")
