"""Which claims people have worked on, as the history and the rows that hang on a claim say."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from annotations.models import Citation, Claim, Event, Review, Verdict


def with_touch(claims: QuerySet[Claim]) -> QuerySet[Claim]:
    """The same claims, each with `is_touched`.

    A claim is touched where a person made it or did anything to it. All that people do writes an event with its
    actor, so the history is asked, and a step that is added to the workflow counts from its first day; citations,
    reviews and verdicts are people's, too, whatever the history says of them.
    """
    here = OuterRef("pk")
    by_people = Exists(Event.objects.filter(claim=here, actor__isnull=False))
    hangs_on_it = [Exists(model._default_manager.filter(claim=here)) for model in (Citation, Review, Verdict)]
    touched = Q(created_by__isnull=False) | Q(by_people)
    for row in hangs_on_it:
        touched |= Q(row)
    return claims.annotate(is_touched=touched)
