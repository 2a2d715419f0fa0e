"""What tests of the admin do again and again: fill a desk, find a page, take an action, read what was told."""

from typing import Any

from django.db.models import Model
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from annotations.models import Claim, Passage, Snapshot, SplitterRun
from annotations.workflow import tokens
from tests import factories


def make_everything() -> Claim:
    """A published claim with all that hangs on it, and one that was set aside."""
    claim = factories.make_claim(state="reviewed")
    citation = factories.make_citation(claim, stance="supports", quote="3,000 containers")
    now = timezone.now()
    snapshot = Snapshot.objects.create(
        source=citation.source,
        final_url=citation.source.url,
        http_status=200,
        text="3,000 containers",
        sha256="0" * 64,
        size=16,
        fetched_at=now,
        checked_at=now,
    )
    Passage.objects.create(citation=citation, snapshot=snapshot, start=0, end=5, text="3,000", score=1)
    SplitterRun.objects.create(article_version=claim.article_version, splitter="language-model")
    tokens.create_token(user=factories.make_user(), name="skrip", scopes=["read"])
    factories.make_verdict(claim)
    factories.make_claim(state="dismissed")
    return claim


def page(model: type[Model], name: str = "changelist", *args: Any) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{name}", args=args)


def take_action(client: Client, model: type[Model], action: str, *rows: Any, **more: str) -> Any:
    """Sends an action of a list for these rows; `confirmed="yes"` skips the page that asks."""
    data = {"action": action, "_selected_action": [row.pk for row in rows], **more}
    return client.post(page(model), data, follow=True)


def told(response: Any) -> list[str]:
    return [str(message) for message in response.context["messages"]]
