"""A desk with a row of every kind, for the admin to show."""

import pytest

from annotations.models import Claim
from tests.admin.moderation import make_everything


@pytest.fixture
def desk(db: None) -> Claim:
    return make_everything()
