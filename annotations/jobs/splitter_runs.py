"""A second splitter reads an article after the rules: window by window, adding claims and never taking one away."""

import logging
from datetime import datetime
from typing import NamedTuple

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from annotations import dispatch, events, splitters
from annotations.jobs import reservations
from annotations.models import Article, ArticleVersion, Claim, SplitterRun
from annotations.spans import Span
from annotations.splitter_settings import options_from_settings
from annotations.splitters import SplitterFailure, adds_text, next_window
from annotations.splitting import SplitClaim, describe_spans, draft_statement
from annotations.workflow import locks
from annotations.workflow.articles import claim_values

log = logging.getLogger(__name__)


class Reading(NamedTuple):
    """What came of one window: claims that may be added, and how many spans could not be placed."""

    end: int
    claims: list[Claim]
    dropped: int


def run_splitter(pk: int) -> None:
    """Has the splitter read the next window of a text that is due, and adds what stands in no claim yet.

    Does nothing where the row is not due or reserved, or as many as may are at work; it stays due then. Never raises
    for what the splitter does: the reason is on the row and in the history, and it is tried again as fetches are.
    """
    if _others_at_work(pk) >= settings.SPLITTER_AT_ONCE:
        return
    run = reservations.reserve(SplitterRun, pk)
    if run is None:
        return
    try:
        _record(run, _read(run))
    except SplitterFailure as failure:
        _record_failure(run, failure)
    except Exception:
        log.exception("run %s of the splitter %r failed", pk, run.splitter)
        _record_failure(run, SplitterFailure("broke"))
    _send_next()


def _others_at_work(pk: int) -> int:
    return SplitterRun.objects.filter(reserved_until__gt=timezone.now()).exclude(pk=pk).count()


def _send_next() -> None:
    """The oldest that is due, as a finished one makes room: the next window of this text, or another text."""
    waiting = SplitterRun.objects.filter(due_at__lte=timezone.now()).order_by("due_at").values_list("pk", flat=True)
    for pk in waiting[:1]:
        dispatch.send("run_splitter", pk)


def _read(run: SplitterRun) -> Reading:
    """Asks the splitter, outside of any transaction."""
    if run.splitter != settings.SPLITTER:  # switched off must mean off: no text leaves the house any more
        raise SplitterFailure("switched_off")
    if run.attempts > reservations.MAX_ATTEMPTS:  # its workers died again and again
        raise SplitterFailure("gave_up")
    version = run.article_version
    window = next_window(version.text, run.read_to, settings.SPLITTER_WINDOW)
    if window is None:
        return Reading(len(version.text), [], 0)
    article = version.article
    choice = splitters.choose(
        splitters.load(run.splitter, options_from_settings()),
        version.text,
        *window,
        language=article.language,
        published=article.published_on,
    )
    standing = _standing(version, *window)
    new = [span for span in choice.spans if adds_text(Span(*span), standing)]
    found = describe_spans(version.text, new, language=article.language, published=article.published_on)
    return Reading(window[1], [_claim(version, each, run.splitter) for each in found], choice.dropped)


def _standing(version: ArticleVersion, start: int, end: int) -> list[Span]:
    """The claims of this part of the text; those that people set aside too, so that none of them comes back.

    But for those that splitting again has replaced: nobody decided anything about their places.
    """
    found = Claim.objects.filter(article_version=version, start__lt=end, end__gt=start)
    found = found.exclude(dismissal=Claim.Dismissal.SUPERSEDED)
    return [Span(*bounds) for bounds in found.values_list("start", "end")]


def _claim(version: ArticleVersion, found: SplitClaim, splitter: str) -> Claim:
    """A claim of what the rules read in a span that the splitter chose."""
    rules = [rule for rule in found.why if rule != "marked"]  # that is for people's
    return Claim(
        article=version.article,
        article_version=version,
        statement=draft_statement(version.text, found, language=version.article.language),
        **{**claim_values(found), "why": [f"splitter:{splitter}", *rules]},
    )


@transaction.atomic
def _record(run: SplitterRun, reading: Reading) -> None:
    """Adds the claims that still say something new, and notes how far the text is read and whether there is more."""
    version = run.article_version
    article = locks.locked(Article, version.article_id)
    windows = run.windows + 1
    is_done = (
        next_window(version.text, reading.end, settings.SPLITTER_WINDOW) is None
        or windows >= settings.SPLITTER_MAX_REQUESTS
    )
    progress = {"read_to": reading.end, "windows": windows, "dropped": run.dropped + reading.dropped}
    if not reservations.record(run, failure="", attempts=0, due_at=None if is_done else timezone.now(), **progress):
        return
    added = sum(_add(version, claim, run.splitter) for claim in reading.claims)
    SplitterRun.objects.filter(pk=run.pk).update(added=run.added + added)
    if is_done:
        new = {**progress, "added": run.added + added, "unread": len(version.text) - reading.end}
        events.record("article_split_again", article, actor=None, new=new, why=run.splitter)


def _add(version: ArticleVersion, claim: Claim, splitter: str) -> bool:
    """Saves the claim unless people have marked its place meanwhile, or another of this window says the same."""
    span = Span(claim.start, claim.end)
    if not adds_text(span, _standing(version, span.start, span.end)):
        return False
    try:
        with transaction.atomic():
            claim.save()
    except IntegrityError:  # marked by a person this very moment
        return False
    new = {"start": claim.start, "end": claim.end, "quote": claim.quote}
    events.record("claim_proposed", claim, actor=None, new=new, why=splitter)
    return True


def _record_failure(run: SplitterRun, failure: SplitterFailure) -> None:
    log.warning("the splitter %r could not read run %s: %s", run.splitter, run.pk, failure.message)
    due_at = None if failure.permanent else reservations.next_try(run.attempts)
    _note_failure(run, failure, due_at)


@transaction.atomic
def _note_failure(run: SplitterRun, failure: SplitterFailure, due_at: datetime | None) -> None:
    if reservations.record(run, failure=failure.code, due_at=due_at):
        new = {"failure": failure.code, "due_at": due_at.isoformat() if due_at else None}
        events.record("second_splitter_failed", run.article_version.article, actor=None, new=new, why=run.splitter)
