"""What all tests share: people of each role, clients for them, local pages to fetch."""

from collections.abc import Callable, Iterator

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.utils import translation
from pytest_django import DjangoDbBlocker

from annotations import access, dispatch
from annotations.models import Article, User
from tests import factories

pytest_plugins = ["tests.worker"]


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Sends everybody out at the end: a database that a server's thread still holds cannot be dropped."""
    yield
    others = "FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute(f"SELECT pg_terminate_backend(pid, 5000) {others}")


@pytest.fixture(autouse=True)
def _empty_redis(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What one test cached or sent, or found of the broker, is not there for the next."""
    monkeypatch.setattr(dispatch, "_silent_until", 0.0)
    yield
    cache.clear()


@pytest.fixture(autouse=True)
def _default_language() -> Iterator[None]:
    """The language of a test's last request stays active in its process."""
    yield
    translation.deactivate()


@pytest.fixture
def reviewer(db: None) -> User:
    return factories.make_user(access.REVIEWER, username="reviewer")


@pytest.fixture
def moderator(db: None) -> User:
    return factories.make_user(access.MODERATOR, username="moderator")


@pytest.fixture
def administrator(db: None) -> User:
    return factories.make_user(access.ADMINISTRATOR, username="administrator")


@pytest.fixture
def observer(db: None) -> User:
    return factories.make_user(access.OBSERVER, username="observer")


@pytest.fixture
def article(reviewer: User) -> Article:
    return factories.make_article(actor=reviewer)


@pytest.fixture
def signed_in() -> Callable[[User], Client]:
    """A browser in which this person has signed in."""

    def sign_in(user: User) -> Client:
        client = Client()
        client.force_login(user)
        return client

    return sign_in
