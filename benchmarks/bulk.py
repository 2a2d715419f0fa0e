"""Many articles at once: one core against all of them, by the clock, in turns.

What else runs on the machine takes cores away from the second and not from the first: the share of the cores that were
there to be had is said, too.
"""

import resource
import statistics
import time
from collections.abc import Iterator
from pathlib import Path

from annotations.splitting import split_article
from annotations.splitting.many import Text, cores, split_many
from benchmarks.datasets import news
from benchmarks.report import Report

ARTICLES = 2_000
RUNS = 3


def measure(folder: Path, report: Report) -> None:
    """Report the time of ARTICLES articles (those of the file, over and over), and the ratio."""
    texts = [text for text, _ in news(folder)]
    if not texts:
        return
    many = [texts[number % len(texts)] for number in range(ARTICLES)]
    split_article(many[0], language="id", published=None)
    one, all_cores, used = zip(*(_turn(many) for _ in range(RUNS)), strict=True)
    ratio = statistics.median(one) / statistics.median(all_cores)
    beside = {"one core": f"{statistics.median(one):.1f} s"}
    report.figure(f"{ARTICLES:,} articles over {cores()} cores", f"{statistics.median(all_cores):.1f} s", beside)
    report.figure("times as quick as on one core", ratio, target=f"near {cores()}")
    report.figure("cores that were at work on it", statistics.median(used))


def _turn(texts: list[str]) -> tuple[float, float, float]:
    """Return the seconds of one core, those of all, and how many cores the second had on average."""
    begun = time.perf_counter()
    on_one = sum(1 for _ in split_many(_asked(texts), processes=1))
    one = time.perf_counter() - begun
    busy, begun = _processor(), time.perf_counter()
    on_all = sum(1 for _ in split_many(_asked(texts)))
    taken = time.perf_counter() - begun
    assert on_one == on_all == len(texts)
    return one, taken, (_processor() - busy) / taken


def _asked(texts: list[str]) -> Iterator[tuple[int, Text]]:
    return ((number, Text(text, "id", None)) for number, text in enumerate(texts))


def _processor() -> float:
    """Return the seconds of processors that this process and its ended children have had."""
    own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime
