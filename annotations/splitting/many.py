"""Many texts split at once, over all cores, in child processes that know of nothing but splitting (`child`).

Plain children on pipes rather than a pool of `multiprocessing`: those may not be started in a worker of Celery (its
processes are daemons), start the parent's main module over, and live on when the parent is killed. These end when
their standard input does.
"""

import os
import pickle
import subprocess
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from itertools import chain
from queue import SimpleQueue
from typing import TypeVar

from annotations.splitting.claim import SplitClaim
from annotations.splitting.language import detect_language
from annotations.splitting.pipeline import split_article

T = TypeVar("T")
SMALL = 200_000  # characters that are split in this process before children are worth their start
CHILD = ("-m", "annotations.splitting.child")
AHEAD = 4  # texts that are taken for each child before their turn: enough to keep it busy, few enough to hold


@dataclass(frozen=True, slots=True)
class Text:
    """What is to be split. An empty `language` is found from the text."""

    text: str
    language: str
    published: date | None


@dataclass(frozen=True, slots=True)
class Found:
    """What was found: the language, as given or detected, and the claims in their order."""

    language: str
    claims: list[SplitClaim]


class SplitterLost(Exception):
    """The process that split a text ended over it, twice: no memory, or killed. Other texts are not concerned."""


LOST = SplitterLost("The splitter's process ended over this text, twice.")
READY = b"ready\n"  # what a child says first
Asked = tuple[T, Text | None]
Answer = tuple[T, Found | SplitterLost | None]


def split_one(text: Text) -> Found:
    """Split a text here and now."""
    language = text.language or detect_language(text.text)
    return Found(language, split_article(text.text, language=language, published=text.published))


def split_many(asked: Iterable[Asked[T]], *, processes: int | None = None) -> Iterator[Answer[T]]:
    """Yield each key of `asked` with what was found in its text, in the same order; None for one without a text.

    `processes` is how many children there may be (None: as many as there are cores to run on; 1: none, everything is
    split here). Up to SMALL characters are split here in any case. `asked` is read from the caller's thread alone, and
    no further ahead than AHEAD texts a child, so that it may come out of a file or a database of any size. A child that
    is lost is replaced, and its text tried once more; after that the text has SplitterLost for an answer. The children
    end with the iterator: when it is used up, closed, or interrupted.

    >>> list(split_many([("a", Text("Harga naik 5 persen.", "id", None))]))[0][1].claims[0].text
    'Harga naik 5 persen'
    """
    children = processes or cores()
    waiting = iter(asked)
    first = list(_small_part(waiting)) if children > 1 else []
    rest = next(waiting, None)
    if rest is None or children == 1:
        for key, text in chain(first, [rest] if rest is not None else [], waiting):
            yield key, split_one(text) if text else None
    else:
        yield from _over_children(chain(first, [rest], waiting), children)


def cores() -> int:
    """Return how many cores this process may run on."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # only Linux has it
        return os.cpu_count() or 1


def _small_part(waiting: Iterator[Asked[T]]) -> Iterator[Asked[T]]:
    size = 0
    for key, text in waiting:
        yield key, text
        size += len(text.text) if text else 0
        if size > SMALL:
            return


def _over_children(asked: Iterator[Asked[T]], count: int) -> Iterator[Answer[T]]:
    """Each thread holds one child's hand: it waits for the answer in the system, so that the children run at once."""
    crew = _Crew(count)
    running: deque[tuple[T, Future[Found | SplitterLost] | None]] = deque()
    try:
        for key, text in asked:
            running.append((key, crew.begin(text) if text else None))
            if len(running) > AHEAD * count:
                yield _finished(running)
        while running:
            yield _finished(running)
    finally:
        crew.dismiss()


def _finished(running: "deque[tuple[T, Future[Found | SplitterLost] | None]]") -> Answer[T]:
    key, future = running[0]
    found = future.result() if future else None  # an interrupt leaves it in its place
    running.popleft()
    return key, found


class _Crew:
    """The children of one run, each lent to one thread at a time."""

    def __init__(self, count: int) -> None:
        self._children = [_Child() for _ in range(count)]
        self._idle: SimpleQueue[_Child] = SimpleQueue()
        for child in self._children:
            self._idle.put(child)
        self._threads = ThreadPoolExecutor(count, thread_name_prefix="splitting")

    def begin(self, text: Text) -> "Future[Found | SplitterLost]":
        return self._threads.submit(self._ask, text)

    def _ask(self, text: Text) -> Found | SplitterLost:
        child = self._idle.get()
        try:
            return child.split(text)
        finally:
            self._idle.put(child)

    def dismiss(self) -> None:
        """Ends all of them at once, in the middle of a text if need be."""
        for child in self._children:
            child.end()  # whoever waits for its answer waits no more
        self._threads.shutdown(cancel_futures=True)
        for child in self._children:
            child.bury()


class _Child:
    """A process of `annotations.splitting.child`, started when it is first needed and again when it was lost."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._is_ended = False

    def split(self, text: Text) -> Found | SplitterLost:
        for _attempt in range(2):
            try:
                process = self._process or self._start()
            except (EOFError, OSError):  # no process to be had, or none that runs our code: slower, not worse
                self.bury()
                return LOST if self._is_ended else split_one(text)
            try:
                return _exchange(process, text)
            except (EOFError, OSError, pickle.UnpicklingError):
                self.bury()
        return LOST

    def end(self) -> None:
        self._is_ended = True
        if self._process:
            self._process.kill()

    def bury(self) -> None:
        """Ends what is left of the process, and its pipes."""
        if (process := self._process) is None:
            return
        process.kill()
        for pipe in (process.stdin, process.stdout):
            with suppress(OSError):  # what it was to be told is still in the buffer
                if pipe:
                    pipe.close()
        process.wait()
        self._process = None

    def _start(self) -> subprocess.Popen[bytes]:
        self._process = subprocess.Popen(  # noqa: S603  our own module, and nothing of a text among the arguments
            [sys.executable, *CHILD],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            process_group=0,  # Ctrl-C is the parent's to deal with, also while a child is still importing
        )
        if self._is_ended:  # dismissed while it started
            self._process.kill()
        if self._process.stdout is None or self._process.stdout.readline() != READY:
            raise EOFError
        return self._process


def _exchange(process: subprocess.Popen[bytes], text: Text) -> Found | SplitterLost:
    if process.stdin is None or process.stdout is None:
        raise EOFError
    pickle.dump(text, process.stdin)
    process.stdin.flush()
    answer: Found | SplitterLost = pickle.load(process.stdout)  # noqa: S301  from a child of our own
    return answer
