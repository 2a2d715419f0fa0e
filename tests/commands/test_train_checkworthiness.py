"""`manage.py train_checkworthiness`: examples in, figures on the screen, one readable file of weights out."""

import gzip
import io
import json
import sys
import tomllib
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from annotations.splitting.checkworthiness import FEATURES, PRIORS, WEIGHTS_FILE
from tests.splitting.test_training import examples


def run(*arguments: object) -> str:
    out = io.StringIO()
    call_command("train_checkworthiness", *map(str, arguments), stdout=out)
    return out.getvalue()


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    path = tmp_path / "rows.jsonl"
    lines = [json.dumps({"text": one.text, "lang": one.lang, "label": int(one.label)}) for one in examples(12)]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_trains_and_writes_what_the_splitter_reads(rows: Path, tmp_path: Path) -> None:
    pytest.importorskip("sklearn")
    out = tmp_path / "weights.toml"
    told = run(rows, "--output", out)
    assert "all features           precision 1.000  recall 1.000  F1 1.000  average precision 1.000" in told
    read = tomllib.loads(out.read_text(encoding="utf-8"))
    assert list(read["weights"]) == list(FEATURES)
    assert read["weights"]["headline"] == PRIORS["headline"]
    assert read["weights"]["quantity"] > 0 > read["weights"]["stance"]
    assert "Learnt from 24 sentences: rows.jsonl." in out.read_text(encoding="utf-8")
    assert run(rows, "--output", tmp_path / "again.toml").splitlines()[0] == told.splitlines()[0]
    assert (tmp_path / "again.toml").read_bytes() == out.read_bytes()


def test_measures_on_other_examples_and_with_less(rows: Path, tmp_path: Path) -> None:
    pytest.importorskip("sklearn")
    dev = tmp_path / "dev.jsonl.gz"
    dev.write_bytes(gzip.compress(rows.read_bytes()))
    told = run(rows, "--dev", dev, "--compare", "--output", tmp_path / "weights.toml").splitlines()
    titles = [line.partition("  ")[0] for line in told]
    assert titles[:-1] == [
        "form alone",
        "and speech, modality",
        "and tense, person",
        "words, word pairs",
        "words, all features",
        "all features",
    ]


def test_the_shipped_weights_are_measured_without_the_library(rows: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sklearn.linear_model", None)
    before = WEIGHTS_FILE.read_bytes()
    assert run(rows, "--measure").startswith("shipped weights        precision 1.000  recall 1.000")
    assert WEIGHTS_FILE.read_bytes() == before
    with pytest.raises(CommandError, match="needs scikit-learn"):
        run(rows)


@pytest.mark.parametrize(
    ("content", "words"),
    [(None, "No such file"), ("no json", "line 1"), ("", "At least 5 examples"), ("\n", "At least 5 examples")],
)
def test_what_cannot_be_learnt_from_is_said_in_words(tmp_path: Path, content: str | None, words: str) -> None:
    path = tmp_path / "odd.jsonl"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(CommandError, match=words):
        run(path, "--output", tmp_path / "w.toml")
    assert not (tmp_path / "w.toml").exists()


def test_a_place_that_cannot_be_written_is_named(rows: Path, tmp_path: Path) -> None:
    pytest.importorskip("sklearn")
    with pytest.raises(CommandError, match="No such file"):
        run(rows, "--output", tmp_path / "nowhere" / "w.toml")
