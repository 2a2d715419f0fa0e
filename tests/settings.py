"""The settings under test: the real ones, but for what would make tests slow or let them leave their own folder."""

import os
import tempfile
from ipaddress import ip_network

from factcheck.settings import *  # noqa: F403
from factcheck.settings import STORAGES

SECRET_KEY = "only for tests, and long enough for every check"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

# Pages to fetch are served on this machine, on whatever port is free.
FETCH_ALLOWED_NETWORKS = (ip_network("127.0.0.0/8"),)
FETCH_ALLOWED_PORTS = "1-65535"

# Removed when the process ends; processes that a test starts (a worker) inherit the name.
MEDIA_FOLDER = tempfile.TemporaryDirectory(prefix="factcheck-tests-")
MEDIA_ROOT = os.environ.setdefault("FACTCHECK_TESTS_MEDIA", MEDIA_FOLDER.name)
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# Celery is never told to run tasks eagerly: that hides both a task sent before the commit and a dead broker.
