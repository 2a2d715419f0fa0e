"""Undoing Content-Encoding within a limit, so that a small answer cannot fill the memory."""

import zlib

from annotations.fetching.failures import FetchFailure

ACCEPTED = ("gzip", "deflate")
_PLAIN = frozenset({"", "identity", "none", "utf-8"})  # the last two are sent by mistake and mean nothing
_MOST_LAYERS = 2
_GZIP = b"\x1f\x8b"


def unpack(body: bytes, encoding: str, limit: int) -> bytes:
    """The body without its encodings, the last one first; raises FetchFailure.

    >>> unpack(zlib.compress(b"text"), "deflate", 100)
    b'text'
    """
    layers = [name for part in encoding.split(",") if (name := part.strip().lower()) not in _PLAIN]
    if len(layers) > _MOST_LAYERS:
        raise FetchFailure("bad_encoding")
    for name in reversed(layers):
        body = _undo(body, name.removeprefix("x-"), limit)
    if len(body) > limit:
        raise FetchFailure("unpacks_too_large")
    return body


def _undo(body: bytes, name: str, limit: int) -> bytes:
    if not body:
        return body
    try:
        if name == "gzip":
            return _gunzip(body, limit)
        if name == "deflate":
            return _inflate(body, limit)
    except zlib.error:
        raise FetchFailure("bad_encoding") from None
    raise FetchFailure("bad_encoding")


def _gunzip(body: bytes, limit: int) -> bytes:
    """All members of a gzip stream; what follows the last one is left out, as browsers do."""
    whole = bytearray()
    while body.startswith(_GZIP) or not whole:
        part, body = _member(body, 16 + zlib.MAX_WBITS, limit - len(whole))
        whole += part
        if not body:
            break
    return bytes(whole)


def _inflate(body: bytes, limit: int) -> bytes:
    try:
        return _member(body, zlib.MAX_WBITS, limit)[0]
    except zlib.error:  # some servers leave out the zlib header
        return _member(body, -zlib.MAX_WBITS, limit)[0]


def _member(body: bytes, bits: int, limit: int) -> tuple[bytes, bytes]:
    """One compressed stream and what follows it."""
    inflater = zlib.decompressobj(bits)
    part = inflater.decompress(body, limit + 1)
    if len(part) > limit:
        raise FetchFailure("unpacks_too_large")
    if not inflater.eof:
        raise FetchFailure("cut_short")
    return part, inflater.unused_data
