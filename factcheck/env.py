"""Reads the environment and `DATA_DIR/run.json`, and refuses bad values with a line that says what to do.

`settings.py` is the only reader. What is missing is an error only where it is used.
"""

import ipaddress
import json
import os
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import parse_qsl, unquote, urlsplit

BASE_DIR = Path(__file__).resolve().parent.parent
T = TypeVar("T")

Network = ipaddress.IPv4Network | ipaddress.IPv6Network


class BadSetting(SystemExit):
    """An environment variable that cannot be read. Ends the program with one line."""

    def __init__(self, name: str, value: str, wanted: str) -> None:
        super().__init__(f"{name}={value!r}: {wanted}")


def data_dir() -> Path:
    """The folder that holds what the desk keeps on this machine (`DATA_DIR`, default `.data`)."""
    return Path(os.environ.get("DATA_DIR") or BASE_DIR / ".data").resolve()


@cache
def run_file() -> dict[str, Any]:
    """What `python -m factcheck.run` wrote about the running system, or nothing."""
    try:
        found = json.loads((data_dir() / "run.json").read_text())
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def text(name: str, default: str = "", *, run_key: str = "") -> str:
    """The variable, else the key of run.json, else the default."""
    return os.environ.get(name) or str(run_file().get(run_key or name.lower()) or "") or default


def parsed(name: str, default: str, parse: Callable[[str], T], wanted: str) -> T:
    """The variable read by `parse`; a ValueError becomes a `BadSetting` that says what is `wanted`."""
    value = os.environ.get(name) or default
    try:
        return parse(value)
    except ValueError as error:
        raise BadSetting(name, value, wanted) from error


def between(low: int, high: int) -> Callable[[str], int]:
    """A parser for `parsed`: a whole number within bounds."""

    def parse(value: str) -> int:
        number = int(value)
        if not low <= number <= high:
            raise ValueError(value)
        return number

    return parse


def flag(name: str, *, default: bool) -> bool:
    words = {"1": True, "true": True, "yes": True, "on": True, "0": False, "false": False, "no": False, "off": False}
    value = os.environ.get(name, "").strip().lower()
    if not value:
        return default
    if value not in words:
        raise BadSetting(name, value, "say true or false")
    return words[value]


def words(name: str, default: str = "") -> tuple[str, ...]:
    """A list by comma."""
    return tuple(part.strip() for part in os.environ.get(name, default).split(",") if part.strip())


def networks(name: str) -> tuple[Network, ...]:
    return parsed(
        name,
        "",
        lambda value: tuple(ipaddress.ip_network(part.strip()) for part in value.split(",") if part.strip()),
        "a list of networks by comma, such as 127.0.0.0/8,10.1.0.0/16",
    )


def database(url: str) -> dict[str, Any]:
    """Django's DATABASES entry of a libpq address; a socket folder may stand percent-encoded or as `?host=`."""
    if not url:
        return {"ENGINE": "django.db.backends.dummy"}
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"}:
        raise BadSetting(
            "DATABASE_URL", url.rsplit("@", maxsplit=1)[-1], "a postgresql:// address: PostgreSQL is the one engine"
        )
    options = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")) or "factcheck",
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", "") or unquote(parts.hostname or ""),
        "PORT": parts.port or options.pop("port", "") or "",
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"connect_timeout": 5, **options},
    }


def broker(redis_url: str) -> str:
    """Kombu's spelling of a redis-py address: `unix:///path?db=1` is `redis+socket:///path?virtual_host=1` there."""
    if redis_url.startswith("unix://"):
        return "redis+socket://" + redis_url.removeprefix("unix://").replace("?db=", "?virtual_host=")
    return redis_url
