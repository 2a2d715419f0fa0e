"""Rating scales in the admin: added whole, edited until used, then succeeded."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from annotations.models import Event, RatingScale, User
from tests import factories
from tests.admin.moderation import page, take_action, told

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(administrator: User, signed_in: Callable[[User], Client]) -> Client:
    return signed_in(administrator)


def scale_form(scale: RatingScale | None = None, **more: Any) -> dict[str, Any]:
    rows = [("benar", "2", "1", "Benar"), ("salah", "1", "2", "Salah")]
    data = {
        "slug": "dua",
        "version": "1",
        "labels": '{"en": "Two", "id": "Dua"}',
        "ratings-TOTAL_FORMS": str(len(rows)),
        "ratings-INITIAL_FORMS": "0",
    }
    for number, (slug, value, key, label) in enumerate(rows):
        for name, entry in (("slug", slug), ("value", value), ("key", key), ("labels", f'{{"id": "{label}"}}')):
            data[f"ratings-{number}-{name}"] = entry
    return {**data, **more}


def test_a_scale_is_added_with_its_ratings_and_made_current(client: Client) -> None:
    response = client.post(page(RatingScale, "add"), scale_form())
    assert response.status_code == 302
    scale = RatingScale.objects.get(slug="dua")
    assert [rating.slug for rating in scale.ratings.all()] == ["salah", "benar"]
    assert not scale.is_current
    assert {"scale_saved", "scale_ratings_saved"} <= set(Event.objects.values_list("verb", flat=True))
    assert told(take_action(client, RatingScale, "make_current", scale, confirmed="yes"))[-1] == "1 changed."
    assert list(RatingScale.objects.filter(is_current=True)) == [scale]
    claim = factories.make_claim()
    assert factories.make_review(claim, rating="salah").rating.scale == scale


@pytest.mark.parametrize(
    "wrong",
    [
        {"labels": "{"},
        {"slug": "default"},
        {"ratings-1-key": "1"},
        {"ratings-1-slug": "benar"},
        {"ratings-1-value": "-1"},
        {"labels": '["Two"]'},
        {"labels": '{"en": 2}'},
        {"ratings-0-labels": '"Benar"'},
    ],
)
def test_what_cannot_be_is_said_at_the_field(wrong: dict[str, str], client: Client) -> None:
    response = client.post(page(RatingScale, "add"), scale_form(**wrong))
    assert response.status_code == 200
    assert "error" in response.content.decode()
    assert RatingScale.objects.count() == 1


def test_a_scale_in_use_is_not_edited(client: Client) -> None:
    factories.make_claim(state="reviewed")
    scale = RatingScale.objects.get()
    assert client.post(page(RatingScale, "change", scale.pk), scale_form()).status_code == 403
    assert client.get(page(RatingScale, "change", scale.pk)).status_code == 200
    scale.refresh_from_db()
    assert scale.slug == "default"


def test_a_scale_of_one_rating_is_not_made_current(client: Client) -> None:
    scale = RatingScale.objects.create(slug="satu", labels={"en": "One"})
    response = take_action(client, RatingScale, "make_current", scale, confirmed="yes")
    assert "between two and ten" in told(response)[0]
