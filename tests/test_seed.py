"""What every desk has from its first day, however often it is put in place."""

import pytest
from django.contrib.auth.models import Group

from annotations import access
from annotations.models import Rating, RatingScale
from annotations.seed import DEFAULT_RATINGS, seed

pytestmark = pytest.mark.django_db


def permissions(role: str) -> set[str]:
    return set(Group.objects.get(name=role).permissions.values_list("codename", flat=True))


def test_the_roles_are_there_after_migrate() -> None:
    assert set(Group.objects.values_list("name", flat=True)) == set(access.GROUPS)


@pytest.mark.parametrize("role", [access.OBSERVER, access.REVIEWER, access.MODERATOR])
def test_most_roles_read_in_the_admin(role: str) -> None:
    assert permissions(role)
    assert all(name.startswith("view_") for name in permissions(role))


def test_administrators_keep_accounts_scales_and_tokens() -> None:
    more = {name for name in permissions(access.ADMINISTRATOR) if not name.startswith("view_")}
    assert more == {"add_user", "change_user", "add_ratingscale", "add_rating", "change_apitoken"}


def test_the_default_scale_runs_from_false_to_true_and_beyond() -> None:
    scale = RatingScale.objects.get()
    on_scale = scale.ratings.filter(value__isnull=False).order_by("value")
    assert [(row.slug, row.value) for row in on_scale] == [
        ("false", 1),
        ("misleading", 2),
        ("missing-context", 3),
        ("mostly-true", 4),
        ("true", 5),
    ]
    assert {row.slug for row in scale.ratings.filter(value=None)} == {
        "unproven",
        "not-due",
        "opinion",
        "satire",
        "scam",
    }
    assert scale.is_current
    assert len({row.key for row in scale.ratings.all()}) == len(DEFAULT_RATINGS)
    assert all(row.labels["en"] and row.labels["id"] for row in scale.ratings.all())


def test_it_is_put_in_place_once_and_leaves_alone_what_the_desk_changed() -> None:
    Rating.objects.filter(slug="false").update(labels={"en": "Wrong", "id": "Keliru"})
    Group.objects.get(name=access.REVIEWER).delete()
    seed()
    seed()
    assert RatingScale.objects.count() == 1
    assert Rating.objects.get(slug="false").labels["id"] == "Keliru"
    assert Group.objects.filter(name=access.REVIEWER).exists()
