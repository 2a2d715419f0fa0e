"""Hears Ctrl-C, SIGTERM, a closed terminal and the end of a child, and lets the supervisor sleep until one of them."""

import select
import signal
import socket
from types import FrameType, TracebackType
from typing import Self

STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Wakeups:
    """While entered, a signal ends `sleep` instead of the program; `asked` is the first one that asks for the end."""

    def __init__(self) -> None:
        self.asked: signal.Signals | None = None
        self._here, self._there = socket.socketpair()
        self._before: dict[signal.Signals, object] = {}

    def __enter__(self) -> Self:
        for end in (self._here, self._there):
            end.setblocking(False)
        signal.set_wakeup_fd(self._there.fileno(), warn_on_full_buffer=False)
        for number in (*STOP_SIGNALS, signal.SIGCHLD):
            if number == signal.SIGHUP and signal.getsignal(number) == signal.SIG_IGN:
                continue  # nohup
            self._before[number] = signal.signal(number, self._hear)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)  # type: ignore[arg-type]  # what signal() gave us
        signal.set_wakeup_fd(-1)
        self._here.close()
        self._there.close()

    def sleep(self, seconds: float | None) -> None:
        """Sleeps so long, or until a signal comes."""
        if select.select([self._here], [], [], seconds)[0]:
            self._here.recv(4096)

    def _hear(self, number: int, _frame: FrameType | None) -> None:
        if number != signal.SIGCHLD:
            self.asked = self.asked or signal.Signals(number)
