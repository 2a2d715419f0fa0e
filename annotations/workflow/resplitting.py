"""Splitting an article again. What people have worked on stays as it is; docs/workflow.md has the rules."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from annotations import access, events
from annotations.errors import InvalidTransition, NotFound, StaleEdit
from annotations.models import Article, ArticleVersion, Claim, Event, User
from annotations.queries.touched import with_touch
from annotations.rules import ClaimState
from annotations.spans import Span
from annotations.workflow import locks
from annotations.workflow.articles import SplitText, split_text, values_of
from annotations.workflow.resplit_plan import Plan, Taken, differing, is_superseded, make_plan

DONE, UNDONE = "article_resplit", "article_resplit_undone"
BATCH = 500


@dataclass(frozen=True, slots=True)
class Reading:
    """An article with what the splitter finds in its text now. Made outside of any transaction: it takes its time."""

    article: Article
    version: ArticleVersion
    split: SplitText


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it: how many claims of each kind, and the event; none where there was nothing to change."""

    counts: dict[str, int]
    event: Event | None


def text_to_split(article_id: int) -> ArticleVersion:
    """The newest text, with its article. Raises NotFound, and InvalidTransition where it has none (yet)."""
    article = Article.objects.filter(pk=article_id).first()
    if article is None:
        raise NotFound(_("There is no such article."))
    version = ArticleVersion.objects.filter(article=article).select_related("article").first()
    if version is None or article.status != Article.Status.READY:
        raise InvalidTransition(_("The article has no text yet."))
    return version


def read_again(version: ArticleVersion) -> Reading:
    """Splits a text from `text_to_split` as it would be split on import today."""
    article = version.article
    split = split_text(version.text, article.language, article.published_on)
    return Reading(article, version, split)


def plan_resplit(*, actor: User, article_id: int) -> tuple[Article, Plan]:
    """What splitting the article again would change, without changing it. Raises NotAllowed and as text_to_split."""
    access.check_can_annotate(actor)
    reading = read_again(text_to_split(article_id))
    return reading.article, make_plan(with_touch(_claims_of(reading.version)), values_of(reading.split))


def resplit_article(
    *, actor: User, article_id: int, version: int | None = None, expected: Mapping[str, int] | None = None
) -> Outcome:
    """Splits an article again: claims that nobody has touched follow the splitter, those of people stay.

    `version` is the article's as it was seen, `expected` the counts that the person was shown and agreed to. Writes
    one event, or none where nothing changes. Raises NotAllowed, NotFound, InvalidTransition where there is no text,
    StaleEdit where it would change something else than was agreed to.
    """
    access.check_can_annotate(actor)
    reading = read_again(text_to_split(article_id))
    return apply_reading(actor, reading, version=version, expected=expected)


@transaction.atomic
def apply_reading(
    actor: User | None, reading: Reading, *, version: int | None = None, expected: Mapping[str, int] | None = None
) -> Outcome:
    """Carries out what a reading brings, under the article's lock and then its claims'. `actor` None is the desk."""
    article = locks.locked(Article, reading.article.pk)
    locks.check_version(article, version)
    _check_read(article, reading)
    plan = make_plan(_locked_claims(reading.version), values_of(reading.split))
    if expected is not None and dict(expected) != plan.counts:
        raise StaleEdit(_("Somebody else has changed this in the meantime."), current=article)
    if plan.changes_nothing:
        return Outcome(plan.counts, None)
    old = {str(claim.pk): {name: getattr(claim, name) for name in new} for claim, new in plan.refreshed}
    added = _carry_out(plan, reading.version)
    return Outcome(
        plan.counts,
        events.record(
            DONE,
            article,
            actor=actor,
            old={"refreshed": old},
            new={
                "counts": plan.counts,
                "added": [claim.pk for claim in added],
                "revived": [claim.pk for claim, _new in plan.revived],
                "replaced": [claim.pk for claim in plan.replaced],
            },
        ),
    )


def last_resplit(article_id: int) -> Event | None:
    """The article's latest splitting again, unless that was undone; it alone can be undone."""
    steps = Event.objects.filter(article_id=article_id, verb__in=[DONE, UNDONE]).select_related("actor")
    last = steps.order_by("-id").first()
    return last if last and last.verb == DONE else None


@transaction.atomic
def undo_resplit(*, actor: User, article_id: int, event_id: int) -> Outcome:
    """Undoes the article's latest splitting again, but for claims that people have worked on since.

    What it added is set aside, what it set aside comes back where nobody has worked on that part of the text since,
    and what it read anew has its old values. Raises NotAllowed, NotFound, InvalidTransition where `event_id` is not
    the latest, or was undone already.
    """
    access.check_can_annotate(actor)
    article = locks.locked(Article, article_id)
    event = last_resplit(article_id)
    if event is None or event.pk != event_id:
        raise InvalidTransition(_("There is nothing to undo."))
    version = text_to_split(article_id)
    claims = {claim.pk: claim for claim in _locked_claims(version)}
    untouched = {pk: claim for pk, claim in claims.items() if not claim.is_touched}  # type: ignore[attr-defined]
    made = [untouched[pk] for pk in (*event.new["added"], *event.new["revived"]) if pk in untouched]
    gone = [claim for claim in made if not is_superseded(claim)]
    back = _that_may_return(claims.values(), [untouched[pk] for pk in event.new["replaced"] if pk in untouched])
    old = {int(pk): values for pk, values in event.old["refreshed"].items()}
    reread = [(untouched[pk], differing(untouched[pk], values)) for pk, values in old.items() if pk in untouched]
    _supersede(gone)
    _save([(claim, {}) for claim in back], reread)
    counts = {"removed": len(gone), "returned": len(back), "reread": len(reread)}
    return Outcome(counts, events.record(UNDONE, article, actor=actor, new={"counts": counts, "undone": event.pk}))


def _check_read(article: Article, reading: Reading) -> None:
    """Raises StaleEdit where what was read is not what would be read now: the language or the date is another."""
    if any(getattr(article, name) != getattr(reading.article, name) for name in ("language", "published_on")):
        raise StaleEdit(_("Somebody else has changed this in the meantime."), current=article)


def _claims_of(version: ArticleVersion) -> Any:
    return Claim.objects.filter(article_version=version).order_by("start", "id")


def _locked_claims(version: ArticleVersion) -> list[Claim]:
    """The text's claims, locked, with `is_touched`.

    They are read once more behind the locks: who held one before may have touched the claim. New ones cannot come
    up in between, since claims are added under the article's lock.
    """
    locking = Claim.objects.select_for_update(no_key=True).filter(article_version=version)
    list(locking.order_by("pk").values_list("pk"))
    return list(with_touch(_claims_of(version)))


def _carry_out(plan: Plan, version: ArticleVersion) -> list[Claim]:
    _supersede(plan.replaced)
    _save(plan.revived, plan.refreshed)
    new = (Claim(article_id=version.article_id, article_version=version, **values) for values in plan.added)
    return Claim.objects.bulk_create(new, batch_size=BATCH)


def _supersede(claims: list[Claim]) -> None:
    aside = {"state": ClaimState.DISMISSED, "dismissal": Claim.Dismissal.SUPERSEDED}
    rows = Claim.objects.filter(pk__in=[claim.pk for claim in claims])
    rows.update(**aside, version=F("version") + 1, updated_at=timezone.now())


def _save(returning: Iterable[tuple[Claim, dict[str, Any]]], others: Iterable[tuple[Claim, dict[str, Any]]]) -> None:
    """Writes new values; who had one of these claims open is told so when they save. Nobody has reviewed any."""
    back = {"state": ClaimState.OPEN, "dismissal": "", "dismissal_reason": ""}
    rows = [*((claim, {**values, **back}) for claim, values in returning), *others]
    columns = {name for _claim, values in rows for name in values}
    for claim, values in rows:
        claim.version += 1
        claim.updated_at = timezone.now()
        for name, value in values.items():
            setattr(claim, name, value)
    if columns:
        changed = [claim for claim, _values in rows]
        Claim.objects.bulk_update(changed, [*sorted(columns), "version", "updated_at"], batch_size=BATCH)


def _that_may_return(claims: Iterable[Claim], replaced: list[Claim]) -> list[Claim]:
    hands = Taken(
        (claim.start, claim.end, claim.state != ClaimState.DISMISSED)
        for claim in claims
        if claim.is_touched and not is_superseded(claim)  # type: ignore[attr-defined]
    )
    return [claim for claim in replaced if is_superseded(claim) and not hands.hold(Span(claim.start, claim.end))]
