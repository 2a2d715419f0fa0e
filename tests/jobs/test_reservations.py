"""A row is taken by one worker only, however many ask at once."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.db.models import F
from django.utils import timezone

from annotations.jobs import reservations
from annotations.models import Source
from tests import factories

WORKERS = 6


def race(take: Callable[[int], Any | None], pk: int) -> int:
    """How many of the workers that start at the same moment got the row."""
    barrier = threading.Barrier(WORKERS)

    def work(_number: int) -> bool:
        try:
            barrier.wait(10)
            return take(pk) is not None
        finally:
            connection.close()

    with ThreadPoolExecutor(WORKERS) as pool:
        return sum(pool.map(work, range(WORKERS)))


@pytest.fixture
def source(transactional_db: None) -> Source:
    return factories.make_citation(factories.make_claim()).source


def test_one_of_many_workers_gets_the_row(source: Source) -> None:
    assert race(lambda pk: reservations.reserve(Source, pk, fetch_status="fetching"), source.pk) == 1
    source.refresh_from_db()
    assert source.attempts == 1


def test_the_race_is_real(source: Source) -> None:
    """The twin: look first, then take, as one would without a condition on the update."""
    looked = threading.Barrier(WORKERS)

    def look_then_take(pk: int) -> Source | None:
        row = Source.objects.filter(pk=pk, due_at__lte=timezone.now()).first()
        looked.wait(10)
        if row is not None:
            until = timezone.now() + timedelta(minutes=2)
            Source.objects.filter(pk=pk).update(due_at=until, reserved_until=until, attempts=F("attempts") + 1)
        return row

    assert race(look_then_take, source.pk) == WORKERS


def test_only_who_has_the_row_may_record(source: Source) -> None:
    first = reservations.reserve(Source, source.pk, fetch_status="fetching")
    Source.objects.filter(pk=source.pk).update(due_at=timezone.now())
    second = reservations.reserve(Source, source.pk, fetch_status="fetching")
    assert reservations.record(first, fetch_status="failed", failure="busy") is False
    assert reservations.record(second, fetch_status="failed", failure="gone") is True
    assert reservations.record(second, fetch_status="failed", failure="busy") is True
    source.refresh_from_db()
    assert source.failure == "busy"
