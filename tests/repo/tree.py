"""The files of the repository, and Python ones as syntax trees, for the tests in this folder."""

import ast
import subprocess
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@cache
def files() -> tuple[Path, ...]:
    """What is committed or would be, as paths relative to ROOT; files that are ignored or gone are left out."""
    if not (ROOT / ".git").exists():
        pytest.skip("tells committed files from others by git, and this is no checkout")
    command = ["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split("\0")
    return tuple(sorted(Path(name) for name in set(listed) if name and (ROOT / name).is_file()))


def python_files(*folders: str) -> list[Path]:
    """The Python files below these folders (or at these paths), migrations left out."""
    return [
        path
        for path in files()
        if path.suffix == ".py" and "migrations" not in path.parts and any(path.is_relative_to(f) for f in folders)
    ]


@cache
def syntax(path: Path) -> ast.Module:
    return ast.parse((ROOT / path).read_bytes(), filename=str(path))


def lines_of(path: Path) -> int:
    return len((ROOT / path).read_text().splitlines())
