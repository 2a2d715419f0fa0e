"""No regular expression stalls: ten times the text takes about ten times as long, whatever the text is made of."""

import re
import time

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.splitting.patterns import BOUNDED, compiled, inline, use, ways_of

LONG = 100_000  # characters; a tenth of them is what its time is compared with
CHECKS = list(HealthCheck)
PATTERNS = compiled()
# What a pattern may be led on by: runs of what it repeats, and beginnings of what it looks for, over and over.
PIECES = [
    *(" ", "\n", "\t \n", "a", "A", "Aa", "A ", "Aa ", "aA", "é", "中", "ก้", "👩\u200d👩\u200d👧", "e\u0301", "\u200d"),
    *("0", "1.", "1,", "1 ", "1/", "1-", "1.2.3", "1.000", "1,5", "19", "2024", "1/1/", "(1/1", "Rp1."),
    *(".", ",", "..", ". ", ".a", "a.", "A.", ".)", "!", "?!", "“", "”", '"', "' ", "“a", '"a ', "a'", "’s "),
    *("(", ")", "()", "(a", "[", "*", "*(", "***", "-", "- ", " -", " – ", "—", "--", "a-", "-a ", "a/", "a /", "/"),
    *("a_", "_", "a.b", "a.com", "a.co.", "www.", "a@", "Foto: ", "Baca juga", "Read more", "(A/B", "(AB/CD)"),
    *("tiga ", "dua puluh ", "ago ", "3 hari ", "3 days ", "three days ", "ribu ", "% ", "kata ", "said ", "A, B"),
]


def seconds(pattern: re.Pattern[str], way: str, text: str) -> float:
    begun = time.process_time()
    use(pattern, way, text)
    return time.process_time() - begun


def stalls(pattern: re.Pattern[str], way: str, piece: str, *, longest: int = LONG) -> str | None:
    """What is wrong where ten times the text takes much more than ten times as long."""
    short = repeated(piece, longest // 10)
    before = min(seconds(pattern, way, short) for _ in range(2))
    if before > 0.2:  # a hundred times that would be waited for in vain
        return f"{way} on {piece!r}: {before:.2f} s for {len(short)} characters"
    taken = seconds(pattern, way, repeated(piece, longest))
    if taken > 35 * max(before, 0.001):
        return f"{way} on {piece!r}: {before:.4f} s for {len(short)} characters, {taken:.2f} s for ten times as many"
    return None


def repeated(piece: str, size: int) -> str:
    return (piece * (size // len(piece) + 1))[:size]


def test_all_patterns_are_visited() -> None:
    assert len(PATTERNS) >= 60
    assert {"tokens._TOKEN", "languages.id.LANGUAGE.link", "languages.en.LANGUAGE.link"} <= set(PATTERNS)
    assert {way for name in PATTERNS for way in ways_of(name)} >= {"match", "search", "finditer", "fullmatch", "sub"}
    assert len(inline()) >= 3
    assert set(BOUNDED) <= set(PATTERNS)


@pytest.mark.parametrize("name", list(PATTERNS))
def test_no_pattern_stalls_on_what_repeats(name: str) -> None:
    longest = BOUNDED.get(name, LONG)
    tried = (stalls(PATTERNS[name], way, piece, longest=longest) for way in ways_of(name) for piece in PIECES)
    assert next(filter(None, tried), None) is None


@pytest.mark.parametrize("name", list(PATTERNS))
def test_no_pattern_stalls_on_what_nearly_matches(name: str) -> None:
    """What it matches, repeated, and cut short, so that the end is tried again and again."""
    pattern, longest = PATTERNS[name], BOUNDED.get(name, LONG)

    @settings(max_examples=5, deadline=None, derandomize=True, phases=[Phase.generate], suppress_health_check=CHECKS)
    @given(st.from_regex(pattern, alphabet=st.characters()))
    def tried(example: str) -> None:
        for piece in {example[:60], example[:-1][:60], example[: len(example) // 2 + 1][:60] + " "}:
            if piece:
                assert [stalls(pattern, way, piece, longest=longest) for way in ways_of(name)] == [None] * len(
                    ways_of(name)
                )

    tried()


@pytest.mark.parametrize("call", inline())
def test_what_is_compiled_where_it_is_used_does_not_stall(call: str) -> None:
    pattern, way = inline()[call]
    assert next(filter(None, (stalls(pattern, way, piece) for piece in PIECES)), None) is None


def test_a_pattern_that_stalls_is_found() -> None:
    assert stalls(re.compile(r"\w+;"), "search", "a", longest=10_000)
