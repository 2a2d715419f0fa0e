"""Claims that wait for somebody: the queue that the desk works through, and how long each part of it is."""

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from annotations import access
from annotations.models import Article, Claim, Review, Verdict
from annotations.rules import ClaimState

# Parts of the queue, by their name in the address.
NEXT, MINE, REVIEWED, DISPUTED, TO_PUBLISH = "next", "mine", "reviewed", "disputed", "to-publish"
PARTS = (NEXT, MINE, REVIEWED, DISPUTED, TO_PUBLISH)


def claims_waiting(user: access.Person, part: str, *, words: str = "") -> QuerySet[Claim]:
    """The claims of one part of the queue, most worth checking first."""
    found = access.visible_to(user, Claim.objects.filter(article__status=Article.Status.READY))
    found = _with_own(found, user).filter(_in_part(part))
    for word in words.split():
        found = found.filter(Q(statement__icontains=word) | Q(quote__icontains=word) | Q(speaker__icontains=word))
    return found.select_related("article", "verdict__rating").order_by("-checkworthiness", "id")


def counts_waiting(user: access.Person) -> dict[str, int]:
    """How many claims each part of the queue has, in one query."""
    found = _with_own(access.visible_to(user, Claim.objects.filter(article__status=Article.Status.READY)), user)
    names = {part.replace("-", "_"): part for part in PARTS}
    counted = found.aggregate(**{name: Count("pk", filter=_in_part(part)) for name, part in names.items()})
    return {part: counted[name] for name, part in names.items()}


def _with_own(claims: QuerySet[Claim], user: access.Person) -> QuerySet[Claim]:
    return claims.annotate(
        has_own=Exists(Review.objects.filter(claim=OuterRef("pk"), reviewer_id=user.pk, is_outdated=False))
    )


def _in_part(part: str) -> Q:
    open_claims = Q(state=ClaimState.OPEN)
    parts = {
        NEXT: open_claims & Q(has_own=False),
        MINE: open_claims & Q(has_own=True),
        REVIEWED: Q(state=ClaimState.REVIEWED),
        DISPUTED: Q(state=ClaimState.DISPUTED),
        TO_PUBLISH: Q(state=ClaimState.DECIDED, verdict__state=Verdict.State.DRAFT),
    }
    return parts[part]
