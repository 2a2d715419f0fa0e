"""`DATA_DIR`: its lock, `run.json` (who may read it: its owner) and the logs. Never changes a permission."""

import fcntl
import json
import os
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Self

from factcheck.run.problems import Problem

LOG_LIMIT = 10_000_000  # bytes, after which the next start puts a log aside


class DataDir:
    """The folder of one running desk; `run` is what run.json says, written by `remember`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.run: dict[str, Any] = {}
        self._lock: int | None = None

    @classmethod
    def locked(cls, path: Path) -> Self:
        """The folder, made where it is missing, with its lock taken. Raises `Problem` where that cannot be."""
        folder = cls(path)
        folder._make()
        folder._take_lock()
        folder.run = folder._read_run()
        return folder

    def remember(self, changes: Mapping[str, Any]) -> None:
        """Writes run.json with `changes`; a value of None takes a key out."""
        self.run = {key: value for key, value in {**self.run, **changes}.items() if value is not None}
        draft = self.path / "run.json.new"
        draft.unlink(missing_ok=True)
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w") as file:
            json.dump(self.run, file, indent=2)
        draft.replace(self.path / "run.json")

    def log(self, name: str) -> Path:
        """The path of a log, whose folder exists and which is not yet too long."""
        logs = self.path / "logs"
        logs.mkdir(mode=0o700, exist_ok=True)
        path = logs / f"{name}.log"
        if path.exists() and path.stat().st_size > LOG_LIMIT:
            path.replace(path.with_suffix(".log.1"))
        return path

    def unlock(self) -> None:
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def _make(self) -> None:
        try:
            self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
            found = self.path.stat()
        except OSError as error:
            raise Problem(f"DATA_DIR={self.path} cannot be made ({error.strerror}): name another folder.") from error
        if found.st_uid != os.geteuid():
            raise Problem(f"DATA_DIR={self.path} belongs to another user: start as that user or name another folder.")
        if found.st_mode & stat.S_IWOTH:
            raise Problem(f"Anyone may write in DATA_DIR={self.path}: run chmod o-w on it, or name another folder.")
        if not os.access(self.path, os.R_OK | os.W_OK | os.X_OK):
            raise Problem(f"DATA_DIR={self.path} cannot be written: run chmod u+rwx on it, or name another folder.")

    def _take_lock(self) -> None:
        self._lock = os.open(self.path / "lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            # The kernel lets go of it when its holder dies, so a lock is never stale.
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            self.unlock()
            raise Problem(self._who_runs()) from None

    def _who_runs(self) -> str:
        run = self._read_run()
        pid = run.get("pids", {}).get("supervisor", {}).get("pid")
        where = f" on {run['public_url']}" if "public_url" in run else ""
        how = f": stop it with `kill {pid}`" if pid else ""
        return f"The desk of {self.path} is running already{where}{how}, or choose another DATA_DIR and PORT."

    def _read_run(self) -> dict[str, Any]:
        path = self.path / "run.json"
        try:
            found = json.loads(path.read_text())
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            raise Problem(f"{path} cannot be read ({error}): move it away, the next start makes another.") from error
        if not isinstance(found, dict):
            raise Problem(f"{path} is no object: move it away, the next start makes another.")
        return found
