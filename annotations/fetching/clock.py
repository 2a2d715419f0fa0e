"""A socket whose reads are measured: by the clock of the whole fetch, and in bytes. Nothing of HTTP."""

import io
import socket
import time
from typing import Any

from annotations.fetching.failures import FetchFailure


class Clock:
    """How long one fetch has left, redirects included."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def left(self, at_most: float | None = None, *, late: str = "too_slow") -> float:
        """Seconds that are left, `at_most` so many; raises FetchFailure(late) where there are none."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise FetchFailure(late)
        return left if at_most is None else min(left, at_most)


class MeasuredSocket:
    """Wraps a connected socket for http.client, which reads through `makefile` and sends through `sendall`.

    Each read waits no longer than the clock has left (until the first byte: than `first_byte_seconds`), so that a
    server which drips is cut off in time; and no more is read than `allow` said, whatever the headers promise.
    Closing is left to whoever opened the socket: http.client closes early where the answer says `close`.
    """

    def __init__(self, sock: socket.socket, clock: Clock, *, first_byte_seconds: float) -> None:
        self.sock, self.clock = sock, clock
        self.first_byte_seconds: float | None = first_byte_seconds
        self.read_bytes = 0
        self._limit, self._over = 0, "headers_too_large"

    def allow(self, limit: int, over: str) -> None:
        """From now on `limit` bytes in all may be read; more raises FetchFailure(over)."""
        self._limit, self._over = limit, over

    def receive_into(self, buffer: Any) -> int:
        if self.read_bytes > self._limit:
            raise FetchFailure(self._over)
        self.sock.settimeout(self.clock.left(self.first_byte_seconds))
        try:
            count = self.sock.recv_into(buffer)
        except TimeoutError:
            raise FetchFailure("too_slow" if self.first_byte_seconds is None else "no_answer") from None
        self.first_byte_seconds = None
        self.read_bytes += count
        return count

    def sendall(self, data: bytes) -> None:
        self.sock.settimeout(self.clock.left())
        try:
            self.sock.sendall(data)
        except TimeoutError:
            raise FetchFailure("no_answer") from None

    def makefile(self, _mode: str = "rb") -> io.BufferedReader:
        return io.BufferedReader(_Readable(self))

    def settimeout(self, _seconds: float | None) -> None:
        """The clock decides."""

    def close(self) -> None:
        """Whoever opened the socket closes it."""


class _Readable(io.RawIOBase):
    def __init__(self, measured: MeasuredSocket) -> None:
        self._measured = measured

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        return self._measured.receive_into(buffer)
