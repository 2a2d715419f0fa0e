"""What a fetch may do and how much of everything it may take."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Network

from annotations.fetching.guard import Resolver, resolve_by_system

_PORTS = re.compile(r"\s*([0-9]{1,5})\s*(?:-\s*([0-9]{1,5})\s*)?\Z")


@dataclass(frozen=True, slots=True)
class FetchPolicy:
    """The limits of one fetch; seconds and bytes.

    `allowed_networks` are let through though they are not public; `allowed_origins` (scheme://host:port, as
    `weburls.origin_of` writes them) are let through whatever their port and address. `resolve` gives the addresses of
    a host, `detect_language` the language of a text.
    """

    user_agent: str
    allowed_ports: tuple[range, ...] = (range(80, 81), range(443, 444))
    allowed_networks: tuple[IPv4Network | IPv6Network, ...] = ()
    allowed_origins: frozenset[str] = frozenset()
    connect_seconds: float = 5
    first_byte_seconds: float = 15
    total_seconds: float = 30
    max_wire_bytes: int = 20_000_000
    max_unpacked_bytes: int = 40_000_000
    max_header_bytes: int = 65_536
    max_redirects: int = 5
    resolve: Resolver = resolve_by_system
    detect_language: Callable[[str], str] | None = None


def parse_ports(text: str) -> tuple[range, ...]:
    """Numbers and ranges by comma: "80,443,8000-8100". Raises ValueError on anything else."""
    ranges = []
    for part in text.split(","):
        match = _PORTS.match(part)
        first, last = (int(match[1]), int(match[2] or match[1])) if match else (0, 0)
        if not 0 < first <= last <= 65_535:
            raise ValueError(f"no port or range of ports: {part.strip()!r}")
        ranges.append(range(first, last + 1))
    return tuple(ranges)
