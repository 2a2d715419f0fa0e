"""Who may see and do what.

Pages and API load through `load_*_for`; workflow asks `check_can_*` again under the lock.
"""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db.models import Exists, Model, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from annotations import rules
from annotations.errors import NotAllowed, NotFound
from annotations.models import Article, Citation, Claim, Event, Review, Source, User, Verdict

REVIEWER, MODERATOR, ADMINISTRATOR, OBSERVER = "Reviewer", "Moderator", "Administrator", "Observer"
GROUPS = (REVIEWER, MODERATOR, ADMINISTRATOR, OBSERVER)
# What they are called on screens, the one who may most first.
ROLE_NAMES = {
    ADMINISTRATOR: gettext_lazy("Administrator"),
    MODERATOR: gettext_lazy("Editor"),
    REVIEWER: gettext_lazy("Fact-checker"),
    OBSERVER: gettext_lazy("Reader"),
}

Person = User | AnonymousUser


def roles_of(user: Person) -> frozenset[str]:
    """The person's groups, read once an instance; a suspended person has none, a superuser is an administrator."""
    if not user.is_authenticated or not user.is_active or user.suspended_at:
        return frozenset()
    names = user.__dict__.setdefault("roles", None) or frozenset(user.groups.values_list("name", flat=True))
    user.__dict__["roles"] = names
    return names | ({ADMINISTRATOR} if user.is_superuser else frozenset())


def is_staff_member(user: Person) -> bool:
    """Whether the person belongs to the desk, in whatever role."""
    return bool(roles_of(user) & set(GROUPS))


def is_annotator(user: Person) -> bool:
    return bool(roles_of(user) & {REVIEWER, MODERATOR, ADMINISTRATOR})


def is_moderator(user: Person) -> bool:
    return bool(roles_of(user) & {MODERATOR, ADMINISTRATOR})


def check_is_staff_member(user: Person) -> None:
    """See the desk's pages at all."""
    if not is_staff_member(user):
        raise NotAllowed(_("Your account has no role at this desk yet. Ask an administrator for one."))


def check_can_annotate(user: Person) -> None:
    """Import, mark claims, attach sources, review."""
    if not is_annotator(user):
        raise NotAllowed(_("Your account can read but not change anything."))


def check_can_moderate(user: Person) -> None:
    """Decide, publish, withdraw, reopen."""
    if not is_moderator(user):
        raise NotAllowed(_("Only an editor can do this."))


def check_can_administrate(user: Person) -> None:
    """Accounts and rating scales."""
    if ADMINISTRATOR not in roles_of(user):
        raise NotAllowed(_("Only an administrator can do this."))


def check_can_publish(user: Person, claim: Claim, *, may_be_only_reviewer: bool) -> None:
    """An editor may publish what somebody other than themselves has assessed."""
    if reason := why_not_publish(user, claim, may_be_only_reviewer=may_be_only_reviewer):
        raise NotAllowed(reason)


def why_not_publish(user: Person, claim: Claim, *, may_be_only_reviewer: bool) -> str:
    """The sentence beside a publish button that is off, or nothing."""
    if not is_moderator(user):
        return _("Only an editor can publish.")
    reviewers = {review.reviewer_id for review in claim.reviews.all() if not review.is_outdated}
    if not may_be_only_reviewer and not rules.is_publisher_independent(user.pk or 0, reviewers):
        if not reviewers:
            return _("Nobody has assessed this claim yet.")
        return _("The publisher cannot be the only checker.")
    return ""


def visible_to(user: Person, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """What the desk's people may see: everything. Nobody else sees anything this way: published pages have theirs."""
    return queryset if is_staff_member(user) else queryset.none()


def reviews_visible_to(user: Person) -> QuerySet[Review]:
    """The one query that decides which reviews a person may read, on every page, endpoint, export and history.

    Moderators read all; others their own, those of articles that are not blind, and of blind ones where they have
    given their own.
    """
    if is_moderator(user):
        return Review.objects.all()
    if not is_staff_member(user):
        return Review.objects.none()
    own = Review.objects.filter(claim=OuterRef("claim"), reviewer_id=user.pk)
    return Review.objects.filter(Q(claim__article__blind=False) | Q(reviewer_id=user.pk) | Exists(own))


def verdicts_visible_to(user: Person, queryset: QuerySet[Verdict]) -> QuerySet[Verdict]:
    """All for the desk's people; for everybody else those that readers have been shown, withdrawn ones too."""
    if is_staff_member(user):
        return queryset
    return queryset.filter(state__in=[rules.VerdictState.PUBLISHED, rules.VerdictState.RETRACTED])


def events_visible_to(user: Person) -> QuerySet[Event]:
    """The history without what it tells of reviews that the person may not read."""
    events = visible_to(user, Event.objects.all())
    return events.filter(Q(review__isnull=True) | Q(review__in=reviews_visible_to(user).values("pk")))


def _loader(model: type[Model], missing: Callable[[], str]) -> Callable[..., Any]:
    def load(user: Person, pk: int, queryset: QuerySet[Any] | None = None) -> Any:
        rows = visible_to(user, model._default_manager.all() if queryset is None else queryset)
        row = rows.filter(pk=pk).first() if 0 < int(pk) < 2**63 else None
        if row is None:
            raise NotFound(missing())
        return row

    load.__doc__ = (
        f"The {model.__name__} with this key, from `queryset` where given; NotFound where there is none to see."
    )
    return load


load_article_for = _loader(Article, lambda: _("There is no such article."))
load_claim_for = _loader(Claim, lambda: _("There is no such claim."))
load_source_for = _loader(Source, lambda: _("There is no such source."))
load_citation_for = _loader(Citation, lambda: _("There is no such source for this claim."))
