"""Servers on this machine that answer whatever a test wants, byte by byte, and policies that let them be fetched."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from ipaddress import ip_network
from typing import Any

from annotations.fetching import FetchFailure, FetchPolicy, fetch_page

LOCAL = FetchPolicy(
    user_agent="desk-tests/1.0 (+http://127.0.0.1)",
    allowed_ports=(range(1, 65_536),),
    allowed_networks=(ip_network("127.0.0.0/8"),),
    connect_seconds=2,
    first_byte_seconds=0.4,
    total_seconds=1.2,
)
CLOSED = FetchPolicy(user_agent="desk-tests/1.0", connect_seconds=2)

Answer = Callable[[socket.socket, bytes], Any]


@contextmanager
def raw_server(answer: Answer) -> Iterator[tuple[str, list[bytes]]]:
    """A server that hands each connection with the request's head to `answer`; (its address, the heads it got)."""
    listener = socket.create_server(("127.0.0.1", 0))
    heads: list[bytes] = []

    def serve_one(sock: socket.socket) -> None:
        try:
            with sock:
                head = b""
                while b"\r\n\r\n" not in head and (part := sock.recv(4096)):
                    head += part
                heads.append(head)
                answer(sock, head)
        except OSError:  # the client hung up, as some tests want it to
            return

    def serve() -> None:
        while True:
            try:
                sock, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=serve_one, args=[sock], daemon=True).start()

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}", heads
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()


def sends(*parts: bytes) -> Answer:
    def answer(sock: socket.socket, _head: bytes) -> None:
        for part in parts:
            sock.sendall(part)

    return answer


def ok(body: bytes, *headers: str) -> bytes:
    head = ["HTTP/1.1 200 OK", "Content-Type: text/html", f"Content-Length: {len(body)}", *headers]
    return "\r\n".join(head).encode("latin-1") + b"\r\n\r\n" + body


def failure_of(url: str, policy: FetchPolicy = LOCAL, **limits: Any) -> str:
    """The code with which fetching fails; "" where it does not."""
    try:
        fetch_page(url, replace(policy, **limits))
    except FetchFailure as failure:
        return failure.code
    return ""
