"""Every reason why a link could not be archived has a sentence for people."""

import pytest

from annotations.failure_words import SENTENCES, sentence_of
from annotations.fetching.failures import FAILURES


def test_no_code_is_without_a_sentence_and_no_sentence_without_a_code() -> None:
    assert set(SENTENCES) == set(FAILURES)


@pytest.mark.parametrize("code", FAILURES)
def test_a_sentence_is_whole(code: str) -> None:
    sentence = sentence_of(code)
    assert sentence.endswith(".")
    assert "%" not in sentence
    assert "_" not in sentence


def test_limits_are_those_that_hold() -> None:
    assert "within 15 seconds" in sentence_of("no_answer")
    assert "20 MB" in sentence_of("too_large")


def test_a_code_of_earlier_days() -> None:
    assert sentence_of("no_longer_known").endswith(".")
