"""Whether the process is up, and whether what it needs is."""

from collections.abc import Callable

import redis
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe


@login_not_required
@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    return JsonResponse({"status": "ok"})


def _database() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return ""


def _migrations() -> str:
    executor = MigrationExecutor(connection)
    pending = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return f"{len(pending)} migrations are pending" if pending else ""


def _broker() -> str:
    with redis.Redis.from_url(settings.REDIS_URL, socket_connect_timeout=2, socket_timeout=2) as client:
        client.ping()
    return ""


CHECKS: dict[str, Callable[[], str]] = {"database": _database, "migrations": _migrations, "broker": _broker}


@login_not_required
@require_safe
def readyz(request: HttpRequest) -> HttpResponse:
    """503 with what is missing, by name; addresses and passwords stay out of it."""
    problems = {name: problem for name, check in CHECKS.items() if (problem := _outcome(check))}
    return JsonResponse({"status": "waiting" if problems else "ok", **problems}, status=503 if problems else 200)


def _outcome(check: Callable[[], str]) -> str:
    try:
        return check()
    except Exception as error:  # noqa: BLE001  whatever is wrong with an engine, it is not ready
        return type(error).__name__
