"""Starts services one after the other, watches over them, and stops them in the opposite order."""

import os
import shutil
import sys
import time
from collections import deque
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Self

from factcheck.run import kernel
from factcheck.run.children import POLL, Child, Service
from factcheck.run.data_dir import DataDir
from factcheck.run.problems import Problem, Stopped
from factcheck.run.stopping import Wakeups

RESTARTS = 5  # of one service
RESTART_WINDOW = 600.0  # seconds in which that many restarts are too many


class Supervisor:
    """While entered, what it starts runs; on the way out all of it is stopped and run.json forgets it."""

    def __init__(self, folder: DataDir) -> None:
        self.folder = folder
        self.wakeups = Wakeups()
        self._children: list[Child] = []
        self._temporary: list[Path] = []
        self._deaths: dict[str, deque[float]] = {}

    def __enter__(self) -> Self:
        self.wakeups.__enter__()
        self._record()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        for child in reversed(self._children):
            child.stop(self.wakeups.sleep)
        self._children.clear()
        for path in self._temporary:
            shutil.rmtree(path, ignore_errors=True)
        self.folder.remember({"pids": None, "sockets": None, "database_url": None, "redis_url": None})
        self.wakeups.__exit__(kind, error, at)

    def start(self, *services: Service) -> None:
        """Starts them and returns once each of them serves. Raises `Problem` or `Stopped`."""
        for child in [self._start(service) for service in services]:
            service = child.service
            late = f"{service.title} did not get ready in {service.patience:.0f} seconds; see {child.log}"
            self._wait(partial(self._serves, service), service.patience, late)

    def temporary(self, path: Path) -> Path:
        """A folder to remove in the end; run.json names it, in case that end is a sudden one."""
        self._temporary.append(path)
        self.folder.remember({"sockets": [str(each) for each in self._temporary]})
        return path

    def finish(self, step: Service) -> None:
        """Runs a step of the preparation to its end. Raises `Problem` where that is not a good one."""
        print(f"{step.title} …", flush=True)
        child = self._start(step)
        try:
            self._wait(
                lambda: child.ended() is not None, step.patience, f"{step.title} takes too long; see {child.log}"
            )
            if child.ended() != "exit status 0":
                raise Problem(f"{step.title} failed ({child.ended()}): {_last_line(child)} See {child.log}")
        finally:
            child.stop(self.wakeups.sleep)
            self._forget(child)

    def watch(self) -> int:
        """Until somebody asks for the end (status 0) or something is lost for good (1)."""
        while not self.wakeups.asked:
            lost = self.lost()
            if lost is None:
                self.wakeups.sleep(None)
            elif not self._replace(lost):
                return 1
        return 0

    def lost(self) -> Child | None:
        """The first child that ended by itself, if any; engines come before what needs them."""
        return next((child for child in self._children if child.ended()), None)

    def _start(self, service: Service, place: int | None = None) -> Child:
        if self.wakeups.asked:
            raise Stopped
        child = Child(service, self.folder.log(service.name))
        self._children.insert(len(self._children) if place is None else place, child)
        self._record()
        return child

    def _serves(self, service: Service) -> bool:
        lost = self.lost()
        if lost:
            how = f"{lost.service.title} ended at the start ({lost.ended()})"
            raise Problem(f"{how}: {_last_line(lost)} See {lost.log}")
        return service.is_ready()

    def _wait(self, happened: Callable[[], bool], patience: float, late: str) -> None:
        deadline = time.monotonic() + patience
        while not happened():
            if self.wakeups.asked:
                raise Stopped
            if time.monotonic() > deadline:
                raise Problem(late)
            self.wakeups.sleep(POLL)

    def _replace(self, child: Child) -> bool:
        """Tells of a death and starts the service again where it may be; False where the desk cannot go on."""
        how = f"{child.service.title} ended unexpectedly ({child.ended()}); see {child.log}."
        again = child.service.may_restart and self._may_die_again(child.service.name)
        print(how, "Starting it again." if again else "Stopping the desk.", file=sys.stderr, flush=True)
        place = self._children.index(child)
        self._forget(child)
        if again:
            self._start(child.service, place)
        return again

    def _may_die_again(self, name: str) -> bool:
        deaths = self._deaths.setdefault(name, deque(maxlen=RESTARTS + 1))
        deaths.append(time.monotonic())
        return len(deaths) <= RESTARTS or deaths[-1] - deaths[0] > RESTART_WINDOW

    def _forget(self, child: Child) -> None:
        child.end_session()
        self._children.remove(child)
        self._record()

    def _record(self) -> None:
        """Writes who runs, for the next start, in case this one is killed."""
        mine = kernel.process(os.getpid())
        running = {"supervisor": mine, **{child.service.name: kernel.process(child.pid) for child in self._children}}
        pids = {name: {"pid": each.pid, "started": each.started} for name, each in running.items() if each}
        self.folder.remember({"pids": pids})


def _last_line(child: Child) -> str:
    """What a child said last, cut to a terminal's line."""
    with child.log.open("rb") as file:
        file.seek(max(0, child.log.stat().st_size - 4096))
        lines = file.read().decode(errors="replace").strip().splitlines()
    return f"{lines[-1].strip()[:200].rstrip('.')}." if lines else "it said nothing."
