"""`manage.py resplit`: splits articles again, all or those that are named. To run it twice changes nothing more."""

from argparse import ArgumentParser
from collections import Counter
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from annotations.jobs.resplits import Resplit, articles_with_a_text, resplit_articles

NAMES = {"kept": "kept", "added": "new", "replaced": "replaced", "refreshed": "read anew", "unchanged": "unchanged"}


class Command(BaseCommand):
    """Thin: names the articles, prints what came of each."""

    help = "Split articles again. Claims that people have worked on stay as they are; nothing is deleted."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("article", nargs="*", type=int, help="ids of articles")
        parser.add_argument("--all", action="store_true", help="all articles that have a text")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["all"] == bool(options["article"]):
            raise CommandError("Name articles by their ids, or say --all.")
        pks: Any = dict.fromkeys(options["article"])
        total = len(pks)
        if options["all"]:
            chosen = articles_with_a_text().values_list("pk", flat=True)
            total, pks = chosen.count(), chosen.iterator()
        sums, changed, failed = Counter[str](), 0, 0
        for number, done in enumerate(resplit_articles(pks), start=1):
            self._tell(f"{number}/{total}", done)
            sums += Counter(done.counts)
            changed += done.has_changed
            failed += bool(done.failure)
        self.stdout.write(f"{changed} of {total} articles changed: {_in_words(sums)}.")
        if failed:
            raise CommandError(f"{failed} could not be split again.")

    def _tell(self, place: str, done: Resplit) -> None:
        if done.failure:
            self.stderr.write(f"{place} article {done.article_id}: {done.failure}")
        else:
            self.stdout.write(f"{place} article {done.article_id}: {_in_words(done.counts)}")


def _in_words(counts: dict[str, int]) -> str:
    return ", ".join(f"{counts.get(name, 0)} {words}" for name, words in NAMES.items())
