"""Makes our Celery app the current one wherever Django runs; `factcheck.run`, which needs neither, does without it."""

from importlib import import_module

from django.apps import AppConfig


class WiringConfig(AppConfig):
    name = "factcheck"

    def ready(self) -> None:
        import_module("factcheck.celery")
