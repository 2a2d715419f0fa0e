"""The id of the request that is being answered: the answer names it, the history keeps it, and the logs find it."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_request_id: ContextVar[str] = ContextVar("request_id", default="")


@contextmanager
def request_scope(request_id: str) -> Iterator[None]:
    """Everything recorded and logged inside carries this id."""
    token = _request_id.set(request_id)
    try:
        yield
    finally:
        _request_id.reset(token)


def current_request_id() -> str:
    """The id to hand on to work that outlives the request's own scope, such as a streamed answer."""
    return _request_id.get()


class RequestIdFilter(logging.Filter):
    """Gives each line of the log `request_id`; a dash outside of requests."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.request_id = _request_id.get() or "-"
        return True
