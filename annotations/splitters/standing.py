"""Whether a span says something that the claims which stand already do not."""

from collections.abc import Iterable

from annotations.spans import Span


def adds_text(span: Span, standing: Iterable[Span]) -> bool:
    """Return whether at most half of `span` lies in the standing claims together, and at most half of each in `span`.

    Neither a piece of a claim nor one that swallows another is added, so that nothing is checked twice.

    >>> adds_text(Span(40, 80), [Span(0, 60)])
    True
    >>> adds_text(Span(40, 80), [Span(0, 60), Span(70, 200)])
    False
    """
    covered, reached = 0, span.start
    for other in sorted(standing):
        if 2 * span.overlap(other) > len(other):
            return False
        last = min(span.end, other.end)
        covered += max(0, last - max(reached, other.start))
        reached = max(reached, last)
    return 2 * covered <= len(span)
