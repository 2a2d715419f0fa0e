"""Certificates are checked for the very name in the link."""

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
import trustme

from annotations.fetching import fetch_page
from annotations.fetching.client import tls_context
from tests.fetching.serving import LOCAL, failure_of, ok, raw_server, sends

POLICY = replace(LOCAL, resolve=lambda _host, _port: ["127.0.0.1"])


@pytest.fixture
def authority(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[trustme.CA]:
    """A certificate authority that this machine trusts for the length of a test."""
    made = trustme.CA()
    made.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    tls_context.cache_clear()
    yield made
    tls_context.cache_clear()


@contextmanager
def tls_server(certificate: trustme.LeafCert, body: bytes) -> Iterator[tuple[int, list[str | None]]]:
    """A server that speaks TLS; (its port, the names it was asked for)."""
    names: list[str | None] = []
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    context.sni_callback = lambda _sock, name, _context: names.append(name)
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            try:
                sock, _ = listener.accept()
                with context.wrap_socket(sock, server_side=True) as spoken:
                    spoken.recv(4096)
                    spoken.sendall(ok(body))
            except ssl.SSLError:
                continue  # the client did not trust us
            except OSError:
                return

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield listener.getsockname()[1], names
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()


def test_the_certificate_is_checked_for_the_name_in_the_link(authority: trustme.CA) -> None:
    with tls_server(authority.issue_cert("news.example"), b"<p>Hello there.</p>") as (port, names):
        assert fetch_page(f"https://news.example:{port}/", POLICY).status == 200
        assert failure_of(f"https://other.example:{port}/", POLICY) == "bad_certificate"
    assert names == ["news.example", "other.example"]


def test_a_certificate_for_an_address_without_a_name(authority: trustme.CA) -> None:
    with tls_server(authority.issue_cert("127.0.0.1"), b"<p>Hello there.</p>") as (port, _):
        assert fetch_page(f"https://127.0.0.1:{port}/", POLICY).status == 200


def test_a_certificate_that_nobody_vouches_for(authority: trustme.CA) -> None:
    with tls_server(trustme.CA().issue_cert("news.example"), b"<p>Hello there.</p>") as (port, _):
        assert failure_of(f"https://news.example:{port}/", POLICY) == "bad_certificate"


def test_a_server_that_speaks_no_tls() -> None:
    with raw_server(sends(ok(b"<p>Hello there.</p>"))) as (url, _):
        assert failure_of(url.replace("http:", "https:").replace("127.0.0.1", "news.example"), POLICY) != ""


def test_a_handshake_that_never_ends() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        assert failure_of(f"https://news.example:{port}/", POLICY, total_seconds=0.5) == "connect_slow"
