"""A splitter that asks a language model behind any OpenAI-compatible address. It chooses quotations and nothing else.

The text of the article leaves for the address that the settings name: off until they name one (docs/splitters.md).
"""

from datetime import date

from annotations.fetching import FetchFailure, FetchPolicy, Sending, post
from annotations.fetching.weburls import origin_of, parse
from annotations.splitters import chat
from annotations.splitters.anchoring import anchor_quotes
from annotations.splitters.failures import SplitterFailure
from annotations.splitters.prompt import prompt_for
from annotations.splitters.protocol import Choice, Options

_PATH = "/chat/completions"
_ANSWER_BYTES = 1_000_000  # two hundred quotations of a window take a tenth of it


def is_key(text: str) -> bool:
    """Whether the text can be sent as a key: visible ASCII, or nothing."""
    return all("!" <= character <= "~" for character in text)


def address_of(url: str) -> str:
    """Where to ask, behind the base address that a setting names; raises SplitterFailure where it is none.

    A query or fragment would swallow the path that is added, and send key and article to another one.

    >>> address_of("http://127.0.0.1:11434/v1/")
    'http://127.0.0.1:11434/v1/chat/completions'
    """
    try:
        base = parse(url).href.rstrip("/")
    except FetchFailure as failure:
        raise SplitterFailure("not_set_up", failure.message) from failure
    if "?" in base or "#" in base:
        raise SplitterFailure(
            "not_set_up", "The address must end with its path: no “?” or “#” and nothing behind them."
        )
    if base.endswith(_PATH):
        raise SplitterFailure("not_set_up", f"The address must end before {_PATH}, which is added to it.")
    return base + _PATH


class LanguageModel:
    """Asks once a window: POST `url`/chat/completions, with `key` as a bearer token where there is one.

    Raises SplitterFailure: "not_set_up" without an address, a model and a fit key; "nonsense" where the answer cannot
    be read; and the codes of fetching for what happens on the way. Follows no redirect.
    """

    def __init__(self, options: Options) -> None:
        self.options = options
        # A key that is no header's would stand in the error of whoever tries to send it.
        if not options.url or not options.model or not is_key(options.key):
            raise SplitterFailure("not_set_up")
        self.url = address_of(options.url)
        self.origin = origin_of(self.url)

    def choose(self, text: str, start: int, end: int, *, language: str, published: date | None) -> Choice:  # noqa: ARG002  the protocol's
        """Return the quotations that stand in the window; those that stand nowhere are counted as dropped."""
        body = chat.question(self.options.model, prompt_for(language), text[start:end].strip())
        try:
            answer = post(self.url, Sending(body, self._headers()), self._policy())
        except FetchFailure as failure:
            raise SplitterFailure.on_the_way(failure) from failure
        quotes, unreadable = chat.read_quotes(answer.body)
        spans, lost = anchor_quotes(text, start, end, quotes)
        return Choice(spans, unreadable + lost)

    def _headers(self) -> dict[str, str]:
        headers = {"Accept": "application/json", "Content-Type": "application/json"}
        return headers | ({"Authorization": f"Bearer {self.options.key}"} if self.options.key else {})

    def _policy(self) -> FetchPolicy:
        """Opens the model's own address, wherever it is, and nothing else: it may stand in the house's network."""
        seconds = self.options.seconds
        return FetchPolicy(
            user_agent=self.options.user_agent,
            allowed_ports=(),
            allowed_origins=frozenset({self.origin}),
            connect_seconds=min(5, seconds),
            first_byte_seconds=seconds,
            total_seconds=seconds,
            max_wire_bytes=_ANSWER_BYTES,
            max_unpacked_bytes=_ANSWER_BYTES,
        )
