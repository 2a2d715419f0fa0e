"""Names and sizes: files called after what is in them, and small enough to be read in one go."""

import ast
from pathlib import Path

import pytest

from tests.repo.tree import ROOT, files, lines_of, python_files, syntax

SAY_NOTHING = {
    "utils",
    "util",
    "helpers",
    "helper",
    "manager",
    "managers",
    "base",
    "common",
    "misc",
    "functions",
    "tools",
}
WORD_LISTS = {Path("annotations/splitting/languages/id.py"), Path("annotations/splitting/languages/en.py")}
MADE_BY_TOOLS = {"migrations", "locale"}
# (what, most lines): HOUSE rules; a file near its limit wants a split, not a higher limit.
LIMITS = [
    (lambda p: p.suffix == ".py" and p.parts[0] != "tests" and p not in WORD_LISTS, 400),
    (lambda p: p.suffix == ".py" and p.parts[0] == "tests", 500),
    (lambda p: p.suffix == ".html" and p.name.startswith("_"), 60),
    (lambda p: p.suffix == ".html", 140),
    (lambda p: p.suffix == ".js", 100),
    (lambda p: p.suffix == ".css", 300),
]


def test_files_are_named_after_what_is_in_them() -> None:
    paths = python_files("annotations", "factcheck", "tests")
    assert len(paths) > 60
    assert [str(path) for path in paths if path.stem in SAY_NOTHING] == []


@pytest.mark.parametrize(("chosen", "most"), LIMITS, ids=["code", "tests", "fragments", "pages", "scripts", "styles"])
def test_files_are_small(chosen: object, most: int) -> None:
    paths = [path for path in files() if chosen(path) and not MADE_BY_TOOLS & set(path.parts)]  # type: ignore[operator]
    assert paths, "no such file at all"
    assert {str(path): lines for path in paths if (lines := lines_of(path)) > most} == {}


def test_functions_are_small() -> None:
    long = {
        f"{path}:{node.name}": node.end_lineno - node.lineno + 1
        for path in python_files("annotations", "factcheck")
        for node in ast.walk(syntax(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and (node.end_lineno or 0) - node.lineno >= 60
    }
    assert long == {}


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        str(path)
        for path in python_files("annotations", "factcheck", "manage.py")
        if syntax(path).body and not ast.get_docstring(syntax(path))
    ]
    assert silent == []


def test_no_script_or_style_stands_in_a_page() -> None:
    """The Content-Security-Policy would block it, silently for whoever wrote it."""
    pages = [path for path in files() if path.suffix == ".html" and "templates" in path.parts]
    assert len(pages) > 10
    inline = ("<style", " style=", "<script>", " onclick=", " onchange=", " onsubmit=", " hx-on", "javascript:")
    found = {str(path): word for path in pages for word in inline if word in (ROOT / path).read_text()}
    assert found == {}
