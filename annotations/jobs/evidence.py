"""Reading a source's snapshot for passages that bear on a claim."""

import logging
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from annotations.evidence import ClaimFacts, find_evidence
from annotations.models import Citation, Passage, Snapshot

log = logging.getLogger(__name__)


def find_evidence_for(pk: int) -> None:
    """Finds the passages of one citation that is due, in place of those found before. Idempotent."""
    now = timezone.now()
    lease = now + settings.JOB_LEASE
    if not Citation.objects.filter(pk=pk, evidence_due_at__lte=now).update(evidence_due_at=lease):
        return
    citation = Citation.objects.select_related("claim__article", "source").get(pk=pk)
    snapshot = citation.source.snapshots.first()
    try:
        found = _passages(citation, snapshot) if snapshot and snapshot.text else []
    except Exception:  # a text that breaks the reader now breaks it again: it must not come up for ever
        log.exception("citation %s could not be read for evidence", pk)
        found = []
    _record(citation, found, lease)


def _passages(citation: Citation, snapshot: Snapshot) -> list[Passage]:
    claim = citation.claim
    facts = ClaimFacts.of(
        text=claim.quote,
        language=claim.article.language,
        quantities=claim.quantities,
        dates=claim.dates,
        speaker=claim.speaker,
    )
    return [
        Passage(
            citation=citation,
            snapshot=snapshot,
            start=passage.start,
            end=passage.end,
            text=passage.text,
            score=passage.score,
            matches=[match.as_dict() for match in passage.matches],
        )
        for passage in find_evidence(facts, snapshot.text, snapshot.language or claim.article.language)
    ]


@transaction.atomic
def _record(citation: Citation, found: list[Passage], lease: datetime) -> None:
    """Nothing where the citation has come up again since: another worker reads what changed."""
    if Citation.objects.filter(pk=citation.pk, evidence_due_at=lease).update(evidence_due_at=None):
        citation.passages.all().delete()
        Passage.objects.bulk_create(found)
