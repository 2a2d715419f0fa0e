"""Folders for unix sockets: short paths that only their owner can enter, wherever DATA_DIR lies."""

import tempfile
from pathlib import Path

LONGEST = 107 - len("/.s.PGSQL.5432.lock")  # bytes of a socket's path, as the kernel keeps it


def folder() -> Path:
    """A new folder of mode 700, in the usual place for temporary files or, where that is too deep, in /tmp."""
    path = Path(tempfile.mkdtemp(prefix="factcheck-"))
    if len(bytes(path)) <= LONGEST:
        return path
    path.rmdir()
    return Path(tempfile.mkdtemp(prefix="factcheck-", dir="/tmp"))
