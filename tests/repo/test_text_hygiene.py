"""Nothing committed names the machine, the package index or the tracker it came from."""

import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.repo.tree import ROOT, files

HERE = Path(__file__).relative_to(ROOT)
WORDS = {
    ".py",
    ".md",
    ".html",
    ".css",
    ".js",
    ".toml",
    ".txt",
    ".in",
    ".yml",
    ".yaml",
    ".po",
    ".json",
    ".jsonl",
    ".csv",
    "",
}
INDEX_HOST = re.compile(r"(pypi|pythonhosted|npmjs|deb\.debian|ghcr|crates)\.(org|io)", re.IGNORECASE)
MACHINE_PATH = re.compile(r"(?<![\w.])/(work|root|Users|home/(?!desk\b|app\b)[a-z])[/\w.-]*")
ISSUE_NUMBER = re.compile(r"\b(issue|bug|ticket|fixes|closes|pull request|PR|GH-?)\s*#?\d+\b", re.IGNORECASE)


def texts() -> list[tuple[Path, str]]:
    chosen = [path for path in files() if path.suffix in WORDS and path != HERE]
    return [(path, (ROOT / path).read_text(errors="replace")) for path in chosen]


def configured_hosts() -> set[str]:
    """The hosts that pip takes packages from on this very machine, whatever they are called."""
    listed = subprocess.run([sys.executable, "-m", "pip", "config", "list"], capture_output=True, text=True, check=True)
    addresses = re.findall(r"\w+://[^\s'\"]+", listed.stdout)
    return {host for address in addresses if (host := urlsplit(address).hostname)}


def found(pattern: re.Pattern[str]) -> dict[str, str]:
    return {str(path): match[0] for path, text in texts() if (match := pattern.search(text))}


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (INDEX_HOST, "see " + "https://pypi." + "org/simple"),
        (MACHINE_PATH, "open('/wo" + "rk/main/x')"),
        (MACHINE_PATH, "in /ro" + "ot/.cache"),
        (ISSUE_NUMBER, "as iss" + "ue #12 asks"),
    ],
)
def test_the_search_finds_what_it_is_for(pattern: re.Pattern[str], text: str) -> None:
    assert pattern.search(text)


@pytest.mark.parametrize("pattern", [INDEX_HOST, MACHINE_PATH, ISSUE_NUMBER], ids=["index", "path", "number"])
def test_nothing_committed_tells_where_it_was_made(pattern: re.Pattern[str]) -> None:
    assert len(texts()) > 80
    assert found(pattern) == {}


def test_no_host_that_this_machine_installs_from_is_named() -> None:
    hosts = configured_hosts()
    named = {str(path): host for path, text in texts() for host in hosts if host in text}
    assert named == {}


def test_no_file_waits_for_somebody() -> None:
    later = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|X" + r"XX)\b")
    assert {name: word for name, word in found(later).items() if not name.endswith("pyproject.toml")} == {}
