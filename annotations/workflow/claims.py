"""Claims: marked, mended, split, merged, set aside and taken back."""

from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from annotations import access, events, rules
from annotations.errors import Duplicate, Invalid, InvalidTransition, NotFound
from annotations.models import Article, ArticleVersion, Citation, Claim, Event, User
from annotations.splitting import describe_span, draft_statement, split_span
from annotations.workflow import framing, keeping, locks, mending, sources, standing, words
from annotations.workflow.articles import claim_values

BEARS_ON_EVIDENCE = {"quote", "quantities", "dates", "speaker"}


@transaction.atomic
def create_claim(*, actor: User, article_id: int, start: int, end: int, subject: str = "content") -> Claim:
    """Marks a span as a claim; the splitter says what is in it. Raises NotAllowed, NotFound, Invalid, Duplicate."""
    access.check_can_annotate(actor)
    locks.locked(Article, article_id)  # claims are added under it, so that who splits again knows of all
    version = _text_of(article_id)
    start, end = _fit_span(version.text, start, end)
    claim = Claim(
        article_id=article_id,
        article_version=version,
        subject=words.choice(subject, Claim.Subject, field="subject"),
        created_by=actor,
        **_described(version, start, end),
    )
    _save_span(claim)
    events.record("claim_created", claim, actor=actor, new={"start": start, "end": end, "quote": claim.quote})
    return claim


@transaction.atomic
def edit_claim(*, actor: User, claim_id: int, version: int | None = None, **changes: Any) -> Claim:
    """Changes the bounds (`start` and `end`), the statement, subject, attribution, modality, quantities or dates.

    New bounds bring what the splitter reads in them, but for what people have mended. Dispatches find_evidence.
    Raises NotAllowed, NotFound, Invalid, InvalidTransition, StaleEdit, Duplicate.
    """
    access.check_can_annotate(actor)
    claim = locks.locked_claim(claim_id, step="edit_claim", version=version)
    values = _fit_changes(claim, changes)
    old, new = _save_changes(claim, values)
    for values in (old, new):
        values.pop("mended", None)  # the history names what was mended anyway
    if new:
        events.record("claim_edited", claim, actor=actor, old=old, new=new)
        standing.outdate_reviews(actor, claim, new)
    if BEARS_ON_EVIDENCE & new.keys():
        sources.look_for_evidence(claim.citations.all())
    return claim


@transaction.atomic
def split_claim(*, actor: User, claim_id: int, at: int, version: int | None = None) -> tuple[Claim, Claim]:
    """Cuts a claim in two at a code point of the article; the first keeps the sources and reviews.

    Raises NotAllowed, Invalid where a side would be empty, InvalidTransition, StaleEdit, Duplicate.
    """
    access.check_can_annotate(actor)
    locks.locked_article_of(claim_id)
    claim = locks.locked_claim(claim_id, step="edit_claim", version=version)
    text = claim.article_version
    try:
        left, right = split_span(text.text, claim.start, claim.end, at)
    except ValueError as error:
        raise Invalid(_("Both sides of the cut need words."), field="at") from error
    first_values, second_values = keeping.halves(claim, _described(text, *left), _described(text, *right))
    old, new = _save_changes(claim, first_values)
    second = Claim(
        article_id=claim.article_id, article_version=text, subject=claim.subject, created_by=actor, **second_values
    )
    _save_span(second)
    events.record("claim_split", claim, actor=actor, old=old, new={**new, "other": second.pk})
    standing.outdate_reviews(actor, claim, new)
    events.record("claim_created", second, actor=actor, new={"quote": second.quote, "split_from": claim.pk})
    sources.look_for_evidence(claim.citations.all())
    return claim, second


@transaction.atomic
def merge_claims(*, actor: User, claim_id: int, other_id: int, version: int | None = None) -> Claim:
    """Extends a claim over another one, which is set aside as merged; its sources come along.

    Raises NotAllowed, Invalid where they are of different texts, InvalidTransition where the other has been assessed.
    """
    access.check_can_annotate(actor)
    first_locked = {pk: locks.locked(Claim, pk) for pk in sorted({claim_id, other_id})}  # one order: no deadlock
    claim = locks.locked_claim(claim_id, step="edit_claim", version=version)
    other = first_locked[other_id]
    if (
        claim.pk == other.pk
        or claim.article_version_id != other.article_version_id
        or other.state == rules.ClaimState.DISMISSED
    ):
        raise Invalid(_("Choose another claim of the same article."), field="other")
    if not rules.is_claim_step_allowed("dismiss_claim", other.state) or other.reviews.exists():
        raise InvalidTransition(_("The other claim has been assessed already. Set one of them aside instead."))
    _set_aside(other, kind=Claim.Dismissal.MERGED, reason="")
    events.record("claim_dismissed", other, actor=actor, new={"dismissal": "merged", "into": claim.pk})
    read = _described(claim.article_version, min(claim.start, other.start), max(claim.end, other.end))
    old, new = _save_changes(claim, keeping.merged(claim, other, read))
    sources.move_citations(actor, other, claim)
    events.record("claims_merged", claim, actor=actor, old=old, new={**new, "other": other.pk})
    standing.outdate_reviews(actor, claim, new)
    sources.look_for_evidence(claim.citations.all())
    return claim


@transaction.atomic
def unmerge_claims(*, actor: User, claim_id: int, other_id: int, version: int | None = None) -> Claim:
    """Undoes a merge as the history has it: the old bounds, the other claim, and the sources that had come along.

    Raises NotAllowed, NotFound, InvalidTransition where there is no such merge, StaleEdit, Duplicate.
    """
    access.check_can_annotate(actor)
    for pk in sorted({claim_id, other_id}):  # one order, the same as for merging
        locks.locked(Claim, pk)
    claim = locks.locked_claim(claim_id, step="edit_claim", version=version)
    merge = Event.objects.filter(verb="claims_merged", claim=claim, new__other=other_id).first()
    other = locks.locked_claim(other_id, step="restore_claim")
    if merge is None or other.dismissal != Claim.Dismissal.MERGED:
        raise InvalidTransition(_("There is nothing to undo."))
    bounds = merge.old.get("start", claim.start), merge.old.get("end", claim.end)
    since = set(claim.mended) - set(merge.new.get("mended", claim.mended))  # mended after the merge: it stays
    before = {name: value for name, value in merge.old.items() if getattr(claim, name) == merge.new[name]}
    mended = sorted(since | set(merge.old.get("mended", claim.mended)))
    old, new = _save_changes(claim, {**_moved(claim, *bounds), **before, "mended": mended})
    events.record("claims_unmerged", claim, actor=actor, old=old, new={**new, "other": other.pk})
    standing.outdate_reviews(actor, claim, new)
    _take_back(actor, other)
    sources.return_citations(actor, claim, other)
    sources.look_for_evidence(Citation.objects.filter(claim__in=[claim, other]))
    return claim


@transaction.atomic
def dismiss_claim(*, actor: User, claim_id: int, kind: str, reason: str = "", version: int | None = None) -> Claim:
    """Sets a claim aside: it is none ("not-a-claim"), or the desk "will-not-check" it, which needs a reason."""
    access.check_can_annotate(actor)
    kind = words.choice(kind, Claim.Dismissal, field="kind")
    reason = words.paragraph(reason, field="reason")
    if kind not in Claim.CHOSEN_DISMISSALS:
        raise Invalid(_("Use merging for that, or splitting again."), field="kind")
    if kind == Claim.Dismissal.WILL_NOT_CHECK and not reason:
        raise Invalid(_("Say why it will not be checked."), field="reason")
    claim = locks.locked_claim(claim_id, step="dismiss_claim", version=version)
    old = {"state": claim.state}
    _set_aside(claim, kind=kind, reason=reason)
    events.record(
        "claim_dismissed", claim, actor=actor, old=old, new={"state": claim.state, "dismissal": kind}, why=reason
    )
    return claim


@transaction.atomic
def restore_claim(*, actor: User, claim_id: int, version: int | None = None) -> Claim:
    """Takes back a claim that was set aside. Raises Duplicate where its very span has been marked again since."""
    access.check_can_annotate(actor)
    claim = locks.locked_claim(claim_id, step="restore_claim", version=version)
    _take_back(actor, claim)
    return claim


def _take_back(actor: User, claim: Claim) -> None:
    old = {"state": claim.state, "dismissal": claim.dismissal}
    claim.state, claim.dismissal, claim.dismissal_reason = standing.state_of(claim), "", ""
    claim.version += 1
    _save_span(claim, ["state", "dismissal", "dismissal_reason", "version", "updated_at"])
    events.record("claim_restored", claim, actor=actor, old=old, new={"state": claim.state})


def _text_of(article_id: int) -> ArticleVersion:
    version = ArticleVersion.objects.filter(article_id=article_id).order_by("-number").first()
    if version is None:
        raise NotFound(_("There is no such article, or it has no text yet."))
    return version


def _fit_span(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without white space at its ends."""
    if not 0 <= start < end <= len(text):
        raise Invalid(_("The marked place is not in the text."), field="start")
    piece = text[start:end]
    if not piece.strip():
        raise Invalid(_("Mark at least one word."), field="start")
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())


def _described(version: ArticleVersion, start: int, end: int) -> dict[str, Any]:
    article = version.article
    found = describe_span(version.text, start, end, language=article.language, published=article.published_on)
    statement = draft_statement(version.text, found, language=article.language)
    return {**claim_values(found), "statement": statement}


def _moved(claim: Claim, start: int, end: int) -> dict[str, Any]:
    """New bounds and what is read in them; what people have mended stays."""
    if (start, end) == (claim.start, claim.end):
        return {}
    return keeping.moved(claim, _described(claim.article_version, start, end))


def _fit_changes(claim: Claim, changes: dict[str, Any]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    if "start" in changes or "end" in changes:
        span = _fit_span(claim.article_version.text, changes.pop("start", claim.start), changes.pop("end", claim.end))
        values |= _moved(claim, *span)
    fitted = {name: mending.FITTERS[name](value) for name, value in changes.items()}
    if "dates" in fitted:
        fitted["dates"] = mending.mark_weekdays(fitted["dates"], claim.article.language)
    if set(keeping.DERIVED) & fitted.keys():
        bounds = values.get("start", claim.start), values.get("end", claim.end)
        read = _described(claim.article_version, *bounds)
        fitted["mended"] = keeping.noted(claim, fitted, values, read)
        fitted |= framing.followed(claim, fitted, read)
    return values | fitted


def _save_changes(claim: Claim, values: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    try:
        with transaction.atomic():
            return locks.apply(claim, values)
    except IntegrityError as error:
        raise _already_marked(claim) from error


def _save_span(claim: Claim, fields: list[str] | None = None) -> None:
    try:
        with transaction.atomic():
            claim.save(update_fields=fields) if fields else claim.save()
    except IntegrityError as error:
        raise _already_marked(claim) from error


def _already_marked(claim: Claim) -> Duplicate:
    place = {
        "article_version": claim.article_version_id,
        "start": claim.start,
        "end": claim.end,
        "subject": claim.subject,
    }
    existing = Claim.objects.filter(**place).exclude(state=rules.ClaimState.DISMISSED).exclude(pk=claim.pk).first()
    return Duplicate(_("This very place is marked as a claim already."), existing=existing)


def _set_aside(claim: Claim, *, kind: str, reason: str) -> None:
    claim.state, claim.dismissal, claim.dismissal_reason = rules.ClaimState.DISMISSED, kind, reason
    claim.version += 1
    claim.save(update_fields=["state", "dismissal", "dismissal_reason", "version", "updated_at"])
