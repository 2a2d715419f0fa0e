"""The wiring of the desk: settings, addresses, the Celery app. No rule about claims lives here."""

from factcheck.celery import app as celery_app

__all__ = ["celery_app"]
