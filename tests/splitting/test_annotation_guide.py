"""The annotation guide teaches what the splitter does: its examples are split, its numbers and dates are read."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from annotations.splitting import DateMention, Quantity, find_dates, find_quantities, split_article

GUIDE = Path(__file__).resolve().parents[2] / "docs/annotation-guide.md"
PUBLISHED = date(2025, 3, 12)
KINDS = {
    "en": {"fact": "checkable statement", "projection": "forecast or promise", "opinion": "opinion"},
    "id": {"fact": "pernyataan faktual", "projection": "perkiraan atau janji", "opinion": "opini"},
}
Row = tuple[str, ...]


def halves() -> Iterator[tuple[str, str]]:
    english, indonesian = re.split(r"^## (?:English|Bahasa Indonesia)$", GUIDE.read_text(), flags=re.MULTILINE)[1:]
    yield "en", english
    yield "id", indonesian


def cells(line: str) -> Row:
    return tuple(cell.strip() for cell in line.strip().strip("|").split("|"))


def examples() -> Iterator[tuple[str, str, list[Row]]]:
    """The quoted texts, each with the rows of the table below it."""
    for language, half in halves():
        for text, table in re.findall(r"^> (.+)\n\n((?:\|.*\n)+)", half, re.MULTILINE):
            yield language, text, [cells(line) for line in table.splitlines()[2:]]


def readings() -> Iterator[tuple[str, str, str]]:
    for language, half in halves():
        for table in re.findall(
            r"^\| (?:in the text|dalam teks) \|.*\n\| --- \| --- \|\n((?:\|.*\n)+)", half, re.MULTILINE
        ):
            for text, stored in map(cells, table.splitlines()):
                yield language, text, "" if re.match(r"(?:nothing|tidak):", stored) else stored


def figures(quantities: list[Quantity], dates: list[DateMention]) -> str:
    numbers = [f"{q.comparator} {q.value}{f' to {q.max}' if q.max else ''} {q.unit or ''}".rstrip() for q in quantities]
    return "; ".join([*numbers, *(mention.date for mention in dates)])


@pytest.mark.parametrize(("language", "text", "rows"), list(examples()))
def test_an_example_is_split_as_the_guide_says(language: str, text: str, rows: list[Row]) -> None:
    found = [
        (
            claim.text,
            KINDS[language][claim.modality],
            claim.speaker or "—",
            figures(list(claim.quantities), list(claim.dates)),
        )
        for claim in split_article(text, language=language, published=PUBLISHED)
    ]
    assert found == rows


@pytest.mark.parametrize(("language", "text", "stored"), list(readings()))
def test_a_number_or_date_is_read_as_the_guide_says(language: str, text: str, stored: str) -> None:
    assert figures(find_quantities(text, language), find_dates(text, language, PUBLISHED)) == stored


def test_both_halves_have_examples_of_every_rule() -> None:
    for _, half in halves():
        rules = re.findall(r"^### (\d)\. .+\n([\s\S]*?)(?=^### )", half, re.MULTILINE)
        assert [number for number, _ in rules] == list("12345678")
        assert all(
            "\n> " in body or re.search(r"^\| (in the text|dalam teks)", body, re.MULTILINE) for _, body in rules[:7]
        )
    languages = [language for language, _, _ in examples()]
    assert languages.count("en") >= 10
    assert abs(languages.count("en") - languages.count("id")) <= 2
