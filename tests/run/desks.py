"""A whole desk, started as a person would, in a folder of its own, for tests to look at and to stop."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

import pytest

from factcheck import env
from factcheck.run import kernel
from tests import engines

OTHERS = (*engines.NOT_OURS, engines.FOLDER, "DATABASE_URL", "REDIS_URL", "DJANGO_SETTINGS_MODULE", "SECRET_KEY")


class Desk:
    """One DATA_DIR and its starter; `everyone` are the processes that a stop must leave none of."""

    def __init__(self, data_dir: Path, port: int, **variables: str) -> None:
        self.data_dir, self.port = data_dir, port
        self.output = data_dir.with_name(f"{data_dir.name}-output-{time.monotonic_ns()}")
        clean = {name: value for name, value in os.environ.items() if name not in OTHERS}
        with self.output.open("wb") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "factcheck.run"],
                cwd=env.BASE_DIR,
                env={**clean, "DATA_DIR": str(data_dir), "PORT": str(port), **variables},
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    @property
    def run(self) -> dict[str, Any]:
        return json.loads((self.data_dir / "run.json").read_text())

    @property
    def pids(self) -> dict[str, int]:
        return {name: record["pid"] for name, record in self.run["pids"].items()}

    def said(self) -> str:
        return self.output.read_text()

    def wait(self, *, within: float = 90) -> None:
        """Until it has said where it is."""
        deadline = time.monotonic() + within
        while "Ctrl-C stops it" not in self.said():
            if self.process.poll() is not None or time.monotonic() > deadline:
                pytest.fail(f"The desk does not start ({self.process.poll()}):\n{self.said()}")
            time.sleep(0.05)

    def answer(self, path: str) -> int:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=10) as answer:
                return answer.status
        except urllib.error.HTTPError as error:
            return error.code

    def everyone(self) -> list[kernel.Process]:
        """The starter and all that came of it, at any remove."""
        parents = {int(path.parent.name): _parent(path) for path in Path("/proc").glob("[0-9]*/stat")}
        found = [self.process.pid]
        for pid in found:
            found += [child for child, parent in parents.items() if parent == pid]
        return [each for pid in found if (each := kernel.process(pid))]

    def ended(self, *, within: float = 30) -> int:
        """How the starter ended."""
        return self.process.wait(within)

    def stop(self, number: signal.Signals = signal.SIGTERM) -> int:
        self.process.send_signal(number)
        return self.ended()


def _parent(stat: Path) -> int:
    try:
        return int(stat.read_text().rpartition(")")[2].split()[1])
    except OSError:  # it ended meanwhile
        return 0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def alive(processes: list[kernel.Process]) -> list[kernel.Process]:
    """Those that still run: the same process, not another with its number."""
    return [each for each in processes if (now := kernel.process(each.pid)) and now.started == each.started]
