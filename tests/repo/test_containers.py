"""The containers: a file that compose understands, and an image that is told what the application reads."""

import re
import subprocess
import sys

import pytest

from tests.repo.test_docs import settings_read
from tests.repo.tree import ROOT

COMPOSE = ROOT / "docker-compose.yml"


def by_schema(path: object) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec", str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_compose_says_what_its_specification_allows() -> None:
    checked = by_schema(COMPOSE)
    assert checked.returncode == 0, checked.stdout


def test_the_schema_finds_what_is_wrong(tmp_path: pytest.TempPathFactory) -> None:
    broken = tmp_path / "broken.yml"  # type: ignore[operator]
    broken.write_text(COMPOSE.read_text().replace("depends_on:", "depends-on:"))
    assert by_schema(broken).returncode == 1


def test_containers_are_told_settings_that_there_are() -> None:
    """`NAME: ${NAME...}` of the desk's services, and the image's ENV, but for Python's and the shell's own."""
    told = set(re.findall(r"^    ([A-Z_]+): ", COMPOSE.read_text(), re.MULTILINE))
    told |= set(re.findall(r"\b([A-Z_]+)=", " ".join(re.findall(r"^ENV (.*)$", dockerfile(), re.MULTILINE))))
    told -= {"PATH", "PYTHONUNBUFFERED", "PYTHONDONTWRITEBYTECODE", "PIP_NO_CACHE_DIR"}
    assert {"DATABASE_URL", "REDIS_URL", "SECRET_KEY", "DATA_DIR"} <= told
    assert sorted(told - settings_read()) == []


def test_the_image_does_not_run_as_root() -> None:
    last = dockerfile().rpartition("FROM ")[2]
    assert re.search(r"^USER (?!root)\w+$", last, re.MULTILINE)


def dockerfile() -> str:
    return (ROOT / "Dockerfile").read_text()
