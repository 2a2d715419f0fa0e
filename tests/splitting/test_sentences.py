"""Sentences: where they end, and where a full stop ends none."""

import time

import pytest

from annotations.splitting.languages import load
from annotations.splitting.sentences import find_sentences


def sentences(text: str, language: str) -> list[str]:
    return [text[start:end] for start, end in find_sentences(text, 0, len(text), load(language))]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "Kantor di Jl. Melati No. 5 ditutup."),
        ("id", "Kata H. Muhammad Ali dan dr. Siti Rahma, Sp.A. kepada warga."),
        ("id", "Teguh P. Wibowo dan Prof. Dr. Ir. H. Joko A. M. Hadi hadir."),
        ("id", "PT Sagara Energi Tbk (SGRE) membeli Sagara LLC. (Sagara US) kemarin."),
        ("id", "PT Sagara Tbk. merugi tahun lalu."),
        ("id", "Aplikasi itu dipakai 2.904. 678 orang."),
        ("id", "Kebun, sawah, dsb. dibakar."),
        ("id", "Mesinnya 1.5 liter."),
        ("id", "”Kami siap. Kami bisa,” ujarnya."),
        ("id", '"Benarkah?" tanya Ani kepada Budi.'),
        ("en", "The U.S. Army left St. Marlow on Jan. 3 with Mr. Low."),
        ("en", "He works for Acme Inc. in town, at 5 p.m. on Mondays."),
        ("en", "Donald Low Jr. and George W. Poe met J. K. Marsh, R-Ariz."),
        ("en", "‘We are ready. We can go,’ he said."),
        ("en", '"Is it over?" Ann Low said.'),
        ("id", '"Harga naik 5 persen!" Budi Santoso menegaskan.'),
        ("en", "It rose 4.5 percent, e.g. in Spain, to No. 1."),
    ],
)
def test_one_sentence(language: str, text: str) -> None:
    assert sentences(text, language) == [text]


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("id", "Ia adik Sultan Hamengku Buwono X.", "Dalam keraton ia menjabat penasihat."),
        ("id", "Laba naik dibanding kuartal I.", "Dengan hasil itu ia yakin."),
        ("id", "Harga beras, gula, dll.", "Warga mengeluh."),
        ("id", "Ia pindah ke PT Sagara Tbk.", "Di sana ia bekerja."),
        ("id", "Ada tiga tersangka.", "300 saksi diperiksa."),
        ("id", "Ia tiba pukul 10.00.", "Rp 5 juta hilang."),
        ("id", 'Kami siap dan kami bisa. "', "Besok kami berangkat, katanya."),
        ("en", "He lives in the U.S.", "The army left."),
        ("en", "It fell in Jan.", "The bank said so."),
        ("en", "Hell no.", "Thats great."),
        ("en", "She has a Ph.D.", "She left."),
        ("en", "The plan had failed (nobody laughed.)", "There was silence."),
        ("en", "The hymn was called 'A Charge.'", "I have it."),
        ("en", 'He is the "striking arm" of it.', '"I have said so twice.'),
        ("en", "I love her. :)", "We have a cat."),
    ],
)
def test_two_sentences(language: str, first: str, second: str) -> None:
    if first.endswith('"'):  # with a blank before, the mark opens what follows
        first, second = first[:-2], f'"{second}'
    assert sentences(f"{first} {second}", language) == [first, second]


def test_an_odd_mark_does_not_swallow_the_sentences_behind_it() -> None:
    text = 'He bought a 5" pipe. "We left. They stayed. Nobody came back.'
    assert len(sentences(text, "en")) == 4


def test_a_missing_blank_is_no_reason_to_go_on() -> None:
    assert sentences("Panen selesai.Kemudian warga pulang.", "id") == ["Panen selesai.", "Kemudian warga pulang."]
    assert sentences("Posted via Kabar.Com on Friday.", "en") == ["Posted via Kabar.Com on Friday."]


@pytest.mark.parametrize("part", [".", ". ", "a. :) ", "A. ", ".'''' ", "Dr. ", '. "A '])
def test_time_grows_with_the_length_alone(part: str) -> None:
    find_sentences("Dr. A. B.", 0, 9, load("id"))
    short, long = (_seconds(part * (size // len(part))) for size in (10_000, 80_000))
    assert long < 24 * max(short, 0.02)


def _seconds(text: str) -> float:
    begun = time.process_time()
    find_sentences(text, 0, len(text), load("id"))
    return time.process_time() - begun
