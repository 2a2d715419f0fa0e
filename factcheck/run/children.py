"""A service as data, and the child process that one start of it makes."""

import os
import pwd
import signal
import subprocess
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from factcheck.run import kernel

# A process that does not heed its own signal in time is told to drop everything, then ended.
HARSHER = ((signal.SIGQUIT, 5.0), (signal.SIGKILL, 5.0))

POLL = 0.05  # seconds between two looks at something that is about to happen


@dataclass(frozen=True)
class Identity:
    """As whom a child runs: as ourselves, under another number in a user namespace, or as an account of the machine."""

    namespace: tuple[int, int] | None = None  # uid and gid inside
    account: pwd.struct_passwd | None = None


@dataclass(frozen=True)
class Service:
    """What to start, how to tell that it serves, and how it is stopped."""

    name: str  # of its log and in run.json
    title: str  # in lines for people
    command: tuple[str, ...]
    is_ready: Callable[[], bool] = lambda: True
    stop_signal: signal.Signals = signal.SIGTERM
    patience: float = 10.0  # seconds to be ready
    stop_patience: float = 10.0  # seconds to end after the stop signal
    may_restart: bool = False
    identity: Identity = Identity()
    directory: Path = Path("/")
    environment: Mapping[str, str] = field(default_factory=lambda: dict(os.environ))


class Child:
    """One running start of a service, in a session of its own, that dies with us."""

    def __init__(self, service: Service, log: Path) -> None:
        self.service = service
        self.log = log
        self._popen = _spawn(service, log)

    @property
    def pid(self) -> int:
        return self._popen.pid

    def ended(self) -> str | None:
        """How it ended, in words, or None while it runs."""
        status = self._popen.poll()
        if status is None:
            return None
        return f"signal {-status}" if status < 0 else f"exit status {status}"

    def signal(self, number: signal.Signals) -> None:
        self._popen.send_signal(number)

    def stop(self, sleep: Callable[[float], None] = time.sleep) -> None:
        """Asks it to end, then insists; returns once it and what it left in its session are gone."""
        for number, patience in ((self.service.stop_signal, self.service.stop_patience), *HARSHER):
            if self.ended():
                break
            self.signal(number)
            deadline = time.monotonic() + patience
            while not self.ended() and time.monotonic() < deadline:
                sleep(POLL)
        self.end_session()

    def end_session(self) -> None:
        """Ends what the child left in its session. Its number stays taken as long as anything is left there."""
        with suppress(ProcessLookupError, PermissionError):  # nobody is left there; macOS says so with EPERM
            os.killpg(self.pid, signal.SIGKILL)


def as_identity(identity: Identity, prepare: Callable[[], None] = lambda: None) -> dict[str, Any]:
    """What to tell subprocess, so that a child runs as `identity`; `prepare` runs in it, after that change."""
    account = identity.account

    def become() -> None:
        if identity.namespace:
            kernel.enter_user_namespace(*identity.namespace)
        prepare()

    return {
        "preexec_fn": become,  # the starter has one thread
        "user": account.pw_uid if account else None,
        "group": account.pw_gid if account else None,
        "extra_groups": [] if account else None,
    }


def _spawn(service: Service, log: Path) -> subprocess.Popen[bytes]:
    parent = os.getpid()

    def prepare() -> None:
        for number in (signal.SIGINT, signal.SIGHUP):  # a shell's background job has them ignored
            signal.signal(number, signal.SIG_DFL)
        os.umask(0o077)  # files hold what no other user of the machine may read
        kernel.die_with(parent, service.stop_signal)

    handle = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        return subprocess.Popen(
            service.command,
            stdin=subprocess.DEVNULL,
            stdout=handle,
            stderr=subprocess.STDOUT,
            cwd=service.directory,
            env=dict(service.environment),
            start_new_session=True,
            **as_identity(service.identity, prepare),
        )
    finally:
        os.close(handle)
