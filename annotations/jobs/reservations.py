"""Taking a row for work: one conditional update, so that no two workers have it at once."""

import random
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db.models import F, Model
from django.utils import timezone

MAX_ATTEMPTS = len(settings.FETCH_RETRY_PAUSES) + 1


def reserve(model: type[Model], pk: int, **values: Any) -> Any | None:
    """The row, reserved for JOB_LEASE with `values` set, or None where it is not due or another worker has it."""
    now = timezone.now()
    until = now + settings.JOB_LEASE
    taken = model._default_manager.filter(pk=pk, due_at__lte=now).update(
        **values, due_at=until, reserved_until=until, attempts=F("attempts") + 1
    )
    return model._default_manager.get(pk=pk) if taken else None


def record(row: Any, **values: Any) -> bool:
    """Writes the outcome and gives the row back; False where the reservation had run out and another has it."""
    values = {"due_at": None, "updated_at": timezone.now(), **values, "reserved_until": None}
    kept = type(row)._default_manager.filter(pk=row.pk, reserved_until=row.reserved_until)
    if not kept.update(**values):
        return False
    for name, value in values.items():
        setattr(row, name, value)
    return True


def next_try(attempts: int) -> datetime | None:
    """When to try again after that many attempts: growing pauses, a little apart; None when it was the last."""
    if attempts >= MAX_ATTEMPTS:
        return None
    pause = settings.FETCH_RETRY_PAUSES[attempts - 1]
    return timezone.now() + timedelta(seconds=pause * random.uniform(0.9, 1.1))  # noqa: S311  no secret hangs on it
