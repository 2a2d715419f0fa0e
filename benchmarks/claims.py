"""Claims as a whole: what the scorer that lies beside the cases says of what we split."""

import json
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

from annotations.splitting import split_article
from benchmarks.datasets import rows
from benchmarks.report import Report
from tests.splitting.scoring import score

WANTED = {
    "claim_f1": "0.900",
    "modality_accuracy": "0.930",
    "speaker_accuracy": "0.900",
    "quantity_f1": "0.950",
    "date_f1": "0.950",
}


OWN = {
    "claims": "0.900",
    "modality": "0.930",
    "speaker": "0.900",
    "quantities": "0.950",
    "dates": "0.950",
}


def measure(folder: Path, report: Report) -> None:
    """Report the scorer's figures for each language and over all, and those of the cases in tests/splitting/cases."""
    for language in ("en", "id"):
        for name, value in score(language).items():
            report.figure(f"own cases, {language}: {name}", value, target=OWN[name])
    cases = folder / "cases"
    predicted = [_split(row, cases) for row in rows(cases / "claims.jsonl")]
    if not predicted:
        return
    scores = _scored(cases, predicted)
    for line in scores.pop("errors"):
        parts = line.split("\t")
        report.mistake(parts[1], " | ".join([parts[0], *parts[2:]]))
    for language, figures in scores.items():
        for name, wanted in WANTED.items():
            report.figure(f"claims.jsonl, {language}: {name.replace('_', ' ')}", float(figures[name]), target=wanted)


def _split(row: dict[str, Any], cases: Path) -> dict[str, Any]:
    text = (cases / row["file"]).read_bytes().decode() if "file" in row else row["text"]
    found = split_article(text, language=row["language"], published=date.fromisoformat(row["published"]))
    return {"id": row["id"], "claims": [claim.as_dict() for claim in found]}


def _scored(cases: Path, predicted: list[dict[str, Any]]) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "predicted.jsonl"
        file.write_text("\n".join(map(json.dumps, predicted)), encoding="utf-8")
        command = [
            sys.executable,
            str(cases / "score.py"),
            str(cases / "claims.jsonl"),
            str(file),
            "--json",
            "--errors",
        ]
        answer = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    scores: dict[str, Any] = json.loads(answer)
    return scores
