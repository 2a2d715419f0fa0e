"""The person's own page: language, time zone, theme, API tokens."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def account(request: HttpRequest, **_key: Any) -> HttpResponse:
    return render(request, "annotations/layout.html")


def account_theme(request: HttpRequest, **_key: Any) -> HttpResponse:
    return render(request, "annotations/layout.html")


def account_token_create(request: HttpRequest, **_key: Any) -> HttpResponse:
    return render(request, "annotations/layout.html")


def account_token_revoke(request: HttpRequest, **_key: Any) -> HttpResponse:
    return render(request, "annotations/layout.html")
