"""What waits for a person, for the page they start on."""

from dataclasses import dataclass

from annotations import access
from annotations.models import Article, Claim, Source
from annotations.queries.articles import articles_found, with_progress
from annotations.queries.claims_waiting import DISPUTED, NEXT, REVIEWED, TO_PUBLISH, claims_waiting, counts_waiting
from annotations.queries.sources import sources_found

SHOWN = 5  # rows of each list


@dataclass(frozen=True, slots=True)
class Overview:
    """Each part of the queue with its length, sources and imports that failed, and the newest articles."""

    counts: dict[str, int]
    next_claims: list[Claim]
    to_settle: list[Claim]
    to_publish: list[Claim]
    failed_sources: list[Source]
    failed_source_count: int
    failed_import_count: int
    articles: list[Article]


def overview_for(user: access.Person) -> Overview:
    """The overview of this person; editors also see what waits for their decision."""
    decides = access.is_moderator(user)
    failed = sources_found(user, state=Source.FetchStatus.FAILED)
    return Overview(
        counts=counts_waiting(user),
        next_claims=list(claims_waiting(user, NEXT)[:SHOWN]),
        to_settle=[claim for part in (DISPUTED, REVIEWED) for claim in claims_waiting(user, part)[:SHOWN]][:SHOWN]
        if decides
        else [],
        to_publish=list(claims_waiting(user, TO_PUBLISH)[:SHOWN]) if decides else [],
        failed_sources=list(failed[:SHOWN]),
        failed_source_count=failed.count(),
        failed_import_count=articles_found(user, state=Article.Status.FAILED).count(),
        articles=with_progress(list(articles_found(user)[:SHOWN])),
    )
