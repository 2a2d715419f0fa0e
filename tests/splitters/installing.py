"""Packages with a splitter, installed as pip would leave them: a module and its metadata in a folder on sys.path."""

from pathlib import Path

import pytest

GOOD = '''
from annotations.splitters import Choice


class EveryParagraph:
    """Chooses each paragraph of the window, and once something beside it."""

    def __init__(self, options):
        self.options = options

    def choose(self, text, start, end, *, language, published):
        spans = []
        for line in text[start:end].splitlines(keepends=True):
            spans.append((start, start + len(line)))
            start += len(line)
        return Choice(spans, dropped=1)
'''


def install(folder: Path, monkeypatch: pytest.MonkeyPatch, code: str = GOOD, *, module: str, **points: str) -> None:
    """Puts `module` with `code` and its entry points, name="attribute", where Python finds installed packages."""
    (folder / f"{module}.py").write_text(code)
    info = folder / f"{module}-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {module}\nVersion: 1.0\n")
    lines = [f"{name} = {module}:{attribute}" for name, attribute in points.items()]
    (info / "entry_points.txt").write_text("\n".join(["[factcheck.splitters]", *lines]))
    monkeypatch.syspath_prepend(str(folder))
