"""A table of addresses that must never be connected to."""

import socket
from collections.abc import Sequence
from dataclasses import replace
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest

from tests.fetching.serving import CLOSED, failure_of

LINES = (Path(__file__).parent / "hostile.txt").read_text(encoding="utf-8").split("\n")
HOSTILE = [line for line in LINES if line and not line.startswith("#")]
# With line breaks and other characters that a file of lines cannot hold.
CONTROLS = [
    f"http://example.org{mark}/"
    for mark in ("\0", "\t", "\n", "\r", "\r\nX: y", "\x0b", "\x1f", "\x7f", "\x85", "\u2028", "\ud800")
] + ["java\nscript:alert(1)", "http://127.0.\t0.1/", "ht\ntp://example.org/", "http://example.org/\r\nHost: 10.0.0.1"]
REFUSALS = {"not_a_url", "scheme_not_allowed", "has_credentials", "port_not_allowed", "not_public", "unknown_host"}
NAMES = {
    "localhost": ["127.0.0.1", "::1"],
    "localhost.localdomain": ["127.0.0.1"],
    "printer.local": ["192.168.1.9"],
    "metadata.google.internal": ["169.254.169.254"],
    "kubernetes.default.svc": ["10.96.0.1"],
    "postgres": ["172.18.0.2"],
    "redis": ["172.18.0.3"],
    "10.0.0.1.wild.example": ["10.0.0.1"],
    "half.example": ["93.184.215.14", "10.0.0.1"],
    "six.example": ["2606:2800:21f:cb07::1", "fd00::1"],
    "mapped.example": ["::ffff:10.0.0.1"],
    "nothing.example": [],
    "scoped.example": ["fe80::1%eth0"],
    "garbage.example": ["not an address"],
}


def resolve(host: str, _port: int) -> Sequence[str]:
    """Any name that is not in the table is one of the public net, so that a host read wrongly shows."""
    try:
        return [str(ip_address(host))]
    except ValueError:
        return NAMES.get(host, ["93.184.215.14"])


@pytest.fixture(autouse=True)
def no_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(address: Any, **_: Any) -> None:
        pytest.fail(f"connected to {address}")

    monkeypatch.setattr(socket, "create_connection", refuse)


def test_the_table_is_long_and_says_nothing_twice() -> None:
    assert len(HOSTILE) >= 150
    assert len(set(HOSTILE)) == len(HOSTILE)


@pytest.mark.parametrize("url", HOSTILE + CONTROLS)
def test_is_refused_without_a_connection(url: str) -> None:
    assert failure_of(url, replace(CLOSED, resolve=resolve)) in REFUSALS


@pytest.mark.parametrize("url", ["http://example.org/", "https://8.8.8.8/", "http://[2606:4700::1111]/"])
def test_a_public_address_would_be_connected_to(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The twin: the table above is not refused for want of a way out."""

    def connect(address: Any, **_: Any) -> None:
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "create_connection", connect)
    assert failure_of(url, replace(CLOSED, resolve=resolve)) == "refused"
