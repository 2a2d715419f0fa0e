"""Which addresses may be connected to. A host is looked up once; what was checked here is what is connected to."""

import queue
import socket
import threading
from collections.abc import Callable, Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

from annotations.fetching.failures import FetchFailure

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network
Resolver = Callable[[str, int], Sequence[str]]

# Public to some versions of Python, yet ways into a private network: the protocols' own addresses (a cloud keeps its
# secrets at 192.0.0.192), and relays and translators that carry an IPv4 address inside.
_SPECIAL: tuple[Network, ...] = tuple(
    ip_network(network) for network in ("192.0.0.0/24", "192.88.99.0/24", "2001::/23", "2002::/16", "3fff::/20")
)
# Nothing outside of it is given out to anybody on the public net: not ::/96, not 64:ff9b::/96, not fc00::/7.
_GLOBAL_UNICAST = IPv6Network("2000::/3")


def is_public(address: Address) -> bool:
    """Whether an address is one of the public net. IPv4 mapped into IPv6 counts as the IPv4 address it is.

    >>> is_public(ip_address("::ffff:10.0.0.1"))
    False
    """
    address = _unmapped(address)
    if isinstance(address, IPv6Address) and address not in _GLOBAL_UNICAST:
        return False
    if any(address in network for network in _SPECIAL if network.version == address.version):
        return False
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)


def is_allowed(address: Address, networks: Sequence[Network]) -> bool:
    """Whether an address is public or in one of the networks that were opened."""
    inner = _unmapped(address)
    return is_public(inner) or any(inner in network for network in networks if network.version == inner.version)


def checked_addresses(found: Sequence[str], networks: Sequence[Network]) -> list[str]:
    """The addresses to connect to; raises FetchFailure where one of them is not public: the name is not trusted."""
    if not found:
        raise FetchFailure("unknown_host")
    try:
        addresses = [ip_address(text) for text in found]
    except ValueError:
        raise FetchFailure("not_public") from None
    if not all(is_allowed(address, networks) for address in addresses):
        raise FetchFailure("not_public")
    return list(dict.fromkeys(str(address) for address in addresses))


def resolve_by_system(host: str, port: int) -> Sequence[str]:
    """The addresses of a host as this machine knows them; raises OSError or UnicodeError where it knows none."""
    return [str(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def look_up(resolve: Resolver, host: str, port: int, seconds: float) -> Sequence[str]:
    """The addresses of a host within so many seconds: the system's own look-up knows no limit of time."""
    answers: queue.SimpleQueue[Sequence[str] | Exception] = queue.SimpleQueue()

    def ask() -> None:
        try:
            answers.put(resolve(host, port))
        except (OSError, UnicodeError) as error:
            answers.put(error)

    threading.Thread(target=ask, daemon=True, name="look-up").start()
    try:
        answer = answers.get(timeout=seconds)
    except queue.Empty:
        raise FetchFailure("name_slow") from None
    if isinstance(answer, Exception):
        raise FetchFailure("unknown_host") from answer
    return answer


def _unmapped(address: Address) -> Address:
    return address.ipv4_mapped or address if isinstance(address, IPv6Address) else address
