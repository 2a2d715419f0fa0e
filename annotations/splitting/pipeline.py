"""The steps in their order: layout, sentences, and what is in each of them. No step knows of another but here."""

from collections.abc import Iterator
from datetime import date

from annotations.splitting.claim import SplitClaim
from annotations.splitting.dates import find_mentions, resolve_mentions
from annotations.splitting.languages import Language, load
from annotations.splitting.layout import find_blocks
from annotations.splitting.modality import find_modality
from annotations.splitting.numerals import uses_decimal_comma
from annotations.splitting.quantities import QuantityFinder
from annotations.splitting.sentences import find_sentences
from annotations.splitting.tokens import tokenise

_MARKS = " \n.,;:\"“”'‘’«»"


def split_article(text: str, *, language: str, published: date | None) -> list[SplitClaim]:
    """Return the claims of a normalised `text`, in order; relative dates are resolved from `published`."""
    words = load(language)
    finder = QuantityFinder(words, decimal_comma=uses_decimal_comma(text, words))
    return [
        _described(text, start, end, words, published, finder)
        for block in find_blocks(text, words)
        if block.kind == "body"
        for sentence in find_sentences(text, block.start, block.end, words)
        for start, end in _bare(text, *sentence)
    ]


def describe_span(text: str, start: int, end: int, *, language: str, published: date | None) -> SplitClaim:
    """Return what is in a span that a person marked."""
    words = load(language)
    finder = QuantityFinder(words, decimal_comma=uses_decimal_comma(text, words))
    return _described(text, start, end, words, published, finder)


def _bare(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start] in _MARKS:
        start += 1
    while end > start and text[end - 1] in _MARKS:
        end -= 1
    if any(character.isalnum() for character in text[start:end]):
        yield start, end


def _described(
    text: str, start: int, end: int, words: Language, published: date | None, finder: QuantityFinder
) -> SplitClaim:
    tokens = tokenise(text, start, end)
    mentions = find_mentions(text, tokens, words)
    modality, rule = find_modality(tokens, None, words)
    dates = resolve_mentions(text, mentions, published, future=modality == "projection")
    quantities = finder.find(text, tokens, [(mention.start, mention.end) for mention in mentions])
    return SplitClaim(
        start, end, text[start:end], modality, None, None, (), tuple(quantities), tuple(dates), 0.5, ("sentence", rule)
    )
