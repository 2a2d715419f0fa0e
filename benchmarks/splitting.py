"""How good and how fast the splitter is, step by step, on data that others made: `--data` names its folder.

Expects DIR/cases (claims.jsonl, score.py) and DIR/data (sentences_*, quotes_*, quantities_*); what is missing is said.
"""

import argparse
import gzip
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from sentencex import get_sentence_boundaries

from annotations.splitting import Quantity, find_quantities, split_article
from annotations.splitting.languages import load
from annotations.splitting.quotes import find_quotes
from annotations.splitting.sentences import find_sentences


def main() -> None:
    """Print one line a figure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder that holds cases/ and data/")
    folder = parser.parse_args().data
    claims(folder / "cases")
    for name in ("id_gsd_dev", "id_csui_train", "en_ewt_dev"):
        sentences(folder / "data" / f"sentences_{name}.jsonl")
    quotations(folder / "data" / "quotes_id_pfsa_dev.jsonl.gz")
    for name in ("id", "en"):
        quantities(folder / "data" / f"quantities_{name}.jsonl")
    speed(folder / "data" / "news_id_detik_a.jsonl.gz")


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the rows of a file of JSON lines, packed or not; none where it is missing."""
    if not path.exists():
        print(f"{path.name}: missing")
        return
    raw = path.read_bytes()
    text = (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode("utf-8")
    yield from (json.loads(line) for line in text.split("\n") if line.strip())


def claims(folder: Path) -> None:
    """Print what the scorer of the cases says of `manage.py split`'s claims."""
    predicted = []
    for row in rows(folder / "claims.jsonl"):
        text = (folder / row["file"]).read_bytes().decode() if "file" in row else row["text"]
        found = split_article(text, language=row["language"], published=date.fromisoformat(row["published"]))
        predicted.append({"id": row["id"], "claims": [claim.as_dict() for claim in found]})
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.write("\n".join(map(json.dumps, predicted)))
        file.flush()
        subprocess.run([sys.executable, folder / "score.py", folder / "claims.jsonl", file.name], check=True)


def sentences(path: Path) -> None:
    """Print the F1 of sentence ends, ours beside sentencex alone."""
    ours, peer = Tally(), Tally()
    for row in rows(path):
        text, language = row["text"], load(row["lang"])
        gold = {end for _, end in row["sentences"]}
        ours.add(gold, {end for at, to in paragraphs(text) for _, end in find_sentences(text, at, to, language)})
        ends = (boundary["end_index"] for boundary in get_sentence_boundaries(row["lang"], text))
        peer.add(gold, {len(text[:end].rstrip()) for end in ends})
    print(f"{path.stem:32} F1 {ours}   sentencex {peer}")


def quotations(path: Path) -> None:
    """Print the F1 of direct speech; a mark or comma more or less at either end is no matter."""
    tally = Tally()
    for row in rows(path):
        text = row["text"]
        found = [quote for at, to in paragraphs(text) for quote in find_quotes(text, at, to) if quote.direct]
        gold = [(quote["start"], quote["end"]) for quote in row["quotes"]]
        tally.pair(gold, found, lambda g, q: abs(g[0] - q.start) <= 2 and abs(g[1] - q.end) <= 2)
    print(f"{path.stem:32} F1 {tally}")


def quantities(path: Path) -> None:
    """Print the F1 of values; `cases` whose kind our rules call no quantity (ordinals, ages, bare words) count too."""
    tally = Tally()
    for row in rows(path):
        if not row.get("note"):
            tally.pair(row["expect"], find_quantities(row["text"], row["locale"][:2]), same_value)
    print(f"{path.stem:32} F1 {tally}")


def same_value(gold: dict[str, Any], found: Quantity) -> bool:
    """Return whether a gold quantity has the value, or the bounds, that were found."""
    low, high = (gold["value"], None) if "value" in gold else (gold.get("low"), gold.get("high"))
    if low is None:
        low, high = high, None
    if Decimal(str(low)) != Decimal(found.value):
        return False
    return high is None or found.max is None or Decimal(str(high)) == Decimal(found.max)


def speed(path: Path) -> None:
    """Print the characters a second of splitting news."""
    texts = [row["text"] for row in rows(path)]
    begun = time.perf_counter()
    found = sum(len(split_article(text, language="id", published=None)) for text in texts)
    seconds = time.perf_counter() - begun
    size = sum(map(len, texts))
    print(f"{path.stem:32} {found} claims of {size} characters in {seconds:.1f} s")


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the lines of a text begin and end."""
    at = 0
    for line in text.split("\n"):
        yield at, at + len(line)
        at += len(line) + 1


class Tally:
    """What was right, and what was missed or found beside it."""

    def __init__(self) -> None:
        self.right = self.wrong = 0

    def add(self, gold: set[int], found: set[int]) -> None:
        """Count places that must be equal."""
        self.right += len(gold & found)
        self.wrong += len(gold ^ found)

    def pair(self, gold: list[Any], found: list[Any], agree: Callable[[Any, Any], bool]) -> None:
        """Count things that must agree, each used once."""
        rest = list(found)
        for item in gold:
            hit = next((place for place, other in enumerate(rest) if agree(item, other)), None)
            self.right += hit is not None
            self.wrong += hit is None
            if hit is not None:
                del rest[hit]
        self.wrong += len(rest)

    def __str__(self) -> str:
        whole = 2 * self.right + self.wrong
        return f"{2 * self.right / whole:.4f}" if whole else "none"


if __name__ == "__main__":
    main()
