"""What holds for every text, however odd: no exception, honest spans, whole characters, time in step with length."""

import time
from collections.abc import Callable
from datetime import date

import pytest
import regex
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from annotations.splitting import (
    describe_span,
    draft_statement,
    find_dates,
    find_quantities,
    normalise,
    split_article,
    split_span,
)
from annotations.splitting.languages import loaded
from tests.splitting.reading import DAY, check_invariants

LANGUAGES = (*(language.code for language in loaded()), "zh", "und", "not a tag")
NEWS = st.lists(
    st.sampled_from(
        [
            *' \n.,;:?!"“”‘’()-–—%$/°',
            *("Rp", "5", "2.500", "12,5", "juta", "billion", "ribuan", "Senin", "May", "2024"),
            *(
                "mengatakan",
                "kata",
                "said",
                "that",
                "bahwa",
                "menurut",
                "according to",
                "dan",
                "and",
                "while",
                "katanya",
            ),
            *("dijo que", "según", "y", "mil", "millones de", "entre", "hace", "el lunes", "«", "»", "¿"),
            *("Presiden", "Budi", "he", "Ia", "naik", "rose", "akan", "will", "yang", "Baca juga", "BNPB", "(BNPB)"),
            *("e\u0301", "👩\u200d👩\u200d👧", "🇮🇩", "ก้", "한", "\u200d", "\u0301", "\u0600", "क्षि"),
            *("\r\n", "\x85", "\u2028"),
        ]
    ),
    max_size=60,
).map(lambda parts: " ".join(parts) if len(parts) % 2 else "".join(parts))
# Texts of one kind of character, and words of several scripts side by side.
ALONE = st.one_of(
    *(st.text(st.characters(categories=[kind]), max_size=80) for kind in ("Mn", "Nd", "Pi", "Pf", "Zs", "Cf", "Lo")),
    *(
        st.text(st.sampled_from(kind), max_size=80)
        for kind in ("\"“”„‟«»‹›‘’‚‛'`´", "0123456789.,", "🇮🇩🇬🇧\u200d\ufe0f")
    ),
)
SCRIPTS = st.lists(
    st.sampled_from(
        ["harga", "цена", "τιμή", "価格は", "가격", "ราคา", "السعر", "מחיר", "मूल्य", "۵", "٢٬٥٠٠", "5", "“", ".", ". "]
    ),
    max_size=40,
).map(" ".join)
TEXTS = st.one_of(NEWS, ALONE, SCRIPTS, st.text(max_size=200))


def boundaries(text: str) -> set[int]:
    return {match.end() for match in regex.finditer(r"\X", text)} | {0}


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, st.sampled_from(LANGUAGES), st.sampled_from([None, DAY, date.min, date.max]))
@example('"', "id", None)
@example("“A.\u0301” kata Budi. \u0301", "id", None)
@example("\u0600 ", "zh", None)
@example("satu \u0600 ", "zh", None)
@example("satu\u0600 dua", "id", None)
def test_spans_cut_out_what_they_say(text: str, language: str, published: date | None) -> None:
    claims = split_article(text, language=language, published=published)
    check_invariants(text, claims)
    whole = boundaries(text)
    assert all({claim.start, claim.end} <= whole for claim in claims)
    assert claims == split_article(text, language=language, published=published)
    for claim in claims:
        statement = draft_statement(text, claim, language=language)
        assert statement == statement.strip()
        assert "\n" not in statement


@settings(max_examples=150, deadline=None)
@given(TEXTS.filter(str.strip), st.data(), st.sampled_from(LANGUAGES))
def test_any_span_can_be_described_and_cut(text: str, data: st.DataObject, language: str) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = describe_span(text, start, end, language=language, published=DAY)
    check_invariants(text, [found])
    assert (found.start, found.end) == (start, end)
    at = data.draw(st.integers(start, end))
    try:
        (first, middle), (second, last) = split_span(text, start, end, at)
    except ValueError:
        return
    assert start == first < middle <= second < last == end
    assert {middle, second} - {start, end} <= boundaries(text[start:end]) | {
        start + b for b in boundaries(text[start:end])
    }


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.sampled_from(LANGUAGES))
def test_finders_take_any_text(text: str, language: str) -> None:
    for part in (*find_quantities(text, language), *find_dates(text, language, DAY)):
        assert text[part.start : part.end] == part.text


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_normalising_twice_changes_nothing(raw: str) -> None:
    assert normalise(normalise(raw)) == normalise(raw)


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.sampled_from(LANGUAGES))
def test_parts_in_different_paragraphs_keep_apart(text: str, language: str) -> None:
    """No claim reaches over the end of its paragraph, and each holds something to read."""
    whole = normalise(text.replace("\0", "")) + "\nHarga naik 5 persen."
    for claim in split_article(whole, language=language, published=DAY):
        assert "\n" not in claim.text
        assert claim.text == claim.text.strip()
        assert claim.text


HOSTILE: dict[str, Callable[[int], str]] = {
    "one script without spaces": lambda size: "中" * size,
    "different words": lambda size: " ".join(f"Kata{n:x}" for n in range(size // 9)),
    "quotation marks": lambda size: '"a ' * (size // 3),
    "curly marks": lambda size: "“‘" * (size // 2),
    "apostrophes": lambda size: "‘ a" * (size // 3),
    "commas": lambda size: "a, " * (size // 3),
    "brackets": lambda size: "(" * size,
    "digits": lambda size: "1." * (size // 2),
    "slashes": lambda size: "a/" * (size // 2),
    "coordinators": lambda size: "naik dan " * (size // 9),
    "sources": lambda size: "menurut " * (size // 8),
    "weekdays": lambda size: "Senin, ( " * (size // 9),
    "joiners": lambda size: "\u200d" * size,
    "accents": lambda size: "e" + "\u0301" * size,
    "quotations": lambda size: '"Kami naik. " ' * (size // 14),
    "blank lines": lambda size: "\n" * size,
    "capitals": lambda size: "Abu " * (size // 4),
    "numbers in words": lambda size: "satu ribu " * (size // 10),
    "digits alone": lambda size: "7" * size,
    "quotation marks alone": lambda size: "“”\"'«»" * (size // 6),
    "marks alone": lambda size: "\u0301\u0e49\u093c" * (size // 3),
    "letters with marks": lambda size: "ก้क़e\u0301" * (size // 6),
    "scripts side by side": lambda size: "цена 価格は 5 السعر harga. " * (size // 24),
    "families": lambda size: "👩\u200d👩\u200d👧" * (size // 5),
    "sites": lambda size: "a-b." * (size // 4),
    "abbreviations": lambda size: "No. Jl. " * (size // 8),
    "dates": lambda size: "1/1/2024 (1/1) " * (size // 15),
    "said and said": lambda size: "kata Budi, said Ani, " * (size // 21),
    "a table": lambda size: "a\t1\n" * (size // 4),
}


LENGTHENED = [
    pytest.param(made, language, id=f"{name}-{language}")
    for name, made in HOSTILE.items()
    for language in ("id", "en", "zh")
]


@pytest.mark.parametrize(("made", "language"), LENGTHENED)
def test_time_grows_with_the_length_alone(made: Callable[[int], str], language: str) -> None:
    """Eight times the text may take eight times as long, not sixty-four: with room for a machine that is busy."""
    split_article(made(1_000), language=language, published=DAY)
    short, long = (_seconds(made(size), language) for size in (12_500, 100_000))
    assert long < 24 * max(short, 0.05)


def _seconds(text: str, language: str) -> float:
    begun = time.process_time()
    split_article(text, language=language, published=DAY)
    return time.process_time() - begun


def test_time_grows_with_the_length_of_a_row_of_flags_alone() -> None:
    short, long = (_seconds("🇮🇩" * size, "id") for size in (6_250, 50_000))
    assert long < 24 * max(short, 0.05)


def test_links_without_end_in_one_paragraph() -> None:
    text = "Harga naik. Baca juga: Beras turun. " * 2_000
    check_invariants(text, split_article(text, language="id", published=DAY))
