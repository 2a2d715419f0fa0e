"""`manage.py split`: the claims of an article or of a file of cases, on standard output. Needs no database."""

import json
import sys
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from annotations.splitting import SplitClaim, UnfitText, detect_language, normalise, split_article
from annotations.splitting.checkworthiness import FEATURES
from annotations.splitting.many import Found, Text, split_many


class Command(BaseCommand):
    """Thin: reads, calls the splitter, prints."""

    help = "Split an article into its claims. Reads FILE, or standard input where none is given."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", nargs="?", default="-", help="a text file in UTF-8; - is standard input")
        parser.add_argument("--language", help="ISO 639-1 code; found from the text where it is not given")
        parser.add_argument("--published", type=_day, metavar="YYYY-MM-DD", help="what relative dates count from")
        parser.add_argument("--json", action="store_true", help="one JSON object a line")
        parser.add_argument("--cases", metavar="GOLD.jsonl", help="split the texts of a file of cases instead")
        parser.add_argument("--explain", action="store_true", help="the rules behind each claim, and its worth")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["cases"]:
            for row in _cases(Path(options["cases"])):
                self._write(row)
            return
        text = _fit(_read(options["file"]), options["file"])
        language = options["language"] or detect_language(text)
        for claim in split_article(text, language=language, published=options["published"]):
            if options["json"]:
                self._write(claim.as_dict() | (_traced(claim) if options["explain"] else {}))
            else:
                self.stdout.write(_for_people(claim, explain=options["explain"]))

    def _write(self, row: dict[str, object]) -> None:
        self.stdout.write(json.dumps(row, ensure_ascii=True))


def _traced(claim: SplitClaim) -> dict[str, object]:
    return {"why": list(claim.why), "reasons": [list(reason) for reason in claim.reasons]}


def _day(value: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise ArgumentTypeError(f"{value!r} is no day of the form YYYY-MM-DD") from error


def _read(name: str) -> str:
    try:
        raw = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return raw.decode("utf-8")
    except OSError as error:
        raise CommandError(f"{name}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise CommandError(f"{name}: this is not UTF-8 text (byte {error.start}).") from error


def _fit(raw: str, name: str) -> str:
    try:
        return normalise(raw)
    except UnfitText as error:
        raise CommandError(f"{name}: {error}") from error


def _cases(path: Path) -> Iterator[dict[str, object]]:
    """Yield the predicted row of each gold row. Texts are taken as they stand: the gold's offsets count in them."""
    for (number, name), found in split_many(_asked(path), processes=settings.SPLITTING_PROCESSES):
        if not isinstance(found, Found):
            raise CommandError(f"{path}, line {number}: {found}")
        yield {"id": name, "claims": [claim.as_dict() for claim in found.claims]}


def _asked(path: Path) -> Iterator[tuple[tuple[int, object], Text]]:
    """Yield each row's line and id, and its text."""
    for number, line in enumerate(_read(str(path)).split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            text = _read(str(path.parent / row["file"])) if "file" in row else row["text"]
            published = date.fromisoformat(row["published"]) if row.get("published") else None
            yield (number, row["id"]), Text(text, row.get("language") or "", published)
        except (KeyError, TypeError, ValueError) as error:
            raise CommandError(f"{path}, line {number}: this is no row of cases ({error}).") from error


def _for_people(claim: SplitClaim, *, explain: bool) -> str:
    facts = [claim.modality, f"{claim.checkworthiness:.2f}"]
    if claim.speaker:
        facts.append(f"{claim.speaker} ({claim.cue})" if claim.cue else claim.speaker)
    facts += [
        f"{quantity.text} {quantity.comparator} {quantity.value}"
        + (f"-{quantity.max}" if quantity.max else "")
        + (f" {quantity.unit}" if quantity.unit else "")
        for quantity in claim.quantities
    ]
    facts += [f"{mention.text} = {mention.date}" for mention in claim.dates]
    lines = [f"{claim.start}-{claim.end}  {' '.join(claim.text.split())}", f"    {' | '.join(facts)}"]
    return "\n".join(lines + (_explanation(claim) if explain else []))


def _explanation(claim: SplitClaim) -> list[str]:
    """Return the rules that made a claim, and what of it made its check-worthiness, in log odds."""
    told = [f"{part:+.2f} {name} ({FEATURES[name]})" for name, part in claim.reasons]
    worth = [f"    worth {claim.checkworthiness:.2f}:", *(f"        {reason}" for reason in told)]
    return [f"    because: {', '.join(claim.why)}", *(worth if told else [])]
