"""What the card of a source asks of itself: whether it will change, and what it looked like."""

from django import template

from annotations.models import Citation, Source

register = template.Library()

IN_WORK = (Source.FetchStatus.QUEUED, Source.FetchStatus.FETCHING)


@register.filter
def asks_again(citation: Citation) -> int:
    """In how many seconds the card should ask what has become of it; 0 where nothing happens by itself."""
    source = citation.source
    if source.fetch_status in IN_WORK or citation.evidence_due_at is not None:
        return 2
    return 20 if source.due_at else 0


@register.filter
def stamp(citation: Citation) -> str:
    """All that the card's look depends on: an unchanged one is left alone, with the focus in it."""
    source = citation.source
    due = f"{source.due_at.timestamp():.0f}" if source.due_at else "0"
    reading = "reading" if citation.evidence_due_at else "read"
    return f"{citation.version}-{source.fetch_status}-{source.attempts}-{due}-{len(citation.passages.all())}-{reading}"
