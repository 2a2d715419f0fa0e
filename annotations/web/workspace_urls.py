"""The workspace: an article with its claims, and what is done with each."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
