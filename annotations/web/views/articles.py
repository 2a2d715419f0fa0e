"""Articles: the list, the import, and how far an import has come."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def article_list(request: HttpRequest, **_key: Any) -> HttpResponse:
    return render(request, "annotations/layout.html")


def article_import(request: HttpRequest, **_key: Any) -> HttpResponse:
    return render(request, "annotations/layout.html")


def article_state(request: HttpRequest, **_key: Any) -> HttpResponse:
    return render(request, "annotations/layout.html")


def article_retry(request: HttpRequest, **_key: Any) -> HttpResponse:
    return render(request, "annotations/layout.html")
