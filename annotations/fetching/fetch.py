"""The whole way from an address to a page: every redirect checked like the first address, all within one clock."""

from datetime import UTC, datetime

from annotations.fetching.client import REDIRECTS, Answer, ask
from annotations.fetching.clock import Clock
from annotations.fetching.failures import FetchFailure
from annotations.fetching.pages import Page, read_page
from annotations.fetching.policy import FetchPolicy
from annotations.fetching.weburls import normalise_url, parse, resolve_location

_SAID = {
    401: "needs_sign_in", 403: "forbidden", 404: "not_found", 407: "needs_sign_in", 408: "busy", 410: "gone",
    425: "busy", 429: "busy", 451: "blocked_by_law", 503: "busy",
}  # fmt: skip


def fetch_page(url: str, policy: FetchPolicy) -> Page:
    """Fetches an address and reads what it says; raises FetchFailure, and nothing else for what the other side does.

    >>> fetch_page("https://example.org/", FetchPolicy(user_agent="desk/1.0"))  # doctest: +SKIP
    Page(url='https://example.org/', final_url='https://example.org/', status=200, ...)
    """
    address = normalise_url(url)
    final, answer = _follow(address, policy, Clock(policy.total_seconds))
    if not answer.body:
        raise FetchFailure("empty")
    return read_page(address, final, answer, datetime.now(UTC), policy.detect_language)


def _follow(url: str, policy: FetchPolicy, clock: Clock) -> tuple[str, Answer]:
    seen = {url}
    while True:
        answer = ask(parse(url), policy, clock)
        if answer.status not in REDIRECTS:
            check_status(answer.status)
            return url, answer
        if not answer.location:
            raise FetchFailure("bad_redirect")
        url = resolve_location(url, _as_sent(answer.location))
        if url in seen:
            raise FetchFailure("redirect_loop")
        if len(seen) > policy.max_redirects:
            raise FetchFailure("too_many_redirects")
        seen.add(url)


def _as_sent(location: str) -> str:
    """http.client reads headers as Latin-1; addresses in them are UTF-8 where they are not plain."""
    try:
        return location.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return location


def check_status(status: int) -> None:
    """Raises FetchFailure for what is no 200, with what the status says."""
    if status == 200:
        return
    if status in {204, 205}:
        raise FetchFailure("empty")
    if status in _SAID:
        raise FetchFailure(_SAID[status])
    if 500 <= status < 600:
        raise FetchFailure("server_error")
    raise FetchFailure("refused_request" if 400 <= status < 500 else "not_http")
