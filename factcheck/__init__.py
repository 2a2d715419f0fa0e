"""The wiring of the desk: settings, addresses, the Celery app. No rule about claims lives here."""
