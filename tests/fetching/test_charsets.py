"""Bytes of pages, rightly and wrongly declared, become the text they were written as."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.fetching.charsets import decode

RUSSIAN = "Представители ведомства сообщили, что около 3000 контейнеров перевезены на новый склад в порту города."
INDONESIAN = "Sekitar 3.000 peti kemas – «dipindahkan» – ke gudang baru, kata kepala pelabuhan José."


def page(text: str, charset: str, declared: str = "") -> bytes:
    meta = f"<meta charset='{declared}'>" if declared else ""
    return f"<html><head>{meta}</head><body>{text}</body></html>".encode(charset)


@pytest.mark.parametrize(
    ("text", "charset", "header", "meta"),
    [
        (INDONESIAN, "utf-8", "utf-8", ""), (INDONESIAN, "utf-8", "", ""), (INDONESIAN, "utf-8", "", "utf-8"),
        (INDONESIAN, "utf-8", "iso-8859-1", ""), (RUSSIAN, "utf-8", "windows-1251", ""),
        (RUSSIAN, "utf-8", "x-unknown", "nonsense"),
        (INDONESIAN, "utf-8-sig", "", ""), (INDONESIAN, "utf-16", "", ""), (RUSSIAN, "utf-16-le", "utf-16-le", ""),
        (RUSSIAN, "windows-1251", "windows-1251", ""), (RUSSIAN, "windows-1251", "", "windows-1251"),
        (RUSSIAN, "koi8-r", "koi8-r", ""), (INDONESIAN, "cp1252", "iso-8859-1", ""),
        (INDONESIAN, "cp1252", "", "latin1"),
        ("約三千人の兵士が移動した。", "shift_jis", "", "shift_jis"),
        ("約三千人の兵士が移動した。", "iso-2022-jp", "iso-2022-jp", ""),
        ("约三千名士兵被转移到训练场。", "gb18030", "gb2312", ""),
        ("약 3,000명의 군인이 이동했다.", "euc-kr", "euc-kr", ""),
        (RUSSIAN, "windows-1251", "utf-8", ""), (RUSSIAN * 5, "windows-1251", "", ""),
    ],
)  # fmt: skip
def test_the_text_is_read_as_it_was_written(text: str, charset: str, header: str, meta: str) -> None:
    content_type = f"text/html; charset={header}" if header else "text/html"
    assert text in decode(page(text, charset, meta), content_type)


def test_a_few_broken_bytes_do_not_change_the_charset() -> None:
    body = page(INDONESIAN * 10, "utf-8").replace(b"gudang", b"gud\xffang", 1)
    assert "José" in decode(body, "text/html; charset=utf-8")


@pytest.mark.parametrize(
    "name", ["base64", "hex", "zlib", "idna", "punycode", "unicode_escape", "rot13", "mbcs", "\u00e9"]
)
def test_a_codec_that_is_no_charset(name: str) -> None:
    assert "peti kemas" in decode(page(INDONESIAN, "utf-8"), f"text/html; charset={name}")


@given(
    st.binary(max_size=300), st.sampled_from(["", "utf-8", "utf-16", "utf-7", "gb2312", "hz", "big5", "iso-2022-kr"])
)
def test_any_bytes_become_a_text_that_can_be_kept(body: bytes, charset: str) -> None:
    text = decode(body, f"text/html; charset={charset}")
    assert "\0" not in text
    assert text.encode("utf-8") is not None
