"""Sources as lists and their own page show them."""

from dataclasses import dataclass

from django.db.models import Count, OuterRef, Prefetch, Q, QuerySet, Subquery

from annotations import access
from annotations.models import Citation, Snapshot, Source

IN_WORK = "in-work"  # of the list's filters the one that is no fetch status: waiting or being fetched


@dataclass(frozen=True, slots=True)
class SourcePage:
    """A source with its archived copies, newest first, the one to read, and where it is cited."""

    source: Source
    snapshots: list[Snapshot]
    shown: Snapshot | None
    citations: list[Citation]


def sources_found(user: access.Person, *, words: str = "", state: str = "") -> QuerySet[Source]:
    """The sources that the person may see, newest first, with the newest copy's title and how often each is cited."""
    newest = Snapshot.objects.filter(source=OuterRef("pk")).order_by("-fetched_at", "-id")
    found = access.visible_to(user, Source.objects.all()).annotate(
        title=Subquery(newest.values("title")[:1]),
        site=Subquery(newest.values("site")[:1]),
        cited=Count("citations", filter=Q(citations__withdrawn_at=None)),
    )
    for word in words.split():
        found = found.filter(Q(url__icontains=word) | Q(title__icontains=word))
    found = found.order_by("-id")
    if state == IN_WORK:
        return found.filter(fetch_status__in=[Source.FetchStatus.QUEUED, Source.FetchStatus.FETCHING])
    if state in Source.FetchStatus.values:
        return found.filter(fetch_status=state)
    return found


def with_copies(sources: QuerySet[Source]) -> QuerySet[Source]:
    """The same sources with their copies at hand, without the copies' texts: what their state needs."""
    return sources.prefetch_related(Prefetch("snapshots", Snapshot.objects.defer("text")))


def source_page(user: access.Person, pk: int, *, copy: int | None = None) -> SourcePage:
    """The source with all that its page shows; `copy` is the key of the archived copy to read, else the newest."""
    source: Source = access.load_source_for(user, pk, with_copies(Source.objects.all()))
    snapshots = list(source.snapshots.all())
    shown = next((snapshot for snapshot in snapshots if snapshot.pk == copy), next(iter(snapshots), None))
    citations = source.citations.filter(withdrawn_at=None).select_related("claim__article", "created_by")
    return SourcePage(source, snapshots, shown, list(citations.order_by("-id")))
