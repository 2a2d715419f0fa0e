"""`manage.py split`: articles and cases in, claims out, clear words for what cannot be read."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

ARTICLE = "SAGARA - Menteri Pangan Rahmat Hidayat mengatakan ada 300 gudang rusak pada Senin.\nApakah benar?\n"
KEYS = ["start", "end", "text", "modality", "speaker", "cue", "quantities", "dates", "checkworthiness"]


def run(*arguments: str, **options: Any) -> str:
    out = io.StringIO()
    call_command("split", *arguments, stdout=out, **options)
    return out.getvalue()


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def test_one_object_a_line(article: Path) -> None:
    lines = run(str(article), "--json", "--published", "2025-05-15").splitlines()
    [claim] = [json.loads(line) for line in lines]
    assert list(claim) == KEYS
    assert claim["text"] == "ada 300 gudang rusak pada Senin" == ARTICLE[claim["start"] : claim["end"]]
    assert claim["speaker"] == "Menteri Pangan Rahmat Hidayat"
    assert claim["quantities"] == [
        {"text": "300 gudang", "value": "300", "max": None, "comparator": "=", "unit": "gudang"}
    ]
    assert claim["dates"] == [{"text": "Senin", "date": "2025-05-12"}]


def test_for_people_and_with_reasons(article: Path) -> None:
    assert "ada 300 gudang rusak pada Senin" in run(str(article))
    assert "because:" not in run(str(article))
    assert "because: sentence, frame:before" in run(str(article), "--explain")
    assert "+0." in run(str(article), "--explain").partition("    worth ")[2]
    assert "quantity (a number that counts or measures)" in run(str(article), "--explain")
    told = json.loads(run(str(article), "--json", "--explain"))
    assert told["why"][0] == "sentence"
    assert {name for name, _ in told["reasons"]} >= {"harm", "quantity"}
    assert list(told) == [*KEYS, "why", "reasons"]


def test_output_is_ascii(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Café Zoë closed on Monday – said “no one”.", encoding="utf-8")
    assert run(str(path), "--json", "--language", "en").isascii()


def test_the_language_decides_what_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The mayor said prices rose.", encoding="utf-8")
    as_english = json.loads(run(str(path), "--json", "--language", "en"))
    assert (as_english["text"], as_english["speaker"]) == ("prices rose", "mayor")


def test_cases_keep_the_offsets_of_their_texts(tmp_path: Path) -> None:
    (tmp_path / "told.txt").write_bytes(b"Jalan  itu\r\nditutup. Harga naik 5 persen.")
    gold = tmp_path / "gold.jsonl"
    rows = [
        {"id": "a", "language": "id", "published": "2025-05-15", "text": "Harga naik kemarin.", "claims": []},
        {"id": "b", "language": "id", "file": "told.txt", "claims": []},
    ]
    gold.write_text("\n".join(json.dumps(row) for row in rows) + "\n\n", encoding="utf-8")
    first, second = [json.loads(line) for line in run("--cases", str(gold)).splitlines()]
    assert (first["id"], first["claims"][0]["dates"][0]["date"]) == ("a", "2025-05-14")
    last = second["claims"][-1]
    assert (tmp_path / "told.txt").read_bytes().decode()[last["start"] : last["end"]] == "Harga naik 5 persen"


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"a\0b", "binary file"), (b"\xff\xfe", "not UTF-8"), (None, "No such file")],
)
def test_what_cannot_be_read_is_said_in_words(tmp_path: Path, content: bytes | None, words: str) -> None:
    path = tmp_path / "odd"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(CommandError, match=words):
        run(str(path))


@pytest.mark.parametrize("row", ["no json", "[]", '{"id": "a"}', '{"id": "a", "text": "x", "published": "soon"}'])
def test_a_row_that_is_no_case_names_its_line(tmp_path: Path, row: str) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text("\n" + row, encoding="utf-8")
    with pytest.raises(CommandError, match="line 2"):
        run("--cases", str(gold))


def test_a_day_that_is_none() -> None:
    with pytest.raises(CommandError, match="YYYY-MM-DD"):
        run("--published", "15 May")


def test_an_empty_text_has_no_claims(tmp_path: Path) -> None:
    (tmp_path / "empty").write_bytes(b"")
    assert run(str(tmp_path / "empty"), "--json") == ""


def test_standard_input_and_no_engines(tmp_path: Path) -> None:
    """A process of its own, without a database, a broker or a secret key."""
    bare = {"PATH": os.environ["PATH"], "DATA_DIR": str(tmp_path), "HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "manage.py", "split", "--json", "--language", "id"],
        input=ARTICLE.encode(),
        capture_output=True,
        env=bare,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["quantities"][0]["value"] == "300"
