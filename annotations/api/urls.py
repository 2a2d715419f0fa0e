"""Pages and their fragments."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
