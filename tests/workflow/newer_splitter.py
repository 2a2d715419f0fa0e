"""A splitter of tomorrow, which finds exactly the claims that a test names."""

from dataclasses import replace
from typing import Any

import pytest

from annotations.models import Article, Claim
from annotations.splitting import SplitClaim, describe_span, many


def finds(monkeypatch: pytest.MonkeyPatch, *quotes: str, **values: Any) -> None:
    """From now on these words are the claims of every text that has them, with these values in each."""

    def split_article(text: str, **about: Any) -> list[SplitClaim]:
        places = sorted((text.index(quote), quote) for quote in quotes if quote in text)
        found = [describe_span(text, start, start + len(quote), **about) for start, quote in places]
        return [replace(claim, **{"why": ("tomorrow",), **values}) for claim in found]

    monkeypatch.setattr(many, "split_article", split_article)


def standing(article: Article) -> list[str]:
    """The words of the claims that readers of the article see, in their order."""
    return [claim.quote for claim in article.claims.exclude(state="dismissed").order_by("start", "id")]


def row(claim: Claim) -> dict[str, Any]:
    """Every column of a claim as the database has it."""
    return Claim.objects.filter(pk=claim.pk).values().get()
