"""Check-worthiness on labelled sentences, beside tf-idf with a logistic regression trained on the same rows.

English is what the model learnt on; the other languages are tweets and show what the same features give elsewhere.
"""

from pathlib import Path

from annotations.splitting import describe_span
from benchmarks.datasets import rows
from benchmarks.regression import average_precision, predicted_by_words
from benchmarks.report import Report
from benchmarks.tally import Tally

ELSEWHERE = ("nl", "bg", "tr", "ar")


def measure(folder: Path, report: Report) -> None:
    """Report F1 at one half and average precision on English, average precision elsewhere."""
    data = folder / "data"
    training = list(rows(data / "cw_en_ct24_train.jsonl.gz"))
    asked = list(rows(data / "cw_en_ct24_dev.jsonl"))
    if not training or not asked:
        return
    gold = [row["label"] == 1 for row in asked]
    ours = [score(row["text"], "en") for row in asked]
    peer = predicted_by_words([row["text"] for row in training], [row["label"] == 1 for row in training], asked)
    for row, is_worth, chance in zip(asked, gold, ours, strict=True):
        if is_worth != (chance >= 0.5):
            report.mistake("too low" if is_worth else "too high", f"{chance:.2f} {row['text']}")
    name = "tf-idf + regression"
    report.figure("cw_en_ct24_dev: F1 at 0.5", _f1(gold, ours), {name: _f1(gold, peer)}, "0.879")
    beside = {name: average_precision(gold, peer), "by chance": sum(gold) / len(gold)}
    report.figure("cw_en_ct24_dev: average precision", average_precision(gold, ours), beside, "0.955")
    for code in ELSEWHERE:
        found = list(rows(data / f"cw_{code}_ct22_dev.jsonl"))
        if found:
            labels = [row["label"] == 1 for row in found]
            chance = average_precision(labels, [score(row["text"], code) for row in found])
            by_chance = {"by chance": sum(labels) / len(labels)}
            report.figure(f"cw_{code}_ct22_dev: average precision", chance, by_chance)


def score(sentence: str, code: str) -> float:
    """Return our check-worthiness of a sentence taken as one claim. The one place that knows how it is asked for."""
    return describe_span(sentence, 0, len(sentence), language=code, published=None).checkworthiness


def _f1(gold: list[bool], chances: list[float]) -> float:
    tally = Tally()
    for is_worth, chance in zip(gold, chances, strict=True):
        said = chance >= 0.5
        tally.count(right=is_worth and said, missed=is_worth and not said, extra=said and not is_worth)
    return tally.f1
