"""A lock is on the row that was asked for and on no other."""

from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from annotations.errors import NotFound
from annotations.models import Article, Citation, Claim, Source, Verdict
from annotations.workflow import locks
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("model", [Article, Claim, Citation, Source, Verdict])
def test_no_other_row_is_locked(model: Any) -> None:
    """Rows are in the order of their claims and articles by default, and what an order joins is locked too."""
    claim = factories.make_verdict().claim
    factories.make_citation(claim)
    pk = model.objects.order_by("pk").values_list("pk", flat=True).first()
    with (
        CaptureQueriesContext(
            connection,
        ) as queries,
        transaction.atomic(),
    ):
        assert locks.locked(model, pk).pk == pk
    [locking] = [query["sql"] for query in queries if "FOR NO KEY UPDATE" in query["sql"]]
    assert "JOIN" not in locking


def test_what_is_not_there_cannot_be_locked() -> None:
    with pytest.raises(NotFound):
        locks.locked(Claim, 1)
