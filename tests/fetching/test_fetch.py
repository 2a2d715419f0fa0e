"""Fetching from servers that answer well, slowly, wrongly, too much or not at all."""

import itertools
import socket
import threading
import time
from dataclasses import replace

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from annotations.fetching import FetchFailure, fetch_page
from tests.fetching.serving import LOCAL, failure_of, ok, raw_server, sends

TEXT = "Officials said that about 3,000 containers were moved to the new warehouse in Cilacap. " * 5
PAGE = f"<html lang=en><head><title>Containers moved</title></head><body><article><p>{TEXT}</p></article></body></html>"


def test_a_page_is_fetched_and_read(httpserver: HTTPServer) -> None:
    httpserver.expect_request("/a").respond_with_data(PAGE, content_type="text/html; charset=utf-8")
    page = fetch_page(httpserver.url_for("/a?utm_source=mail#top"), LOCAL)
    assert (page.url, page.final_url, page.status) == (httpserver.url_for("/a"), httpserver.url_for("/a"), 200)
    assert page.title == "Containers moved"
    assert "about 3,000 containers" in page.text
    assert page.body == PAGE.encode()
    assert page.quality == "good"


def test_the_request_says_who_asks_and_for_which_host() -> None:
    with raw_server(sends(ok(PAGE.encode()))) as (url, heads):
        fetch_page(f"{url}/a%20b?q=1", LOCAL)
    head = heads[0].decode().split("\r\n")
    assert head[0] == "GET /a%20b?q=1 HTTP/1.1"
    assert f"Host: {url.removeprefix('http://')}" in head
    assert f"User-Agent: {LOCAL.user_agent}" in head
    assert not [line for line in head if line.lower().startswith(("cookie", "referer", "authorization"))]


@pytest.mark.parametrize(
    ("status", "code", "permanent"),
    [
        (400, "refused_request", True), (401, "needs_sign_in", True), (403, "forbidden", True),
        (404, "not_found", True), (410, "gone", True), (418, "refused_request", True), (429, "busy", False),
        (451, "blocked_by_law", True), (500, "server_error", False), (502, "server_error", False),
        (503, "busy", False), (204, "empty", False), (304, "not_http", False),
    ],
)  # fmt: skip
def test_what_the_site_says_by_its_status(httpserver: HTTPServer, status: int, code: str, permanent: bool) -> None:
    httpserver.expect_request("/").respond_with_data("", status=status)
    with pytest.raises(FetchFailure) as caught:
        fetch_page(httpserver.url_for("/"), LOCAL)
    assert (caught.value.code, caught.value.permanent) == (code, permanent)


class TestRedirects:
    def chain(self, httpserver: HTTPServer, hops: int) -> str:
        for hop in range(hops):
            httpserver.expect_request(f"/{hop}").respond_with_data("", 302, {"Location": f"/{hop + 1}"})
        httpserver.expect_request(f"/{hops}").respond_with_data(PAGE, content_type="text/html")
        return httpserver.url_for("/0")

    def test_five_are_followed(self, httpserver: HTTPServer) -> None:
        page = fetch_page(self.chain(httpserver, 5), LOCAL)
        assert page.final_url == httpserver.url_for("/5")

    def test_a_sixth_is_not(self, httpserver: HTTPServer) -> None:
        assert failure_of(self.chain(httpserver, 6)) == "too_many_redirects"
        assert len(httpserver.log) == 6

    def test_a_circle_is_noticed(self, httpserver: HTTPServer) -> None:
        httpserver.expect_request("/a").respond_with_data("", 301, {"Location": "/b"})
        httpserver.expect_request("/b").respond_with_data("", 301, {"Location": "/a#again"})
        assert failure_of(httpserver.url_for("/a")) == "redirect_loop"
        assert len(httpserver.log) == 2

    @pytest.mark.parametrize(
        ("location", "code"),
        [
            ("http://10.0.0.1/", "not_public"), ("http://[::1]/", "not_public"), ("//169.254.169.254/x", "not_public"),
            ("http://0x7f.1.1.1@10.1.1.1/", "has_credentials"), ("file:///etc/passwd", "scheme_not_allowed"),
            ("javascript:alert(1)", "scheme_not_allowed"), ("http://", "bad_redirect"), ("http://a b/", "bad_redirect"),
            ("http://example.org:22/", "port_not_allowed"), (f"/{'x' * 9000}", "url_too_long"),
        ],
    )  # fmt: skip
    def test_where_none_may_lead(self, location: str, code: str) -> None:
        head = f"HTTP/1.1 302 Found\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n".encode()
        with raw_server(sends(head)) as (url, heads):
            port = int(url.rpartition(":")[2])
            assert failure_of(url, allowed_ports=(range(80, 81), range(port, port + 1))) == code
        assert len(heads) == 1

    def test_one_without_an_address(self) -> None:
        with raw_server(sends(b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n")) as (url, _):
            assert failure_of(url) == "bad_redirect"

    def test_one_in_raw_utf8(self) -> None:
        def answer(sock: socket.socket, head: bytes) -> None:
            moved = "HTTP/1.1 302 Found\r\nLocation: /kafé\r\n\r\n".encode()
            sock.sendall(moved if b"GET / " in head else ok(PAGE.encode()))

        with raw_server(answer) as (url, heads):
            assert fetch_page(url, LOCAL).final_url.endswith("/kaf%C3%A9")
        assert heads[1].startswith(b"GET /kaf%C3%A9 ")


class TestTime:
    def test_a_server_that_never_answers(self) -> None:
        with raw_server(lambda sock, _: sock.recv(1)) as (url, _):
            assert failure_of(url) == "no_answer"

    def test_a_body_that_drips_ends_by_the_clock(self) -> None:
        def drip(sock: socket.socket, _head: bytes) -> None:
            sock.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
            for _ in range(100):
                sock.sendall(b"x")
                time.sleep(0.05)

        with raw_server(drip) as (url, _):
            start = time.monotonic()
            assert failure_of(url, total_seconds=0.6) == "too_slow"
            assert time.monotonic() - start < 1.5

    def test_headers_that_drip_end_by_the_clock(self) -> None:
        def drip(sock: socket.socket, _head: bytes) -> None:
            for letter in itertools.cycle(b"HTTP/1.1 200 OK\r\nX-Slow: "):
                sock.sendall(bytes([letter]))
                time.sleep(0.05)

        with raw_server(drip) as (url, _):
            start = time.monotonic()
            assert failure_of(url, total_seconds=0.6) == "too_slow"
            assert time.monotonic() - start < 1.5

    def test_redirects_share_one_clock(self) -> None:
        def slowly(sock: socket.socket, head: bytes) -> None:
            time.sleep(0.3)
            hop = int(head.split(b" ")[1][1:] or b"0")
            sock.sendall(f"HTTP/1.1 302 Found\r\nLocation: /{hop + 1}\r\n\r\n".encode())

        with raw_server(slowly) as (url, heads):
            assert failure_of(url, total_seconds=0.8) in {"too_slow", "no_answer"}
        assert len(heads) < 5

    def test_a_name_that_is_never_found(self) -> None:
        never = threading.Event()

        def resolve(_host: str, _port: int) -> list[str]:
            never.wait(5)
            return []

        assert failure_of("http://slow.example/", resolve=resolve, connect_seconds=0.2) == "name_slow"
        never.set()

    def test_nobody_takes_the_connection(self) -> None:
        with socket.create_server(("127.0.0.1", 0), backlog=1) as listener:
            port = listener.getsockname()[1]
            held = [socket.socket() for _ in range(8)]
            for sock in held:  # fills the queue of connections that nobody accepts
                sock.setblocking(False)
                sock.connect_ex(("127.0.0.1", port))
            assert failure_of(f"http://127.0.0.1:{port}/", connect_seconds=0.3) == "connect_slow"
            for sock in held:
                sock.close()

    def test_nobody_listens(self) -> None:
        with socket.create_server(("127.0.0.1", 0)) as listener:
            port = listener.getsockname()[1]
        assert failure_of(f"http://127.0.0.1:{port}/") == "refused"


class TestSize:
    def test_a_page_that_says_it_is_too_large(self) -> None:
        with raw_server(sends(b"HTTP/1.1 200 OK\r\nContent-Length: 200000000\r\n\r\n<p>")) as (url, _):
            assert failure_of(url) == "too_large"

    @pytest.mark.parametrize("chunked", [False, True])
    def test_a_page_of_200_mb_is_not_read_to_its_end(self, chunked: bool) -> None:
        sent = 0

        def stream(sock: socket.socket, _head: bytes) -> None:
            nonlocal sent
            sock.sendall(b"HTTP/1.1 200 OK\r\n" + b"Transfer-Encoding: chunked\r\n" * chunked + b"\r\n")
            piece = b"x" * 100_000
            for _ in range(2_000):
                sock.sendall(b"%x\r\n%s\r\n" % (len(piece), piece) if chunked else piece)
                sent += len(piece)

        with raw_server(stream) as (url, _):
            assert failure_of(url, max_wire_bytes=1_000_000, total_seconds=20) == "too_large"
            time.sleep(0.1)
        assert 1_000_000 <= sent < 20_000_000

    def test_a_line_of_a_chunk_that_never_ends(self) -> None:
        endless = sends(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1" * 3_000_000)
        with raw_server(endless) as (url, _):
            assert failure_of(url) == "cut_short"

    @pytest.mark.parametrize(
        "head",
        [
            b"X-Many: %s\r\n" % (b"x" * 70_000), b"X-Many: x\r\n" * 150, b"X-Many: %s\r\n" % (b"x" * 2_000) * 50,
        ],
        ids=["one line", "many lines", "much in all"],
    )  # fmt: skip
    def test_headers_without_measure(self, head: bytes) -> None:
        with raw_server(sends(b"HTTP/1.1 200 OK\r\n" + head + b"\r\n")) as (url, _):
            assert failure_of(url) == "headers_too_large"

    def test_go_on_without_end(self) -> None:
        with raw_server(sends(b"HTTP/1.1 100 Continue\r\n\r\n" * 10_000)) as (url, _):
            assert failure_of(url) == "headers_too_large"


class TestUnevenAnswers:
    @pytest.mark.parametrize(
        ("answer", "code"),
        [
            (b"", "cut_short"), (b"SSH-2.0-OpenSSH_9.2\r\n", "not_http"), (b"\x15\x03\x01\x00\x02\x02\x46", "not_http"),
            (b"HTTP/1.1 abc OK\r\n\r\n", "not_http"),
            (b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort", "cut_short"),
            (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel", "cut_short"),
            (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhel\r\n", "cut_short"),
            (b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", "empty"), (b"HTTP/1.1 200 OK\r\n\r\n", "empty"),
            (b"HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\nabc", "bad_encoding"),
        ],
    )  # fmt: skip
    def test_is_a_failure_with_a_code(self, answer: bytes, code: str) -> None:
        with raw_server(sends(answer)) as (url, _):
            assert failure_of(url) == code

    def test_a_connection_that_is_reset(self) -> None:
        def reset(sock: socket.socket, _head: bytes) -> None:
            sock.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nx")
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")

        with raw_server(reset) as (url, _):
            assert failure_of(url) == "cut_short"

    def test_more_bytes_than_were_promised_are_left_out(self) -> None:
        body = PAGE.encode()
        with raw_server(sends(ok(body) + b"HTTP/1.1 200 OK\r\n\r\nsmuggled")) as (url, _):
            assert fetch_page(url, LOCAL).body == body


def test_no_proxy_is_taken_from_the_environment(httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    httpserver.expect_request("/").respond_with_data(PAGE, content_type="text/html")
    assert fetch_page(httpserver.url_for("/"), LOCAL).status == 200


def test_a_sign_in_page_is_suspect(httpserver: HTTPServer) -> None:
    form = "<title>Sign in</title><form><p>Please sign in to continue.</p><input type='password'></form>"
    httpserver.expect_request("/").respond_with_data(form, content_type="text/html")
    assert fetch_page(httpserver.url_for("/"), LOCAL).quality == "suspect"


def test_an_opened_origin_opens_no_other_port(httpserver: HTTPServer) -> None:
    def away(request: Request) -> Response:
        return Response(status=302, headers={"Location": f"http://127.0.0.1:{request.args['port']}/"})

    httpserver.expect_request("/ok").respond_with_data(PAGE, content_type="text/html")
    httpserver.expect_request("/away").respond_with_handler(away)
    policy = replace(
        LOCAL,
        allowed_networks=(),
        allowed_ports=(range(80, 81),),
        allowed_origins=frozenset({f"http://127.0.0.1:{httpserver.port}"}),
    )
    assert fetch_page(httpserver.url_for("/ok"), policy).status == 200
    for port, code in ((80, "not_public"), (httpserver.port + 1, "port_not_allowed")):
        assert failure_of(httpserver.url_for(f"/away?port={port}"), policy) == code
