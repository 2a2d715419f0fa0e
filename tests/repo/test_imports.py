"""What import-linter cannot say of imports. The floors themselves are contracts in pyproject.toml."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.repo.tree import python_files, syntax

OURS = ("annotations", "factcheck")
# Models can be imported from ready() on.
LATE_IMPORTS_ALLOWED = {Path("annotations/apps.py")}


def imported(node: ast.AST) -> Iterator[tuple[str, str]]:
    """(module, name) of each name that an import statement brings."""
    if isinstance(node, ast.Import):
        yield from ((alias.name, "") for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        yield from ((node.module or "", alias.name) for alias in node.names)


def is_ours(module: str) -> bool:
    return module.split(".", maxsplit=1)[0] in OURS


def late_imports(tree: ast.Module) -> list[str]:
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    inner = (node for function in functions for node in ast.walk(function))
    return [module for node in inner for module, _ in imported(node) if is_ours(module)]


def borrowed_privates(tree: ast.Module) -> list[str]:
    names = ((module, name) for node in ast.walk(tree) for module, name in imported(node))
    return [f"{module}.{name}" for module, name in names if is_ours(module) and name.startswith("_")]


def test_the_search_finds_what_it_is_for() -> None:
    tree = ast.parse("from annotations.rules import _hidden\ndef late():\n    from annotations import models\n")
    assert late_imports(tree) == ["annotations"]
    assert borrowed_privates(tree) == ["annotations.rules._hidden"]


def test_no_import_inside_a_function_to_escape_a_circle() -> None:
    paths = [path for path in python_files(*OURS) if path not in LATE_IMPORTS_ALLOWED]
    assert len(paths) > 40
    assert {str(path): found for path in paths if (found := late_imports(syntax(path)))} == {}


def test_what_is_private_stays_in_its_module() -> None:
    paths = python_files(*OURS, "tests")
    assert {str(path): found for path in paths if (found := borrowed_privates(syntax(path)))} == {}
