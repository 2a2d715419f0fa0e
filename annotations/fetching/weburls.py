"""Web addresses, parsed as browsers parse them (WHATWG URL), and the one form in which the desk knows them."""

import re

import ada_url

from annotations.fetching.failures import FetchFailure

MAX_CHARACTERS = 8_192
_UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
# What mailing lists, advertisers and share buttons hang on to a link; it changes the address and never the page.
_TRACKING = re.compile(
    r"(?:utm_\w+|fbclid|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid"
    r"|_hsenc|_hsmi|vero_id|oly_anon_id|oly_enc_id|mkt_tok)(?:=|\Z)",
    re.IGNORECASE,
)
_BARE = re.compile(r"(?:[\w-]+\.)+[^\W\d_]{2,}(?:[/?#]|\Z)")  # "example.org/a": pasted as address bars show it
_LONGEST_HOST, _LONGEST_LABEL = 253, 63


def normalise_url(raw: str) -> str:
    """The form in which an address is stored and known again; raises FetchFailure for what is none of the web.

    The host is in lower case and IDNA, without a default port or a final full stop; the fragment and tracking
    parameters are gone. A bare domain is one over https. Control characters are refused rather than dropped: nobody
    types them.

    >>> normalise_url("HTTP://Example.ORG:80/a?utm_source=x&b=1#top")
    'http://example.org/a?b=1'
    """
    raw = raw.strip()
    url = parse(f"https://{raw}" if _BARE.match(raw) else raw)
    url.hash = ""
    if url.hostname.endswith("."):
        url.hostname = url.hostname.removesuffix(".")
    query = url.search.removeprefix("?")
    kept = "&".join(part for part in query.split("&") if not _TRACKING.match(part))
    if kept != query:
        url.search = kept
    return _fitting(url).href


def resolve_location(base: str, location: str) -> str:
    """Where a redirect from `base` leads; raises FetchFailure("bad_redirect") where that is no address."""
    try:
        joined = ada_url.URL(location.strip(), base)
    except ValueError:
        raise FetchFailure("bad_redirect") from None
    joined.hash = ""
    return parse(joined.href).href


def parse(raw: str) -> ada_url.URL:
    """The parsed address; raises FetchFailure where it is none that could be fetched."""
    if len(raw) > MAX_CHARACTERS:
        raise FetchFailure("url_too_long")
    if _UNFIT.search(raw):
        raise FetchFailure("not_a_url")
    try:
        url = ada_url.URL(raw)
    except ValueError:
        raise FetchFailure("not_a_url") from None
    return _fitting(url)


def origin_of(url: str) -> str:
    """`scheme://host:port`, the port always said: "http://a.org/x" has the origin "http://a.org:80"."""
    parsed = parse(url)
    return f"{parsed.protocol}//{parsed.hostname}:{port_of(parsed)}"


def port_of(url: ada_url.URL) -> int:
    return int(url.port) if url.port else {"http:": 80, "https:": 443}[url.protocol]


def _fitting(url: ada_url.URL) -> ada_url.URL:
    if url.protocol not in {"http:", "https:"}:
        raise FetchFailure("scheme_not_allowed")
    if url.username or url.password:
        raise FetchFailure("has_credentials")
    host = url.hostname.removesuffix(".")
    if len(host) > _LONGEST_HOST or any(not 0 < len(label) <= _LONGEST_LABEL for label in host.split(".")):
        raise FetchFailure("not_a_url")
    if len(url.href) > MAX_CHARACTERS:
        raise FetchFailure("url_too_long")
    return url
