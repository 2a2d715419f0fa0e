"""Every table as a list and as pages: reachable, searchable, filtered, and in a fixed number of queries."""

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import Group
from django.db import connection
from django.db.models import Model
from django.test import Client
from django.test.utils import CaptureQueriesContext

from annotations import access
from annotations.models import ApiToken, Article, Claim, Event, Review, User, Verdict
from tests import factories
from tests.admin.moderation import make_everything, page

pytestmark = pytest.mark.django_db

MODELS = list(apps.get_app_config("annotations").get_models())
ROLES = (access.MODERATOR, access.ADMINISTRATOR)


@pytest.fixture(params=ROLES)
def client(request: pytest.FixtureRequest, desk: Claim) -> Client:
    client = Client()
    client.force_login(factories.make_user(request.param))
    return client


def test_every_table_is_there() -> None:
    assert len(MODELS) >= 15
    assert [model for model in MODELS if not admin.site.is_registered(model)] == []
    assert not admin.site.is_registered(Group), "what a role may do is in the code"


def test_lists_and_rows_open(client: Client) -> None:
    for model in MODELS:
        row = model._default_manager.first()
        assert row, f"the desk has no {model}"
        for address in (page(model), page(model, "change", row.pk), page(model, "history", row.pk)):
            assert client.get(address).status_code == 200, address


@pytest.mark.parametrize("query", ["q=3.000", "q=%00", "q=" + "x" * 500, "o=1.-2", "p=9", "e=1"])
def test_whatever_is_typed_into_a_list(query: str, client: Client) -> None:
    for model in MODELS:
        assert client.get(f"{page(model)}?{query}", follow=True).status_code == 200, model


@pytest.mark.parametrize(
    ("model", "query", "found"),
    [
        (Claim, "q=peti+kemas", True),
        (Claim, "q=kereta", False),
        (Claim, "state=dismissed", True),
        (Claim, "state=disputed", False),
        (Article, "q=pelabuhan", True),
        (Article, "status=failed", False),
        (Review, "q=sepakat", True),
        (Verdict, "q=Angkanya", True),
        (Verdict, "state=retracted", False),
        (Event, "verb=verdict_published", True),
        (ApiToken, "revoked_at__isempty=0", False),
        (User, "q=person", True),
    ],
)
def test_search_and_filters_find(model: type[Model], query: str, found: bool, client: Client) -> None:
    response = client.get(f"{page(model)}?{query}")
    assert response.status_code == 200
    assert bool(response.context["cl"].result_list) is found


def queries_of(client: Client, address: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


def test_lists_of_many_take_as_many_queries_as_lists_of_few(client: Client) -> None:
    addresses = [page(model) for model in MODELS]
    for address in addresses:
        queries_of(client, address)  # content types are read once a process
    few = {address: queries_of(client, address) for address in addresses}
    for _more in range(3):
        make_everything()
    grown = {address: queries_of(client, address) for address in addresses}
    assert {address: count for address, count in grown.items() if count > few[address]} == {}


def test_rows_that_hang_on_a_source_come_in_one_query(client: Client, desk: Claim) -> None:
    source = desk.citations.get().source
    address = page(type(source), "change", source.pk)
    queries_of(client, address)
    few = queries_of(client, address)
    for _more in range(4):
        factories.make_citation(factories.make_claim(), url=source.url)
    assert queries_of(client, address) <= few


def test_links_lead_across(client: Client, desk: Claim) -> None:
    html = client.get(page(Verdict)).content.decode()
    assert page(Claim, "change", desk.pk) in html
    html = client.get(page(Event)).content.decode()
    assert page(Article, "change", desk.article_id) in html


@pytest.mark.parametrize("language", ["en", "id"])
def test_the_admin_speaks_the_persons_language(language: str, client: Client) -> None:
    html = client.get(page(Claim), headers={"accept-language": language}).content.decode()
    words = {"en": "Assessed, waiting for a result", "id": "Sudah dinilai, menunggu hasil"}
    assert words[language] in html


def test_the_key_of_a_token_is_not_shown(client: Client) -> None:
    token = ApiToken.objects.get()
    assert token.sha256 not in client.get(page(ApiToken, "change", token.pk)).content.decode()


@pytest.mark.parametrize("model", MODELS)
def test_no_filter_takes_a_nul(model: type[Model], client: Client) -> None:
    """What PostgreSQL refuses is refused before it."""
    names = [
        field.name for field in model._meta.concrete_fields if field.get_internal_type() in {"CharField", "TextField"}
    ]
    for name in (*names, "\0"):
        assert client.get(page(model), {f"{name}__exact": "\0"}).status_code == 302
