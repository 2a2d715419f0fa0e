"""The few calls to the kernel that Python 3.11 has no function for, and what /proc tells of a process.

Linux has all of it. Elsewhere a child may outlive a killed supervisor until the next start finds its pid.
"""

import ctypes
import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

IS_LINUX = sys.platform == "linux"
_LIBC = ctypes.CDLL(None, use_errno=True)  # loaded before any fork
_PR_SET_PDEATHSIG = 1
_CLONE_NEWUSER = 0x10000000


@dataclass(frozen=True)
class Process:
    """One process as /proc shows it: `started` tells it from a later one with the same number."""

    pid: int
    session: int
    started: str


def die_with(parent: int, death_signal: signal.Signals) -> None:
    """In a child, after its user changed: ends it by `death_signal` when the parent dies, however that comes about."""
    if not IS_LINUX:
        return
    _LIBC.prctl(_PR_SET_PDEATHSIG, int(death_signal))
    if os.getppid() != parent:  # it died between fork and prctl
        os.kill(os.getpid(), signal.SIGKILL)


def enter_user_namespace(uid: int, gid: int) -> None:
    """In a child of root: goes on under another number, owning the same files. Raises OSError where that is refused."""
    outer_uid, outer_gid = os.geteuid(), os.getegid()
    if _LIBC.unshare(_CLONE_NEWUSER) != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
    Path("/proc/self/setgroups").write_text("deny")
    Path("/proc/self/uid_map").write_text(f"{uid} {outer_uid} 1")
    Path("/proc/self/gid_map").write_text(f"{gid} {outer_gid} 1")


def process(pid: int) -> Process | None:
    """The running process of that number, or None; one that has ended and waits to be reaped is not running."""
    if not IS_LINUX:
        return _process_by_ps(pid)
    try:
        # The name in brackets may itself hold brackets and blanks.
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return None
    if fields[0] in "ZX":
        return None
    return Process(pid, session=int(fields[3]), started=f"{_boot()}:{fields[19]}")


def session_members(session: int) -> list[Process]:
    """Every running process of a session."""
    if not IS_LINUX:
        leader = process(session)
        return [leader] if leader else []
    found = (process(int(path.name)) for path in Path("/proc").iterdir() if path.name.isdigit())
    return [each for each in found if each and each.session == session]


def working_directory(pid: int) -> Path | None:
    """Where a process works, or None where that cannot be seen."""
    try:
        return Path(f"/proc/{pid}/cwd").readlink()
    except OSError:
        return None


def _boot() -> str:
    return Path("/proc/sys/kernel/random/boot_id").read_text().strip()


def _process_by_ps(pid: int) -> Process | None:
    shown = subprocess.run(["ps", "-o", "lstart=", "-p", str(pid)], capture_output=True, text=True, check=False)
    started = shown.stdout.strip()
    return Process(pid, session=pid, started=started) if started else None
