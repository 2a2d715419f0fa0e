"""Actions: a page that names what will change, then one step of the workflow a row, and what came of each."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db.models import Model
from django.test import Client

from annotations import access
from annotations.models import ApiToken, Article, Claim, Event, Source, SplitterRun, User, Verdict
from annotations.workflow import articles, claims, tokens, verdicts
from tests import factories
from tests.admin.moderation import take_action, told

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(moderator: User, signed_in: Callable[[User], Client]) -> Client:
    return signed_in(moderator)


def failed_source() -> Source:
    source = factories.make_citation(factories.make_claim()).source
    Source.objects.filter(pk=source.pk).update(fetch_status="failed", failure="not_found", due_at=None)
    return source


def failed_article() -> Article:
    article, _created = articles.import_url(
        actor=factories.make_user(), url=f"https://example.org/{Article.objects.count()}"
    )
    Article.objects.filter(pk=article.pk).update(status="failed", failure="not_found", due_at=None)
    return article


def token() -> ApiToken:
    return tokens.create_token(user=factories.make_user(), name="skrip", scopes=["read"])[0]


# action, a row it fits, whether it asks why, then the column that changes and its new value
ACTIONS: list[tuple[str, Callable[[], Model], bool, str, Any]] = [
    ("publish", lambda: factories.make_verdict(publish=False), False, "state", "published"),
    ("retract", factories.make_verdict, True, "state", "retracted"),
    ("dismiss_as_none", factories.make_claim, False, "dismissal", "not-a-claim"),
    ("dismiss_unchecked", factories.make_claim, True, "dismissal", "will-not-check"),
    ("restore", lambda: factories.make_claim(state="dismissed"), False, "state", "open"),
    ("reopen", lambda: factories.make_claim(state="decided"), True, "state", "reviewed"),
    ("retry", failed_source, False, "fetch_status", "queued"),
    ("retry_import", failed_article, False, "status", "fetching"),
]
BY_NAME = pytest.mark.parametrize(
    ("action", "make", "asks", "column", "value"), ACTIONS, ids=[row[0] for row in ACTIONS]
)


@BY_NAME
def test_nothing_changes_before_it_is_confirmed(
    action: str, make: Callable[[], Model], asks: bool, column: str, value: str, client: Client
) -> None:
    row, recorded = make(), Event.objects.count()
    response = take_action(client, type(row), action, row)
    html = response.content.decode()
    row.refresh_from_db()
    assert getattr(row, column) != value
    assert Event.objects.count() == recorded
    assert str(row)[:30] in html
    assert ('name="reason"' in html) is asks
    assert f'name="_selected_action" value="{row.pk}"' in html


@BY_NAME
def test_a_confirmed_step_is_the_workflows_own(
    action: str, make: Callable[[], Model], asks: bool, column: str, value: str, client: Client, moderator: User
) -> None:
    row = make()
    response = take_action(client, type(row), action, row, confirmed="yes", reason="Alasan yang baik." * asks)
    row.refresh_from_db()
    assert getattr(row, column) == value
    assert told(response) == ["1 changed."]
    event = Event.objects.latest("pk")
    assert event.actor == moderator
    assert event.why == ("Alasan yang baik." if asks else "")
    assert event.request_id


@BY_NAME
def test_what_is_done_already_is_left_and_said(
    action: str, make: Callable[[], Model], asks: bool, column: str, value: str, client: Client
) -> None:
    row = make()
    for _time in range(2):
        response = take_action(client, type(row), action, row, confirmed="yes", reason="Alasan.")
    assert len(told(response)) == 1
    assert "was left as it is" in told(response)[0]


@pytest.mark.parametrize("action", [row[0] for row in ACTIONS if row[2]])
def test_a_missing_reason_is_asked_for(action: str, client: Client) -> None:
    make = next(row[1] for row in ACTIONS if row[0] == action)
    row, recorded = make(), Event.objects.count()
    recorded = Event.objects.count()
    response = take_action(client, type(row), action, row, confirmed="yes", reason=" ")
    assert "Say why" in told(response)[0]
    assert Event.objects.count() == recorded


def test_each_row_has_its_own_outcome(client: Client, moderator: User) -> None:
    good = factories.make_verdict(publish=False)
    alone = factories.make_claim()
    factories.make_review(alone, reviewer=moderator)
    own = verdicts.decide_claim(actor=moderator, claim_id=alone.pk, rating="true")
    response = take_action(client, Verdict, "publish", good, own, confirmed="yes")
    good.refresh_from_db()
    own.refresh_from_db()
    assert (good.state, own.state) == ("published", "draft")
    assert told(response)[0] == "1 changed."
    assert told(response)[1].endswith("The publisher cannot be the only checker.")


def test_a_text_of_markup_is_shown_as_text(client: Client, reviewer: User) -> None:
    claim = factories.make_claim()
    claims.edit_claim(actor=reviewer, claim_id=claim.pk, statement="<script>alert(1)</script>")
    html = take_action(client, Claim, "dismiss_as_none", claim).content.decode()
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert" in html


def test_tokens_are_ended(client: Client) -> None:
    row = token()
    assert told(take_action(client, ApiToken, "revoke", row, confirmed="yes")) == ["1 changed."]
    row.refresh_from_db()
    assert row.revoked_at


@pytest.mark.parametrize("name", ["have_read", "have_read_again"])
def test_an_article_is_read_by_the_second_splitter_again(
    name: str, client: Client, moderator: User, settings: Any
) -> None:
    settings.SPLITTER = "language-model"
    article = factories.make_article()
    SplitterRun.objects.update(due_at=None, failure="needs_sign_in")
    run = SplitterRun.objects.get()
    row = article if name == "have_read" else run
    assert told(take_action(client, type(row), name, row, confirmed="yes")) == ["1 changed."]
    run.refresh_from_db()
    assert (run.failure, run.due_at is None) == ("", False)
    assert Event.objects.latest("pk").actor == moderator
    assert "was left as it is" in told(take_action(client, type(row), name, row, confirmed="yes"))[0]


@pytest.mark.parametrize(("role", "may"), [(access.MODERATOR, False), (access.ADMINISTRATOR, True)])
def test_accounts_are_administrators_to_suspend(
    role: str, may: bool, reviewer: User, signed_in: Callable[[User], Client]
) -> None:
    client = signed_in(factories.make_user(role))
    response = take_action(client, User, "suspend", reviewer, confirmed="yes", reason="Pindah meja.")
    reviewer.refresh_from_db()
    assert bool(reviewer.suspended_at) is may
    if not may:
        assert "Only an administrator" in told(response)[0]
        return
    take_action(client, User, "reinstate", reviewer, confirmed="yes", reason="Kembali.")
    reviewer.refresh_from_db()
    assert reviewer.suspended_at is None
