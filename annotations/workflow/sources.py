"""Sources and where they are cited. Fetching them is the machine's: `jobs.fetches`."""

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from annotations import access, dispatch, events
from annotations.errors import Duplicate, Invalid, InvalidTransition
from annotations.models import Citation, Claim, Event, Source, User
from annotations.models.fields import digest
from annotations.workflow import locks, words
from annotations.workflow.articles import fit_url

ABOUT = ("stance", "quote", "quote_translation", "locator", "note")


@transaction.atomic
def add_sources(
    *, actor: User, claim_id: int, urls: list[str], stance: str = "", quote: str = "", note: str = ""
) -> list[Citation]:
    """Attaches links to a claim; each is fetched in the background unless it is there already.

    All or none: one bad link and nothing is attached, so that what was typed can be mended and sent again. A link that
    the claim has already is not attached twice; one that was withdrawn comes back. What was typed with it fills what
    was empty there (all of it, where the link comes back). Dispatches fetch_source.
    Raises NotAllowed, NotFound, Invalid (which link and why), InvalidTransition where the claim was replaced.
    """
    access.check_can_annotate(actor)
    claim = _citable_claim(claim_id)
    addresses = _fit_urls(urls)
    about = _about(stance=stance, quote=quote, note=note)
    found = {address: _source(actor, address) for address in sorted(addresses, key=digest)}  # one order: no deadlock
    return [_cite(actor, claim, found[address], about) for address in addresses]


@transaction.atomic
def cite_url(*, actor: User, claim_id: int, url: str, stance: str = "", quote: str = "", note: str = "") -> Citation:
    """Attaches one link; it is fetched in the background unless it is there already. Dispatches fetch_source.

    Raises NotAllowed, NotFound, Invalid, Duplicate where the claim has it.
    """
    access.check_can_annotate(actor)
    claim = _citable_claim(claim_id)
    source = _source(actor, fit_url(url, field="url"))
    return _cite_once(actor, claim, source, _about(stance=stance, quote=quote, note=note))


@transaction.atomic
def cite_source(
    *, actor: User, claim_id: int, source_id: int, stance: str = "", quote: str = "", note: str = ""
) -> Citation:
    """Attaches a source that the desk has already. Raises NotAllowed, NotFound, Invalid, Duplicate."""
    access.check_can_annotate(actor)
    claim = _citable_claim(claim_id)
    source = locks.locked(Source, source_id)
    return _cite_once(actor, claim, source, _about(stance=stance, quote=quote, note=note))


@transaction.atomic
def edit_citation(*, actor: User, citation_id: int, version: int | None = None, **changes: str) -> Citation:
    """Changes stance, quote, quote_translation, locator or note. Raises NotAllowed, NotFound, Invalid, StaleEdit."""
    access.check_can_annotate(actor)
    citation = locks.locked_citation(citation_id, version=version)
    old, new = locks.apply(citation, _about(**changes))
    if new:
        events.record("citation_edited", citation, actor=actor, old=old, new=new)
    return citation


@transaction.atomic
def withdraw_citation(*, actor: User, citation_id: int, version: int | None = None) -> Citation:
    """Takes a source off a claim; it stays in the history and can be put back."""
    access.check_can_annotate(actor)
    citation = locks.locked_citation(citation_id, version=version)
    if citation.withdrawn_at:
        raise InvalidTransition(_("This source has been taken off the claim already."))
    _set_withdrawn(citation, withdrawn=True)
    events.record("citation_withdrawn", citation, actor=actor, old={"url": citation.source.url})
    return citation


@transaction.atomic
def restore_citation(*, actor: User, citation_id: int, version: int | None = None) -> Citation:
    """Puts a source back on its claim."""
    access.check_can_annotate(actor)
    citation = locks.locked_citation(citation_id, version=version)
    if not citation.withdrawn_at:
        raise InvalidTransition(_("This source is on the claim."))
    _set_withdrawn(citation, withdrawn=False)
    events.record("citation_restored", citation, actor=actor, new={"url": citation.source.url})
    look_for_evidence(Citation.objects.filter(pk=citation.pk))  # the page or the claim may have changed meanwhile
    return citation


@transaction.atomic
def retry_source(*, actor: User, source_id: int) -> Source:
    """Has a failed source fetched now. Raises NotAllowed, NotFound, InvalidTransition where it has not failed."""
    access.check_can_annotate(actor)
    source = locks.locked(Source, source_id)
    if source.fetch_status != Source.FetchStatus.FAILED:
        raise InvalidTransition(_("This source has not failed."))
    old = {"fetch_status": source.fetch_status, "failure": source.failure}
    source.fetch_status, source.attempts, source.failure = Source.FetchStatus.QUEUED, 0, ""
    source.due_at, source.reserved_until = timezone.now(), None
    source.save(update_fields=["fetch_status", "attempts", "failure", "due_at", "reserved_until", "updated_at"])
    events.record("source_retried", source, actor=actor, old=old, new={"fetch_status": source.fetch_status})
    dispatch.send("fetch_source", source.pk)
    return source


def look_for_evidence(citations: QuerySet[Citation]) -> None:
    """Notes that passages have to be found for these citations, and asks a worker to; in the caller's transaction.

    Their sources are locked first: a fetch that ends right now either has ended before, or reads what is written here.
    """
    _lock_sources(citations)
    waiting = citations.filter(withdrawn_at=None, source__fetch_status=Source.FetchStatus.FETCHED)
    for pk in waiting.values_list("pk", flat=True):
        Citation.objects.filter(pk=pk).update(evidence_due_at=timezone.now())
        dispatch.send("find_evidence", pk)


def move_citations(actor: User, origin: Claim, claim: Claim) -> None:
    """Brings the sources of a claim that is set aside to the one that takes its place; both locked by the caller.

    A source that both have stays where it is: what its citation there says fills what is empty here.
    """
    _lock_sources(Citation.objects.filter(claim__in=[origin, claim]))
    own = {citation.source_id: citation for citation in claim.citations.select_related("source")}
    for citation in origin.citations.filter(withdrawn_at=None):
        if citation.source_id in own:
            _join(actor, own[citation.source_id], {name: getattr(citation, name) for name in ABOUT})
        else:
            _move(actor, citation, claim)


def return_citations(actor: User, claim: Claim, origin: Claim) -> None:
    """Gives `origin` the sources back that had come along from it; both locked by the caller."""
    _lock_sources(Citation.objects.filter(claim__in=[origin, claim]))
    moved = Event.objects.filter(verb="citation_moved", old__claim=origin.pk, new__claim=claim.pk)
    there = origin.citations.values("source_id")
    for citation in claim.citations.filter(pk__in=moved.values("object_id")).exclude(source_id__in=there):
        _move(actor, citation, origin)


def _move(actor: User, citation: Citation, claim: Claim) -> None:
    old = {"claim": citation.claim_id}
    citation.claim = claim
    citation.version += 1
    citation.save(update_fields=["claim", "version", "updated_at"])
    events.record("citation_moved", citation, actor=actor, old=old, new={"claim": claim.pk})


def _lock_sources(citations: QuerySet[Citation]) -> None:
    """Always in the order of their hashes, in which `add_sources` makes them too."""
    rows = Source.objects.select_for_update(no_key=True).filter(pk__in=citations.values("source_id"))
    list(rows.order_by("url_sha256").values_list("pk", flat=True))


def _citable_claim(claim_id: int) -> Claim:
    """The claim, locked. What splitting again has replaced a moment ago takes no sources: nobody would see them."""
    claim = locks.locked(Claim, claim_id)
    if claim.dismissal == Claim.Dismissal.SUPERSEDED:
        raise InvalidTransition(_("This claim was replaced when the article was split again. Take it back first."))
    return claim


def _fit_urls(urls: list[str]) -> list[str]:
    lines = [url.strip() for url in urls if url.strip()]
    if not lines:
        raise Invalid(_("Paste at least one link."), field="urls")
    if len(lines) > settings.SOURCES_MAX_AT_ONCE:
        limit = {"limit": settings.SOURCES_MAX_AT_ONCE, "count": len(lines)}
        raise Invalid(_("At most %(limit)s links at a time; these are %(count)s.") % limit, field="urls")
    addresses = []
    for number, line in enumerate(lines, start=1):
        try:
            addresses.append(fit_url(line, field="urls"))
        except Invalid as error:
            shown = {"number": number, "link": line[:80], "reason": error.message}
            raise Invalid(_("Link %(number)s (%(link)s): %(reason)s") % shown, field="urls") from error
    return list(dict.fromkeys(addresses))


def _about(**values: str) -> dict[str, str]:
    fitted = {name: words.paragraph(value, field=name) for name, value in values.items()}
    if fitted.get("stance"):
        words.choice(fitted["stance"], Citation.Stance, field="stance")
    if "locator" in fitted:
        fitted["locator"] = words.line(fitted["locator"], field="locator", limit=200)
    return fitted


def _source(actor: User, address: str) -> Source:
    """The source of this address, new or locked: a fetch of it that ends now waits and then finds the citation."""
    source, created = Source.objects.select_for_update(no_key=True).get_or_create(
        url_sha256=digest(address), defaults={"url": address, "due_at": timezone.now()}
    )
    if created:
        events.record("source_added", source, actor=actor, new={"url": address})
        dispatch.send("fetch_source", source.pk)
    return source


def _cite_once(actor: User, claim: Claim, source: Source, about: dict[str, str]) -> Citation:
    existing = Citation.objects.filter(claim=claim, source=source, withdrawn_at=None).first()
    if existing:
        raise Duplicate(_("This claim has that source already."), existing=existing)
    return _cite(actor, claim, source, about)


def _cite(actor: User, claim: Claim, source: Source, about: dict[str, str]) -> Citation:
    citation, created = Citation.objects.get_or_create(
        claim=claim, source=source, defaults={**about, "created_by": actor}
    )
    if created:
        events.record("citation_added", citation, actor=actor, new={"url": source.url, **about})
    else:
        _join(actor, citation, about)
    look_for_evidence(Citation.objects.filter(pk=citation.pk))
    return citation


def _join(actor: User, citation: Citation, about: dict[str, str]) -> None:
    """Keeps what was said again of a source that is there: over what a withdrawn one said, else in gaps."""
    said = {name: value for name, value in about.items() if value}
    if citation.withdrawn_at:
        _set_withdrawn(citation, withdrawn=False)
        old, new = locks.apply(citation, said)
        events.record("citation_restored", citation, actor=actor, old=old, new={"url": citation.source.url, **new})
        return
    old, new = locks.apply(citation, {name: value for name, value in said.items() if not getattr(citation, name)})
    if new:
        events.record("citation_edited", citation, actor=actor, old=old, new=new)


def _set_withdrawn(citation: Citation, *, withdrawn: bool) -> None:
    citation.withdrawn_at = timezone.now() if withdrawn else None
    citation.version += 1
    citation.save(update_fields=["withdrawn_at", "version", "updated_at"])
