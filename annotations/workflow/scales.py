"""Rating scales: edited by administrators until the first rating is given on them, then succeeded."""

from django.db import transaction
from django.utils.translation import gettext as _

from annotations import access, events
from annotations.errors import Invalid, InvalidTransition
from annotations.models import RatingScale, Review, User, Verdict
from annotations.workflow import locks

MOST_RATINGS = 10  # one digit each


def is_in_use(scale: RatingScale) -> bool:
    """Whether somebody has rated on this scale: from then on it stays as it is."""
    if scale.pk is None:
        return False
    given = {"rating__scale": scale}
    return Review.objects.filter(**given).exists() or Verdict.objects.filter(**given).exists()


@transaction.atomic
def save_scale(*, actor: User, scale: RatingScale, changed: list[str]) -> RatingScale:
    """Keeps a scale that is new or not in use. Raises NotAllowed, InvalidTransition."""
    access.check_can_administrate(actor)
    if is_in_use(scale):
        raise InvalidTransition(_("A scale in use is not edited. Add its next version instead."))
    scale.save()
    events.record("scale_saved", scale, actor=actor, new={name: getattr(scale, name) for name in changed})
    return scale


@transaction.atomic
def note_ratings(*, actor: User, scale: RatingScale) -> None:
    """Writes down the ratings of a scale that has just been edited."""
    access.check_can_administrate(actor)
    events.record(
        "scale_ratings_saved", scale, actor=actor, new={"ratings": [r.as_dict() for r in scale.ratings.all()]}
    )


@transaction.atomic
def make_current(*, actor: User, scale_id: int) -> RatingScale:
    """Has new assessments given on this scale; those that were given keep theirs. Raises NotAllowed, Invalid."""
    access.check_can_administrate(actor)
    # All, in one order: two that are made current at once would each look for the one that the other has just left.
    list(RatingScale.objects.select_for_update(no_key=True).order_by("pk"))
    scale = locks.locked(RatingScale, scale_id)
    if not 2 <= scale.ratings.count() <= MOST_RATINGS:
        raise Invalid(_("A scale needs between two and ten ratings."), field="ratings")
    before = RatingScale.objects.filter(is_current=True).exclude(pk=scale.pk).first()
    if before:
        before.is_current = False
        before.save(update_fields=["is_current"])
    scale.is_current = True
    scale.save(update_fields=["is_current"])
    events.record("scale_made_current", scale, actor=actor, old={"scale": before.pk if before else None})
    return scale
