"""Every change to a row goes through `workflow` or `jobs`: one writer for each change, inside one transaction."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.repo.tree import python_files, syntax

# Who may write: people's and the machine's writers, the one writer of the history, and what a desk has from the start.
WRITERS = ("annotations/workflow", "annotations/jobs", "annotations/events.py", "annotations/seed.py")
# A token's last use is a note on the side, not a change that anybody made: it has no event and no lock.
NOTED_ON_THE_SIDE = {(Path("annotations/api/authentication.py"), "update")}
ALWAYS = {
    "save", "create", "bulk_create", "bulk_update", "get_or_create", "update_or_create", "select_for_update",
    "asave", "acreate", "aupdate", "adelete", "abulk_create", "aget_or_create", "aupdate_or_create",
}  # fmt: skip
MANY_TO_MANY = {"groups", "user_permissions"}
RIGHTS = {"is_superuser", "has_perm", "has_perms", "is_staff"}
SQL = ("insert ", "update ", "delete ", "truncate ", "merge ", "alter ", "drop ")


def writes(call: ast.Call) -> bool:
    """Whether the call looks like one of the ORM's writers; a dict's or a hash's update() takes its values unnamed."""
    if not isinstance(call.func, ast.Attribute):
        return False
    name, owner = call.func.attr, call.func.value
    sql = call.args[0] if call.args and isinstance(call.args[0], ast.Constant) else None
    return (
        name in ALWAYS
        or (name == "update" and bool(call.keywords) and not call.args)
        or (name == "delete" and not call.args)
        or (name in {"set", "add", "remove", "clear"} and getattr(owner, "attr", "") in MANY_TO_MANY)
        or (name in {"execute", "executemany"} and sql is not None and str(sql.value).lstrip().lower().startswith(SQL))
    )


def writers_in(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and writes(node):
            yield node.func.attr  # type: ignore[attr-defined]


def others() -> list[Path]:
    writers = set(python_files(*WRITERS))
    starter = python_files("factcheck/run")  # knows of no row; what it saves is run.json
    return [path for path in python_files("annotations", "factcheck") if path not in {*writers, *starter}]


@pytest.mark.parametrize(
    "code",
    [
        "claim.save(update_fields=['state'])",
        "Claim.objects.create(start=0)",
        "Claim.objects.filter(pk=1).update(state='open')",
        "rows.delete()",
        "Claim.objects.bulk_create(rows)",
        "user.groups.set([group])",
        "cursor.execute('UPDATE annotations_claim SET start = 1')",
    ],
)
def test_the_search_finds_a_writer(code: str) -> None:
    assert list(writers_in(ast.parse(code)))


@pytest.mark.parametrize(
    "code",
    ["seen.update(other)", "hash.update(b'x')", "cache.delete('key')", "names.add('x')", "cursor.execute('SELECT 1')"],
)
def test_the_search_knows_what_is_no_writer(code: str) -> None:
    assert not list(writers_in(ast.parse(code)))


def test_the_writers_are_found_writing() -> None:
    found = [name for path in python_files(*WRITERS) for name in writers_in(syntax(path))]
    assert len(found) > 20


def test_nobody_else_writes() -> None:
    paths = others()
    assert len(paths) > 30
    found = {(path, name) for path in paths for name in writers_in(syntax(path))}
    assert sorted(found - NOTED_ON_THE_SIDE) == []


def test_transactions_open_in_workflow_and_jobs_alone() -> None:
    opened = [
        str(path)
        for path in others()
        for node in ast.walk(syntax(path))
        if isinstance(node, ast.Attribute) and node.attr == "atomic"
    ]
    assert opened == []


def test_history_is_written_where_the_change_is() -> None:
    calls = [
        str(path)
        for path in others()
        for node in ast.walk(syntax(path))
        if isinstance(node, ast.Attribute) and node.attr == "record" and getattr(node.value, "id", "") == "events"
    ]
    assert calls == []


def test_rights_are_asked_of_access_alone() -> None:
    paths = [path for path in others() if path != Path("annotations/access.py")]
    paths += python_files("annotations/workflow", "annotations/jobs")
    asked = {
        (str(path), node.attr)
        for path in paths
        for node in ast.walk(syntax(path))
        if isinstance(node, ast.Attribute)
        and isinstance(node.ctx, ast.Load)  # people's writers set them
        and node.attr in {"is_superuser", "has_perm", "has_perms", "is_staff"}
    }
    assert sorted(asked) == []
