"""What the environment says, and how a value that cannot be read is refused."""

from ipaddress import ip_network
from pathlib import Path

import pytest

from factcheck import env


@pytest.mark.parametrize(
    ("redis", "kombu"),
    [
        ("unix:///tmp/x/redis.sock", "redis+socket:///tmp/x/redis.sock"),
        ("unix:///tmp/x/redis.sock?db=3", "redis+socket:///tmp/x/redis.sock?virtual_host=3"),
        ("redis://redis:6379/0", "redis://redis:6379/0"),
        ("", ""),
    ],
)
def test_kombu_spells_a_socket_in_its_own_way(redis: str, kombu: str) -> None:
    assert env.broker(redis) == kombu


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("postgresql://desk:a%40b@db.example:6543/facts", ("facts", "desk", "a@b", "db.example", 6543)),
        ("postgres:///facts?host=/run/a%20b", ("facts", "", "", "/run/a b", "")),
        ("postgresql://desk@/?host=/run/pg&port=6000", ("factcheck", "desk", "", "/run/pg", "6000")),
        ("postgresql://desk@%2Frun%2Fpg/facts", ("facts", "desk", "", "/run/pg", "")),
    ],
)
def test_an_address_of_a_database(url: str, wanted: tuple[object, ...]) -> None:
    read = env.database(url)
    assert tuple(read[key] for key in ("NAME", "USER", "PASSWORD", "HOST", "PORT")) == wanted


def test_other_options_go_to_the_driver() -> None:
    assert env.database("postgresql://db/x?sslmode=require")["OPTIONS"]["sslmode"] == "require"


def test_another_engine_is_refused_without_repeating_its_password() -> None:
    with pytest.raises(env.BadSetting) as refused:
        env.database("mysql://desk:secret@db/x")
    assert "PostgreSQL is the one engine" in str(refused.value)
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize(("value", "wanted"), [("yes", True), ("OFF", False), (" 1 ", True), ("", None)])
def test_a_flag(monkeypatch: pytest.MonkeyPatch, value: str, wanted: bool | None) -> None:
    monkeypatch.setenv("A_FLAG", value)
    assert [env.flag("A_FLAG", default=default) for default in (True, False)] == (
        [True, False] if wanted is None else [wanted, wanted]
    )


def test_a_flag_that_says_neither_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("A_FLAG", "maybe")
    with pytest.raises(env.BadSetting, match="A_FLAG='maybe': say true or false"):
        env.flag("A_FLAG", default=True)


def test_networks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOME_NETWORKS", "127.0.0.0/8, fd00::/8")
    assert env.networks("SOME_NETWORKS") == (ip_network("127.0.0.0/8"), ip_network("fd00::/8"))
    monkeypatch.setenv("SOME_NETWORKS", "10.0.0.1/8")
    with pytest.raises(env.BadSetting, match="SOME_NETWORKS"):
        env.networks("SOME_NETWORKS")


@pytest.fixture
def run_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setattr(env, "run_file", env.run_file.__wrapped__)
    return tmp_path / "run.json"


def test_what_the_environment_leaves_open_the_running_system_says(
    run_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_file.write_text('{"database_url": "postgresql://running/desk"}')
    assert env.text("DATABASE_URL") == "postgresql://running/desk"
    monkeypatch.setenv("DATABASE_URL", "postgresql://other/desk")
    assert env.text("DATABASE_URL") == "postgresql://other/desk"


@pytest.mark.parametrize("content", [None, "", "{half", "[]"])
def test_without_a_running_system_nothing_is_said(run_file: Path, content: str | None) -> None:
    if content is not None:
        run_file.write_text(content)
    assert env.text("DATABASE_URL", "nothing") == "nothing"


@pytest.mark.parametrize(("value", "wanted"), [("", 60), ("1", 1), (" 80 ", 80)])
def test_a_number_within_bounds(monkeypatch: pytest.MonkeyPatch, value: str, wanted: int) -> None:
    monkeypatch.setenv("A_NUMBER", value)
    assert env.parsed("A_NUMBER", "60", env.between(1, 80), "whole seconds from 1 to 80") == wanted


@pytest.mark.parametrize("value", ["0", "81", "-1", "1.5", "many", "1e1"])
def test_a_number_beyond_them_is_refused(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("A_NUMBER", value)
    with pytest.raises(env.BadSetting, match="whole seconds from 1 to 80"):
        env.parsed("A_NUMBER", "60", env.between(1, 80), "whole seconds from 1 to 80")
