"""Articles as lists show them: what is searched, and how far the check of each has come."""

from collections import Counter
from dataclasses import dataclass, field

from django.db.models import Exists, OuterRef, Q, QuerySet

from annotations import access
from annotations.models import Article, Claim
from annotations.rules import ClaimState

# Filters of the list, by their name in the address.
TO_CHECK, CHECKED, IMPORTING, FAILED = "to-check", "checked", "importing", "failed"
UNSETTLED = (ClaimState.OPEN, ClaimState.REVIEWED, ClaimState.DISPUTED)
SEGMENTS = 48  # more claims than this share the segments of the map


@dataclass(frozen=True, slots=True)
class Progress:
    """How many of an article's claims have a result, and its map: a word for each segment, in the text's order."""

    done: int = 0
    total: int = 0
    segments: list[str] = field(default_factory=list)


def articles_found(user: access.Person, *, words: str = "", state: str = "") -> QuerySet[Article]:
    """The articles that the person may see, newest first; what turned out to be another's text is left out."""
    found = access.visible_to(user, Article.objects.filter(duplicate_of=None))
    for word in words.split():
        found = found.filter(Q(title__icontains=word) | Q(publisher__icontains=word) | Q(url__icontains=word))
    return found.filter(_in_state(state)) if state else found


def progress_of(articles: list[Article]) -> dict[int, Progress]:
    """The progress of each, in one query; claims that were set aside do not count."""
    rows = Claim.objects.filter(article__in=articles).exclude(state=ClaimState.DISMISSED).order_by("start", "id")
    claims: dict[int, list[str]] = {}
    for article, state, slug, value in rows.values_list(
        "article_id", "state", "verdict__rating__slug", "verdict__rating__value"
    ):
        claims.setdefault(article, []).append(_segment(state, slug, value))
    return {pk: _progress(segments) for pk, segments in claims.items()}


def with_progress(articles: list[Article]) -> list[Article]:
    """The same articles, each with its `progress`."""
    progress = progress_of(articles)
    for article in articles:
        article.progress = progress.get(article.pk, Progress())  # type: ignore[attr-defined]
    return articles


def _in_state(state: str) -> Q:
    claims = Claim.objects.filter(article=OuterRef("pk"))
    ready = Q(status=Article.Status.READY)
    conditions: dict[str, Q] = {
        TO_CHECK: ready & Q(Exists(claims.filter(state__in=UNSETTLED))),
        CHECKED: ready
        & Q(Exists(claims.filter(state=ClaimState.DECIDED)))
        & ~Q(Exists(claims.filter(state__in=UNSETTLED))),
        IMPORTING: Q(status__in=[Article.Status.FETCHING, Article.Status.SPLITTING]),
        FAILED: Q(status=Article.Status.FAILED),
    }
    return conditions.get(state, Q())


def _segment(state: str, slug: str | None, value: int | None) -> str:
    if state != ClaimState.DECIDED:
        return state
    return f"rating-{slug}" if value is not None else "rating-off-scale"


def _progress(segments: list[str]) -> Progress:
    done = sum(segment.startswith("rating-") for segment in segments)
    return Progress(done, len(segments), segments if len(segments) <= SEGMENTS else _shared_out(segments))


def _shared_out(segments: list[str]) -> list[str]:
    """SEGMENTS words in proportion to many, grouped by kind; every kind that occurs has at least one."""
    total = len(segments)
    shares = Counter(segments).most_common()
    return [kind for kind, count in shares for _ in range(max(1, round(count * SEGMENTS / total)))]
