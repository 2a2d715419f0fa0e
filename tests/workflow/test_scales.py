"""Rating scales: edited until used, one of them current, each change an administrator's."""

import pytest

from annotations.errors import Invalid, InvalidTransition, NotAllowed, NotFound
from annotations.models import Event, Rating, RatingScale, User
from annotations.workflow import scales
from tests import factories

pytestmark = pytest.mark.django_db


def make_scale(ratings: int = 2) -> RatingScale:
    scale = RatingScale.objects.create(slug="dua", labels={"en": "Two"})
    for number in range(ratings):
        Rating.objects.create(scale=scale, slug=f"r{number}", key=str(number), labels={"en": str(number)})
    return scale


def test_only_administrators(moderator: User) -> None:
    scale = make_scale()
    for step in (
        lambda: scales.save_scale(actor=moderator, scale=scale, changed=["labels"]),
        lambda: scales.note_ratings(actor=moderator, scale=scale),
        lambda: scales.make_current(actor=moderator, scale_id=scale.pk),
    ):
        with pytest.raises(NotAllowed):
            step()


def test_a_new_scale_is_kept_and_written_down(administrator: User) -> None:
    scale = scales.save_scale(
        actor=administrator, scale=RatingScale(slug="baru", labels={"id": "Baru"}), changed=["slug", "labels"]
    )
    assert not scales.is_in_use(scale)
    assert Event.objects.get(verb="scale_saved").new == {"slug": "baru", "labels": {"id": "Baru"}}


def test_a_scale_in_use_is_succeeded_not_edited(administrator: User) -> None:
    scale = RatingScale.objects.get()
    scales.save_scale(actor=administrator, scale=scale, changed=[])
    factories.make_claim(state="reviewed")
    assert scales.is_in_use(scale)
    with pytest.raises(InvalidTransition):
        scales.save_scale(actor=administrator, scale=scale, changed=["labels"])


def test_one_scale_is_current(administrator: User) -> None:
    before, scale = RatingScale.objects.get(), make_scale()
    scales.make_current(actor=administrator, scale_id=scale.pk)
    assert list(RatingScale.objects.filter(is_current=True)) == [scale]
    assert Event.objects.get(verb="scale_made_current").old == {"scale": before.pk}
    scales.make_current(actor=administrator, scale_id=scale.pk)
    assert list(RatingScale.objects.filter(is_current=True)) == [scale]


@pytest.mark.parametrize("ratings", [0, 1])
def test_too_few_ratings_to_choose_from(ratings: int, administrator: User) -> None:
    with pytest.raises(Invalid):
        scales.make_current(actor=administrator, scale_id=make_scale(ratings).pk)


def test_a_scale_that_is_not_there(administrator: User) -> None:
    with pytest.raises(NotFound):
        scales.make_current(actor=administrator, scale_id=2**70)
