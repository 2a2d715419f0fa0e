"""The smaller steps, each by itself: language, normalisation, layout, sentences, quotations, cutting, statements."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from annotations.splitting import (
    UnfitText,
    describe_span,
    describe_spans,
    detect_language,
    draft_statement,
    languages,
    normalise,
    split_article,
    split_span,
)
from annotations.splitting.languages import FALLBACK, Language, load, loaded
from annotations.splitting.layout import find_blocks
from annotations.splitting.quotes import find_quotes
from annotations.splitting.sentences import find_sentences
from tests.splitting.reading import DAY, split

FIELDS = [name for name in Language.__dataclass_fields__ if not name.startswith("_")]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Polisi mengatakan tiga orang tewas dalam kecelakaan itu.", "id"),
        ("Kerajaan berkata peruntukan itu akan diagihkan kerana banjir pada Isnin.", "ms"),
        ("The police said three people had died in the accident.", "en"),
        ("La policía dijo que tres personas murieron en el accidente.", "es"),
        ("1234 ... !!", "und"),
        ("", "und"),
    ],
)
def test_language(text: str, code: str) -> None:
    assert detect_language(text) == code


def test_normalise_folds_line_ends_blanks_and_what_is_invisible() -> None:
    assert normalise("Satu.  \r\n\r\n\u202eDua.\ufeff\u2028e\u0301") == "Satu.\nDua.\né"
    assert normalise("می\u200cخواهم") == "می\u200cخواهم"


@pytest.mark.parametrize(("raw", "code"), [("a\0b", "nul"), ("a\ud800b", "surrogate")])
def test_what_is_no_text_is_refused(raw: str, code: str) -> None:
    with pytest.raises(UnfitText) as caught:
        normalise(raw)
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Baca juga: Panen Raya Ditunda", "link"),
        ("Foto: Warga memanen padi (Dok. Dinas)", "credit"),
        ("(KabarSagara.com/Ratna Dewi)", "byline"),
        ("Warga memanen padi di tiga desa.", "body"),
    ],
)
def test_lines(line: str, kind: str) -> None:
    text = f"Warga bekerja sejak pagi hari.\n{line}"
    assert [block.kind for block in find_blocks(text, load("id"))] == ["body", kind]


@pytest.mark.parametrize(
    "dateline", ["JAKARTA - ", "Kabar6.com, Jakarta - ", "MARLOW (Newswire) — ", "SAGARA, KABAR.id -- "]
)
def test_datelines(dateline: str) -> None:
    blocks = list(find_blocks(dateline + "Warga memanen padi di tiga desa.", load("id")))
    assert [block.kind for block in blocks] == ["dateline", "body"]


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("id", "Kantor di Jl. Melati No. 5 ditutup. Prof. Dr. H. Rahmat hadir.", 2),
        ("id", "PT Sagara Tbk. merugi. Harga naik.", 2),
        ("id", "Panen selesai.Kemudian warga pulang.", 2),
        ("en", "Dr. Smith lives in the U.S. and works for Acme Inc. in town. He left.", 2),
        ("en", "It rose 4.5 percent. Then it fell.", 2),
    ],
)
def test_sentences(language: str, text: str, count: int) -> None:
    found = find_sentences(text, 0, len(text), load(language))
    assert len(found) == count
    assert "".join(text[start:end] for start, end in found).replace(" ", "") == text.replace(" ", "")


def test_a_sentence_longer_than_the_window_stays_whole() -> None:
    text = "kata " * 3000 + "habis. Selesai sudah."
    assert len(find_sentences(text, 0, len(text), load("id"))) == 2


@pytest.mark.parametrize(
    ("text", "direct"),
    [
        ('"Kami siap membantu," kata Budi.', [True]),
        ("“Kami siap membantu”, kata Budi.", [True]),
        ('Film "Laskar" diputar.', [False]),
        ("Program ‘sapu bersih’ gagal.", [False]),
        ("It's the players' own choice.", []),
        ('Ukuran layar 5" itu pecah.', []),
    ],
)
def test_quotations(text: str, direct: list[bool]) -> None:
    assert [quote.direct for quote in find_quotes(text, 0, len(text))] == direct


TEXT = "Menteri Pangan Rahmat Hidayat mengatakan ada 300 gudang rusak dan jumlahnya akan naik menjadi 450."


def test_describing_a_span_takes_the_speaker_from_its_sentence() -> None:
    at = TEXT.index("ada 300")
    found = describe_span(TEXT, at, at + len("ada 300 gudang"), language="id", published=DAY)
    assert (found.speaker, found.cue, found.why[0]) == ("Menteri Pangan Rahmat Hidayat", "mengatakan", "marked")
    assert [quantity.unit for quantity in found.quantities] == ["gudang"]


def test_describing_a_span_knows_what_was_counted_before_it() -> None:
    found = describe_span(TEXT, TEXT.index("jumlahnya"), len(TEXT) - 1, language="id", published=DAY)
    assert [(q.value, q.unit) for q in found.quantities] == [("450", "gudang")]
    assert found.modality == "projection"


def test_describing_many_spans_in_one_reading_says_the_same_of_each() -> None:
    text = f"{TEXT}\nBupati Sari Wijaya membantahnya. “Baru 20 yang roboh pada 28 Oktober 2024,” katanya.\nHujan turun."
    spans = [(claim.start, claim.end) for claim in split_article(text, language="id", published=DAY)]
    spans += [(0, 7), (text.index("Baru"), text.index("roboh")), (text.index("membantah"), len(text)), (30, 60)]
    found = describe_spans(text, reversed(spans), language="id", published=DAY)
    assert found == [describe_span(text, *span, language="id", published=DAY) for span in sorted(spans)]
    assert {claim.speaker for claim in found} >= {"Menteri Pangan Rahmat Hidayat", "Bupati Sari Wijaya"}
    assert describe_spans(text, [], language="id", published=DAY) == []


def test_describing_a_span_outside_of_any_claim() -> None:
    text = "Apakah harga naik 5 persen?"
    found = describe_span(text, 7, len(text), language="id", published=DAY)
    assert (found.speaker, [q.value for q in found.quantities]) == (None, ["5"])


@pytest.mark.parametrize(
    ("text", "at", "sides"),
    [
        ("A naik, dan B turun", "dan", ("A naik", "B turun")),
        ("A rose while B fell", " while", ("A rose", "B fell")),
        ("A rose; B fell", ";", ("A rose", "B fell")),
        ("A naik B turun", "B", ("A naik", "B turun")),
    ],
)
def test_cutting_a_claim(text: str, at: str, sides: tuple[str, str]) -> None:
    left, right = split_span(text, 0, len(text), text.index(at))
    assert (text[slice(*left)], text[slice(*right)]) == sides


@pytest.mark.parametrize(
    ("text", "at"), [("A naik", 0), ("A naik", 6), ("A naik.", 6), ("dan naik", 4), ("A naik", 99)]
)
def test_a_cut_that_leaves_no_words_is_refused(text: str, at: int) -> None:
    with pytest.raises(ValueError, match=r"cut"):
        split_span(text, 0, len(text), at)


def test_a_cut_does_not_part_a_character() -> None:
    text = "naik 👩\u200d👧 turun"
    left, right = split_span(text, 0, len(text), 6)
    assert (text[slice(*left)], text[slice(*right)]) == ("naik 👩\u200d👧", "turun")


def test_the_statement_is_one_line_and_says_who_is_meant() -> None:
    text = "Ada 300 tentara di sana, dan jumlah mereka diperkirakan naik menjadi sekitar 450."
    _, second = split(text)
    assert draft_statement(text, second, language="id") == "Jumlah tentara diperkirakan naik menjadi sekitar 450"
    broken = "harga beras\nnaik  5 persen"
    [claim] = [describe_span(broken, 0, len(broken), language="id", published=None)]
    assert draft_statement(broken, claim, language="id") == "Harga beras naik 5 persen"


def test_a_language_without_a_file_is_read_by_sentences() -> None:
    text = "Ang tulay ay gumuho noong 12/5/2025. 300 katao ang nasugatan."
    claims = split(text, "tl")
    assert [claim.text for claim in claims] == [text[:35], text[37:-1]]
    assert [q.value for q in claims[1].quantities] == ["300"]
    assert [d.date for d in claims[0].dates] == ["2025-05-12"]


def test_quotation_marks_are_read_in_any_language() -> None:
    assert [claim.text for claim in split("„Wir haben drei Brücken gesperrt.“", "de")] == [
        "Wir haben drei Brücken gesperrt"
    ]


@pytest.mark.parametrize("language", loaded(), ids=lambda language: language.code)
def test_a_language_file_is_complete(language: Language) -> None:
    """A field that no language fills is dead; one that only some fill is listed here with its reason."""
    may_be_empty = {
        "cues_pronoun",  # "katanya"
        "cues_nominal",  # "wind power projects": English verbs are nouns too
        "cues_strict",
        "cues_told",
        "cue_objects",  # "meminta maaf"
        "preludes",
        "prelude_shape",  # "Asked about it, …"
        "potentials",  # "bisa menyerap"
        "potential_shape",
        "adverb_ending",
        "gerund_endings",
        "states",  # "1,146 dead trout"
        "qualities",  # "people familiar with the matter"
        "name_particles",
        "pronouns_thing",  # "it"
        "pronouns_plural",  # subjects of a verb without an ending
        "bases",
        "agents",  # "states led by"
        "participles",
        "particles",  # "pointing out that"
        "demonstratives",
        "contrasts_apart",  # "while": of time without a comma
        "durations",  # "sementara waktu"
        "degrees",  # "lebih kecil" is a predicate
        "adjectives",
        "during",  # "over four years"
        "periods",
        "street_words",
        "not_compounds",  # "three-way"
        "age_endings",  # "70 years old"
        "about_endings",  # "70-an"
        "teens",  # English has its words for 11 to 19
        "number_and",  # Indonesian says none
        "number_tens",  # "treinta y cinco"
        "change_openers",  # "from 3 to 5"; "dari 3 hingga 5" is a range
        "greater_units",  # "5 ft 2 in": imperial measures
        "possessives",  # Indonesian ones stand behind
        "role_ends",  # "presiden itu"; English has the article
        "frame_openers",  # "demikian kata X"
        "age_units",  # "Budi (45 tahun)"
        "head_first",
        "decimal_comma",
        "month_first",
        "month_only",  # "in May 20 people died": only where the day stands behind the month
        "not_dates",  # "9/11"
        "marks_before",  # "next Friday", "Jumat depan": English has them before, Indonesian behind
        "marks_behind",
        "ordinals",  # "the twenty-first of June"
        "plurals",  # "2000 people"
        "singulars",  # "this one"; Indonesian and Spanish have other words for it
        "past_shape",  # Indonesian verbs have no tense
        "spans_one",  # "setahun lalu"; English has the article
        "decimal_word",
        "measure_verbs",  # "sebanyak 340 kios terbakar"
        "verbless",  # "tiga di antaranya anak-anak"
        "aged",  # from here on what Spanish alone has: "un hombre de 45 años"
        "ago_before",  # "hace tres días"
        "calendar_small",  # "el lunes 3 de enero"
        "change_verbs",  # "subió de 3 a 5"
        "clitics",  # "se espera"
        "clock_openers",  # "a las 9.30"
        "cues_perfect",  # "ha dicho"
        "plural_endings",
        "projection_shape",  # "subirá"
        "scale_links",  # "tres millones de euros"
        "passives",  # Indonesian verbs carry it
    }
    empty = {name for name in FIELDS if not getattr(language, name)}
    assert empty <= may_be_empty


def test_no_field_of_a_language_is_dead() -> None:
    known = loaded()
    assert len(known) >= 3
    assert [name for name in FIELDS if not any(getattr(language, name) for language in known)] == []


@pytest.mark.parametrize("language", loaded(), ids=lambda language: language.code)
def test_a_language_file_is_data(language: Language) -> None:
    """It imports nothing of the steps, names its code as its file does, and offers LANGUAGE alone."""
    path = Path(languages.__file__).with_name(f"{language.code}.py")
    tree = ast.parse(path.read_text(encoding="utf-8"))
    imported = {name.name for node in tree.body if isinstance(node, ast.Import) for name in node.names}
    imported |= {node.module or "" for node in tree.body if isinstance(node, ast.ImportFrom)}
    assigned = [ast.unparse(target) for node in tree.body if isinstance(node, ast.Assign) for target in node.targets]
    assert imported <= {"re", "annotations.splitting.languages"}
    assert [name for name in assigned if not name.startswith("_")] == ["LANGUAGE"]


def test_the_third_language_took_less_than_200_lines() -> None:
    lines = Path(languages.__file__).with_name("es.py").read_text(encoding="utf-8").splitlines()
    assert len(lines) < 200


def test_words_of_a_language_are_casefolded() -> None:
    for language in loaded():
        for name in FIELDS:
            value = getattr(language, name)
            if isinstance(value, frozenset | dict | tuple) and name != "scale_letters":  # "Rp 5 M", but "5 m"
                assert [word for word in value if word != word.casefold()] == [], name


def test_tags_of_languages() -> None:
    assert load("en-GB").code == load("EN").code == "en"
    assert load("") is load("xx") is load("../id") is FALLBACK


def test_importing_the_splitter_loads_nothing_heavy() -> None:
    code = (
        "import sys, annotations.splitting;"
        "heavy = {'django', 'py3langid', 'numpy', 'dateparser', 'regex', 'annotations.splitting.languages.id'};"
        "print(sorted(heavy & sys.modules.keys()))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_what_can_be_counted_and_dated_is_worth_more_than_a_judgement() -> None:
    text = "Harga beras naik 12 persen sejak 3 Mei 2025. Harga beras terlalu mahal. Itu kata orang sana."
    worth = [claim.checkworthiness for claim in split_article(text, language="id", published=DAY)]
    assert worth[0] == max(worth)
    assert worth[1] == min(worth)
