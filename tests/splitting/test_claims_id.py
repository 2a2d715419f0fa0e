"""Claims in Indonesian news: where they begin and end, and who says them. Texts and names are made up."""

import pytest

from tests.splitting.reading import said, split

CHIEF = "Kepala Dinas Pangan Kota Sagara Rahmat Hidayat"

CASES = {
    "a sentence of the article's own": (
        "Jembatan Kali Putih ambruk pada Senin malam.",
        [("Jembatan Kali Putih ambruk pada Senin malam", None)],
    ),
    "said before, with and without bahwa": (
        f"{CHIEF} mengatakan stok beras aman. Rahmat menambahkan bahwa harga telur naik 5 persen.",
        [("stok beras aman", CHIEF), ("harga telur naik 5 persen", CHIEF)],
    ),
    "said behind, inverted": (
        f'"Kami menutup tiga pasar," kata {CHIEF} di kantornya, Rabu (14/5/2025).',
        [("Kami menutup tiga pasar", CHIEF)],
    ),
    "several sentences in one quotation": (
        f'"Stok kami cukup. Harga juga turun 10 persen," ujar {CHIEF}.',
        [("Stok kami cukup", CHIEF), ("Harga juga turun 10 persen", CHIEF)],
    ),
    "a quotation that goes on behind its frame": (
        f'"Stok kami cukup," ujar {CHIEF}. "Harga akan turun."',
        [("Stok kami cukup", CHIEF), ("Harga akan turun", CHIEF)],
    ),
    "two clauses, each with its subject": (
        "Polisi menahan empat orang dan dua pelaku masih buron.",
        [("Polisi menahan empat orang", None), ("dua pelaku masih buron", None)],
    ),
    "two predicates under one subject are one claim": (
        "Polisi menahan empat orang dan menyita 12 sepeda motor.",
        [("Polisi menahan empat orang dan menyita 12 sepeda motor", None)],
    ),
    "a cause stays with its claim": (
        "Harga cabai naik karena panen gagal dan distribusi terhambat.",
        [("Harga cabai naik karena panen gagal dan distribusi terhambat", None)],
    ),
    "contrasted clauses share the speaker": (
        f"{CHIEF} mengatakan stok beras aman, sedangkan stok gula menipis.",
        [("stok beras aman", CHIEF), ("stok gula menipis", CHIEF)],
    ),
    "according to": (
        "Menurut laporan Yayasan Rimba Lestari, 3.100 hektare hutan terbakar tahun lalu.",
        [("3.100 hektare hutan terbakar tahun lalu", "Yayasan Rimba Lestari")],
    ),
    "quoted from, behind": (
        "Suhu di Sagara mencapai 37 derajat Celsius, dikutip dari laman BMKG.",
        [("Suhu di Sagara mencapai 37 derajat Celsius", "BMKG")],
    ),
    "a quotation that goes on without a verb": (
        f'"Stok beras cukup," kata {CHIEF}. "Semua tuduhan itu fitnah."',
        [("Stok beras cukup", CHIEF), ("Semua tuduhan itu fitnah", CHIEF)],
    ),
    "what is foretold opens with a noun": (
        f"{CHIEF} memperkirakan defisit anggaran mencapai 3 persen.",
        [("defisit anggaran mencapai 3 persen", CHIEF)],
    ),
    "a denial is itself the claim": (
        f"{CHIEF} membantah stok beras kosong.",
        [(f"{CHIEF} membantah stok beras kosong", None)],
    ),
    "who only confirmed something is the subject": (
        f"{CHIEF} membenarkan kabar itu melalui pesan singkat.",
        [(f"{CHIEF} membenarkan kabar itu melalui pesan singkat", None)],
    ),
    "a title before a comma, its holder behind": (
        'Ketua Koperasi Melati, Wulan Sari, menyebut omzet naik dua kali lipat. "Kami punya 400 anggota," katanya.',
        [
            ("omzet naik dua kali lipat", "Ketua Koperasi Melati, Wulan Sari"),
            ("Kami punya 400 anggota", "Ketua Koperasi Melati, Wulan Sari"),
        ],
    ),
    "commas inside the name of a body": (
        (
            "Badan Meteorologi, Klimatologi, dan Geofisika (BMKG) memperkirakan hujan akan turun hingga Sabtu. "
            "Menurut BMKG, angin kencang juga akan terjadi."
        ),
        [
            ("hujan akan turun hingga Sabtu", "Badan Meteorologi, Klimatologi, dan Geofisika (BMKG)"),
            ("angin kencang juga akan terjadi", "Badan Meteorologi, Klimatologi, dan Geofisika (BMKG)"),
        ],
    ),
    "the last person spoken of, not the last body": (
        (
            f"{CHIEF} mengatakan stok beras aman. Badan Statistik Sagara mencatat harga naik 2 persen. "
            '"Kami akan memantau," katanya.'
        ),
        [
            ("stok beras aman", CHIEF),
            ("harga naik 2 persen", "Badan Statistik Sagara"),
            ("Kami akan memantau", CHIEF),
        ],
    ),
    "a conclusion that is announced": (
        f'"Hanya ada satu pilihan: pasar itu akan kami tutup," tegas {CHIEF}.',
        [("pasar itu akan kami tutup", CHIEF)],
    ),
    "questions, thanks and greetings are no claims": (
        "Apakah harga akan turun? Terima kasih sudah membaca. Stok beras menumpuk di gudang.",
        [("Stok beras menumpuk di gudang", None)],
    ),
    "an adjective may be what is said": (
        f"{CHIEF} menyebut, tiga di antaranya anak-anak.",
        [("tiga di antaranya anak-anak", CHIEF)],
    ),
    "an amount opens the first of two clauses": (
        "Sebanyak 340 kios terbakar dan sekitar 500 pedagang kehilangan pekerjaan.",
        [("Sebanyak 340 kios terbakar", None), ("sekitar 500 pedagang kehilangan pekerjaan", None)],
    ),
    "a list with a purpose is no second clause": (
        "Kebijakan itu membutuhkan audit dan keterbukaan agar tidak menjadi beban.",
        [("Kebijakan itu membutuhkan audit dan keterbukaan agar tidak menjadi beban", None)],
    ),
    "a thing does not speak": (
        "Kasus ini menegaskan pengawasan masih lemah.",
        [("Kasus ini menegaskan pengawasan masih lemah", None)],
    ),
    "a person among the people": (
        (
            f"{CHIEF} mengatakan stok beras aman. Salah seorang warga, Siti (45), mengaku antrean belum bergerak. "
            '"Kami menunggu tiga jam," ujarnya.'
        ),
        [
            ("stok beras aman", CHIEF),
            ("antrean belum bergerak", "Siti"),
            ("Kami menunggu tiga jam", "Siti"),
        ],
    ),
    "a joining phrase belongs to no claim": (
        "Sementara itu, stok gula menipis.",
        [("stok gula menipis", None)],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_claims_and_speakers(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert said(text) == expected


def test_layout_holds_no_claims() -> None:
    article = (
        "Harga Beras Naik Lagi, Warga Mengeluh\n"
        "SAGARA, KabarSagara.com - Harga beras naik 8 persen dalam sepekan.\n"
        "Baca juga: Sepuluh Daerah Menunda Panen Raya\n"
        "Foto: Warga membeli beras di pasar (Dok. KabarSagara)\n"
        "Warga mengantre sejak pagi. Simak Video: Antrean Panjang di Pasar\n"
        "(KabarSagara.com/Ratna Dewi)"
    )
    found = [claim.text for claim in split(article) if "headline" not in claim.why]
    assert found == ["Harga beras naik 8 persen dalam sepekan", "Warga mengantre sejak pagi"]


def test_a_link_set_into_the_flow_ends_with_its_sentence() -> None:
    text = "Warga mengantre sejak pagi. Baca juga: Panen Ditunda. Pedagang menaikkan harga hingga 8 persen."
    assert [claim.text for claim in split(text)] == [
        "Warga mengantre sejak pagi",
        "Pedagang menaikkan harga hingga 8 persen",
    ]


def test_the_channel_and_who_passed_it_on() -> None:
    claims = split('"Stok kami cukup," kata Menteri Pangan Rahmat Hidayat di Telegram, dikutip dari Antara.')
    assert [(claim.cue, claim.via) for claim in claims] == [("kata", ("Telegram", "Antara"))]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Harga beras naik pekan lalu.", "fact"),
        ("Harga beras akan naik pekan depan.", "projection"),
        ("Pabrik itu ditargetkan selesai pada 2027.", "projection"),
        ("Bupati Sagara berjanji membangun dua pasar.", "projection"),
        ("Menteri Pangan memperkirakan harga beras naik.", "projection"),
        ("Harga beras di kota ini terlalu mahal.", "opinion"),
        ("Pemerintah seharusnya menurunkan harga.", "opinion"),
        ("Panitia telah sepakat akan memilih ketua.", "fact"),
    ],
)
def test_modality(text: str, modality: str) -> None:
    assert [claim.modality for claim in split(text)] == [modality]
