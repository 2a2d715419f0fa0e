"""What is read from a page of each kind: metadata and text, or its type alone."""

from datetime import UTC, date, datetime

import pytest

from annotations.fetching.client import Answer
from annotations.fetching.pages import MAX_TEXT, Page, read_page
from annotations.splitting import detect_language

SENTENCE = "Kepala pelabuhan mengatakan sekitar 3.000 peti kemas telah dipindahkan ke gudang baru di Cilacap. "
ARTICLE = f"""<!doctype html><html lang="en-US"><head><title>Peti kemas dipindahkan - Contoh Harian</title>
<meta property="og:title" content="Peti kemas dipindahkan"><meta property="og:site_name" content="Contoh Harian">
<meta name="author" content="Dewi Lestari"><meta property="article:published_time" content="2024-10-29T14:02:00+07:00">
</head><body><nav>Beranda Politik Olahraga</nav><article><h1>Peti kemas dipindahkan</h1><p>{SENTENCE * 2}</p>
<p>{SENTENCE}</p></article><footer>Hak cipta</footer></body></html>"""


def read(body: str | bytes, content_type: str = "text/html; charset=utf-8", url: str = "https://example.org/a") -> Page:
    raw = body.encode() if isinstance(body, str) else body
    return read_page(url, url, Answer(200, content_type, None, raw), datetime.now(UTC), detect_language)


def test_an_article() -> None:
    page = read(ARTICLE)
    assert (page.title, page.author, page.site) == ("Peti kemas dipindahkan", "Dewi Lestari", "Contoh Harian")
    assert page.published_on == date(2024, 10, 29)
    assert "3.000 peti kemas" in page.text
    assert "Beranda" not in page.text
    assert "Hak cipta" not in page.text


def test_the_language_is_that_of_the_text_whatever_the_software_declares() -> None:
    assert read(ARTICLE).language == "id"
    assert read("<html lang='id'><p>Oke.</p></html>").language == "id"


@pytest.mark.parametrize(
    ("body", "declared", "kind", "has_text"),
    [
        ("Plain words.", "text/plain", "text/plain", True), ("Plain words.", "", "text/plain", True),
        ("<!DOCTYPE html><p>Words.</p>", "", "text/html", True),
        ("<html><p>Words.</p>", "text/plain", "text/html", True),
        ('{"a": "words"}', "application/json", "application/json", True),
        (b"%PDF-1.7 x", "text/html", "application/pdf", False),
        (b"\x89PNG\r\n\x1a\n\0", "text/html", "image/png", False),
        (b"\0\1\2\3", "text/plain", "application/octet-stream", False),
        (b"\0\1", "", "application/octet-stream", False),
        (b"\0\0\0\x18ftypmp42", "video/mp4", "video/mp4", False), ("words", "image/svg+xml", "image/svg+xml", False),
        ("Words.".encode("utf-16"), "text/plain; charset=utf-16", "text/plain", True),
    ],
)  # fmt: skip
def test_the_kind_is_what_the_bytes_say(body: str | bytes, declared: str, kind: str, has_text: bool) -> None:
    page = read(body, declared)
    assert (page.content_type, bool(page.text)) == (kind, has_text)


def test_what_is_no_text_is_called_by_its_file_name() -> None:
    assert (
        read(b"%PDF-1.7", "application/pdf", "https://example.org/d/laporan%20tahun.pdf").title == "laporan tahun.pdf"
    )
    assert read(b"%PDF-1.7", "application/pdf", "https://example.org/").title is None


def test_a_page_without_text_keeps_its_title() -> None:
    page = read("<html><head><title>App</title></head><body><div id=root></div><script>1</script></body></html>")
    assert (page.title, page.text) == ("App", "")


def test_a_text_beyond_measure_is_cut_and_the_bytes_are_kept() -> None:
    body = "word " * (MAX_TEXT // 4)
    page = read(body, "text/plain")
    assert (len(page.text), len(page.body)) == (MAX_TEXT, len(body))


@pytest.mark.parametrize(
    "markup", ["", "<", "<html>", "<p>" * 5_000, "<![CDATA[", "<!--", "&#0;&#xD800;", "\ufffd", "<title>\0</title>"]
)
def test_broken_markup_is_read_all_the_same(markup: str) -> None:
    assert "\0" not in (read(markup).title or "") + read(markup).text


@pytest.mark.parametrize(
    ("markup", "quality"),
    [
        ("<title>Masuk</title><p>Masuk untuk membaca.</p><input name=p type=password>", "suspect"),
        ("<title>Just a moment...</title><p>Checking your browser before you go on.</p>", "suspect"),
        ("<title>Access Denied</title><p>You have no permission.</p>", "suspect"),
        ("<title>News</title><p>Already a subscriber? Sign in to read.</p>", "suspect"),
        (ARTICLE, "good"),
        (ARTICLE.replace("<nav>", "<nav><form><input type=password></form>").replace(SENTENCE, SENTENCE * 6), "good"),
        (f"<p>{SENTENCE * 12} The visitor was asked: are you a robot?</p>", "good"),
    ],
)
def test_a_door_in_place_of_the_page_is_suspect(markup: str, quality: str) -> None:
    assert read(markup).quality == quality
