"""Layout: what is furniture of the page, and what looks like it and is text."""

import pytest

from annotations.splitting.languages import load
from annotations.splitting.layout import find_blocks
from tests.splitting.reading import split

BODY = {"id": "Warga memanen padi di tiga desa.", "en": "Farmers harvested rice in three villages."}


def kinds(text: str, language: str) -> list[str]:
    return [block.kind for block in find_blocks(text, load(language))]


@pytest.mark.parametrize(
    ("language", "dateline"),
    [
        ("id", "Kabar6.com, Jakarta - "),
        ("id", "JAKARTA, KABAR.com- "),
        ("id", "KABAR.com-"),
        ("id", "Jakarta, Kabar Sagara -- "),
        ("id", "Jakarta (KABAR) - "),
        ("id", "KABAR.CO.ID, JAKARTA -- "),
        ("id", "JAKARTA, KABAR — "),
        ("id", "Jakarta: "),
        ("en", "MARLOW (Newswire) - "),
        ("en", "MARLOW, Jan 3 (Newswire) — "),
        ("en", "MARLOW, Mich., Oct. 4 (NW) — "),
        ("en", "NEW MARLOW — "),
    ],
)
def test_datelines(language: str, dateline: str) -> None:
    assert kinds(dateline + BODY[language], language) == ["dateline", "body"]
    assert kinds(f"Headline Of It\n{dateline}{BODY[language]}", language) == ["headline", "dateline", "body"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "Rahmat - bupati baru itu - datang ke desa."),
        ("en", "SATO — the alliance of nine towns — met."),
        ("en", "The deal – set to be the largest – failed."),
        ("id", "Kesimpulan: Harga naik."),
    ],
)
def test_dashes_and_colons_that_end_no_dateline(language: str, text: str) -> None:
    assert kinds(text, language) == ["body"]


@pytest.mark.parametrize(
    ("language", "line", "kind"),
    [
        ("id", "Baca juga:", "link"),
        ("id", "Simak juga Video 'Panen Raya di Sagara':", "link"),
        ("id", "'Lihat juga Video: Panen Raya di Sagara'", "link"),
        ("id", "[Gambas:Video Sagara]", "link"),
        ("id", "ADVERTISEMENT", "link"),
        ("id", "SCROLL TO CONTINUE WITH CONTENT", "link"),
        ("id", "Pilihan Editor: Panen Raya", "link"),
        ("id", "Ikuti kami di Google News", "link"),
        ("id", "Bagikan: Facebook Twitter WhatsApp Salin Tautan", "link"),
        ("id", "Artikel ini telah tayang di Kabar Sagara", "link"),
        ("id", "Tag: padi, beras", "link"),
        ("id", "https://kabar.example/padi #padi @kabar", "link"),
        ("id", "***", "link"),
        ("id", "Editor: Ratna Dewi", "credit"),
        ("id", "Sumber: Kabar Sagara", "credit"),
        ("id", "Oleh: Ratna Dewi", "credit"),
        ("id", "© 2025 Kabar Sagara. Hak cipta dilindungi.", "credit"),
        ("id", "Ilustrasi beras di pasar", "credit"),
        ("id", "Tangkapan layar video warga.", "credit"),
        ("id", "*) Tulisan ini pendapat pribadi penulisnya dan bukan pendapat redaksi.", "byline"),
        ("id", "Bupati di pasar. Foto: Dok. Pemkab", "caption"),
        ("id", "Bupati di pasar. (Foto: Ratna Dewi/Kabar)", "caption"),
        ("id", "Bupati di pasar (Ratna/kabar.com)", "caption"),
        ("id", "Panen padi 12.000 13.000 14.000 15.000 16.000", "table"),
        ("id", "1. Kecamatan Gambir2. Kecamatan Menteng3. Kecamatan Senen", "item"),
        ("en", "Read more: What we know", "link"),
        ("en", "Also read: Rice is up", "link"),
        ("en", "Related: Rice prices", "link"),
        ("en", "Share Tweet Email", "link"),
        ("en", "Sign up for our morning newsletter.", "link"),
        ("en", "Follow Jim Low on Twitter", "link"),
        ("en", "This story was originally published in 2020.", "link"),
        ("en", "By Jim Low and Ann Poe", "credit"),
        ("en", "Reporting by Jim Low; editing by Ann Poe", "credit"),
        ("en", "Jim Low contributed to this report.", "credit"),
        ("en", "FILE PHOTO: A farmer walks in Marlow.", "credit"),
        ("en", "FILE - Mayor Jim Low speaks in Marlow.", "credit"),
        ("en", "A farmer walks in Marlow on Friday. (Photo by Ann Poe/NW)", "caption"),
        ("en", "A farmer walks in Marlow. Photograph: Ann Poe/The Marlow Post", "caption"),
        ("en", "Marlow Town (@marlowtown) November 20, 2019", "byline"),
        ("en", "— Marlow Town (@marlowtown) November 20, 2019", "byline"),
    ],
)
def test_lines_of_furniture(language: str, line: str, kind: str) -> None:
    assert kinds(f"{BODY[language]}\n{line}", language) == ["body", kind]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("id", "Sumber air warga mengering."),
        ("id", "Foto-foto itu palsu."),
        ("id", "Video (5 menit) itu palsu."),
        ("id", "Tangkapan layar itu menunjukkan harga naik."),
        ("id", "Itu foto. Warga pulang."),
        ("id", "Harga naik 5 persen (sumber: BPS)."),
        ("id", "Iklan rokok dilarang."),
        ("id", "Lihat video itu, warga marah."),
        ("id", "Halaman sekolah itu rusak."),
        ("id", "Berita ini tidak benar."),
        ("id", "Harga naik dan/atau turun menurut musim di desa itu."),
        ("en", "Related measures were announced."),
        ("en", "Share prices fell."),
        ("en", "A photo shows police in Marlow."),
        ("en", "Photo from Marlow shows a boy."),
        ("en", "Written by a judge, the ruling fell."),
        ("en", "By Friday it rained."),
        ("en", "This report was published on Friday and found 300 cases."),
        ("en", "The author is dead."),
        ("en", "Low never contributed to school grants."),
        ("en", "Advertisement spending rose."),
    ],
)
def test_text_that_looks_like_furniture(language: str, line: str) -> None:
    assert kinds(f"{BODY[language]}\n{line}", language) == ["body", "body"]


@pytest.mark.parametrize(
    ("language", "inside", "kind"),
    [
        ("id", "Baca juga: Harga Beras Naik. ", "link"),
        ("id", "(Baca juga: Harga Beras Naik) ", "link"),
        ("id", "Simak juga Video 'Panen Raya': ", "link"),
        ("id", 'Tonton juga video "Panen Raya" di sini: ', "link"),
        ("id", "[Gambas:Video Sagara]", "link"),
        ("en", "Read more: What we know. ", "link"),
    ],
)
def test_links_in_the_flow(language: str, inside: str, kind: str) -> None:
    text = f"{BODY[language]} {inside} {BODY[language]}"
    found = list(find_blocks(text, load(language)))
    assert [block.kind for block in found] == ["body", kind, "body"]
    assert text[found[1].start : found[1].end].strip() == inside.strip()


@pytest.mark.parametrize(
    ("language", "tail"),
    [
        ("id", " (rdw/ant)"),
        ("id", " (Sumber: Kabar Sagara)"),
        ("id", " — Sagara FC (@sagarafc) 20 November 2019"),
        ("en", " (Reporting by Jim Low; Editing by Ann Poe)"),
        ("en", " pic.twitter.com/abc123"),
    ],
)
def test_what_ends_a_paragraph_and_is_no_part_of_it(language: str, tail: str) -> None:
    assert kinds(BODY[language] + tail, language) == ["body", "byline"]


def test_the_initials_of_writers_behind_an_article_are_no_caption_of_it() -> None:
    assert kinds(f"{BODY['id']} {BODY['id']} (RDW/ANT/JKT)", "id") == ["body", "byline"]
    assert kinds(f"{BODY['id']}\n{'Warga memanen padi. ' * 30}(RDW/ANT/JKT)", "id") == ["body", "body", "byline"]


def test_headings_between_paragraphs() -> None:
    for heading in ("Mimpi Hijau di Tengah Kota", "Apa itu panen raya", "Poin utamanya:", "Hari libur:"):
        assert kinds(f"{BODY['id']}\n{heading}\n{BODY['id']}", "id") == ["body", "heading", "body"]
    assert kinds(f"{BODY['en']}\nWhat we know\n{BODY['en']}", "en") == ["body", "heading", "body"]


def test_a_line_that_frames_the_next_is_no_heading() -> None:
    assert kinds(f"{BODY['en']}\nThe Marlow Post reports:\n{BODY['en']}", "en") == ["body", "body", "body"]


def test_a_first_line_that_announces_a_list_is_no_headline() -> None:
    text = "Ada dua syarat. Syaratnya yaitu:\n1. Kartu tanda penduduk\n2. Kartu keluarga\nWarga datang."
    assert kinds(text, "id") == ["body", "item", "item", "body"]


def test_items_that_are_told_as_sentences_stay() -> None:
    text = "Hasilnya dua:\n1. Harga beras naik 5 persen.\n2. Warga pulang."
    assert [claim.text for claim in split(text)] == ["Harga beras naik 5 persen", "Warga pulang"]


def test_appeals_and_announcements_are_no_claims() -> None:
    assert split("Berikut daftar harga beras di tiga pasar. Simak penjelasannya di bawah ini.") == []
    assert split("Email the author at jim@example.org. Send us your photos of the storm.", "en") == []
