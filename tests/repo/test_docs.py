"""The documents say what the code says: states and steps, settings, and links between files that exist."""

import re
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest

from annotations import rules
from tests.repo.tree import ROOT, files

LINK = re.compile(r"\]\((?!\w+:|#)([^)#\s]+)")


def documents() -> list[Path]:
    return [path for path in files() if path.suffix == ".md"]


def row(step: str, moves: dict[Any, frozenset[Any]]) -> str:
    states: type[StrEnum] = type(next(iter(moves)))
    targets = [state for state in states if any(state in reached for reached in moves.values())]
    return f"| `{step}` | {', '.join(moves)} | {', '.join(targets)} |"


@pytest.mark.parametrize("table", [rules.CLAIM_TRANSITIONS, rules.VERDICT_TRANSITIONS], ids=["claim", "verdict"])
def test_the_steps_are_those_of_the_rules(table: dict[str, Any]) -> None:
    text = (ROOT / "docs/workflow.md").read_text()
    assert len(table) >= 4
    assert [step for step, moves in table.items() if row(step, moves) not in text] == []


def test_no_step_is_described_that_is_not_there() -> None:
    text = (ROOT / "docs/workflow.md").read_text()
    described = set(re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE))
    assert described == set(rules.CLAIM_TRANSITIONS) | set(rules.VERDICT_TRANSITIONS)


def test_links_lead_to_files_that_are_there() -> None:
    assert len(documents()) >= 4
    links = [(path, target) for path in documents() for target in LINK.findall((ROOT / path).read_text())]
    assert len(links) > 5
    assert [(str(path), target) for path, target in links if not (ROOT / path.parent / target).exists()] == []


def settings_read() -> set[str]:
    """The environment variables that the application reads."""
    code = (ROOT / "factcheck/settings.py").read_text() + (ROOT / "factcheck/env.py").read_text()
    read = set(re.findall(r'env\.(?:text|flag|words|networks|parsed)\(\s*"([A-Z_]+)"', code))
    return read | set(re.findall(r'os\.environ\.get\("([A-Z_]+)"', code))


def test_the_readme_lists_every_setting() -> None:
    assert len(settings_read()) > 12
    listed = set(re.findall(r"^\| `([A-Z_]+)` \|", (ROOT / "README.md").read_text(), re.MULTILINE))
    assert sorted(settings_read() ^ listed) == []


def test_every_step_of_the_benchmark_has_its_figures() -> None:
    script = (ROOT / "benchmarks/splitting.py").read_text()
    steps = re.findall(r'^    "(\w+)",$', script, re.MULTILINE)
    assert len(steps) > 5
    rows = set(re.findall(r"^\| (\w+) \|", (ROOT / "docs/splitting.md").read_text(), re.MULTILINE))
    assert sorted(set(steps) - rows) == []
    assert [step for step in steps if not (ROOT / f"benchmarks/{step}.py").exists()] == []
