"""The Makefile, the hooks and the documents speak of the same commands."""

import re
import tomllib

import yaml

from tests import engines
from tests.repo.test_docs import settings_read
from tests.repo.tree import ROOT

# The engines are the tests' own or others'; these three are set by `tests.engines` and `tests.settings`.
SET_BY_TESTS = {"DATA_DIR", "DATABASE_URL", "REDIS_URL", "SECRET_KEY"}


def targets() -> set[str]:
    return set(re.findall(r"^([a-z-]+):(?!=)", (ROOT / "Makefile").read_text(), re.MULTILINE))


def test_commands_that_are_described_exist() -> None:
    described = set()
    for name in ("README.md", "CONTRIBUTING.md"):
        described |= set(re.findall(r"(?:^    |`)make ([a-z-]+)", (ROOT / name).read_text(), re.MULTILINE))
    assert {"setup", "start", "test", "lint", "format"} <= described
    assert sorted(described - targets()) == []


def test_hooks_run_what_make_lint_runs() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text())["repos"][0]["hooks"]
    lint = (ROOT / "Makefile").read_text().partition("\nlint:")[2].partition("\nformat:")[0]
    for tool in ("ruff check", "ruff format", "mypy", "lint-imports", "djlint", "check-jsonschema"):
        assert tool in lint.replace('"', "")
        assert any(tool in hook["entry"] for hook in hooks), tool


def test_a_persons_settings_do_not_decide_over_tests() -> None:
    assert sorted(set(engines.NOT_OURS) ^ (settings_read() - SET_BY_TESTS)) == []


def test_every_tool_supports_the_oldest_python() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())
    oldest = settings["project"]["requires-python"].removeprefix(">=")
    assert settings["tool"]["mypy"]["python_version"] == oldest
    assert settings["tool"]["ruff"]["target-version"] == f"py{oldest.replace('.', '')}"
    assert f"--python-version {oldest}" in (ROOT / "Makefile").read_text()
