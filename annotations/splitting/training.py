"""Makes and measures the weights of check-worthiness. Nothing at run time needs this module, nor scikit-learn.

The library is asked for where a model is fitted, so that measuring the shipped weights does without it.
"""

import gzip
import json
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from math import exp
from pathlib import Path
from random import Random
from types import ModuleType
from typing import Any, NamedTuple

from annotations.splitting.checkworthiness import FEATURES, PRIORS, features, score
from annotations.splitting.languages import load
from annotations.splitting.pipeline import describe_span
from annotations.splitting.tokens import tokenise

Rows = Sequence[dict[str, float]]

_FOLDS = 5
_HELD_OUT = 0.2
_SEED = 0
_HEAD = """\
# The weights of check-worthiness (checkworthiness.py): log odds, for features from 0 to 1.
# Written by `manage.py train_checkworthiness`; edit what makes them, not this file.
# {note}
#
# value = 1 / (1 + e^-(bias + sum of weight * feature)); the bias makes 0.5 the value at which F1 is best.
"""


class UnfitExamples(ValueError):
    """A file of examples that cannot be used; the message says where and why."""


class NoLibrary(RuntimeError):
    """scikit-learn is not there; the message says how it comes."""


class Example(NamedTuple):
    """A sentence, its language (ISO 639-1), and whether people called it worth checking."""

    text: str
    lang: str
    label: bool


class Figures(NamedTuple):
    """How well values tell the two kinds of examples apart: at a threshold of 0.5, and by their order alone."""

    precision: float
    recall: float
    f1: float
    average_precision: float

    def __str__(self) -> str:
        return (
            f"precision {self.precision:.3f}  recall {self.recall:.3f}  F1 {self.f1:.3f}  "
            f"average precision {self.average_precision:.3f}"
        )


def read_examples(path: Path) -> Iterator[Example]:
    """Yield the rows `{"text", "lang", "label"}` of a file of JSON lines, packed where its name ends in .gz.

    Raises OSError or UnfitExamples.
    """
    raw = path.read_bytes()
    try:
        lines = (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode("utf-8").split("\n")
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise UnfitExamples(f"{path}: this cannot be unpacked or is not UTF-8 ({error}).") from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                row = json.loads(line)
                example = Example(row["text"], row["lang"], {0: False, 1: True}[row["label"]])
                example.text.encode(), load(example.lang)
            except (AttributeError, KeyError, TypeError, ValueError) as error:
                raise UnfitExamples(f"{path}, line {number}: text, lang and label (0 or 1) are needed.") from error
            yield example


def example_features(example: Example) -> dict[str, float]:
    """Return the features of an example, read as a claim that somebody marked whole."""
    text = example.text
    claim = describe_span(text, 0, len(text), language=example.lang, published=None)
    return features(
        tokenise(text),
        list(claim.quantities),
        list(claim.dates),
        claim.modality,
        claim.speaker,
        load(example.lang),
    )


def shipped_values(examples: Sequence[Example]) -> list[float]:
    """Return what the shipped weights say of examples."""
    return [score(example_features(example)).value for example in examples]


def measure(labels: Sequence[bool], values: Sequence[float]) -> Figures:
    """Return the figures of `values`; average precision as scikit-learn defines it, equal values as one step."""
    ranked = sorted(zip(values, labels, strict=True), key=lambda pair: -pair[0])
    positive = sum(labels)
    area = hits = before = 0.0
    for rank, (value, label) in enumerate(ranked, 1):
        hits += label
        if rank == len(ranked) or ranked[rank][0] != value:
            area += (hits - before) / max(positive, 1) * hits / rank
            before = hits
    right = sum(label for label, value in zip(labels, values, strict=True) if value >= 0.5)
    chosen = sum(value >= 0.5 for value in values)
    precision, recall = right / max(chosen, 1), right / max(positive, 1)
    return Figures(precision, recall, 2 * right / max(chosen + positive, 1), area)


class Model:
    """A logistic model over some of the features, fitted to examples; scikit-learn's, with classes of equal weight.

    Its bias is moved so that 0.5 is the threshold of the best F1, found by cross-validation on the examples alone.
    """

    def __init__(self, rows: Rows, labels: Sequence[bool], names: Iterable[str]) -> None:
        self.names = [name for name in names if name not in PRIORS]
        fitted, odds = _fitted(_logistic(), [[row[name] for name in self.names] for row in rows], labels)
        self.weights = dict(zip(self.names, map(float, fitted.coef_[0]), strict=True))
        self.bias = float(fitted.intercept_[0]) - best_threshold(labels, odds)

    def values(self, rows: Rows) -> list[float]:
        """Return the values of rows of features."""
        return [_value(self.bias + sum(self.weights[name] * row[name] for name in self.names)) for row in rows]

    def as_toml(self, note: str) -> str:
        """Return the file of weights, each beside what its feature is; those set by hand are said to be so."""
        weights = self.weights | PRIORS
        lines = [
            f"{f'{name} = {weights[name]:.3f}':26} # {about}" for name, about in FEATURES.items() if name in weights
        ]
        return "\n".join([_HEAD.format(note=note), f"bias = {self.bias:.3f}", "", "[weights]", *lines, ""])


def word_values(
    train: Sequence[Example], test: Sequence[Example], extra: tuple[Rows, Rows] | None = None
) -> list[float]:
    """Return what a model of words and word pairs (tf-idf) says of `test`, for comparison; `extra` adds features."""
    vectors = _library("sklearn.feature_extraction.text").TfidfVectorizer(
        ngram_range=(1, 2), min_df=2, sublinear_tf=True
    )
    known, asked = vectors.fit_transform([e.text for e in train]), vectors.transform([e.text for e in test])
    if extra is not None:
        stack = _library("scipy.sparse").hstack
        known, asked = (
            stack([words, [[row[name] for name in FEATURES] for row in rows]]).tocsr()
            for words, rows in zip((known, asked), extra, strict=True)
        )
    labels = [example.label for example in train]
    fitted, odds = _fitted(_logistic(C=10 if extra is None else 3), known, labels)
    threshold = best_threshold(labels, odds)
    return [_value(float(total) - threshold) for total in fitted.decision_function(asked)]


def hold_out(examples: Sequence[Example]) -> tuple[list[Example], list[Example]]:
    """Return four fifths of the examples and the rest, both kinds in the same proportion; always the same ones."""
    kept, held = [], []
    for label in (False, True):
        same = [example for example in examples if example.label is label]
        Random(_SEED).shuffle(same)  # noqa: S311 - which examples are held out is no secret
        size = int(len(same) * _HELD_OUT)
        held += same[:size]
        kept += same[size:]
    return kept, held


def check_enough(examples: Sequence[Example]) -> None:
    """Raise UnfitExamples where there are too few of either kind for cross-validation."""
    for label in (False, True):
        if sum(example.label is label for example in examples) < _FOLDS:
            raise UnfitExamples(f"At least {_FOLDS} examples with the label {label:d} are needed to learn from.")


def best_threshold(labels: Sequence[bool], odds: Sequence[float]) -> float:
    """Return the log odds at and above which calling an example worth checking has the best F1."""
    ranked = sorted(zip(odds, labels, strict=True), key=lambda pair: -pair[0])
    best, at, hits, positive = 0.0, 0.0, 0, sum(labels)
    for rank, (odd, label) in enumerate(ranked, 1):
        hits += label
        if 2 * hits / (rank + positive) > best:
            best, at = 2 * hits / (rank + positive), odd
    return at


def _logistic(**options: Any) -> Any:
    return _library("sklearn.linear_model").LogisticRegression(class_weight="balanced", max_iter=2000, **options)


def _fitted(model: Any, table: Any, labels: Sequence[bool]) -> tuple[Any, list[float]]:
    """Return the fitted model, and the log odds of each row by models that have not seen it."""
    choice = _library("sklearn.model_selection")
    folds = choice.StratifiedKFold(_FOLDS, shuffle=True, random_state=_SEED)
    odds = choice.cross_val_predict(model, table, labels, cv=folds, method="decision_function")
    return model.fit(table, labels), [float(odd) for odd in odds]


def _value(odds: float) -> float:
    return 1 / (1 + exp(-odds))


def _library(name: str) -> ModuleType:
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        raise NoLibrary(
            "Training needs scikit-learn, which is installed with requirements/dev.txt (make setup)."
        ) from error
