"""Reviews: one a person and claim, changed in place, and what they make of the claim."""

from typing import Any

import pytest

from annotations.errors import Invalid, InvalidTransition, NotAllowed, NotFound, StaleEdit
from annotations.models import Claim, Event, Rating, RatingScale, Review, User
from annotations.workflow import claims, reviews, verdicts
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def claim(db: None) -> Claim:
    return factories.make_claim()


def test_a_first_review_moves_the_claim(reviewer: User, claim: Claim) -> None:
    review, created = reviews.submit_review(
        reviewer=reviewer, claim_id=claim.pk, rating="true", rationale=" Dua\r\nlaporan. ", version=0
    )
    claim.refresh_from_db()
    assert created
    assert (review.rating.slug, review.rationale, review.version) == ("true", "Dua\nlaporan.", 1)
    assert (claim.state, claim.version) == ("reviewed", 1), "a review is no edit of the claim"
    event = Event.objects.get(verb="review_submitted")
    assert (event.review, event.claim, event.actor) == (review, claim, reviewer)
    assert event.new == {"rating": "true", "rationale": "Dua\nlaporan."}


def test_a_review_is_changed_in_place_and_its_history_kept(reviewer: User, claim: Claim) -> None:
    first, _created = reviews.submit_review(reviewer=reviewer, claim_id=claim.pk, rating="true", rationale="Satu.")
    again, created = reviews.submit_review(
        reviewer=reviewer, claim_id=claim.pk, rating="false", rationale="Dua.", version=1
    )
    assert not created
    assert (again.pk, again.rating.slug, again.version) == (first.pk, "false", 2)
    assert Event.objects.get(verb="review_changed").old == {"rating": "true", "rationale": "Satu."}
    reviews.submit_review(reviewer=reviewer, claim_id=claim.pk, rating="false", rationale="Dua.")
    assert Event.objects.filter(verb="review_changed").count() == 1, "nothing changed, nothing recorded"


@pytest.mark.parametrize("seen", [0, 1, 9])
def test_a_review_changed_elsewhere_is_not_overwritten(seen: int, reviewer: User, claim: Claim) -> None:
    for rating in ("true", "false"):
        reviews.submit_review(reviewer=reviewer, claim_id=claim.pk, rating=rating)
    with pytest.raises(StaleEdit) as error:
        reviews.submit_review(reviewer=reviewer, claim_id=claim.pk, rating="opinion", version=seen)
    assert error.value.current.rating.slug == "false"
    assert Review.objects.get(claim=claim).rating.slug == "false"


def test_a_version_of_a_review_that_is_not_there(reviewer: User, claim: Claim) -> None:
    with pytest.raises(StaleEdit) as error:
        reviews.submit_review(reviewer=reviewer, claim_id=claim.pk, rating="true", version=1)
    assert error.value.current is None


def test_who_may_not(observer: User, claim: Claim) -> None:
    for person in (observer, factories.make_user("")):
        with pytest.raises(NotAllowed):
            reviews.submit_review(reviewer=person, claim_id=claim.pk, rating="true")


def test_a_claim_that_is_not_there(reviewer: User) -> None:
    with pytest.raises(NotFound):
        reviews.submit_review(reviewer=reviewer, claim_id=2**70, rating="true")


@pytest.mark.parametrize("rating", ["", "wahr", "TRUE"])
def test_a_rating_is_one_of_the_scale(rating: str, reviewer: User, claim: Claim) -> None:
    with pytest.raises(Invalid) as error:
        reviews.submit_review(reviewer=reviewer, claim_id=claim.pk, rating=rating)
    assert error.value.field == "rating"


def test_only_the_current_scale_counts(reviewer: User, claim: Claim) -> None:
    old = RatingScale.objects.create(slug="lama", labels={"en": "Old"})
    Rating.objects.create(scale=old, slug="setengah", key="1", labels={"id": "Setengah"})
    with pytest.raises(Invalid):
        reviews.submit_review(reviewer=reviewer, claim_id=claim.pk, rating="setengah")


@pytest.mark.parametrize("state", ["decided", "dismissed"])
def test_what_is_settled_is_not_reviewed(state: str, reviewer: User) -> None:
    claim = factories.make_claim(state=state)
    with pytest.raises(InvalidTransition):
        reviews.submit_review(reviewer=reviewer, claim_id=claim.pk, rating="false")
    assert not Review.objects.filter(reviewer=reviewer).exists()


@pytest.mark.parametrize(
    ("required", "ratings", "state"),
    [
        (1, ["true"], "reviewed"),
        (2, ["true"], "open"),
        (2, ["true", "true"], "reviewed"),
        (2, ["true", "false"], "disputed"),
        (1, ["true", "false"], "disputed"),
        (3, ["true", "false"], "open"),
    ],
)
def test_the_claim_stands_where_its_reviews_put_it(required: int, ratings: list[str], state: str) -> None:
    claim = factories.make_claim(article=factories.make_article(required_reviews=required))
    for rating in ratings:
        factories.make_review(claim, rating=rating)
    claim.refresh_from_db()
    assert claim.state == state


@pytest.mark.parametrize(
    "change", [{"statement": "The opposite of what was assessed."}, {"subject": "utterance"}, {"start": 0}]
)
def test_a_review_of_what_was_changed_waits_for_its_reviewer(change: dict[str, Any], moderator: User) -> None:
    claim = factories.make_claim()
    review = factories.make_review(claim)
    claims.edit_claim(actor=moderator, claim_id=claim.pk, **change)
    claim.refresh_from_db()
    review.refresh_from_db()
    assert (claim.state, review.is_outdated) == ("open", True)
    assert Event.objects.get(verb="review_outdated").review == review
    with pytest.raises(NotAllowed):  # it is as if nobody but the editor had looked at this wording
        verdicts.decide_claim(actor=moderator, claim_id=claim.pk, rating="true", publish=True)
    reviews.submit_review(reviewer=review.reviewer, claim_id=claim.pk, rating="true", rationale=review.rationale)
    claim.refresh_from_db()
    review.refresh_from_db()
    assert (claim.state, review.is_outdated) == ("reviewed", False)


@pytest.mark.parametrize("change", [{"speaker": "Sari"}, {"modality": "opinion"}, {"dates": []}])
def test_what_a_review_does_not_judge_leaves_it_valid(change: dict[str, Any], moderator: User) -> None:
    claim = factories.make_claim(state="reviewed")
    claims.edit_claim(actor=moderator, claim_id=claim.pk, **change)
    claim.refresh_from_db()
    assert claim.state == "reviewed"


def test_a_published_version_names_only_reviews_of_its_wording(moderator: User) -> None:
    claim = factories.make_claim()
    factories.make_review(claim)
    claims.edit_claim(actor=moderator, claim_id=claim.pk, statement="Tiga ribu peti kemas pindah.")
    valid = factories.make_review(claim)
    verdict = verdicts.decide_claim(actor=moderator, claim_id=claim.pk, rating="true", publish=True)
    assert [review["uid"] for review in verdict.versions.get().content["reviews"]] == [str(valid.uid)]
