"""What tests of the workflow share: what was sent to workers."""

import pytest

from annotations import dispatch


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int]]:
    """(task, key) of each message that would go out with the commit; that it does is in tests/test_dispatch.py."""
    messages: list[tuple[str, int]] = []
    monkeypatch.setattr(dispatch, "send", lambda name, pk: messages.append((name, pk)))
    return messages
