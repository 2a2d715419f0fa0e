"""The history and the published versions are append-only, also for the application's own role."""

from typing import Any

import pytest
from django.db import DatabaseError, connection, models, transaction

from annotations.models import Event, VerdictVersion
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def rows(db: None) -> dict[type[models.Model], Any]:
    verdict = factories.make_verdict()
    return {Event: Event.objects.latest("pk"), VerdictVersion: verdict.versions.get()}


@pytest.mark.parametrize(("model", "values"), [(Event, {"why": "x"}), (VerdictVersion, {"content": {}})])
def test_what_is_written_once(model: type[models.Model], values: dict[str, Any], rows: dict[Any, Any]) -> None:
    row = rows[model]
    for change in (
        lambda: model._default_manager.filter(pk=row.pk).update(**values),
        lambda: model._default_manager.filter(pk=row.pk).delete(),
        row.save,
        row.delete,
        lambda: connection.cursor().execute(f"DELETE FROM {model._meta.db_table}"),
    ):
        with pytest.raises(DatabaseError, match="Cannot update or delete"), transaction.atomic():
            change()
    assert model._default_manager.filter(pk=row.pk).exists()
