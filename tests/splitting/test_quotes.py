"""Quotations: which marks pair, and which pairs hold speech."""

import time

import pytest

from annotations.splitting.languages import load
from annotations.splitting.quotes import find_quotes
from tests.splitting.reading import said


def quoted(text: str, language: str = "id") -> list[tuple[str, bool]]:
    return [(text[q.start : q.end], q.direct) for q in find_quotes(text, 0, len(text), load(language))]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "”Kami siap membantu,”"),
        ("id", "“Kami siap membantu”"),
        ("id", '"Ya,"'),
        ("id", '" Kami siap, "'),
        ("id", "«Kami siap,»"),
        ("id", "“Di sini ada “rumah hantu” juga,”"),
        ("id", "”Kami siap, ”"),
        ("id", "“Kami siap membantu,'"),
        ("en", "‘We are ready to go,’"),
        ("en", "''We are ready to go,''"),
        ("en", "“We are ready to go,’’"),
        ("en", "‘The players’ own choice is clear,’"),
        ("en", "'It's the mood of the '90s,'"),
        ("en", "“We read ‘The Post’ daily,”"),
        ("en", "‘We read “The Post” daily,’"),
    ],
)
def test_speech_before_its_frame(language: str, text: str) -> None:
    cue = "ujar Budi." if language == "id" else "said Bob."
    assert quoted(f"{text} {cue}", language) == [(text, True)]


@pytest.mark.parametrize(
    ("language", "before", "text", "behind"),
    [
        ("id", "Diskusi bertajuk ", "”Desa Sehat: Siapa Peduli?”", ", Selasa, dibuka."),
        ("id", "Rahmat dalam bukunya, ", "”Wabah di Sagara, 1925-1937”", ", menulis itu."),
        ("id", "Film ", '"Bumi Sagara"', " diputar."),
        ("id", "", '"Kota Tanpa Sampah Plastik"', " menjadi program baru."),
        ("id", "Ia menyebutnya ", '"kota hantu."', " Warga pergi."),
        ("id", "Warga ", "'sapu bersih'", " pasar pada Jum'at."),
        ("en", "The book titled ", '"Is It Over?"', " sold well."),
        ("en", "He called it ", '"a disaster for our farmers."', " Then he left."),
        ("en", "He said ", "“the plan is bad, and we will fight it,”", " adding that it failed."),
        ("en", "The so-called ", '"dirty dozen,"', " a group, fled."),
        ("en", "The ", "‘clean sweep’", " plan failed, and the dogs’ home too."),
    ],
)
def test_titles_and_words_quoted_in_passing(language: str, before: str, text: str, behind: str) -> None:
    assert quoted(before + text + behind, language) == [(text, False)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It's the players' own choice."),
        ("en", "'Tis the season for rock 'n' roll, as in the '90s."),
        ("id", 'Ukuran layar 5" itu pecah.'),
        ("id", "Kami siap, ”kata Budi. Warga pulang."),
    ],
)
def test_marks_that_open_nothing(language: str, text: str) -> None:
    assert quoted(text, language) == []


def test_a_blank_on_the_wrong_side_does_not_turn_narration_into_speech() -> None:
    text = "”Kami siap, ”ujar Budi. Ia pulang. ”Kami pergi,” kata Ani."
    assert quoted(text) == [("”Kami siap, ”", True), ("”Kami pergi,”", True)]


def test_a_forgotten_mark_ends_before_the_next_quotation() -> None:
    text = "Warga berkumpul. ”Kami siap. Begitu kata Budi. ”Kami pergi,” kata Ani."
    assert quoted(text) == [("”Kami pergi,”", True)]


def test_speech_that_goes_on_in_the_next_paragraph() -> None:
    assert quoted("“Kami siap. Kami bisa.") == [("“Kami siap. Kami bisa.", True)]
    assert quoted('Budi berkata: "Kami siap. Kami bisa.') == [('"Kami siap. Kami bisa.', True)]
    assert quoted("Layar “lebar itu pecah.") == []


def test_who_says_it_with_a_misplaced_blank() -> None:
    text = "Harga beras naik. ”Stok beras kurang 5 ton, ”ujar Rahmat Hidayat. Warga pulang ke desa."
    assert said(text) == [
        ("Harga beras naik", None),
        ("Stok beras kurang 5 ton", "Rahmat Hidayat"),
        ("Warga pulang ke desa", None),
    ]


@pytest.mark.parametrize("part", ['"a "b ', '. "A ', "“A b ‘c ", 'a," ', "‘as’ ", "“ ” „ « ' ‘ \" a", 'a: "B '])
def test_time_grows_with_the_length_alone(part: str) -> None:
    find_quotes('"a"', 0, 3, load("id"))
    short, long = (_seconds(part * (size // len(part))) for size in (10_000, 80_000))
    assert long < 24 * max(short, 0.02)


def _seconds(text: str) -> float:
    begun = time.process_time()
    find_quotes(text, 0, len(text), load("id"))
    return time.process_time() - begun
