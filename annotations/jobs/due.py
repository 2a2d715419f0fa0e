"""The sweep: finds what is due and was not heard of, because a message, a worker or the broker was lost."""

from django.conf import settings
from django.utils import timezone

from annotations import dispatch, heartbeat
from annotations.models import Article, Citation, Source, SplitterRun

BATCH = 200  # rows of a kind in a sweep


def send_due() -> int:
    """Sends a task for each row that has been due for longer than SWEEP_GRACE; how many."""
    heartbeat.beat()
    past = timezone.now() - settings.SWEEP_GRACE
    due = {
        "import_article": Article.objects.filter(due_at__lte=past).order_by("due_at"),
        "fetch_source": Source.objects.filter(due_at__lte=past).order_by("due_at"),
        "find_evidence": Citation.objects.filter(evidence_due_at__lte=past).order_by("evidence_due_at"),
        # as many as may be at work: each sends the next one when it is done
        "run_splitter": SplitterRun.objects.filter(due_at__lte=past).order_by("due_at")[: settings.SPLITTER_AT_ONCE],
    }
    waiting = [(name, pk) for name, rows in due.items() for pk in rows.values_list("pk", flat=True)[:BATCH]]
    for name, pk in waiting:
        dispatch.send(name, pk)
    return len(waiting)
