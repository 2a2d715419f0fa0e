"""What tests of the workspace share: an article at hand, requests as htmx sends them, the fields of its forms."""

from typing import Any

from django.http import HttpResponse
from django.test import Client

from annotations.models import Article, Claim, User
from annotations.workflow import claims
from tests import factories

HTMX = {"HX-Request": "true"}


def mark(article: Article, words: str, *, actor: User | None = None) -> Claim:
    """The claim on exactly these words of the article."""
    text = article.versions.get().text
    start = text.index(words)
    found = article.claims.filter(start=start, end=start + len(words)).exclude(state="dismissed").first()
    actor = actor or factories.make_user()
    return found or claims.create_claim(actor=actor, article_id=article.pk, start=start, end=start + len(words))


def post(client: Client, address: str, data: dict[str, Any] | None = None, **kwargs: Any) -> HttpResponse:
    """A form sent by htmx."""
    return client.post(address, data or {}, headers=HTMX, **kwargs)
