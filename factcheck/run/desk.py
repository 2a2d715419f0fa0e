"""What of the desk itself runs: the web server, the worker with the beat inside, and the steps that prepare them."""

import os
import socket
import sys
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from factcheck import env
from factcheck.run.children import Service
from factcheck.run.problems import Problem

HOST = "127.0.0.1"
THREADS = 8  # of the one web process: pages, and the polls of open panels
# Prefork, not threads: only a process can be ended when a page makes the extraction run wild (the hard time limit).
# Its children share what the parent has loaded; one that grew is replaced between two tasks.
FETCHERS = 4
KIBIBYTES_A_FETCHER = 400_000


def port() -> int:
    """`PORT`, which nobody listens on. Raises `Problem` where somebody does."""
    number = env.parsed("PORT", "8000", _port, "a port from 1 to 65535")
    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((HOST, number))
        except OSError as error:
            free = f"choose another, as in `PORT={number + 80 if number < 65000 else 8080} make start`"
            raise Problem(f"Port {number} cannot be used ({os.strerror(error.errno or 0)}): {free}.") from error
    return number


def has_demo() -> bool:
    return env.flag("DEMO", default=True)


def environment(data_dir: Path, public_url: str) -> dict[str, str]:
    """Ours, with what web, worker and steps must agree on. Secrets and engines they read from run.json."""
    variables = {**os.environ, "DATA_DIR": str(data_dir), "PUBLIC_URL": public_url}
    if has_demo():  # its sources are pages of the desk's own
        parts = urlsplit(public_url)
        origins = (os.environ.get("FETCH_ALLOWED_ORIGINS", ""), f"{parts.scheme}://{parts.netloc}")
        variables["FETCH_ALLOWED_ORIGINS"] = ",".join(filter(None, origins))
    return variables


def web(number: int, variables: Mapping[str, str]) -> Service:
    options = (
        f"--bind={HOST}:{number}",
        "--workers=1",
        f"--threads={THREADS}",
        "--timeout=120",
        "--graceful-timeout=3",
        "--no-control-socket",
    )
    return _of_ours(
        "web",
        "The web server",
        ("-m", "gunicorn", "factcheck.wsgi", *options),
        variables,
        is_ready=lambda: _is_ready(number, variables.get("ALLOWED_HOSTS", "")),
    )


def worker(data_dir: Path, variables: Mapping[str, str]) -> Service:
    options = (
        "--beat",
        f"--schedule={data_dir / 'beat-schedule'}",
        "--pool=prefork",
        f"--concurrency={FETCHERS}",
        f"--max-memory-per-child={KIBIBYTES_A_FETCHER}",
        "--loglevel=INFO",
        # There is one worker: nobody to gossip with.
        "--without-gossip",
        "--without-mingle",
        "--without-heartbeat",
    )
    return _of_ours("worker", "The worker", ("-m", "celery", "-A", "factcheck", "worker", *options), variables)


def prepare(variables: Mapping[str, str]) -> Service:
    return _of_ours("prepare", "Preparing the tables and files", ("-m", "factcheck.run.preparation"), variables)


def load_demo(variables: Mapping[str, str]) -> Service:
    return _of_ours("demo", "Loading the demo", ("manage.py", "load_demo"), variables)


def _of_ours(name: str, title: str, command: tuple[str, ...], variables: Mapping[str, str], **about: object) -> Service:
    return Service(
        name,
        title,
        (sys.executable, *command),
        patience=120.0,
        stop_patience=5.0,  # a task cut off is due again by itself
        may_restart=True,
        directory=env.BASE_DIR,
        environment=variables,
        **about,  # type: ignore[arg-type]
    )


def _port(value: str) -> int:
    number = int(value)
    if not 0 < number < 65536:
        raise ValueError
    return number


def _is_ready(number: int, allowed_hosts: str) -> bool:
    """Whether /readyz answers 200, asked under a name that the desk listens to."""
    name = allowed_hosts.split(",", maxsplit=1)[0].strip().lstrip("*.") or HOST
    with socket.socket() as client:
        client.settimeout(10.0)
        try:
            client.connect((HOST, number))
            client.sendall(f"GET /readyz HTTP/1.0\r\nHost: {name}\r\n\r\n".encode())
            return client.recv(16).split(b" ")[1:2] == [b"200"]
        except OSError:
            return False
