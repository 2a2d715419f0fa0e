"""Passages that bear on a claim, in whatever language they are written."""

import random
import string
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.evidence import ClaimFacts, Passage, find_evidence
from annotations.splitting import find_dates, find_quantities

CLAIM = "Presiden mengatakan 3.000 tentara Korea Utara telah dipindahkan ke Kursk pada 28 Oktober 2024."


def facts(text: str, language: str = "id", speaker: str = "") -> ClaimFacts:
    """A claim's facts as its row holds them."""
    return ClaimFacts.of(
        text=text,
        language=language,
        quantities=[quantity.as_dict() for quantity in find_quantities(text, language)],
        dates=[mention.as_dict() for mention in find_dates(text, language)],
        speaker=speaker,
    )


def matched(passages: list[Passage], kind: str) -> list[str]:
    return [match.text for passage in passages for match in passage.matches if match.kind == kind]


@pytest.mark.parametrize("noun", ["tentara", "prajurit"])
def test_about_3000_soldiers_is_evidence_for_3000_tentara(noun: str) -> None:
    text = "Talks went on in Brussels. Officials said that about 3,000 soldiers had arrived. Nobody said more."
    passages = find_evidence(facts(f"Sebanyak 3.000 {noun} telah tiba."), text, "en")
    assert [passage.text for passage in passages] == ["Officials said that about 3,000 soldiers had arrived."]
    assert matched(passages, "quantity") == ["about 3,000 soldiers"]


@pytest.mark.parametrize(
    ("claim", "language", "passage", "other"),
    [
        ("Ada 3.000 prajurit di sana.", "id", "More than 3,000 troops are there.", "en"),
        ("There were 3,000 troops.", "en", "Sekitar tiga ribu pasukan ada di sana.", "id"),
        ("Sebanyak 12.000 personel dikirim.", "id", "Some 12,000 personnel were sent.", "en"),
        ("Sebanyak 43 orang tewas.", "id", "At least 43 people died.", "en"),
        ("Inflasi naik 12,5 persen.", "id", "Inflation rose by 12.5 percent.", "en"),
        ("Biayanya Rp 3 miliar.", "id", "It cost Rp 3 billion.", "en"),
        ("Jaraknya 250 km.", "id", "The distance is 250 kilometres.", "en"),
        ("Sebanyak 1.200 rumah rusak.", "id", "Some 1,200 houses were damaged.", "en"),
    ],
)
def test_the_same_number_in_the_other_language(claim: str, language: str, passage: str, other: str) -> None:
    assert matched(find_evidence(facts(claim, language), passage, other), "quantity")


@pytest.mark.parametrize(
    "passage",
    [
        "He drove 3,000 km.", "It cost $3,000.", "There were 300 soldiers.", "There were 30,000 soldiers.",
        "Prices rose by 3,000 percent.", "There were 3 soldiers.", "They bought 3,000 books.", "",
    ],
)  # fmt: skip
def test_another_number_or_another_thing_is_no_evidence(passage: str) -> None:
    assert find_evidence(facts("Sebanyak 3.000 tentara tiba."), passage, "en") == []


def test_a_number_alone_never_stands_above_one_with_the_place_or_the_date() -> None:
    lines = [
        "There were 3,000 soldiers.", "Exactly 3,000 soldiers came, 3,000 soldiers in all.",
        "More than 3,000 people from North Korea came.", "About 3,000 came on 28 October 2024.",
    ]  # fmt: skip
    ranked = [passage.text for passage in find_evidence(facts(CLAIM), "\n".join(lines), "en")]
    assert set(ranked[:2]) == set(lines[2:])
    assert set(ranked[2:]) == set(lines[:2])


def test_the_sentence_before_says_where() -> None:
    text = "The units were seen near Kursk last week. About 3,000 soldiers have arrived so far. More may come."
    (passage,) = find_evidence(facts(CLAIM), text, "en")
    assert passage.text == "The units were seen near Kursk last week. About 3,000 soldiers have arrived so far."


@pytest.mark.parametrize(
    ("claim", "passage", "name"),
    [
        ("Sebanyak 3.000 tentara Korea Utara tiba.", "About 3,000 North Korean soldiers arrived.", "North Korean"),
        ("Sebanyak 3.000 tentara Korut tiba.", "About 3,000 soldiers of North Korea arrived.", "North Korea"),
        ("Amerika Serikat mengirim 3.000 tentara.", "The US sent 3,000 soldiers.", "US"),
        ("Rusia kehilangan 3.000 tentara.", "Russian losses: 3,000 soldiers.", "Russian"),
        ("Menurut Zelensky, 3.000 tentara tiba.", "Zelenskyy spoke of 3,000 soldiers.", "Zelenskyy"),
    ],
)
def test_names_are_known_in_both_languages(claim: str, passage: str, name: str) -> None:
    assert matched(find_evidence(facts(claim), passage, "en"), "name") == [name]


def test_a_word_that_is_no_name() -> None:
    text = "They told us that 3,000 soldiers came as planned."
    assert matched(find_evidence(facts("Amerika Serikat (AS) mengirim 3.000 tentara."), text, "en"), "name") == []


def test_the_speaker_counts_as_a_name() -> None:
    passages = find_evidence(facts("Sebanyak 3.000 tentara tiba.", speaker="Budanov"), "Budanov: 3,000 soldiers.", "en")
    assert matched(passages, "name") == ["Budanov"]


def test_a_claim_without_numbers_is_found_by_two_names() -> None:
    claim = facts("Sidang antara Rusia dan Ukraina dibuka di Jenewa.")
    text = "Weather is fine. Russia met Ukraine in the morning. Russia said nothing."
    assert [passage.text for passage in find_evidence(claim, text, "en")] == ["Russia met Ukraine in the morning."]


def test_offsets_are_code_points_of_the_whole_text() -> None:
    text = "🛰️ Ringkasan – «pagi»\n" * 3_000 + "Officials said that about 3,000 soldiers from North Korea arrived 🪖."
    (passage,) = find_evidence(facts(CLAIM), text, "en")
    assert text[passage.start : passage.end] == passage.text
    assert [text[match.start : match.end] for match in passage.matches] == [match.text for match in passage.matches]


def test_a_long_text_takes_its_share_of_time_and_no_more() -> None:
    line = "Officials said on 28 October 2024 that about 3,000 soldiers from North Korea came to place {} in Kursk."
    text = "\n".join(line.format(number) for number in range(3_000))
    start = time.monotonic()
    assert find_evidence(facts(CLAIM), text, "en")
    assert time.monotonic() - start < 20  # six times what it takes; read in one piece it is minutes


def test_rows_that_people_typed_into() -> None:
    odd = ClaimFacts.of(
        text="x",
        language="id",
        quantities=[{"text": "?", "value": "many", "comparator": "="}, {"value": "NaN"}, {"value": None}, {}],
        dates=[{}, {"text": "kemarin", "date": ""}],
        speaker="",
    )
    assert (odd.counts, odd.dates) == ((), ())
    assert find_evidence(odd, "There were 3,000 soldiers.", "en") == []


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=("Cs",)), max_size=300), st.sampled_from(["id", "en", "und"]))
def test_any_text_can_be_read(text: str, language: str) -> None:
    for passage in find_evidence(facts(CLAIM), text + "\n3.000 tentara 3,000 soldiers", language):
        assert 0 < passage.score <= 1


@pytest.mark.parametrize("mark", ["", " "])
def test_a_line_without_end(mark: str) -> None:
    letters = random.Random(1).choices(string.ascii_lowercase + mark * 6, k=60_000)
    text = "".join(letters) + " 3,000 soldiers came to Kursk."
    (passage,) = find_evidence(facts(CLAIM), text, "en")
    assert passage.text.endswith("3,000 soldiers came to Kursk.")
