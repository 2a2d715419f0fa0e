"""The settings under test: the real ones, but for what would make tests slow or let them leave their own folder."""

import os
from datetime import timedelta
from ipaddress import ip_network

from tests import engines

engines.provide()  # the real settings read the environment

from annotations.management import catalogues  # noqa: E402
from factcheck import env  # noqa: E402
from factcheck.settings import *  # noqa: E402, F403
from factcheck.settings import CACHES, CELERY_BEAT_SCHEDULE, STORAGES  # noqa: E402

for language in catalogues.languages():
    catalogues.compile_one(language)

SECRET_KEY = "only for tests, and long enough for every check"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
REDIS_URL = engines.redis_url()
CACHES = {"default": {**CACHES["default"], "LOCATION": REDIS_URL}}
# Celery is never told to run tasks eagerly: that hides both a task sent before the commit and a dead broker.
CELERY_BROKER_URL = env.broker(REDIS_URL)

# Pages to fetch are served on this machine, on whatever port is free.
FETCH_ALLOWED_NETWORKS = (ip_network("127.0.0.0/8"),)
FETCH_ALLOWED_PORTS = "1-65535"

# A test that waits for the sweep says how long a lost worker keeps its row, in the worker's environment.
if "FACTCHECK_TESTS_LEASE" in os.environ:
    JOB_LEASE = timedelta(seconds=float(os.environ["FACTCHECK_TESTS_LEASE"]))
    SWEEP_GRACE = timedelta(seconds=0)
    CELERY_BEAT_SCHEDULE = {name: {**entry, "schedule": 0.5} for name, entry in CELERY_BEAT_SCHEDULE.items()}
