"""Finds the programs inside wheels without importing these: one opens permissions as it is imported."""

import importlib.util
from pathlib import Path


def inside(package: str, path: str) -> Path | None:
    """A file or folder of an installed package, or None where package or path is missing."""
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        return None
    found = Path(spec.origin).parent / path
    return found if found.exists() else None
