"""What the workspace shows: an article's text with its claims, and all about the one in hand."""

from dataclasses import dataclass, field

from django.conf import settings
from django.db.models import Prefetch, QuerySet

from annotations import access
from annotations.models import (
    Article,
    ArticleVersion,
    Citation,
    Claim,
    Event,
    Passage,
    Rating,
    Review,
    Snapshot,
    Verdict,
)
from annotations.queries.ratings import current_ratings
from annotations.rules import ClaimState

UNDECIDED = (ClaimState.OPEN, ClaimState.REVIEWED, ClaimState.DISPUTED)
EVENTS_SHOWN = 30
PASSAGES_SHOWN = 3
# All that the text and the progress map need of a claim.
PLACE = (
    *("id", "article_id", "article_version_id", "start", "end", "quote", "modality", "state", "dismissal"),
    *("speaker_start", "speaker_end", "cue_start", "cue_end"),
)


@dataclass(frozen=True, slots=True)
class Text:
    """An article's text with its claims in order; those that people set aside apart, replaced ones nowhere."""

    article: Article
    version: ArticleVersion | None
    claims: list[Claim]
    set_aside: list[Claim]

    @property
    def done(self) -> int:
        return sum(claim.state == ClaimState.DECIDED for claim in self.claims)

    @property
    def first_undecided(self) -> Claim | None:
        """Where somebody who opens the article starts; the first claim where all are decided."""
        waiting = (claim for claim in self.claims if claim.state in UNDECIDED)
        return next(waiting, self.claims[0] if self.claims else None)

    def number_of(self, pk: int) -> int | None:
        """The claim's place among the others, from 1; None for one that was set aside."""
        return next((number for number, claim in enumerate(self.claims, start=1) if claim.pk == pk), None)

    def after(self, claim: Claim) -> Claim | None:
        """The claim that follows in the text."""
        return next((c for c in self.claims if (c.start, c.pk) > (claim.start, claim.pk)), None)

    def before(self, claim: Claim) -> Claim | None:
        """The claim that precedes it in the text."""
        return next((c for c in reversed(self.claims) if (c.start, c.pk) < (claim.start, claim.pk)), None)


@dataclass(frozen=True, slots=True)
class Panel:
    """All about one claim that this person may see."""

    claim: Claim
    citations: list[Citation]
    withdrawn: list[Citation]
    own_review: Review | None
    reviews: list[Review]
    hidden: int
    verdict: Verdict | None
    why_not_publish: str
    ratings: list[Rating]
    events: list[Event] = field(default_factory=list)


def text_of(user: access.Person, pk: int) -> Text:
    """The article's text with its claims; the version is None while there is none. NotFound as access says."""
    article = access.load_article_for(user, pk, Article.objects.select_related("duplicate_of"))
    return text_with_claims(article)


def text_with_claims(article: Article) -> Text:
    """The same for an article that was loaded already."""
    rows = Claim.objects.filter(article=article).select_related("verdict__rating").order_by("start", "id")
    ratings = ("verdict__rating__slug", "verdict__rating__value", "verdict__rating__labels")
    rows = rows.exclude(dismissal=Claim.Dismissal.SUPERSEDED)
    rows = rows.only(*PLACE, "verdict__claim_id", "verdict__state", *ratings)
    claims: list[Claim] = []
    set_aside: list[Claim] = []
    for claim in rows:
        (set_aside if claim.state == ClaimState.DISMISSED else claims).append(claim)
    return Text(article, article.versions.first(), claims, set_aside)


def claim_at_hand(user: access.Person, pk: int) -> Claim:
    """The claim with its article and verdict, without the article's text. NotFound as access says."""
    claims = Claim.objects.select_related(
        "article__duplicate_of", "verdict__rating", "verdict__decided_by", "created_by"
    )
    claim: Claim = access.load_claim_for(user, pk, claims)
    return claim


def panel_of(user: access.Person, claim: Claim) -> Panel:
    """Everything about a claim from `claim_at_hand`, as this person may see it."""
    citations = list(cited(claim.citations.all()))
    reviews = list(access.reviews_visible_to(user).filter(claim=claim).select_related("rating", "reviewer"))
    # What decides about publishing is all reviews, also those that the person may not read.
    given = list(Review.objects.filter(claim=claim).only("id", "claim_id", "reviewer_id"))
    claim._prefetched_objects_cache = {"reviews": given}  # type: ignore[attr-defined]  # noqa: SLF001
    only_reviewer = settings.PUBLISHER_MAY_BE_ONLY_REVIEWER
    events = access.events_visible_to(user).filter(claim=claim).select_related("actor").order_by("-id")
    return Panel(
        claim=claim,
        citations=[citation for citation in citations if not citation.withdrawn_at],
        withdrawn=[citation for citation in citations if citation.withdrawn_at],
        own_review=next((review for review in reviews if review.reviewer_id == user.pk), None),
        reviews=[review for review in reviews if review.reviewer_id != user.pk],
        hidden=len(given) - len(reviews),
        verdict=getattr(claim, "verdict", None),
        why_not_publish=access.why_not_publish(user, claim, may_be_only_reviewer=only_reviewer),
        ratings=current_ratings(),
        events=list(events[:EVENTS_SHOWN]),
    )


def cited(citations: QuerySet[Citation]) -> QuerySet[Citation]:
    """The citations with what their cards show: the source, its copies without their texts, the passages found."""
    copies = Prefetch("source__snapshots", Snapshot.objects.defer("text"))
    passages = Prefetch("passages", Passage.objects.order_by("-score", "start"))
    return citations.select_related("source", "created_by").prefetch_related(copies, passages).order_by("id")


def citation_at_hand(user: access.Person, pk: int) -> Citation:
    """One citation with what its card shows. NotFound as access says."""
    citation: Citation = access.load_citation_for(user, pk, cited(Citation.objects.select_related("claim__article")))
    return citation
