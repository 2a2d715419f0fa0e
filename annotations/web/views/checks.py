"""The public pages: published checks."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def check_list(request: HttpRequest, **_key: Any) -> HttpResponse:
    return render(request, "annotations/layout.html")


def check(request: HttpRequest, **_key: Any) -> HttpResponse:
    return render(request, "annotations/layout.html")
