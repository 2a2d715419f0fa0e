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
from annotations.models import ApiToken, Article, Claim, Event, RatingScale, Review, User, Verdict
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


@pytest.mark.parametrize("model", MODELS)
def test_lists_and_rows_open(model: type[Model], client: Client) -> None:
    assert client.get(page(model)).status_code == 200
    row = model._default_manager.first()
    assert row, "the desk has a row of every kind"
    assert client.get(page(model, "change", row.pk)).status_code == 200
    assert client.get(page(model, "history", row.pk)).status_code == 200


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("query", ["q=3.000", "q=%00", "q=" + "x" * 500, "o=1.-2", "p=9", "e=1"])
def test_what_is_typed_into_a_list(model: type[Model], query: str, client: Client) -> None:
    response = client.get(f"{page(model)}?{query}", follow=True)
    assert response.status_code in ({200} if "%00" not in query else {200, 400})


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


@pytest.mark.parametrize("model", [model for model in MODELS if model is not RatingScale])
def test_a_list_of_many_takes_as_many_queries_as_a_list_of_few(model: type[Model], client: Client) -> None:
    queries_of(client, page(model))  # content types are read once a process
    few = queries_of(client, page(model))
    for _more in range(3):
        make_everything()
    assert queries_of(client, page(model)) <= few


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
