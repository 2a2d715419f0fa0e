"""The start page: what waits for the person."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def overview(request: HttpRequest, **_key: Any) -> HttpResponse:
    return render(request, "annotations/layout.html")
