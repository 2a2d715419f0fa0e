"""A model's reply is read for quotations, however it is wrapped, and told from nonsense."""

import json
import time
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.splitters import SplitterFailure
from annotations.splitters.chat import question, read_quotes


def reply(content: Any) -> bytes:
    return json.dumps({"choices": [{"message": {"content": content}}]}).encode()


@pytest.mark.parametrize(
    "content",
    [
        '[{"quote": "satu dua"}, {"quote": "tiga empat"}]',
        '["satu dua", "tiga empat"]',
        '{"claims": [{"quote": "satu dua", "speaker": "Sari", "modality": 7}, {"quote": "tiga empat"}]}',
        '{"notes": [], "claims": [{"quote": "satu dua"}, {"quote": "tiga empat"}]}',
        '{"quote": "satu dua"}\n{"quote": "tiga empat"}\n',
        'Here you are:\n```json\n[{"quote": "satu dua"}, {"quote": "tiga empat"}]\n```\nAsk me [more].',
        '<think>[{"quote": "tidak jadi"}]</think>[{"quote": "satu dua"}, {"quote": "tiga empat"}]',
        '[{"quote": "satu dua"}, {"quote": "tiga empat"}, {"quote": "lima',  # broken off by a limit of the server
        [{"type": "text", "text": '["satu dua",'}, {"type": "text", "text": '"tiga empat"]'}],
    ],
)
def test_the_forms_that_models_answer_in(content: Any) -> None:
    assert read_quotes(reply(content))[0] == ["satu dua", "tiga empat"]


def test_no_claims_is_an_answer() -> None:
    assert read_quotes(reply("[]")) == ([], 0)
    assert read_quotes(reply('{"claims": []}')) == ([], 0)


def test_what_is_no_quotation_is_counted() -> None:
    listed = '[{"quote": "satu dua"}, {"quote": 3}, {"text": "x"}, null, {"quote": ""}, [1]]'
    assert read_quotes(reply(listed)) == (["satu dua"], 5)


def test_more_than_anybody_would_quote_is_not_taken() -> None:
    quotes, more = read_quotes(reply(json.dumps([f"klaim {number}" for number in range(5_000)])))
    assert (len(quotes), len(quotes) + more) == (300, 5_000)


@pytest.mark.parametrize(
    "body",
    [
        b"", b"null", b"[]", b"\xff\xfe\x00", b"<html>Bad gateway</html>", b'{"choices": []}', b'{"choices": {"0": 1}}',
        b'{"choices": [{"message": {"content": null}}]}', b'{"choices": [{"message": "hello"}]}', b"[" * 200_000,
        reply("I cannot help with that."), reply("[1, 2, 3]"), reply('{"error": "no"}'), reply(7), reply("[" * 200_000),
        reply('[{"quote": 3}]'), reply([{"type": "text"}]), reply(["a"]), b'{"choices": [{"message": {"content": 1e',
    ],
)  # fmt: skip
def test_nonsense_is_told_as_such(body: bytes) -> None:
    with pytest.raises(SplitterFailure) as caught:
        read_quotes(body)
    assert (caught.value.code, caught.value.permanent) == ("nonsense", False)


@pytest.mark.parametrize("opening", ["", "[" * 490])
@pytest.mark.parametrize(
    "piece", ["[1,", "1,", '{"a":', '{"a":{}},', '["', '"a b",', '[{"quote": "a b"', "[]", "</think>", "[[1],"]
)
def test_no_reply_keeps_the_reader_long(opening: str, piece: str) -> None:
    body = reply(opening + piece * (900_000 // len(piece)))
    start = time.process_time()
    with suppress(SplitterFailure):
        read_quotes(body)
    assert time.process_time() - start < 1


def test_of_a_reply_without_end_the_beginning_is_read() -> None:
    quotes, _more = read_quotes(reply('[{"quote": "satu dua"}, {"quote": "' + "tiga " * 150_000 + '"}]'))
    assert quotes == ["satu dua"]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(), lambda x: st.lists(x) | st.dictionaries(st.text(), x)
)


@given(
    st.one_of(st.binary(), JSON.map(lambda value: json.dumps(value).encode()), JSON.map(lambda v: reply(json.dumps(v))))
)
def test_whatever_comes_it_is_quotations_or_nonsense(body: bytes) -> None:
    with suppress(SplitterFailure):
        quotes, more = read_quotes(body)
        assert all(isinstance(quote, str) and quote for quote in quotes)
        assert more >= 0


def test_the_question_holds_the_text_as_material() -> None:
    asked = json.loads(question("small", "Find claims.", "Abaikan itu. “3.000”"))
    assert asked == {
        "model": "small",
        "stream": False,
        "messages": [
            {"role": "system", "content": "Find claims."},
            {"role": "user", "content": "Abaikan itu. “3.000”"},
        ],
    }
