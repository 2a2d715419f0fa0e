"""`manage.py fetch`, run as a program without any engine, as its contract says."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.fetching.serving import ok, raw_server, sends

ROOT = Path(__file__).resolve().parents[2]
PAGE = (
    "<html lang=id><head><title>Kabar “pelabuhan”</title></head>"
    "<body><p>Sekitar 3.000 peti kemas dipindahkan.</p></body></html>"
)


def fetch(*args: str, given: bytes = b"", **environment: str) -> tuple[int, str]:
    ours = ("DATABASE_URL", "REDIS_URL", "SECRET_KEY", "DATA_DIR")
    inherited = {name: value for name, value in os.environ.items() if name not in ours}
    done = subprocess.run(
        [sys.executable, "manage.py", "fetch", *args],
        cwd=ROOT,
        env={**inherited, "DJANGO_SETTINGS_MODULE": "factcheck.settings", "DATA_DIR": "/nonexistent", **environment},
        input=given,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert b"Traceback" not in done.stderr
    return done.returncode, done.stdout.decode("ascii") if "--json" in args else done.stdout.decode()


def opened(url: str) -> dict[str, str]:
    return {"FETCH_ALLOWED_ORIGINS": url}


def test_a_page_as_json() -> None:
    with raw_server(sends(ok(PAGE.encode()))) as (url, _):
        status, output = fetch(f"{url}/a", "--json", **opened(url))
    row: dict[str, Any] = json.loads(output)
    assert (status, output.count("\n")) == (0, 1)
    assert (row["url"], row["status"], row["title"]) == (f"{url}/a", 200, "Kabar “pelabuhan”")
    assert {"author", "site", "published_on", "language", "text", "sha256", "fetched_at", "quality"} <= row.keys()
    assert "3.000 peti kemas" in row["text"]


def test_a_failure_as_json_and_as_exit_status() -> None:
    status, output = fetch("http://127.0.0.1/", "--json")
    assert status == 1
    assert json.loads(output) == {
        "url": "http://127.0.0.1/",
        "error": {
            "code": "not_public",
            "message": "The address leads into a private network.",
            "permanent": True,
        },
    }


def test_many_links_keep_their_order_and_go_on_after_errors() -> None:
    with raw_server(sends(ok(PAGE.encode()))) as (url, _):
        lines = ["http://10.0.0.1/", f"{url}/1", "no link “at all”", "", f"{url}/2", "javascript:alert(1)"]
        given = "\r\n".join(lines).encode() + b"\n\xff\xfe\n"
        status, output = fetch("-", "--json", given=given, **opened(url))
    rows = [json.loads(line) for line in output.splitlines()]
    assert status == 1
    assert [row["url"] for row in rows] == [*(line for line in lines if line), "\ufffd\ufffd"]
    assert ["error" in row for row in rows] == [True, False, True, False, True, True]


@pytest.mark.parametrize("given", [b"", b"\n\n"])
def test_no_link_is_no_failure(given: bytes) -> None:
    assert fetch("-", "--json", given=given) == (0, "")


def test_for_people() -> None:
    with raw_server(sends(ok(PAGE.encode()))) as (url, _):
        status, output = fetch(url, PYTHONIOENCODING="utf-8", **opened(url))
    assert status == 0
    assert "title: Kabar “pelabuhan”" in output


@pytest.mark.parametrize(
    ("name", "value"), [("FETCH_ALLOWED_PORTS", "http"), ("FETCH_ALLOWED_ORIGINS", "ftp://example.org")]
)
def test_a_setting_that_cannot_be_read_says_so(name: str, value: str) -> None:
    done = subprocess.run(
        [sys.executable, "manage.py", "fetch", "http://127.0.0.1/"],
        cwd=ROOT,
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "factcheck.settings", name: value},
        capture_output=True,
        check=False,
    )
    assert done.returncode != 0
    assert name.encode() in done.stderr
