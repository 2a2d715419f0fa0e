"""The cases that newsrooms gave, where they are at hand: FACTCHECK_CASES names the folder with claims.jsonl."""

import json
import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from annotations.splitting import SplitClaim, split_article

FOLDER = Path(os.environ.get("FACTCHECK_CASES") or "nowhere")
pytestmark = pytest.mark.skipif(
    not (FOLDER / "claims.jsonl").is_file(), reason="FACTCHECK_CASES names no folder with claims.jsonl"
)


def rows() -> list[dict[str, Any]]:
    lines = (FOLDER / "claims.jsonl").read_text(encoding="utf-8").split("\n")
    return [json.loads(line) for line in lines if line.strip()]


def text_of(row: dict[str, Any]) -> str:
    return (FOLDER / row["file"]).read_bytes().decode() if "file" in row else row["text"]


def claims_of(row: dict[str, Any]) -> list[SplitClaim]:
    published = date.fromisoformat(row["published"])
    return split_article(text_of(row), language=row["language"], published=published)


def test_the_first_article() -> None:
    row = next(row for row in rows() if "file" in row)
    claims = claims_of(row)
    told = [
        (quantity.value, quantity.comparator, claim.modality, claim.speaker)
        for claim in claims
        for quantity in claim.quantities
        if claim.speaker and "Zelensky" in claim.speaker
    ]
    president = "Presiden Ukraina Volodymyr Zelensky"
    assert told == [("3000", "=", "fact", president), ("12000", "~", "projection", president)]


def test_nothing_is_found_where_nothing_is_claimed() -> None:
    checked = 0
    for row in rows():
        text = text_of(row)
        for barred in row["not_claims"]:
            start = text.index(barred)
            checked += 1
            for claim in claims_of(row):
                shared = min(claim.end, start + len(barred)) - max(claim.start, start)
                assert 2 * shared < claim.end - claim.start, (row["id"], barred, claim.text)
    assert checked > 5


def test_the_claims_of_the_cases_are_found() -> None:
    """Word for word is more than the score asks: most of them must be."""
    asked = found = 0
    for row in rows():
        quotes = {claim.text for claim in claims_of(row)}
        wanted = [claim["quote"] for claim in row["claims"] if claim.get("checkworthy", True)]
        asked += len(wanted)
        found += sum(quote in quotes for quote in wanted)
    assert found >= 0.9 * asked > 0
