"""PostgreSQL and Redis of one run of the tests, started before Django reads its settings and gone with the run.

Those that DATABASE_URL and REDIS_URL name are used instead. Only the process that came first starts anything: xdist's
workers, and workers of Celery that tests start, find the addresses in the environment.
"""

import atexit
import os
import shutil
import tempfile
import time
from pathlib import Path

from factcheck.run import postgres, postgres_home, redis, sockets
from factcheck.run.children import Child, Service

FOLDER = "FACTCHECK_TESTS_FOLDER"  # named in the environment once the engines run
# A person's own settings must not decide whether a test passes.
NOT_OURS = (
    *("ALLOWED_HOSTS", "BEHIND_PROXY", "DEBUG", "DEMO", "DESK_NAME", "LANGUAGE_CODE", "PUBLIC_API", "PUBLIC_URL"),
    *("FETCH_ALLOWED_NETWORKS", "FETCH_ALLOWED_ORIGINS", "FETCH_ALLOWED_PORTS", "PUBLISHER_MAY_BE_ONLY_REVIEWER"),
    *("SPLITTER", "SPLITTER_KEY", "SPLITTER_MAX_REQUESTS", "SPLITTER_MODEL", "SPLITTER_TIMEOUT", "SPLITTER_URL"),
    *("SPLITTER_WINDOW", "SPLITTING_PROCESSES", "STATIC_ROOT", "TIME_ZONE"),
)


def provide() -> None:
    """Sees to it that the environment names a DATA_DIR and both engines of this run."""
    if FOLDER in os.environ:
        return
    for name in NOT_OURS:
        os.environ.pop(name, None)
    folder = Path(tempfile.mkdtemp(prefix="factcheck-tests-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    (folder / "static").mkdir()  # stays empty: tests serve static files from where they lie
    os.environ[FOLDER] = os.environ["DATA_DIR"] = str(folder)
    if not os.environ.get("DATABASE_URL"):
        os.environ["DATABASE_URL"] = _postgres(folder)
    if not os.environ.get("REDIS_URL"):
        os.environ["REDIS_URL"] = _redis(folder)


def _postgres(folder: Path) -> str:
    home = postgres_home.find(folder)
    if home.data.parent != folder:  # a copy, for root where the kernel has no namespaces to give
        atexit.register(shutil.rmtree, home.data.parent, ignore_errors=True)
    step = postgres.cluster(home, forgetful=True)
    if step:
        _wait(Child(step, folder / "initdb.log"))
        postgres.settle(home)
    where = _sockets()
    _serve(postgres.service(home, where, forgetful=True), folder)
    return postgres.url(where)


def _redis(folder: Path) -> str:
    where = _sockets()
    _serve(redis.service(where), folder)
    return redis.url(where)


def _sockets() -> Path:
    where = sockets.folder()
    atexit.register(shutil.rmtree, where, ignore_errors=True)
    return where


def _wait(child: Child) -> None:
    while not child.ended():
        time.sleep(0.02)
    if child.ended() != "exit status 0":
        raise RuntimeError(f"{child.service.title}: {child.ended()}\n{child.log.read_text()}")


def _serve(service: Service, folder: Path) -> None:
    child = Child(service, folder / f"{service.name}.log")
    atexit.register(child.stop)
    deadline = time.monotonic() + service.patience
    while not service.is_ready():
        if child.ended() or time.monotonic() > deadline:
            raise RuntimeError(f"{service.title} does not start: {child.ended()}\n{child.log.read_text()}")
        time.sleep(0.02)


def redis_url() -> str:
    """The Redis of this process: each of xdist's workers, and what it starts, has a database number of its own."""
    address, _question, options = os.environ["REDIS_URL"].partition("?")
    worker = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
    if address.startswith("unix:"):
        return f"{address}?db={(int(options.removeprefix('db=') or 0) + worker) % 16}"
    server, _slash, number = address.removeprefix("redis://").partition("/")
    return f"redis://{server}/{(int(number or 0) + worker) % 16}"
