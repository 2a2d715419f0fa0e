"""Modality: our `opinion` against sentences of English news that were labelled subjective, beside a model of words.

Not the same question: a subjective sentence may state a fact in loaded words, and our opinions include wishes and
appeals.
"""

from pathlib import Path

from annotations.splitting import describe_span
from benchmarks.datasets import rows
from benchmarks.regression import predicted_by_words
from benchmarks.report import Report
from benchmarks.tally import Tally


def measure(folder: Path, report: Report) -> None:
    """Report the F1 of what is subjective, and the mean of both classes' F1."""
    training, texts = (list(rows(folder / "data" / f"subj_en_{part}.jsonl")) for part in ("train", "dev"))
    if not training or not texts:
        return
    gold = [row["label"] == "SUBJ" for row in texts]
    ours = [is_opinion(row["text"]) for row in texts]
    chances = predicted_by_words([row["text"] for row in training], [row["label"] == "SUBJ" for row in training], texts)
    peer = [chance >= 0.5 for chance in chances]
    for row, is_subjective, said in zip(texts, gold, ours, strict=True):
        if is_subjective != said:
            report.mistake("opinion missed" if is_subjective else "taken for an opinion", row["text"])
    beside = {"tf-idf + regression": _f1(gold, peer)}
    report.figure("subj_en_dev: F1 of opinion against SUBJ", _f1(gold, ours), beside)
    both = {"tf-idf + regression": _macro(gold, peer)}
    report.figure("subj_en_dev: mean F1 of both classes", _macro(gold, ours), both)


def is_opinion(sentence: str) -> bool:
    """Return whether we call a sentence, taken as one claim, an opinion."""
    return describe_span(sentence, 0, len(sentence), language="en", published=None).modality == "opinion"


def _f1(gold: list[bool], said: list[bool]) -> float:
    tally = Tally()
    for is_so, was_said in zip(gold, said, strict=True):
        tally.count(right=is_so and was_said, missed=is_so and not was_said, extra=was_said and not is_so)
    return tally.f1


def _macro(gold: list[bool], said: list[bool]) -> float:
    return (_f1(gold, said) + _f1([not one for one in gold], [not one for one in said])) / 2
