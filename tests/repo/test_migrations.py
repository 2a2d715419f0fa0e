"""Migrations: none pending, one line of them, and no project code that could change under them."""

import ast

import pytest
from django.core.management import call_command
from django.db.migrations.loader import MigrationLoader

from tests.repo.tree import ROOT, files

# Functions that fields name as their default or validator; Django writes these imports itself.
NAMED_BY_FIELDS = {"annotations.models.fields", "annotations.models.user"}


def own() -> dict[tuple[str, str], object]:
    loader = MigrationLoader(None, ignore_no_migrations=True)
    return {key: migration for key, migration in loader.disk_migrations.items() if key[0] == "annotations"}


@pytest.mark.django_db
def test_none_is_pending(capsys: pytest.CaptureFixture[str]) -> None:
    try:
        call_command("makemigrations", check=True, dry_run=True)
    except SystemExit:
        pytest.fail(f"the models say what no migration does:\n{capsys.readouterr().out}")


def test_they_stand_in_one_line() -> None:
    names = sorted(name for _, name in own())
    assert names
    numbers = [int(name.split("_")[0]) for name in names]
    assert numbers == list(range(1, len(names) + 1))
    for before, name in zip([None, *names], names, strict=False):
        parents = [parent for app, parent in own()["annotations", name].dependencies if app == "annotations"]  # type: ignore[attr-defined]
        assert parents == ([before] if before else [])


def test_they_import_no_code_of_ours() -> None:
    paths = [path for path in files() if "migrations" in path.parts and path.name[0].isdigit()]
    assert paths
    for path in paths:
        for node in ast.walk(ast.parse((ROOT / path).read_text())):
            modules = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            modules += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            ours = {module for module in modules if module.split(".")[0] in {"annotations", "factcheck"}}
            assert ours <= NAMED_BY_FIELDS, path
