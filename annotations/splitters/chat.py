"""The chat-completions protocol of OpenAI and the many servers that speak it: one question, quotations out of a reply.

Only what every such server takes is sent: no temperature, format or length, which some of them refuse.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from annotations.splitters.failures import SplitterFailure

_MOST_QUOTES = 300
_MOST_CHARACTERS = 200_000  # of a reply; a window and its marks are a third of it, and what is behind is broken off
_MOST_VALUES = 500  # places of a reply at which JSON may begin
_MOST_IN_VAIN = 2_000_000  # characters behind places where none did: each may cost a look through all of them
_OPENING = re.compile(r"[\[{]")


def question(model: str, instructions: str, text: str) -> bytes:
    """The body of POST …/chat/completions."""
    messages = [{"role": "system", "content": instructions}, {"role": "user", "content": text}]
    return json.dumps({"model": model, "messages": messages, "stream": False}).encode()


def read_quotes(body: bytes) -> tuple[list[str], int]:
    """The quotations in the body of an answer, and how many things beside them are none.

    Models wrap their JSON in words, fences or an object, or break off: a list, an object with a list, and objects one
    after the other are all read, wherever they stand. Raises SplitterFailure("nonsense") where nothing is listed, or
    nothing of what is listed is a quotation.

    >>> read_quotes(b'{"choices": [{"message": {"content": "Sure: [{\\\\"quote\\\\": \\\\"a b\\\\"}, 7]"}}]}')
    (['a b'], 1)
    """
    lists = [listed for value in _values(_content(body)) if (listed := _listed(value)) is not None]
    items = [item for listed in lists for item in listed]
    quotes = [quote for item in items if (quote := _quote(item))]
    if not lists or (items and not quotes):
        raise SplitterFailure("nonsense")
    return quotes[:_MOST_QUOTES], len(items) - len(quotes[:_MOST_QUOTES])


def _content(body: bytes) -> str:
    """What the model says: `choices[0].message.content`, a text or a list of parts; without its thinking aloud."""
    try:
        content = json.loads(body)["choices"][0]["message"]["content"]
        if isinstance(content, list):
            content = "".join(part["text"] for part in content if part.get("type") == "text")
        return str(content.rpartition("</think>")[2])[:_MOST_CHARACTERS]
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise SplitterFailure("nonsense") from error


def _values(content: str) -> Iterator[Any]:
    """Each JSON list or object in the content, the outermost ones.

    How long that takes is bounded: a list that never ends is read to the end from each of its brackets otherwise.
    Nesting is bounded by the decoder, whose RecursionError is one more place where nothing began.
    """
    decoder = json.JSONDecoder()
    at = in_vain = 0
    for _ in range(_MOST_VALUES):
        opening = _OPENING.search(content, at)
        if opening is None or in_vain > _MOST_IN_VAIN:
            return
        try:
            value, at = decoder.raw_decode(content, opening.start())
            yield value
        except (ValueError, RecursionError):
            at = opening.end()
            in_vain += len(content) - at


def _listed(value: Any) -> list[Any] | None:
    """What is listed: the list itself, the lists in an object, or a quotation alone; None where it is no listing."""
    if isinstance(value, list):
        return value
    if "quote" in value:
        return [value]
    lists = [listed for listed in value.values() if isinstance(listed, list)]
    return [item for listed in lists for item in listed] if lists else None


def _quote(item: Any) -> str:
    quote = item.get("quote") if isinstance(item, dict) else item
    return quote if isinstance(quote, str) else ""
