"""Packed answers, whole and broken, and bombs."""

import gzip
import tracemalloc
import zlib

import pytest

from annotations.fetching import FetchFailure, fetch_page
from annotations.fetching.unpack import unpack
from tests.fetching.serving import LOCAL, failure_of, ok, raw_server, sends

TEXT = b"<p>Officials said that about 3,000 containers were moved.</p>" * 20


def packed_by_gzip(body: bytes, level: int = 9) -> bytes:
    return gzip.compress(body, level, mtime=0)  # one name for the test in every process


def raw_deflate(body: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(body) + packer.flush()


@pytest.mark.parametrize(
    ("packed", "encoding"),
    [
        (TEXT, ""), (TEXT, "identity"), (TEXT, "utf-8"), (packed_by_gzip(TEXT), "gzip"),
        (packed_by_gzip(TEXT), "X-GZIP"),
        (zlib.compress(TEXT), "deflate"), (raw_deflate(TEXT), "deflate"),
        (packed_by_gzip(zlib.compress(TEXT)), "deflate, gzip"),
        (packed_by_gzip(TEXT[:100]) + packed_by_gzip(TEXT[100:]), "gzip"), (packed_by_gzip(TEXT) + b"\0\0\0", "gzip"),
    ],
)  # fmt: skip
def test_what_servers_send(packed: bytes, encoding: str) -> None:
    assert unpack(packed, encoding, 10_000) == TEXT


@pytest.mark.parametrize(
    ("packed", "encoding", "code"),
    [
        (b"plain", "gzip", "bad_encoding"), (b"plain", "deflate", "bad_encoding"), (b"x", "br", "bad_encoding"),
        (b"x", "gzip, gzip, gzip", "bad_encoding"), (packed_by_gzip(TEXT)[:-20], "gzip", "cut_short"),
        (packed_by_gzip(TEXT)[:8], "gzip", "cut_short"), (b"x" * 10_001, "", "unpacks_too_large"),
        (packed_by_gzip(b"x" * 10_001), "gzip", "unpacks_too_large"),
        (packed_by_gzip(b"x" * 6_000) * 2, "gzip", "unpacks_too_large"),
        (packed_by_gzip(zlib.compress(b"x" * 10_001)), "deflate, gzip", "unpacks_too_large"),
    ],
)  # fmt: skip
def test_what_cannot_be_unpacked(packed: bytes, encoding: str, code: str) -> None:
    with pytest.raises(FetchFailure) as caught:
        unpack(packed, encoding, 10_000)
    assert caught.value.code == code


def test_an_empty_body_needs_no_unpacking() -> None:
    assert unpack(b"", "gzip", 10) == b""


def test_a_bomb_never_fills_the_memory() -> None:
    bomb = packed_by_gzip(bytes(300_000_000), 9)
    tracemalloc.start()
    try:
        with pytest.raises(FetchFailure, match="unpacked"):
            unpack(bomb, "gzip", 1_000_000)
        assert tracemalloc.get_traced_memory()[1] < 10_000_000
    finally:
        tracemalloc.stop()


def test_over_the_wire() -> None:
    with raw_server(sends(ok(packed_by_gzip(TEXT), "Content-Encoding: gzip"))) as (url, heads):
        assert fetch_page(url, LOCAL).body == TEXT
        assert failure_of(url, max_unpacked_bytes=500) == "unpacks_too_large"
    assert b"Accept-Encoding: gzip, deflate\r\n" in heads[0]
