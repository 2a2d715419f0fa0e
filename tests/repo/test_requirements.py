"""The pins: complete, hashed, and silent about where they were taken from."""

import re

import pytest

from tests.repo.tree import ROOT

FOLDER = ROOT / "requirements"
LAYERS = ("base", "dev", "bench")
PIN = re.compile(r"^(?P<name>[a-z0-9-]+)(\[[a-z0-9,-]+\])?==(?P<version>[^\s;]+)(?P<marker> ;[^\\]+)? \\$")
HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}( \\)?$")


def canonical(requirement: str) -> str:
    name = re.split(r"[\s\[<>=!~;]", requirement, maxsplit=1)[0]
    return re.sub(r"[-_.]+", "-", name).lower()


def wanted(layer: str) -> set[str]:
    lines = [line.strip() for line in (FOLDER / f"{layer}.in").read_text().splitlines()]
    return {canonical(line) for line in lines if line and not line.startswith(("#", "-"))}


def pinned(layer: str) -> dict[str, int]:
    """How many hashes each pinned name has."""
    found: dict[str, int] = {}
    name = ""
    for line in (FOLDER / f"{layer}.txt").read_text().splitlines():
        if pin := PIN.match(line):
            name = pin["name"]
            found[name] = 0
        elif HASH.match(line):
            found[name] += 1
        else:
            assert line.lstrip().startswith("#"), f"neither a pin, a hash nor a comment: {line!r}"
    return found


@pytest.mark.parametrize("layer", LAYERS)
def test_everything_is_pinned_with_hashes(layer: str) -> None:
    pins = pinned(layer)
    assert len(pins) > 15
    assert [name for name, hashes in pins.items() if not hashes] == []


@pytest.mark.parametrize("layer", LAYERS)
def test_what_is_wanted_is_what_is_pinned(layer: str) -> None:
    asked_for = set()
    text = (FOLDER / f"{layer}.txt").read_text()
    for block in re.split(r"\n(?=[a-z0-9])", text):
        if f"-r {layer}.in" in block:
            asked_for.add(canonical(block))
    assert asked_for == wanted(layer)


def versions(layer: str) -> dict[str, set[str]]:
    """A name has several where they depend on Python's version."""
    found: dict[str, set[str]] = {}
    for line in (FOLDER / f"{layer}.txt").read_text().splitlines():
        if pin := PIN.match(line):
            found.setdefault(pin["name"], set()).add(pin["version"])
    return found


# Each is installed on top of the one before: a second version of a name would push out the first.
@pytest.mark.parametrize(("lower", "upper", "least"), [("base", "dev", 6), ("base", "bench", 2), ("dev", "bench", 1)])
def test_pins_agree_with_those_below(lower: str, upper: str, least: int) -> None:
    below, above = versions(lower), versions(upper)
    shared = below.keys() & above.keys()
    assert len(shared) >= least
    assert [name for name in shared if not above[name] <= below[name]] == []


@pytest.mark.parametrize("path", sorted(FOLDER.iterdir()), ids=lambda path: path.name)
def test_no_address_and_no_index_option(path: object) -> None:
    text = (FOLDER / str(path)).read_text()
    assert "://" not in text
    options = [
        line for line in text.splitlines() if line.startswith("-") and not re.fullmatch(r"-c (base|dev)\.txt", line)
    ]
    assert options == []
