"""What every door may be handed as words."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.errors import Invalid
from annotations.models import Citation
from annotations.workflow import words


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("  satu \n dua\t tiga ", "satu dua tiga"),
        ("", ""),
        ("\r\n", ""),
        ("a\u00a0b", "a b"),
        ("🙂" * 10, "🙂" * 10),
        ("a\u202e\u200b b", "a b"),
    ],
)
def test_a_line(raw: str, kept: str) -> None:
    assert words.line(raw, field="title", limit=20) == kept


@pytest.mark.parametrize(
    ("raw", "kept"),
    [("satu\r\ndua\rtiga\n", "satu\ndua\ntiga"), ("  a\tb ", "a\tb"), ("<b>&amp;</b>", "<b>&amp;</b>")],
)
def test_a_paragraph(raw: str, kept: str) -> None:
    assert words.paragraph(raw, field="note") == kept


def test_limits_are_counted_in_characters_as_kept() -> None:
    assert words.line(" " * 100 + "🙂" * 20, field="title", limit=20)
    with pytest.raises(Invalid, match="20 characters; these are 21") as error:
        words.line("x" * 21, field="title", limit=20)
    assert error.value.field == "title"


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x0b", "\x1b", "\x7f", "\x85", "\x9f", "\ud800"])
def test_what_cannot_be_kept(character: str) -> None:
    for fit in (words.paragraph, lambda value, field: words.line(value, field=field, limit=9)):
        with pytest.raises(Invalid, match=f"U\\+{ord(character):04X}"):
            fit(f"a{character}b", field="note")


@given(st.text())
def test_what_is_kept_holds_no_control_and_no_half_of_a_pair(raw: str) -> None:
    try:
        kept = words.paragraph(raw, field="note")
    except Invalid:
        assert any(unicodedata.category(character) in {"Cc", "Cs"} for character in raw)
        return
    assert {unicodedata.category(character) for character in kept if character not in "\n\t"} <= {
        unicodedata.category(chr(code)) for code in range(0x20, 0xD7FF)
    } - {"Cc"} | {"Co", "Cn"}
    assert words.paragraph(kept, field="note") == kept


def test_a_choice_names_what_there_is() -> None:
    assert words.choice("refutes", Citation.Stance, field="stance") == "refutes"
    with pytest.raises(Invalid, match="supports, refutes, context"):
        words.choice("proves", Citation.Stance, field="stance")
