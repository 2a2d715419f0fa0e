"""Many texts over all cores: the same answers in the same order, whatever befalls the children."""

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from annotations.splitting import many
from annotations.splitting.many import Found, SplitterLost, Text, split_many, split_one

DAY = date(2025, 5, 15)
TEXTS = [
    Text(f"Kepala desa mengatakan {n + 2}.000 pohon ditanam kemarin.\nJumlahnya naik {n} persen.", "id", DAY)
    for n in range(40)
]
MIXED = [*TEXTS[:3], Text("The mayor said prices rose by 5 percent.", "", None), None, Text("", "id", None), None]


@pytest.fixture
def over_children(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Children from the first text on; none of them is there any more afterwards."""
    monkeypatch.setattr(many, "SMALL", 0)
    yield
    assert wait_for(lambda: not children())


def children() -> list[int]:
    """The children of this process that split."""
    listed = subprocess.run(
        ["ps", "-o", "pid=,args=", "--ppid", str(os.getpid())], check=True, capture_output=True, text=True
    ).stdout
    lines = [line.split(maxsplit=1) for line in listed.splitlines()]
    return [int(pid) for pid, arguments in lines if "annotations.splitting.child" in arguments]


def wait_for(happened: Callable[[], object], *, within: float = 20) -> bool:
    deadline = time.monotonic() + within
    while not happened():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


def asked(texts: list[Text | None]) -> Iterator[tuple[int, Text | None]]:
    return iter(list(enumerate(texts)))


@pytest.mark.parametrize(
    "texts", [TEXTS, MIXED, [], [None], TEXTS[:1]], ids=["many", "mixed", "none", "no text", "one"]
)
def test_children_say_what_this_process_says_in_the_same_order(over_children: None, texts: list[Text | None]) -> None:
    expected = [(n, split_one(text) if text else None) for n, text in enumerate(texts)]
    assert list(split_many(asked(texts), processes=3)) == expected
    assert list(split_many(asked(texts), processes=1)) == expected


def test_a_slow_text_does_not_change_the_order(over_children: None) -> None:
    texts = [Text("Harga naik 5 persen. " * 3_000, "id", None), *TEXTS[:20]]
    assert [key for key, _found in split_many(asked(list(texts)), processes=2)] == list(range(21))


def test_a_small_batch_starts_no_child(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(many._Child, "_start", lambda _child: pytest.fail("a child was started"))
    assert len(list(split_many(asked(list(TEXTS)), processes=2))) == len(TEXTS)
    monkeypatch.setattr(many, "SMALL", 100)
    with pytest.raises(pytest.fail.Exception):
        list(split_many(asked(list(TEXTS)), processes=2))


def test_no_more_is_read_ahead_than_keeps_the_children_busy(over_children: None) -> None:
    taken = []

    def endless() -> Iterator[tuple[int, Text]]:
        for number in range(10_000):
            taken.append(number)
            yield number, TEXTS[0]

    answers = split_many(endless(), processes=2)
    for _ in range(5):
        next(answers)
    assert len(taken) <= 5 + many.AHEAD * 2 + 2
    answers.close()
    assert len(taken) <= 5 + many.AHEAD * 2 + 2


def test_what_is_asked_is_read_in_the_callers_thread(over_children: None) -> None:
    """It may come out of a database, whose connections are a thread's own."""
    readers = set()

    def read() -> Iterator[tuple[int, Text]]:
        for text in TEXTS:
            readers.add(threading.current_thread())
            yield 0, text

    list(split_many(read(), processes=2))
    assert readers == {threading.current_thread()}


def test_a_child_that_is_killed_costs_nothing(over_children: None) -> None:
    answers = split_many(asked(TEXTS * 5), processes=2)
    found = [next(answers)]
    for pid in children():
        os.kill(pid, signal.SIGKILL)
    found += answers
    assert [key for key, _answer in found] == list(range(200))
    assert all(isinstance(answer, Found) for _key, answer in found)


CHILD_THAT_DIES = """
import os, sys
from annotations.splitting import child, many
split_one = many.split_one
child.split_one = lambda text: os.kill(os.getpid(), 9) if "bencana" in text.text else split_one(text)
child.main()
"""


def test_a_text_that_kills_every_child_costs_no_other(over_children: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(many, "CHILD", ("-c", CHILD_THAT_DIES))
    texts = [*TEXTS[:5], Text("Ada bencana.", "id", None), *TEXTS[5:10]]
    answers = list(split_many(asked(list(texts)), processes=2))
    assert [key for key, answer in answers if isinstance(answer, SplitterLost)] == [5]
    assert [key for key, answer in answers if isinstance(answer, Found)] == [0, 1, 2, 3, 4, 6, 7, 8, 9, 10]


@pytest.mark.parametrize("command", [("-c", "raise SystemExit(1)"), ("-c", "print('what is this?')")])
def test_where_no_child_can_be_had_this_process_does_it(
    over_children: None, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    monkeypatch.setattr(many, "CHILD", command)
    expected = [(number, split_one(text)) for number, text in enumerate(TEXTS[:6])]
    assert list(split_many(asked(list(TEXTS[:6])), processes=2)) == expected
    monkeypatch.setattr(many.sys, "executable", "/nowhere/python")
    assert list(split_many(asked(list(TEXTS[:6])), processes=2)) == expected


def test_what_a_step_raises_is_the_answer_for_that_text_alone(over_children: None) -> None:
    broken = Text(None, "id", None)  # type: ignore[arg-type]  # no text at all
    answers = [answer for _key, answer in split_many(asked([TEXTS[0], broken, TEXTS[1]]), processes=2)]
    assert [type(answer) for answer in answers] == [Found, SplitterLost, Found]


def test_leaving_early_ends_the_children(over_children: None) -> None:
    answers = split_many(asked(TEXTS * 50), processes=2)
    next(answers)
    assert len(children()) == 2
    answers.close()
    assert children() == []


def test_an_interrupt_ends_the_children_in_the_middle_of_a_text(
    over_children: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C while the answer is waited for."""
    long = Text("Harga naik 5 persen. " * 40_000, "id", None)

    def interrupted(_running: object) -> None:
        assert wait_for(lambda: len(children()) == 2)
        raise KeyboardInterrupt

    monkeypatch.setattr(many, "_finished", interrupted)
    begun = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        list(split_many(asked([long] * 40), processes=2))
    assert children() == []
    assert time.monotonic() - begun < 20


PARENT = """
import time
from annotations.splitting import many
many.SMALL = 0
text = many.Text("Harga naik 5 persen. " * 500, "id", None)
answers = many.split_many(((number, text) for number in range(10_000)), processes=2)
next(answers)
print("running", flush=True)
list(answers)
"""


@pytest.fixture
def parent() -> Iterator[subprocess.Popen[str]]:
    """A process of its own, in the middle of much to split."""
    running = subprocess.Popen(
        [sys.executable, "-c", PARENT],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert running.stdout
    assert running.stdout.readline() == "running\n"
    yield running
    running.kill()
    running.communicate()


def session_of(pid: int) -> list[str]:
    listed = subprocess.run(["ps", "-o", "stat=", "--sid", str(pid)], check=False, capture_output=True, text=True)
    return [state for state in listed.stdout.split() if not state.startswith("Z")]


def test_children_end_when_their_parent_is_killed(parent: subprocess.Popen[str]) -> None:
    assert len(session_of(parent.pid)) == 3
    parent.kill()
    assert wait_for(lambda: session_of(parent.pid) == [])


def test_ctrl_c_is_answered_by_the_parent_alone(parent: subprocess.Popen[str]) -> None:
    os.killpg(parent.pid, signal.SIGINT)
    _out, said = parent.communicate(timeout=20)
    assert said.count("Traceback") == 1
    assert said.rstrip().endswith("KeyboardInterrupt")
    assert wait_for(lambda: session_of(parent.pid) == [])


def split_in_a_daemon(answers: "multiprocessing.SimpleQueue[object]") -> None:
    many.SMALL = 0
    answers.put(len(list(split_many(asked(list(TEXTS)), processes=2))))
    try:
        with ProcessPoolExecutor(1) as pool:
            answers.put(pool.submit(os.getpid).result())
    except AssertionError as error:
        answers.put(str(error))


def test_it_runs_in_a_daemon_as_the_processes_of_celery_are() -> None:
    context = multiprocessing.get_context("spawn")
    answers = context.SimpleQueue()
    process = context.Process(target=split_in_a_daemon, args=(answers,), daemon=True)
    process.start()
    process.join(60)
    assert answers.get() == len(TEXTS)
    assert answers.get() == "daemonic processes are not allowed to have children"  # why it is no pool


def test_a_child_knows_nothing_of_django() -> None:
    code = "import sys, annotations.splitting.child; print([n for n in sys.modules if n.split('.')[0] == 'django'])"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout == "[]\n"


def test_cores_are_those_that_this_process_may_use(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert many.cores() == len(os.sched_getaffinity(0))
    monkeypatch.delattr(os, "sched_getaffinity")
    assert many.cores() == (os.cpu_count() or 1)
