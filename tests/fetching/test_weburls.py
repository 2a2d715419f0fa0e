"""The one form in which the desk knows an address, and what is refused at once."""

import pytest

from annotations.fetching import FetchFailure, normalise_url
from annotations.fetching.policy import parse_ports
from annotations.fetching.weburls import origin_of, resolve_location


@pytest.mark.parametrize(
    ("raw", "normal"),
    [
        ("https://example.org", "https://example.org/"), ("HTTPS://Example.ORG:443/A?b=C#d", "https://example.org/A?b=C"),
        ("http://example.org:80/", "http://example.org/"), ("http://example.org:8080/", "http://example.org:8080/"),
        ("  https://example.org/a  ", "https://example.org/a"), ("http://example.org./", "http://example.org/"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"), ("https://example.org/kafé", "https://example.org/kaf%C3%A9"),
        ("https://example.org/a/../b/./c", "https://example.org/b/c"), ("https://example.org/?", "https://example.org/?"),
        ("https://example.org/?utm_source=a&id=7&fbclid=x&UTM_Medium=y", "https://example.org/?id=7"),
        ("https://example.org/?gclid=1", "https://example.org/"), ("https://example.org/?q=utm_source", "https://example.org/?q=utm_source"),
        ("https://example.org/?a=1&a=2&b=%20+", "https://example.org/?a=1&a=2&b=%20+"),
        ("example.org/berita?page=2", "https://example.org/berita?page=2"), ("www.example.org", "https://www.example.org/"),
    ],
)  # fmt: skip
def test_normal_form(raw: str, normal: str) -> None:
    assert normalise_url(raw) == normal
    assert normalise_url(normal) == normal


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("", "not_a_url"), ("not a link", "not_a_url"), ("javascript:alert(1)", "scheme_not_allowed"),
        ("file:///etc/passwd", "scheme_not_allowed"), ("ftp://example.org/", "scheme_not_allowed"),
        ("https://user@example.org/", "has_credentials"), ("https://example.org/\0", "not_a_url"),
        ("https://example.org/" + "a" * 9_000, "url_too_long"), ("https://example.org/" + "é" * 3_000, "url_too_long"),
    ],
)  # fmt: skip
def test_what_is_refused(raw: str, code: str) -> None:
    with pytest.raises(FetchFailure) as caught:
        normalise_url(raw)
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("location", "leads_to"),
    [
        ("/b", "https://example.org/b"), ("b", "https://example.org/a/b"), ("//example.net/x", "https://example.net/x"),
        ("?q", "https://example.org/a/?q"), ("http://example.net", "http://example.net/"), ("#x", "https://example.org/a/"),
    ],
)  # fmt: skip
def test_a_redirect_counts_from_where_it_stands(location: str, leads_to: str) -> None:
    assert resolve_location("https://example.org/a/", location) == leads_to


def test_origins_say_their_port() -> None:
    assert origin_of("http://example.org/x") == "http://example.org:80"
    assert origin_of("https://example.org") == "https://example.org:443"
    assert origin_of("http://[::1]:8000/") == "http://[::1]:8000"


def test_ports() -> None:
    assert parse_ports("80, 443,8000-8100") == (range(80, 81), range(443, 444), range(8000, 8101))


@pytest.mark.parametrize("text", ["", "http", "0", "70000", "90-80", "80-", "-80", "80;443", "٨٠"])
def test_no_ports(text: str) -> None:
    with pytest.raises(ValueError, match="no port"):
        parse_ports(text)
