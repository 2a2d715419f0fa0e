"""A POST goes to the one address that is opened for it, with the guards and limits of every fetch."""

import socket
import threading
from dataclasses import replace

import pytest

from annotations.fetching import FetchFailure, FetchPolicy, Sending, post
from annotations.fetching.weburls import origin_of
from tests.fetching.serving import CLOSED, LOCAL, ok, raw_server, sends

SENT = Sending(b'{"a": "\xc3\xa9"}', {"Content-Type": "application/json", "X-Key": "k"})


def code_of(url: str, policy: FetchPolicy, sending: Sending = SENT) -> str:
    with pytest.raises(FetchFailure) as caught:
        post(url, sending, policy)
    return caught.value.code


def test_what_is_sent_arrives_whole() -> None:
    got: list[bytes] = []

    def answer(sock: socket.socket, received: bytes) -> None:
        head, _, body = received.partition(b"\r\n\r\n")
        while len(body) < len(SENT.body):
            body += sock.recv(100)
        got.extend((head, body))
        sock.sendall(ok(b"read"))

    with raw_server(answer) as (url, _):
        assert post(f"{url}/x?y=1", SENT, LOCAL).body == b"read"
    head, body = got
    lines = head.decode().split("\r\n")
    assert lines[0] == "POST /x?y=1 HTTP/1.1"
    assert {"Content-Type: application/json", "X-Key: k", f"Content-Length: {len(SENT.body)}"} <= set(lines)
    assert body == SENT.body


def test_more_than_one_packet_arrives_too() -> None:
    sending, lengths = Sending(b"x" * 3_000_000), []

    def answer(sock: socket.socket, received: bytes) -> None:
        length = len(received.partition(b"\r\n\r\n")[2])
        while length < len(sending.body):
            length += len(sock.recv(65_536))
        lengths.append(length)
        sock.sendall(ok(b"read"))

    with raw_server(answer) as (url, _):
        assert post(url, sending, LOCAL).body == b"read"
    assert lengths == [len(sending.body)]


def test_the_guard_holds_for_it() -> None:
    with raw_server(sends(ok(b"read"))) as (url, heads):
        assert code_of(url, CLOSED) == "port_not_allowed"
        assert code_of(url, replace(CLOSED, allowed_ports=(range(1, 65_536),))) == "not_public"
        assert code_of("file:///etc/hosts", CLOSED) == "scheme_not_allowed"
    assert heads == []


def test_one_opened_origin_opens_no_other() -> None:
    with raw_server(sends(ok(b"read"))) as (url, _), raw_server(sends(ok(b"read"))) as (other, heads):
        policy = replace(CLOSED, allowed_ports=(), allowed_origins=frozenset({origin_of(url)}))
        assert post(url, SENT, policy).status == 200
        assert code_of(other, policy) == "port_not_allowed"
    assert heads == []


def test_a_redirect_is_a_failure() -> None:
    with raw_server(sends(ok(b"read"))) as (other, heads):
        moved = f"HTTP/1.1 307 Temporary Redirect\r\nLocation: {other}\r\nContent-Length: 0\r\n\r\n".encode()
        with raw_server(sends(moved)) as (url, _):
            assert code_of(url, LOCAL) == "bad_redirect"
    assert heads == []


def test_an_empty_answer_is_a_failure() -> None:
    with raw_server(sends(ok(b""))) as (url, _):
        assert code_of(url, LOCAL) == "empty"


def test_a_server_that_does_not_read_is_not_waited_for() -> None:
    done = threading.Event()
    with raw_server(lambda _sock, _head: done.wait(5)) as (url, _):
        assert code_of(url, LOCAL, Sending(b"x" * 50_000_000)) == "no_answer"
        done.set()
