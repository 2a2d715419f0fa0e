"""Having a second splitter read an article. The reading itself is the machine's: `jobs.splitter_runs`."""

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from annotations import access, dispatch, events
from annotations.errors import InvalidTransition
from annotations.models import Article, ArticleVersion, SplitterRun, User
from annotations.workflow import locks


def begin(version: ArticleVersion) -> None:
    """Has the splitter of the settings, if they name one, read a text that the rules have split.

    In the caller's transaction. Dispatches run_splitter.
    """
    if settings.SPLITTER:
        _begin(version, settings.SPLITTER)


def _begin(version: ArticleVersion, splitter: str) -> SplitterRun:
    afresh = {"attempts": 0, "due_at": timezone.now(), "reserved_until": None, "failure": ""}
    counts = dict.fromkeys(("read_to", "windows", "added", "dropped"), 0)
    run, _created = SplitterRun.objects.update_or_create(
        article_version=version, splitter=splitter, defaults={**afresh, **counts}
    )
    dispatch.send("run_splitter", run.pk)
    return run


@transaction.atomic
def have_read(*, actor: User, article_id: int) -> SplitterRun:
    """Has the second splitter read an article from its start: one that failed, or that was there before the splitter.

    Claims are only added, and none twice. Raises NotAllowed, NotFound, InvalidTransition where there is no second
    splitter, no text, or the article is just being read.
    """
    access.check_can_moderate(actor)
    article = locks.locked(Article, article_id)
    version = article.versions.first()
    if not settings.SPLITTER or version is None:
        raise InvalidTransition(_("The settings name no second splitter, or the article has no text yet."))
    runs = version.splitter_runs.filter(splitter=settings.SPLITTER)
    # one that failed and waits for its next try may be begun anew
    if runs.filter(Q(failure="", due_at__isnull=False) | Q(reserved_until__gt=timezone.now())).exists():
        raise InvalidTransition(_("The second splitter is reading this article already."))
    run = _begin(version, settings.SPLITTER)
    events.record("second_splitter_asked", article, actor=actor, new={"splitter": settings.SPLITTER})
    return run
