"""Starts everything, says where it is, and stops everything when asked."""

import os
import secrets
import sys
from pathlib import Path
from urllib.parse import urlsplit

from factcheck import env
from factcheck.run import desk, engines, leftovers
from factcheck.run.data_dir import DataDir
from factcheck.run.fingerprint import fingerprint
from factcheck.run.problems import Problem, Stopped
from factcheck.run.supervisor import Supervisor

ACCOUNTS = ("reviewer", "moderator", "admin")
LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"  # none that could be read as another


def main() -> int:
    os.umask(0o077)  # whatever is made here is its owner's alone
    try:
        folder = DataDir.locked(env.data_dir())
        leftovers.clear(folder)
        with Supervisor(folder) as supervisor:
            return run(supervisor)
    except Problem as problem:
        print(problem, file=sys.stderr)
        return 1
    except (Stopped, KeyboardInterrupt):
        return 0


def run(supervisor: Supervisor) -> int:
    """From nothing to a desk that answers, and on until somebody asks for its end. Raises `Problem` or `Stopped`."""
    folder = supervisor.folder
    number = desk.port()
    public_url = os.environ.get("PUBLIC_URL", "").rstrip("/") or f"http://{desk.HOST}:{number}"
    variables = desk.environment(folder.path, public_url)
    folder.remember({"public_url": public_url, **_secrets(folder)})
    if engines.start(supervisor):
        folder.remember({"prepared": None, "demo_loaded": None})
    _prepare(supervisor, variables)
    supervisor.start(desk.worker(folder.path, variables), desk.web(number, variables))
    _load_demo(supervisor, variables)
    _welcome(folder, public_url)
    return supervisor.watch()


def _secrets(folder: DataDir) -> dict[str, object]:
    """Made at the first start and kept: sessions and passwords outlive a stop."""
    made: dict[str, object] = {}
    if not os.environ.get("SECRET_KEY") and "secret_key" not in folder.run:
        made["secret_key"] = secrets.token_urlsafe(50)
    if desk.has_demo() and "demo_passwords" not in folder.run:
        made["demo_passwords"] = {name: _password() for name in ACCOUNTS}
    return made


def _password() -> str:
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(4)) for _ in range(3))


def _prepare(supervisor: Supervisor, variables: dict[str, str]) -> None:
    """Skipped where nothing changed since the last time; a server of somebody's own may have lost its tables."""
    folder = supervisor.folder
    static = Path(os.environ.get("STATIC_ROOT") or folder.path / "static")
    now = fingerprint(static)
    if folder.run.get("prepared") != now or os.environ.get("DATABASE_URL"):
        supervisor.finish(desk.prepare(variables))
        folder.remember({"prepared": fingerprint(static)})


def _load_demo(supervisor: Supervisor, variables: dict[str, str]) -> None:
    """Once for each database. A desk without its demo is still a desk."""
    folder = supervisor.folder
    database = urlsplit(os.environ.get("DATABASE_URL", "")).path or "embedded"
    if not desk.has_demo() or folder.run.get("demo_loaded") == database:
        return
    try:
        supervisor.finish(desk.load_demo(variables))
        folder.remember({"demo_loaded": database})
    except Problem as problem:
        print(problem, file=sys.stderr, flush=True)


def _welcome(folder: DataDir, public_url: str) -> None:
    print(f"\nThe desk is on {public_url}\n")
    if desk.has_demo():
        for name, password in folder.run["demo_passwords"].items():
            print(f"  {name:<10} {password}")
    print(f"\nCtrl-C stops it. What it keeps is in {folder.path}, its logs in {folder.path / 'logs'}.", flush=True)


if __name__ == "__main__":
    sys.exit(main())
