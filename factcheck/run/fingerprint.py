"""Tells whether anything changed that tables, catalogues or static files are made from."""

import hashlib
import site
import sys
from collections.abc import Iterator
from pathlib import Path

from factcheck import env

MADE_FROM = ("migrations", "locale", "static")
PARTS_OF_APP = tuple(env.BASE_DIR / "annotations" / name for name in MADE_FROM)


def fingerprint(static: Path) -> str:
    """Changes with the files of the app, what is installed, and the folder the static files go to."""
    seen = hashlib.sha256(f"{sys.version} {static} {static.is_dir()}".encode())
    for path in (*_files(), env.BASE_DIR / "factcheck" / "settings.py", *map(Path, site.getsitepackages())):
        about = path.stat()
        seen.update(f"{path} {about.st_size} {about.st_mtime_ns}\n".encode())
    return seen.hexdigest()


def _files() -> Iterator[Path]:
    for folder in PARTS_OF_APP:
        yield from (path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix not in {".mo", ".pyc"})
