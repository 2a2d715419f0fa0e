"""Reviews: one reviewer's proposal on a claim."""

from django.db import transaction
from django.utils.translation import gettext as _

from annotations import access, events
from annotations.errors import Invalid, StaleEdit
from annotations.models import Rating, Review, User
from annotations.workflow import locks, standing, words


@transaction.atomic
def submit_review(
    *, reviewer: User, claim_id: int, rating: str, rationale: str = "", version: int | None = None
) -> tuple[Review, bool]:
    """Gives or changes the reviewer's own rating of a claim and why; (review, whether it is the first).

    `rating` is a slug of the current scale; `version` that of the own review as it was seen, 0 where there was none.
    The claim's state follows from its reviews. Raises NotAllowed, NotFound, Invalid, InvalidTransition, StaleEdit.
    """
    access.check_can_annotate(reviewer)
    values = {"rating": current_rating(rating), "rationale": words.paragraph(rationale, field="rationale")}
    values["is_outdated"] = False
    claim = locks.locked_claim(claim_id, step="submit_review")
    review = Review.objects.filter(claim=claim, reviewer=reviewer).select_related("rating").first()
    _check_seen(review, version)
    if review is None:
        review = Review.objects.create(claim=claim, reviewer=reviewer, **values)
        events.record("review_submitted", review, actor=reviewer, new=_said(review))
        created = True
    else:
        created = False
        old = _said(review)
        if locks.apply(review, values)[1]:
            events.record("review_changed", review, actor=reviewer, old=old, new=_said(review))
    standing.follow_reviews(claim)
    return review, created


def current_rating(slug: str) -> Rating:
    """The rating of the current scale with this slug. Raises Invalid(field="rating")."""
    rating = Rating.objects.filter(scale__is_current=True, slug=slug).first()
    if rating is None:
        raise Invalid(_("Choose a rating."), field="rating")
    return rating


def _said(review: Review) -> dict[str, str]:
    return {"rating": review.rating.slug, "rationale": review.rationale}


def _check_seen(review: Review | None, version: int | None) -> None:
    if version is not None and version != (review.version if review else 0):
        raise StaleEdit(_("You have changed your assessment elsewhere in the meantime."), current=review)
