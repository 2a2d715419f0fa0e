"""What a start that was killed left behind: its processes, known by number and start, and its sockets."""

import os
import shutil
import signal
import time
from contextlib import suppress

from factcheck.run import kernel
from factcheck.run.data_dir import DataDir
from factcheck.run.problems import Problem

PATIENCE = 15.0  # seconds: PostgreSQL may be writing its last checkpoint
GENTLE = {"postgres": signal.SIGINT}  # the others: SIGTERM


def clear(folder: DataDir) -> None:
    """Stops what an earlier start left, if it is still the same process, in the order of a good stop."""
    for name, record in reversed(folder.run.get("pids", {}).items()):
        if name != "supervisor":  # that one held the lock which is now ours
            end_session(record["pid"], record["started"], GENTLE.get(name, signal.SIGTERM))
    for path in folder.run.get("sockets", []):
        shutil.rmtree(path, ignore_errors=True)
    folder.remember({"pids": None, "sockets": None})


def end_session(leader: int, started: str, stop_signal: signal.Signals) -> None:
    """Ends the session of a process that began at `started`. Raises `Problem` if it will not end."""
    for number in (stop_signal, signal.SIGKILL):
        left = _survivors(leader, started)
        told = [each for each in left if each.pid == leader] or left
        for each in left if number == signal.SIGKILL else told:
            _send(each.pid, number)
        if _all_gone(leader, started):
            return
    raise Problem(f"Process {leader} of an earlier start does not end: end it and start again.")


def _survivors(leader: int, started: str) -> list[kernel.Process]:
    """Who is left of the session; nobody where its number has gone to another process or the machine booted since."""
    now = kernel.process(leader)
    if now and now.started != started:
        return []
    boot = started.partition(":")[0]
    return [each for each in kernel.session_members(leader) if each.started.startswith(boot)]


def _all_gone(leader: int, started: str) -> bool:
    deadline = time.monotonic() + PATIENCE
    while _survivors(leader, started):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True


def _send(pid: int, number: signal.Signals) -> None:
    with suppress(ProcessLookupError):  # it ended meanwhile
        os.kill(pid, number)
