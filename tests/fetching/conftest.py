"""Pages to fetch are served on an address of IPv4 (`localhost` may be both); hypothesis has no stop-watch here."""

import pytest
from hypothesis import settings

settings.register_profile("shared machine", deadline=None)
settings.load_profile("shared machine")


@pytest.fixture(scope="session")
def httpserver_listen_address() -> tuple[str, int]:
    return ("127.0.0.1", 0)
