"""A language model's server on this machine: POST /v1/chat/completions, answered as honestly as a test wants it."""

import json
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from tests.fetching.serving import raw_server

Speak = Callable[[dict[str, Any]], Any]  # the request's JSON -> bytes of the answer, or pieces of it


@dataclass
class Asked:
    """What the server was asked: the heads and the bodies of the requests."""

    url: str = ""
    heads: list[str] = field(default_factory=list)
    bodies: list[dict[str, Any]] = field(default_factory=list)

    @property
    def texts(self) -> list[str]:
        """The part of the article in each request."""
        return [body["messages"][-1]["content"] for body in self.bodies]


@contextmanager
def model_server(speak: Speak) -> Iterator[Asked]:
    """A server whose answer to each request is what `speak` gives; `url` is what SPLITTER_URL would say."""
    asked = Asked()

    def answer(sock: socket.socket, received: bytes) -> None:
        head, _, body = received.partition(b"\r\n\r\n")
        asked.heads.append(head.decode())
        length = int(head.lower().partition(b"content-length:")[2].split(b"\r\n")[0])
        while len(body) < length:
            body += sock.recv(65_536)
        asked.bodies.append(json.loads(body))
        answered = speak(asked.bodies[-1])
        for piece in [answered] if isinstance(answered, bytes) else answered:
            sock.sendall(piece)

    with raw_server(answer) as (url, _heads):
        asked.url = f"{url}/v1"
        yield asked


def http(body: bytes, status: str = "200 OK", *headers: str) -> bytes:
    head = [f"HTTP/1.1 {status}", "Content-Type: application/json", f"Content-Length: {len(body)}", *headers]
    return "\r\n".join(head).encode() + b"\r\n\r\n" + body


def completion(content: Any) -> bytes:
    """A whole answer in which the model says `content`."""
    message = {"role": "assistant", "content": content}
    reply = {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "model": "small",
        "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
    }
    return http(json.dumps(reply).encode())


def quoting(*quotes: str) -> Speak:
    """A model that answers each request with these quotations of those that stand in the text, as it was asked to."""
    return lambda asked: completion(
        json.dumps([{"quote": quote} for quote in quotes if quote in asked["messages"][-1]["content"]])
    )


def saying(content: Any) -> Speak:
    """A model that says this, whatever it is asked."""
    return lambda _asked: completion(content)


def dripping(_asked: dict[str, Any]) -> Iterator[bytes]:
    """One byte at a time, for ever."""
    yield b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"
    for _ in range(200):
        yield b" "
        time.sleep(0.05)


def silent(_asked: dict[str, Any]) -> Iterator[bytes]:
    """Takes the question and says nothing."""
    time.sleep(10)
    yield b""
