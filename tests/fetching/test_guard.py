"""Which addresses are public, and that what was checked is what is connected to."""

import socket
from dataclasses import replace
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.provisional import urls

from annotations.fetching import FetchFailure, fetch_page, normalise_url
from annotations.fetching.guard import checked_addresses, is_allowed, is_public
from annotations.fetching.weburls import parse
from tests.fetching.serving import CLOSED, LOCAL, failure_of, ok, raw_server, sends

PRIVATE = [
    ip_network(net) for net in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "127.0.0.0/8", "169.254.0.0/16")
]


@pytest.mark.parametrize(
    "text", ["8.8.8.8", "1.1.1.1", "203.0.114.1", "2606:4700::1111", "2a00:1450::1", "::ffff:8.8.8.8"]
)
def test_addresses_of_the_public_net(text: str) -> None:
    assert is_public(ip_address(text))


@given(st.sampled_from(PRIVATE).flatmap(lambda net: st.ip_addresses(network=net)))
def test_a_private_address_is_private_however_ipv6_wraps_it(inner: IPv4Address) -> None:
    number = int(inner)
    wrapped = [number, 0xFFFF << 32 | number, 0x64FF9B << 96 | number, 0x2002 << 112 | number << 80]
    assert not is_public(inner)
    assert [str(address) for value in wrapped if is_public(address := IPv6Address(value))] == []


@given(st.ip_addresses())
def test_nothing_is_public_that_python_knows_as_special(address: IPv4Address | IPv6Address) -> None:
    special = address.is_private or address.is_loopback or address.is_link_local or address.is_multicast
    mapped = isinstance(address, IPv6Address) and address.ipv4_mapped
    if special and not mapped:
        assert not is_public(address)


@given(st.ip_addresses(v=4, network="10.1.0.0/16"))
def test_an_opened_network_is_open_and_its_neighbour_is_not(address: IPv4Address) -> None:
    opened = [ip_network("10.1.0.0/16")]
    assert is_allowed(address, opened)
    assert is_allowed(IPv6Address(f"::ffff:{address}"), opened)
    assert not is_allowed(IPv4Address(int(address) + 2**16), opened)


@given(st.lists(st.ip_addresses(), min_size=1, max_size=6))
def test_one_address_that_is_not_public_spoils_the_name(addresses: list[IPv4Address | IPv6Address]) -> None:
    found = [str(address) for address in addresses]
    if all(is_public(address) for address in addresses):
        assert set(checked_addresses(found, [])) == set(found)
    else:
        with pytest.raises(FetchFailure, match="private network"):
            checked_addresses(found, [])


@given(st.one_of(urls(), st.text(max_size=80), st.from_regex(r"https?:/{0,3}[\w.\[\]:@\\%#?-]{0,30}", fullmatch=True)))
def test_an_address_is_normalised_once_or_refused(raw: str) -> None:
    """Whatever is typed: a code, or a plain http address that stays as it is when it is normalised again."""
    try:
        url = normalise_url(raw)
    except FetchFailure:
        return
    parsed = parse(url)
    assert normalise_url(url) == url
    assert parsed.protocol in {"http:", "https:"}
    assert (parsed.username, parsed.password, parsed.hash) == ("", "", "")
    assert url.isascii()


@given(st.ip_addresses(v=4), st.sampled_from(["{0:d}", "0x{0:x}", "0{0:o}", "{a}.{rest:d}", "0x{a:x}.0{rest:o}"]))
def test_no_way_of_writing_an_address_hides_it(address: IPv4Address, form: str) -> None:
    number = int(address)
    written = form.format(number, a=number >> 24, rest=number & 0xFFFFFF)
    assert parse(f"http://{written}/").hostname == str(address)


class TestRebinding:
    """A name is looked up once for each hop, and what was checked is what is connected to."""

    def test_a_second_look_up_is_never_asked_for(self, monkeypatch: pytest.MonkeyPatch) -> None:
        asked: list[str] = []

        def resolve(host: str, _port: int) -> list[str]:
            asked.append(host)
            return ["127.0.0.1"] if len(asked) == 1 else ["10.0.0.1"]

        real = socket.getaddrinfo

        def numbers_only(host: Any, *args: Any, **kwargs: Any) -> Any:
            assert host == "127.0.0.1", "a name was looked up behind the guard's back"
            return real(host, *args, **kwargs)

        monkeypatch.setattr(socket, "getaddrinfo", numbers_only)
        with raw_server(sends(ok(b"<p>Hello there, this is a page.</p>"))) as (url, heads):
            port = url.rpartition(":")[2]
            page = fetch_page(f"http://news.example:{port}/", replace(LOCAL, resolve=resolve))
        assert page.status == 200
        assert asked == ["news.example"]
        assert f"Host: news.example:{port}".encode() in heads[0]

    def test_a_name_that_turns_private_between_two_hops_is_refused(self) -> None:
        answers = iter((["127.0.0.1"], ["10.0.0.1"]))
        with raw_server(sends(b"HTTP/1.1 302 Found\r\nLocation: /next\r\n\r\n")) as (url, heads):
            address = url.replace("127.0.0.1", "news.example")
            assert failure_of(address, resolve=lambda _host, _port: next(answers)) == "not_public"
        assert len(heads) == 1

    def test_nobody_listens_at_the_first_address(self) -> None:
        with raw_server(sends(ok(b"<p>Hello there, this is a page.</p>"))) as (url, heads):
            address = url.replace("127.0.0.1", "news.example")
            fetch_page(address, replace(LOCAL, resolve=lambda _host, _port: ["127.0.0.9", "127.0.0.1"]))
        assert len(heads) == 1

    def test_a_name_that_cannot_be_asked_for(self) -> None:
        def resolve(_host: str, _port: int) -> list[str]:
            raise UnicodeError("label too long")

        assert failure_of("http://news.example/", CLOSED, resolve=resolve) == "unknown_host"
