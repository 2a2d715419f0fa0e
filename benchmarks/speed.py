"""Time, memory and start-up. Machines are noisy: every figure is the median of runs that take turns with the peer's.

Time is the processor's, of this process alone, so that a busy machine weighs on both alike; start-up is by the clock.
"""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import partial
from pathlib import Path

import pysbd

from annotations.splitting import detect_language, split_article
from benchmarks.datasets import news
from benchmarks.report import Report

ARTICLE = 2_300
ARTICLES = 30
RUNS = 7
PUBLISHED = date(2025, 1, 1)
# What Python allocates at most while it splits, in a process of its own, in bytes.
MEMORY = """
import sys, tracemalloc
from annotations.splitting import split_article
text = sys.stdin.buffer.read().decode()
split_article(text[:5000], language="id", published=None)
tracemalloc.start()
claims = split_article(text, language="id", published=None)
print(tracemalloc.get_traced_memory()[1])
"""


def measure(folder: Path, report: Report) -> None:
    """Report time against pysbd's, over length, memory over length, and import."""
    texts = [text for text, _ in news(folder)]
    if not texts:
        return
    _against_pysbd(list(_articles(texts, ARTICLE, ARTICLES)), report)
    _over_length(texts, report)
    _memory(texts, report)
    _start(report)


def _against_pysbd(articles: list[str], report: Report) -> None:
    segmenter = pysbd.Segmenter(language="en", clean=False)
    rivals = {
        "ours": partial(_each, articles, _split),
        "with language": partial(_each, articles, _detect_and_split),
        "pysbd": partial(_each, articles, segmenter.segment),
    }
    seconds = _in_turns(rivals)
    each = {name: f"{1000 * value / len(articles):.1f} ms" for name, value in seconds.items()}
    size = sum(map(len, articles)) // len(articles)
    whole = f"an article of {size:,} characters, everything included"
    report.figure(whole, each["ours"], {"pysbd's sentences alone": each["pysbd"]})
    report.figure("the same as a share of pysbd's time", seconds["ours"] / seconds["pysbd"], target="at most 0.333")
    report.figure("with its language found as well", seconds["with language"] / seconds["pysbd"])


def _over_length(texts: list[str], report: Report) -> None:
    """A run takes in ten pieces of 10,000 characters, or one of 1,000,000."""
    short, long = list(_articles(texts, 10_000, 10)), next(iter(_articles(texts, 1_000_000, 1)))
    rivals = {"short": partial(_each, short, _split), "long": partial(_split, long)}
    seconds = _in_turns(rivals, runs=3)
    short_each, long_each = seconds["short"] / sum(map(len, short)), seconds["long"] / len(long)
    beside = {"at 10,000": f"{1e6 * short_each:.2f} µs"}
    report.figure("a character of an article of 1,000,000", f"{1e6 * long_each:.2f} µs", beside)
    report.figure("the same as a share of that at 10,000", long_each / short_each, target="at most 1.500")


def _memory(texts: list[str], report: Report) -> None:
    taken = {}
    for size in (100_000, 1_000_000):
        text = next(iter(_articles(texts, size, 1)))
        command = [sys.executable, "-c", MEMORY]
        answer = subprocess.run(
            command, input=text.encode(), check=True, capture_output=True, env=_environment()
        ).stdout
        taken[size] = int(answer)
    beside = {"for 100,000": f"{taken[100_000] / 1e6:.1f} MB"}
    report.figure("memory at most, for 1,000,000 characters", f"{taken[1_000_000] / 1e6:.1f} MB", beside)
    report.figure("the same as a share of that for 100,000", taken[1_000_000] / taken[100_000], target="about 10")


def _start(report: Report) -> None:
    def run(code: str) -> None:
        subprocess.run([sys.executable, "-c", code], check=True, env=_environment())

    rivals = {"import": partial(run, "import annotations.splitting"), "bare": partial(run, "pass")}
    seconds = {name: 1000 * value for name, value in _in_turns(rivals, clock=time.perf_counter).items()}
    beside = {"python -c pass": f"{seconds['bare']:.0f} ms"}
    report.figure("import annotations.splitting, in a process of its own", f"{seconds['import']:.0f} ms", beside)
    more = seconds["import"] - seconds["bare"]
    report.figure("the same without Python's own start", f"{more:.0f} ms", target="below 150 ms")


def _environment() -> dict[str, str]:
    """A process of its own finds the package under test where this one does, and nothing else."""
    return {"PYTHONPATH": sys.path[0], "PATH": "", "PYTHONUTF8": "1"}


def _split(text: str) -> None:
    split_article(text, language="id", published=PUBLISHED)


def _detect_and_split(text: str) -> None:
    split_article(text, language=detect_language(text), published=PUBLISHED)


def _each(texts: Iterable[str], work: Callable[[str], object]) -> None:
    for text in texts:
        work(text)


def _in_turns(
    rivals: Mapping[str, Callable[[], object]], runs: int = RUNS, clock: Callable[[], float] = time.process_time
) -> dict[str, float]:
    """Return the median seconds of each; they take turns, after one turn that does not count."""
    taken: dict[str, list[float]] = {name: [] for name in rivals}
    for turn in range(runs + 1):
        for name, work in rivals.items():
            begun = clock()
            work()
            if turn:
                taken[name].append(clock() - begun)
    return {name: statistics.median(seconds) for name, seconds in taken.items()}


def _articles(texts: list[str], size: int, count: int) -> Iterable[str]:
    """Yield `count` texts of about `size` characters: whole articles one below the other, cut at a line or a blank."""
    at = 0
    for _ in range(count):
        parts: list[str] = []
        while sum(len(part) + 1 for part in parts) < size:
            parts.append(texts[at % len(texts)])
            at += 1
        joined = "\n".join(parts)
        cut = max(joined.rfind("\n", 0, size + 1), joined.rfind(" ", 0, size + 1))
        yield joined[: cut if cut > size // 2 else size]
