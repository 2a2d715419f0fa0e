"""Sources: the list, one source with its archived copies, and its fetch."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def source_list(request: HttpRequest, **_key: Any) -> HttpResponse:
    return render(request, "annotations/layout.html")


def source(request: HttpRequest, **_key: Any) -> HttpResponse:
    return render(request, "annotations/layout.html")


def source_state(request: HttpRequest, **_key: Any) -> HttpResponse:
    return render(request, "annotations/layout.html")


def source_retry(request: HttpRequest, **_key: Any) -> HttpResponse:
    return render(request, "annotations/layout.html")
