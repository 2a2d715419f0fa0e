"""One request to one checked address, answered within the limits of the policy. Follows nothing: see fetch.py."""

import socket
import ssl
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from functools import cache
from http.client import HTTPException

import ada_url
from urllib3.connection import HTTPConnection
from urllib3.exceptions import HTTPError, IncompleteRead, ProtocolError
from urllib3.exceptions import SSLError as BrokenEncryption
from urllib3.response import HTTPResponse

from annotations.fetching.clock import Clock, MeasuredSocket
from annotations.fetching.failures import FetchFailure
from annotations.fetching.guard import checked_addresses, look_up
from annotations.fetching.policy import FetchPolicy
from annotations.fetching.unpack import ACCEPTED, unpack
from annotations.fetching.weburls import origin_of, port_of

_PIECE = 65_536
_MOST_ADDRESSES = 4  # of one host; the first ones are as good as the rest
REDIRECTS = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back from one address: the body unpacked, or where the answer sends us."""

    status: int
    content_type: str
    location: str | None
    body: bytes


@dataclass(frozen=True, slots=True)
class Sending:
    """What a POST brings along. `headers` go beside and over those of every request; they may hold a key."""

    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)


def ask(url: ada_url.URL, policy: FetchPolicy, clock: Clock, sending: Sending | None = None) -> Answer:
    """Sends a GET, or a POST of what is `sending`, to the address and reads the answer; raises FetchFailure.

    The body of an error or a redirect is not read.
    """
    host = url.hostname.strip("[]").removesuffix(".")
    addresses = _addresses(url, host, policy, clock)
    with _connected(addresses, port_of(url), policy, clock) as plain, _speaking(url, host, plain, clock) as sock:
        measured = MeasuredSocket(sock, clock, first_byte_seconds=policy.first_byte_seconds)
        measured.allow(policy.max_header_bytes, "headers_too_large")
        with _failures_of_http():
            response = _response(url, host, policy, measured, sending)
            return _answer(response, measured, policy)


def _addresses(url: ada_url.URL, host: str, policy: FetchPolicy, clock: Clock) -> list[str]:
    """Where to connect to: looked up once, checked, and never looked up again."""
    opened = origin_of(url.href) in policy.allowed_origins
    port = port_of(url)
    if not opened and not any(port in ports for ports in policy.allowed_ports):
        raise FetchFailure("port_not_allowed")
    found = look_up(policy.resolve, host, port, clock.left(policy.connect_seconds, late="name_slow"))
    if opened and found:
        return list(found)
    return checked_addresses(found, policy.allowed_networks)


@contextmanager
def _connected(addresses: list[str], port: int, policy: FetchPolicy, clock: Clock) -> Iterator[socket.socket]:
    """A connection to the first address that takes one; all tries together have `connect_seconds`."""
    tries = Clock(clock.left(policy.connect_seconds))
    failure = FetchFailure("unreachable")
    chosen = addresses[:_MOST_ADDRESSES]
    for number, address in enumerate(chosen):
        try:
            share = tries.left(late="connect_slow") / (len(chosen) - number)
            sock = socket.create_connection((address, port), timeout=share)
        except TimeoutError:
            failure = FetchFailure("connect_slow")
        except ConnectionRefusedError:
            failure = FetchFailure("refused")
        except OSError:
            failure = FetchFailure("unreachable")
        else:
            with closing(sock):
                yield sock
            return
    raise failure


@cache
def tls_context() -> ssl.SSLContext:
    """Certificates are checked against those that the system trusts (or SSL_CERT_FILE); there is no other way."""
    context = ssl.create_default_context()
    context.set_alpn_protocols(["http/1.1"])
    return context


@contextmanager
def _speaking(url: ada_url.URL, host: str, plain: socket.socket, clock: Clock) -> Iterator[socket.socket]:
    """The connection itself for http, encrypted and checked for the very host for https."""
    if url.protocol == "http:":
        yield plain
        return
    plain.settimeout(clock.left())
    try:
        sock = tls_context().wrap_socket(plain, server_hostname=host)
    except ssl.SSLCertVerificationError:
        raise FetchFailure("bad_certificate") from None
    except TimeoutError:
        raise FetchFailure("connect_slow") from None
    except (OSError, ValueError):
        raise FetchFailure("tls_failed") from None
    with closing(sock):
        yield sock


@contextmanager
def _failures_of_http() -> Iterator[None]:
    try:
        yield
    except ConnectionError as error:  # reset in the middle, or closed before it said anything
        raise FetchFailure("cut_short") from error
    except HTTPException as error:
        code = "headers_too_large" if "header" in str(error) else "not_http"
        raise FetchFailure(code) from error
    except (IncompleteRead, ProtocolError, BrokenEncryption) as error:
        raise FetchFailure("cut_short") from error
    except HTTPError as error:
        raise FetchFailure("not_http") from error
    except OSError as error:  # encryption that breaks off is one of these
        raise FetchFailure("cut_short") from error


def _response(
    url: ada_url.URL, host: str, policy: FetchPolicy, measured: MeasuredSocket, sending: Sending | None
) -> HTTPResponse:
    connection = HTTPConnection(host, port_of(url))
    connection.sock = measured  # it has what http.client uses of a socket
    headers = {
        "Host": url.host,
        "User-Agent": policy.user_agent,
        "Accept": "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5",
        "Accept-Encoding": ", ".join(ACCEPTED),
        "Connection": "close",
    }
    target = (url.pathname or "/") + url.search
    method, body = ("POST", sending.body) if sending else ("GET", None)
    headers |= sending.headers if sending else {}
    connection.request(method, target, body=body, headers=headers, preload_content=False, decode_content=False)
    return connection.getresponse()


def _answer(response: HTTPResponse, measured: MeasuredSocket, policy: FetchPolicy) -> Answer:
    headers = response.headers
    content_type = headers.get("Content-Type", "")
    if response.status in REDIRECTS or response.status != 200:
        return Answer(response.status, content_type, headers.get("Location"), b"")
    measured.allow(measured.read_bytes + policy.max_wire_bytes, "too_large")
    packed = _body(response, policy.max_wire_bytes)
    body = unpack(packed, headers.get("Content-Encoding", ""), policy.max_unpacked_bytes)
    return Answer(response.status, content_type, None, body)


def _body(response: HTTPResponse, limit: int) -> bytes:
    promised = response.headers.get("Content-Length", "")
    if promised.isdecimal() and len(promised) < 20 and int(promised) > limit:
        raise FetchFailure("too_large")
    body = bytearray()
    for piece in response.stream(_PIECE, decode_content=False):
        body += piece
        if len(body) > limit:
            raise FetchFailure("too_large")
    return bytes(body)
