"""The embedded PostgreSQL 18: makes the cluster and its database, and runs it on a unix socket alone."""

import os
import shutil
import signal
import socket
import struct
from pathlib import Path
from urllib.parse import quote

from factcheck.run import kernel, leftovers
from factcheck.run.children import Service
from factcheck.run.postgres_home import PostgresHome
from factcheck.run.problems import Problem

ROLE = DATABASE = "factcheck"
# Texts sort the same on every machine. Who reaches the socket may come in: the folder around it is its owner's alone.
CLUSTER = (
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    f"--username={ROLE}",
    "--auth=trust",
)
# The database is made by a server for one, so that whoever finds the cluster finds it whole.
MAKE = f"""
"$1/initdb" --pgdata="$2" {" ".join(CLUSTER)} $3
echo 'CREATE DATABASE {DATABASE}' | "$1/postgres" --single -D "$2" postgres
"""
SETTINGS = {"listen_addresses": "", "unix_socket_permissions": "0700", "max_connections": "60", "jit": "off"}
# For tests: what a crash would lose may be lost.
FORGETFUL = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "max_connections": "120"}


def cluster(home: PostgresHome, *, forgetful: bool = False) -> Service | None:
    """The step that makes the cluster beside its place, or None where it is there; `settle` moves it in."""
    if (home.data / "PG_VERSION").exists():
        return None
    draft = _draft(home)
    shutil.rmtree(draft, ignore_errors=True)
    sync = "--no-sync" if forgetful else "--sync-method=fsync"
    return Service(
        "initdb",
        "Making the database",
        ("/bin/sh", "-euc", MAKE, "sh", str(home.binaries / "bin"), str(draft), sync),
        patience=120.0,
        identity=home.identity,
        environment=_environment(),
    )


def settle(home: PostgresHome) -> None:
    """Moves a cluster that was made whole to its place."""
    _draft(home).rename(home.data)


def clear_stale(home: PostgresHome) -> None:
    """Removes the pid file of a server that is gone, and stops one of an earlier start that is not.

    The number in the file may belong to another process by now, and PostgreSQL would then refuse to start.
    """
    path = home.data / "postmaster.pid"
    try:
        server = kernel.process(int(path.read_text().split("\n", 1)[0]))
    except (FileNotFoundError, ValueError):
        return
    if server and kernel.working_directory(server.pid) == home.data:
        if server.session != server.pid:
            raise Problem(
                f"A PostgreSQL (process {server.pid}) runs on {home.data} already: stop it, then start again."
            )
        leftovers.end_session(server.pid, server.started, signal.SIGINT)
    elif kernel.IS_LINUX:
        path.unlink(missing_ok=True)


def service(home: PostgresHome, sockets: Path, *, forgetful: bool = False) -> Service:
    """The server, listening in `sockets` alone: a folder that only its owner can enter."""
    settings = {**SETTINGS, "unix_socket_directories": str(sockets), **(FORGETFUL if forgetful else {})}
    options = tuple(word for name, value in settings.items() for word in ("-c", f"{name}={value}"))
    account = home.identity.account
    if account:  # it makes its socket in there itself; others still cannot enter
        os.chown(sockets, account.pw_uid, account.pw_gid)
    return Service(
        "postgres",
        "PostgreSQL",
        (str(home.program), "-D", str(home.data), *options),
        is_ready=lambda: _lets_in(sockets / ".s.PGSQL.5432"),
        stop_signal=signal.SIGINT,  # the others wait for their clients, or leave the log to be read again
        patience=60.0,  # after a crash it reads its log again first
        stop_patience=30.0,  # a last checkpoint on a slow disk
        identity=home.identity,
        environment=_environment(),
    )


def url(sockets: Path) -> str:
    return f"postgresql://{ROLE}@/{DATABASE}?host={quote(str(sockets))}"


def _draft(home: PostgresHome) -> Path:
    return home.data.with_name("postgres.new")


def _environment() -> dict[str, str]:
    """Ours without what would lead it to another server's settings."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith(("PG", "LC_"))}
    return {**ours, "LC_ALL": "C"}


def _lets_in(path: Path) -> bool:
    """Asks to come in as a client does; the first answer is R (come in) or E (not yet)."""
    words = "".join(f"{word}\0" for word in ("user", ROLE, "database", DATABASE)).encode() + b"\0"
    with socket.socket(socket.AF_UNIX) as client:
        client.settimeout(2.0)
        try:
            client.connect(str(path))
            client.sendall(struct.pack("!ii", 8 + len(words), 3 << 16) + words)
            answer = client.recv(1)
            client.sendall(b"X\0\0\0\4")  # goodbye
        except OSError:
            return False
    return answer == b"R"
