"""Where claims stand by their reviews. Not decided here: what editors settle (`verdicts`) or set aside (`claims`)."""

from annotations import events, rules
from annotations.models import Article, Claim, Review, User

# What a review judges: with another of these it would be a review of something else.
JUDGED = frozenset({"statement", "quote", "subject"})
UNDECIDED = (rules.ClaimState.OPEN, rules.ClaimState.REVIEWED, rules.ClaimState.DISPUTED)


def state_of(claim: Claim) -> rules.ClaimState:
    """Where the claim stands by its reviews."""
    ratings = list(claim.reviews.filter(is_outdated=False).values_list("rating__slug", flat=True))
    return rules.state_after_reviews(ratings, claim.article.required_reviews)


def follow_reviews(claim: Claim) -> None:
    """Moves an undecided, locked claim to the state that its reviews put it in. No edit: the claim's version stays."""
    _move(claim, state_of(claim))


def outdate_reviews(actor: User, claim: Claim, changed: dict[str, object]) -> None:
    """Where what was judged has changed, the reviews of it wait for their reviewers. The claim is locked."""
    if not JUDGED & changed.keys():
        return
    for review in claim.reviews.filter(is_outdated=False):
        review.is_outdated = True
        review.save(update_fields=["is_outdated", "updated_at"])
        events.record("review_outdated", review, actor=actor, new={"claim_version": claim.version})
    follow_reviews(claim)


def follow_required_reviews(article: Article) -> None:
    """Moves an article's undecided claims to where its new number of required reviews puts them.

    All are locked, not only those with reviews: a review that is just being saved read the old number.
    """
    claims = list(
        Claim.objects.select_for_update(no_key=True).filter(article=article, state__in=UNDECIDED).order_by("pk")
    )
    ratings: dict[int, list[str]] = {}
    valid = Review.objects.filter(claim__in=claims, is_outdated=False)
    for claim_id, slug in valid.values_list("claim_id", "rating__slug"):
        ratings.setdefault(claim_id, []).append(slug)
    for claim in claims:
        _move(claim, rules.state_after_reviews(ratings.get(claim.pk, []), article.required_reviews))


def _move(claim: Claim, state: rules.ClaimState) -> None:
    if state != claim.state:
        claim.state = state
        claim.save(update_fields=["state", "updated_at"])
