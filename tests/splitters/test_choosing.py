"""A plug-in's answer is held to the text, and a plug-in that breaks is contained."""

from collections.abc import Iterator
from datetime import date
from itertools import count
from typing import Any

import pytest

from annotations.splitters import Choice, SplitterFailure, choose

TEXT = "Judul\nBeras naik 3.000 rupiah.\nHarga cafe\u0301 turun."
START = TEXT.index("Beras")


class Chooses:
    """A plug-in that answers what it is given."""

    def __init__(self, answer: Any) -> None:
        self.answer = answer
        self.asked: tuple[Any, ...] = ()

    def choose(self, text: str, start: int, end: int, *, language: str, published: date | None) -> Choice:
        self.asked = (text, start, end, language, published)
        if isinstance(self.answer, BaseException):
            raise self.answer
        return self.answer  # type: ignore[no-any-return]


def chosen(answer: Any) -> tuple[list[str], int]:
    spans, dropped = choose(Chooses(answer), TEXT, START, len(TEXT), language="id", published=None)
    return [TEXT[start:end] for start, end in spans], dropped


def test_the_splitter_is_told_the_text_and_the_window() -> None:
    plugin = Chooses(Choice([]))
    assert choose(plugin, TEXT, 6, 30, language="id", published=date(2024, 10, 29)) == Choice([], 0)
    assert plugin.asked == (TEXT, 6, 30, "id", date(2024, 10, 29))


def test_spans_come_in_order_once_and_without_blanks() -> None:
    first, second = (START, START + 10), (START + 11, START + 16)
    assert chosen(Choice([second, first, (START - 0, START + 11), list(second)], 2)) == (["Beras naik", "3.000"], 4)


@pytest.mark.parametrize(
    "span",
    [
        (0, 5), (START - 1, START + 5), (START + 5, START + 5), (START + 9, START + 5), (-3, 5), (START, len(TEXT) + 1),
        (START, TEXT.index("Harga") + 3), (START + 10, START + 11), (len(TEXT) - 1, len(TEXT)),
        (TEXT.index("Harga"), TEXT.index("\u0301")), (TEXT.index("\u0301"), len(TEXT)),
        (1.0, 2.0), ("a", "b"), None, "ab", (START,), (START, START + 2, 9), 7,
    ],
)  # fmt: skip
def test_what_cannot_be_a_claim_is_dropped(span: Any) -> None:
    assert chosen(Choice([span])) == ([], 1)


def test_what_is_too_long_is_dropped() -> None:
    text = "kata " * 400
    assert choose(Chooses(Choice([(0, 1_500), (0, 900)])), text, 0, 2_000, language="id", published=None) == Choice(
        [(0, 899)], 1
    )


def test_spans_without_end_are_cut_off() -> None:
    def endless() -> Iterator[tuple[int, int]]:
        for _ in count():
            yield START, START + 10

    assert chosen(Choice(endless())) == (["Beras naik"], 499)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "answer",
    [
        RuntimeError("odd"),
        RecursionError(),
        None,
        [(1, 2)],
        Choice(None),
        Choice(5),
        Choice([], "many"),
        Choice([], None),
    ],  # type: ignore[arg-type]
)
def test_a_plug_in_that_breaks_is_contained_and_told(answer: Any, caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(SplitterFailure) as caught:
        chosen(answer)
    assert (caught.value.code, caught.value.permanent) == ("broke", False)
    assert "the splitter 'Chooses' failed" in caplog.text


def test_a_failure_of_its_own_goes_through() -> None:
    with pytest.raises(SplitterFailure) as caught:
        chosen(SplitterFailure("quota_used_up", "The quota of this month is used up.", permanent=True))
    assert (caught.value.code, caught.value.permanent) == ("quota_used_up", True)
    assert str(caught.value) == "The quota of this month is used up."
    assert SplitterFailure("x" * 60).code == "x" * 40
    assert not SplitterFailure("of_its_own").permanent
