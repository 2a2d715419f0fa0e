"""What a checker should care about: orders that must hold in every language, and reasons that add up to the value."""

import subprocess
import sys
import tomllib
from math import exp

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.splitting import describe_span, split_article
from annotations.splitting.checkworthiness import FEATURES, PRIORS, WEIGHTS_FILE, WORTH_LISTS, features, score
from annotations.splitting.languages import load, loaded
from annotations.splitting.tokens import tokenise

# The first of each is worth more than the second.
ORDERED = [
    ("en", "The district bought 300 pumps for $2 million in March 2023", "The pumps are a wonderful thing"),
    ("en", "The ministry cut rice subsidies by 12 percent", "We should all hope for a better future"),
    ("en", "Police arrested four suspects in Sagara on 3 May 2024", "I think that is a good question"),
    ("en", "Unemployment rose to 5.1 percent last year", "Let me say how glad I am to be here"),
    ("en", "Governor Hale vetoed the harbour bill", "The governor could perhaps do so"),
    ("en", "The council paid $40,000 for the statue", "The council will pay for the statue"),
    ("id", "Kabupaten itu membeli 300 pompa senilai Rp 2 miliar pada Maret 2023", "Pompa itu sangat bagus dan indah"),
    ("id", "Kementerian memangkas subsidi beras sebesar 12 persen", "Kita harus berharap pada cita-cita bersama"),
    ("id", "Polisi menangkap empat tersangka di Sagara pada 3 Mei 2024", "Saya rasa itu pertanyaan yang baik"),
    ("id", "Pengangguran naik menjadi 5,1 persen tahun lalu", "Terima kasih, saya senang sekali bisa berbicara"),
    ("id", "Gubernur menandatangani peraturan tentang pelabuhan", "Gubernur mungkin bisa menjawab pertanyaan"),
    ("id", "Dewan telah membayar Rp 40 juta untuk patung itu", "Dewan akan membayar patung itu"),
]


def worth(text: str, language: str) -> float:
    return describe_span(text, 0, len(text), language=language, published=None).checkworthiness


@pytest.mark.parametrize(("language", "more", "less"), ORDERED)
def test_facts_on_record_beat_judgements_wishes_and_talk(language: str, more: str, less: str) -> None:
    assert worth(more, language) >= 0.5 > worth(less, language)


@pytest.mark.parametrize(
    ("language", "pair"),
    [
        ("en", ("Flooding killed 27 people in Sagara", "Flooding killed people in Sagara")),
        ("id", ("Banjir menewaskan 27 orang di Sagara", "Banjir menewaskan orang di Sagara")),
        ("und", ("Blinti 27 frabe 4.500 Sagara", "Blinti frabe Sagara")),
    ],
)
def test_a_number_makes_a_claim_worth_more(language: str, pair: tuple[str, str]) -> None:
    assert worth(pair[0], language) > worth(pair[1], language) + 0.05


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Flood killed 27 people in Sagara in May\nThe river rose on Monday. Flooding killed 27 people there."),
        ("id", "Banjir menewaskan 27 orang di Sagara\nSungai naik pada Senin. Banjir menewaskan 27 orang di sana."),
    ],
)
def test_a_headline_is_low_whatever_it_holds(language: str, text: str) -> None:
    headline, *body = split_article(text, language=language, published=None)
    assert headline.why[0] == "headline"
    assert headline.checkworthiness < 0.2 < min(claim.checkworthiness for claim in body)
    assert headline.reasons[0] == ("headline", PRIORS["headline"])


def test_both_languages_say_the_same_of_the_same() -> None:
    english = describe_span("The bank paid 12 percent in 2023", 0, 32, language="en", published=None)
    indonesian = describe_span("Bank itu membayar 12 persen pada 2023", 0, 37, language="id", published=None)
    assert {name for name, _ in english.reasons[:3]} == {name for name, _ in indonesian.reasons[:3]}
    assert abs(english.checkworthiness - indonesian.checkworthiness) < 0.1


def test_the_file_of_weights_has_the_features_of_the_code() -> None:
    read = tomllib.loads(WEIGHTS_FILE.read_text(encoding="utf-8"))
    assert list(read["weights"]) == list(FEATURES)
    assert {name: read["weights"][name] for name in PRIORS} == PRIORS
    for name, about in FEATURES.items():
        assert f"# {about}\n" in WEIGHTS_FILE.read_text(encoding="utf-8"), name


def test_the_weights_point_where_they_should() -> None:
    weights = tomllib.loads(WEIGHTS_FILE.read_text(encoding="utf-8"))["weights"]
    for_it = {"quantity", "percent", "large-number", "date", "name", "past", "deed", "harm", "evidence"}
    against = {"opinion", "future", "duty", "possibility", "first-person", "stance", "talk", "values", "question"}
    assert all(weights[name] > 0.3 for name in for_it)
    assert all(weights[name] < -0.3 for name in against)


@pytest.mark.parametrize("language", loaded(), ids=lambda language: language.code)
def test_every_language_lists_the_words_of_every_feature(language: object) -> None:
    held = language.worth  # type: ignore[attr-defined]
    assert set(held) == set(WORTH_LISTS)
    for name, words in held.items():
        assert len(words) > 4, name
        assert [word for word in words if word != word.casefold() or " " in word] == [], name


def test_reasons_are_few_strongest_first_and_add_up() -> None:
    bias = tomllib.loads(WEIGHTS_FILE.read_text(encoding="utf-8"))["bias"]
    found = dict.fromkeys(FEATURES, 0.0) | {"quantity": 1.0, "stance": 0.5, "percent": 1.0}
    told = score(found)
    assert [name for name, _ in told.reasons] == ["percent", "quantity", "stance"]
    assert told.value == round(1 / (1 + exp(-bias - sum(part for _, part in told.reasons))), 2)
    everything = score(dict.fromkeys(FEATURES, 1.0)).reasons
    assert len(everything) == 5
    assert [abs(part) for _, part in everything] == sorted((abs(part) for _, part in everything), reverse=True)


def test_what_hardly_matters_is_no_reason() -> None:
    assert score(dict.fromkeys(FEATURES, 0.0)).reasons == ()


@given(st.text(max_size=300), st.sampled_from(["id", "en", "und"]))
def test_features_of_any_text_are_bounded(text: str, code: str) -> None:
    found = features(tokenise(text), [], [], "fact", None, load(code))
    assert list(found) == list(FEATURES)
    assert all(-1 <= value <= 1 for value in found.values())
    assert found["length"] < 0 or len(text) > 20
    assert 0 <= score(found).value <= 1


def test_the_apostrophe_does_not_matter() -> None:
    straight, curly = (
        features(tokenise(text), [], [], "fact", None, load("en"))
        for text in ("The nation's budget didn't grow, I'm told", "The nation’s budget didn’t grow, I’m told")
    )
    assert straight == curly
    assert straight["past"] == straight["public-matter"] == 0.5
    assert straight["name"] == 0


def test_scoring_loads_no_heavy_library() -> None:
    code = (
        "import sys; from annotations.splitting import split_article;"
        "split_article('Polisi menangkap 27 orang.', language='id', published=None);"
        "print(sorted({'django', 'numpy', 'sklearn', 'scipy', 'annotations.splitting.training'} & sys.modules.keys()))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
