"""Who comes in, and that rows of the workflow are read here and changed nowhere but by its steps."""

from collections.abc import Callable

import pytest
from django.apps import apps
from django.db.models import Model
from django.test import Client
from django.urls import reverse

from annotations import access
from annotations.models import ApiToken, Article, Claim, Event, Rating, RatingScale, Review, User, Verdict
from annotations.workflow import people
from tests import factories
from tests.admin.moderation import page, told

pytestmark = pytest.mark.django_db

MODELS = list(apps.get_app_config("annotations").get_models())
EDITED_HERE = {User, RatingScale}


@pytest.mark.parametrize("role", ["", access.OBSERVER, access.REVIEWER])
def test_others_do_not_come_in(role: str, signed_in: Callable[[User], Client], desk: Claim) -> None:
    client = signed_in(factories.make_user(role))
    for model in MODELS:
        response = client.get(page(model))
        assert response.status_code in (302, 403), model
    assert client.post(page(Claim), {"action": "restore", "_selected_action": [desk.pk]}).status_code in (302, 403)


def test_who_is_suspended_does_not_come_in(
    moderator: User, administrator: User, signed_in: Callable[[User], Client], desk: Claim
) -> None:
    client = signed_in(moderator)
    assert client.get(page(Claim)).status_code == 200
    people.suspend_person(actor=administrator, person_id=moderator.pk, reason="Uji.")
    assert client.get(page(Claim)).status_code == 302


@pytest.mark.parametrize("role", [access.MODERATOR, access.ADMINISTRATOR])
@pytest.mark.parametrize("model", [model for model in MODELS if model not in EDITED_HERE])
def test_rows_of_the_workflow_are_not_edited(
    model: type[Model], role: str, signed_in: Callable[[User], Client], desk: Claim
) -> None:
    client, row = signed_in(factories.make_user(role)), model._default_manager.first()
    assert row
    before = model._default_manager.filter(pk=row.pk).values().get()
    assert client.get(page(model, "add")).status_code == 403
    assert client.post(page(model, "add"), {}).status_code == 403
    assert client.post(page(model, "change", row.pk), {"state": "draft", "title": "x"}).status_code == 403
    assert client.post(page(model, "delete", row.pk), {"post": "yes"}).status_code == 403
    assert model._default_manager.filter(pk=row.pk).values().get() == before
    assert 'name="_save"' not in client.get(page(model, "change", row.pk)).content.decode()


@pytest.mark.parametrize("model", sorted(EDITED_HERE, key=str))
def test_editors_do_not_edit_accounts_and_scales(
    model: type[Model], moderator: User, signed_in: Callable[[User], Client], desk: Claim
) -> None:
    client, row = signed_in(moderator), model._default_manager.first()
    assert row
    assert client.get(page(model, "add")).status_code == 403
    assert client.post(page(model, "change", row.pk), {}).status_code == 403
    assert client.post(page(model, "delete", row.pk), {"post": "yes"}).status_code == 403


def test_editors_do_not_set_passwords(moderator: User, reviewer: User, signed_in: Callable[[User], Client]) -> None:
    address = reverse("admin:auth_user_password_change", args=[reviewer.pk])
    new = {"password1": "another long phrase", "password2": "another long phrase"}
    assert signed_in(moderator).post(address, new).status_code == 403
    reviewer.refresh_from_db()
    assert reviewer.check_password(factories.PASSWORD)


@pytest.mark.parametrize("model", [Claim, Article, Review, Verdict, Event, ApiToken, Rating, User])
def test_nothing_is_deleted_by_the_lists_own_action(
    model: type[Model], administrator: User, signed_in: Callable[[User], Client], desk: Claim
) -> None:
    client, count = signed_in(administrator), model._default_manager.count()
    row = model._default_manager.first()
    assert row
    response = client.post(
        page(model), {"action": "delete_selected", "_selected_action": [row.pk], "post": "yes"}, follow=True
    )
    assert model._default_manager.count() == count
    assert not any("deleted" in message for message in told(response))


def test_the_own_account_is_not_shut_from_inside(administrator: User, signed_in: Callable[[User], Client]) -> None:
    """Somebody has to be left who can open the admin."""
    client = signed_in(administrator)
    client.post(
        page(User, "change", administrator.pk),
        {"username": "administrator", "groups": [], "language": "", "time_zone": ""},
    )
    administrator.refresh_from_db()
    assert administrator.is_active
    assert access.roles_of(User.objects.get(pk=administrator.pk)) == {access.ADMINISTRATOR}
