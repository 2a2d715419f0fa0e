"""As whom PostgreSQL runs and where it lies, where the kernel gives root no namespace."""

import os
import shutil
import signal
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from factcheck.run import postgres, postgres_home, sockets
from factcheck.run.children import Child
from factcheck.run.problems import Problem
from tests.worker import eventually

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root has to give PostgreSQL another name")


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Stands for /var/lib, on a kernel that refuses."""
    folder = Path(tempfile.mkdtemp(prefix="factcheck-tests-"))
    folder.chmod(0o755)
    monkeypatch.setattr(postgres_home, "ELSEWHERE", folder)
    monkeypatch.setattr(postgres_home, "_namespace_reaches", lambda *_about: False)
    yield folder
    shutil.rmtree(folder)


@as_root
def test_it_runs_as_an_account_for_services_on_a_copy(elsewhere: Path, tmp_path: Path) -> None:
    data_dir = tmp_path / "data"
    data_dir.mkdir(mode=0o700)
    home = postgres_home.find(data_dir)
    assert home.identity.account is not None
    assert home.data.is_relative_to(elsewhere)
    assert (data_dir / postgres_home.POINTER).read_text().strip() == str(home.data.parent)
    step = postgres.cluster(home, forgetful=True)
    assert step is not None
    made = Child(step, tmp_path / "initdb.log")
    eventually(made.ended, within=60)
    assert made.ended() == "exit status 0", made.log.read_text()
    postgres.settle(home)
    where = sockets.folder()
    service = postgres.service(home, where)
    server = Child(service, tmp_path / "postgres.log")
    try:
        eventually(service.is_ready)
        with psycopg.connect(postgres.url(where)) as connection:
            assert connection.execute("SHOW server_version").fetchone()[0].startswith("18")  # type: ignore[index]
        assert Path(f"/proc/{server.pid}").stat().st_uid == home.identity.account.pw_uid
        assert home.data.parent.stat().st_mode & 0o077 == 0
    finally:
        server.stop()
        shutil.rmtree(where)
    assert postgres.cluster(postgres_home.find(data_dir)) is None, "the next start finds the cluster"


def test_data_that_root_made_elsewhere_are_not_made_anew(
    elsewhere: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / postgres_home.POINTER).write_text(f"{elsewhere}\n")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(Problem, match="start as root"):
        postgres_home.find(tmp_path)


def test_a_server_that_is_gone_is_forgotten_though_its_number_is_taken(tmp_path: Path) -> None:
    home = postgres_home.PostgresHome(tmp_path, tmp_path / "postgres", postgres_home.Identity())
    home.data.mkdir()
    pid_file = home.data / "postmaster.pid"
    pid_file.write_text(f"{os.getpid()}\n{home.data}\n")
    postgres.clear_stale(home)
    assert not pid_file.exists()


def test_a_server_of_an_earlier_start_is_stopped(tmp_path: Path) -> None:
    """run.json may be lost; the pid file in the cluster still tells who writes there."""
    home = postgres_home.PostgresHome(tmp_path, tmp_path / "postgres", postgres_home.Identity())
    home.data.mkdir()
    stand_in = Child(
        postgres.Service("sleep", "Sleep", ("sleep", "60"), stop_signal=signal.SIGINT, directory=home.data),
        tmp_path / "sleep.log",
    )
    (home.data / "postmaster.pid").write_text(f"{stand_in.pid}\n{home.data}\n")
    postgres.clear_stale(home)
    assert stand_in.ended() == "signal 2"
