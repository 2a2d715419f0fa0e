"""Texts cut into marked pieces: tables of cases, and what holds for any text and any marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.web.highlights import Mark, excerpt, paragraphs

Cut = list[tuple[str, tuple[int, ...], tuple[int, ...]]]


def cut(text: str, *spans: tuple[int, int]) -> list[Cut]:
    marks = [Mark(key, start, end) for key, (start, end) in enumerate(spans, start=1)]
    return [[(p.text, p.keys, p.ends) for p in paragraph.pieces] for paragraph in paragraphs(text, marks)]


CASES: dict[str, tuple[str, list[tuple[int, int]], list[Cut]]] = {
    "nothing marked": ("abc", [], [[("abc", (), ())]]),
    "all of it": ("abc", [(0, 3)], [[("abc", (1,), (1,))]]),
    "in the middle": ("abc", [(1, 2)], [[("a", (), ()), ("b", (1,), (1,)), ("c", (), ())]]),
    "touching": ("abcd", [(0, 2), (2, 4)], [[("ab", (1,), (1,)), ("cd", (2,), (2,))]]),
    "one in another": ("abcd", [(0, 4), (1, 2)], [[("a", (1,), ()), ("b", (2, 1), (2,)), ("cd", (1,), (1,))]]),
    "crossing": ("abcd", [(0, 3), (1, 4)], [[("a", (1,), ()), ("bc", (1, 2), (1,)), ("d", (2,), (2,))]]),
    "the same span twice": ("ab", [(0, 2), (0, 2)], [[("ab", (1, 2), (1, 2))]]),
    "over a line end": ("ab\ncd", [(1, 4)], [[("a", (), ()), ("b", (1,), ())], [("c", (1,), (1,)), ("d", (), ())]]),
    "an empty line": ("a\n\nb", [(0, 4)], [[("a", (1,), ())], [("b", (1,), (1,))]]),
    "a line end at its edge": ("a\nb", [(0, 2)], [[("a", (1,), (1,))], [("b", (), ())]]),
    "emoji count one": ("👍🏽 ya", [(3, 5)], [[("👍🏽 ", (), ()), ("ya", (1,), (1,))]]),
    "combining marks": ("e\u0301a", [(0, 2)], [[("e\u0301", (1,), (1,)), ("a", (), ())]]),
    "beyond the text": ("ab", [(1, 9), (5, 7)], [[("a", (), ()), ("b", (1,), (1,))]]),
}


@pytest.mark.parametrize(("text", "spans", "expected"), CASES.values(), ids=CASES)
def test_pieces(text: str, spans: list[tuple[int, int]], expected: list[Cut]) -> None:
    assert cut(text, *spans) == expected


def test_an_excerpt_keeps_its_line_ends() -> None:
    assert [(p.text, p.keys) for p in excerpt("a\nb", [Mark(1, 0, 3)])] == [("a\nb", (1,))]


LETTERS = st.text(st.sampled_from("ab \n👍é\u0301"), max_size=60)
SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=12)


@given(LETTERS, SPANS)
def test_nothing_is_lost_and_every_mark_covers_its_span(text: str, spans: list[tuple[int, int]]) -> None:
    marks = [Mark(key, start, start + length) for key, (start, length) in enumerate(spans)]
    found = paragraphs(text, marks)
    for paragraph in found:
        line = "".join(piece.text for piece in paragraph.pieces)
        assert line == text[paragraph.start : paragraph.start + len(line)]
        assert "\n" not in line
    assert [p.start for p in found] == sorted(p.start for p in found)
    covered: dict[int, set[int]] = {mark.key: set() for mark in marks}
    for piece in (piece for paragraph in found for piece in paragraph.pieces):
        for key in piece.keys:
            covered[key] |= set(range(piece.start, piece.start + len(piece.text)))
    shown = {i for p in found for piece in p.pieces for i in range(piece.start, piece.start + len(piece.text))}
    assert covered == {mark.key: set(range(mark.start, mark.end)) & shown for mark in marks}


@given(LETTERS, SPANS)
def test_every_mark_that_shows_ends_once(text: str, spans: list[tuple[int, int]]) -> None:
    marks = [Mark(key, start, start + length) for key, (start, length) in enumerate(spans)]
    pieces = [piece for paragraph in paragraphs(text, marks) for piece in paragraph.pieces]
    shown = {key for piece in pieces for key in piece.keys}
    ended = [key for piece in pieces for key in piece.ends]
    visible_end = {mark.key for mark in marks if text[mark.start : mark.end].strip()}
    assert len(ended) == len(set(ended))
    assert set(ended) <= shown
    assert visible_end <= shown
