"""`manage.py train_checkworthiness`: the weights of check-worthiness, from labelled sentences. Needs no database."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from annotations.splitting import training
from annotations.splitting.checkworthiness import (
    FEATURES,
    FORM_FEATURES,
    GRAMMAR_FEATURES,
    SPEECH_FEATURES,
    WEIGHTS_FILE,
)

# What the model reaches with fewer features, each row with those of the rows above.
STEPS = {"form alone": FORM_FEATURES, "and speech, modality": SPEECH_FEATURES, "and tense, person": GRAMMAR_FEATURES}


class Command(BaseCommand):
    """Thin: reads, calls training, prints, writes one file."""

    help = 'Fits the weights of check-worthiness to JSON lines {"text", "lang", "label": 0 or 1}, .gz too.'
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="examples to learn from")
        parser.add_argument("--dev", type=Path, metavar="FILE", help="examples to measure on; else a fifth of FILE")
        parser.add_argument("--output", type=Path, default=WEIGHTS_FILE, help="the file of weights to write")
        parser.add_argument("--compare", action="store_true", help="measure fewer features and a model of words, too")
        parser.add_argument("--measure", action="store_true", help="measure the shipped weights on FILE, train nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            examples = [example for path in options["files"] for example in _read(path)]
            if options["measure"]:
                self._print("shipped weights", examples, training.shipped_values(examples))
            else:
                self._train(examples, options)
        except (training.UnfitExamples, training.NoLibrary) as error:
            raise CommandError(str(error)) from error

    def _train(self, examples: list[training.Example], options: dict[str, Any]) -> None:
        known, asked = (examples, _read(options["dev"])) if options["dev"] else training.hold_out(examples)
        training.check_enough(known)
        rows, held = ([training.example_features(example) for example in part] for part in (known, asked))
        if options["compare"]:
            self._compare(known, asked, rows, held)
        model = training.Model(rows, [example.label for example in known], FEATURES)
        self._print("all features", asked, model.values(held))
        if not options["dev"]:  # measured; now nothing is kept back
            model = training.Model([*rows, *held], [example.label for example in [*known, *asked]], FEATURES)
        names = ", ".join(path.name for path in options["files"])
        text = model.as_toml(f"Learnt from {len(examples)} sentences: {names}.")
        try:
            options["output"].write_text(text, encoding="utf-8")
        except OSError as error:
            raise CommandError(f"{options['output']}: {error.strerror}") from error
        self.stdout.write(f"written: {options['output']}")

    def _compare(
        self,
        known: list[training.Example],
        asked: list[training.Example],
        rows: list[dict[str, float]],
        held: list[dict[str, float]],
    ) -> None:
        labels, names = [example.label for example in known], list[str]()
        for title, more in STEPS.items():
            names += more
            self._print(title, asked, training.Model(rows, labels, names).values(held))
        self._print("words, word pairs", asked, training.word_values(known, asked))
        self._print("words, all features", asked, training.word_values(known, asked, (rows, held)))

    def _print(self, title: str, examples: list[training.Example], values: list[float]) -> None:
        figures = training.measure([example.label for example in examples], values)
        self.stdout.write(f"{title:22} {figures}")


def _read(path: Path) -> list[training.Example]:
    try:
        return list(training.read_examples(path))
    except OSError as error:
        raise CommandError(f"{path}: {error.strerror}") from error
