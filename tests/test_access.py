"""Who may see and do what; blind reviews stay blind in every list and in the history."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from annotations import access
from annotations.errors import NotAllowed, NotFound
from annotations.models import Article, Claim, Event, Review, User
from tests import factories

pytestmark = pytest.mark.django_db

STRANGER, NOBODY = "stranger", ""  # not signed in; signed in with no role
EVERYBODY = (STRANGER, NOBODY, *access.GROUPS)


def person(role: str, **fields: Any) -> access.Person:
    return AnonymousUser() if role == STRANGER else factories.make_user(role, **fields)


CHECKS: list[tuple[Callable[[access.Person], None], set[str]]] = [
    (access.check_is_staff_member, {*access.GROUPS}),
    (access.check_can_annotate, {access.REVIEWER, access.MODERATOR, access.ADMINISTRATOR}),
    (access.check_can_moderate, {access.MODERATOR, access.ADMINISTRATOR}),
    (access.check_can_administrate, {access.ADMINISTRATOR}),
]


@pytest.mark.parametrize("role", EVERYBODY)
@pytest.mark.parametrize(("check", "may"), CHECKS, ids=[check.__name__ for check, _may in CHECKS])
def test_who_may(check: Callable[[access.Person], None], may: set[str], role: str) -> None:
    if role in may:
        check(person(role))
    else:
        with pytest.raises(NotAllowed):
            check(person(role))


@pytest.mark.parametrize("fields", [{"suspended_at": timezone.now()}, {"is_active": False}])
@pytest.mark.parametrize("role", access.GROUPS)
def test_who_is_shut_out_has_no_role(role: str, fields: dict[str, Any]) -> None:
    assert access.roles_of(person(role, **fields)) == frozenset()


def test_roles_are_read_once(django_assert_num_queries: Any) -> None:
    user = User.objects.get(pk=factories.make_user(access.MODERATOR).pk)
    with django_assert_num_queries(1):
        assert access.is_moderator(user)
        assert access.is_annotator(user)


LOADERS = {
    "article": access.load_article_for,
    "claim": access.load_claim_for,
    "source": access.load_source_for,
    "citation": access.load_citation_for,
}


@pytest.fixture
def keys(db: None) -> dict[str, int]:
    claim = factories.make_claim(state="reviewed")
    citation = factories.make_citation(claim)
    return {
        "article": claim.article_id,
        "claim": claim.pk,
        "source": citation.source_id,
        "citation": citation.pk,
    }


@pytest.mark.parametrize("kind", LOADERS)
@pytest.mark.parametrize("role", EVERYBODY)
def test_the_desk_sees_what_the_desk_has(kind: str, role: str, keys: dict[str, int]) -> None:
    if role in access.GROUPS:
        assert LOADERS[kind](person(role), keys[kind]).pk == keys[kind]
    else:
        with pytest.raises(NotFound):
            LOADERS[kind](person(role), keys[kind])


@pytest.mark.parametrize("kind", LOADERS)
@pytest.mark.parametrize("pk", [0, -1, 999_999, 2**63, 2**200])
def test_keys_of_nothing(kind: str, pk: int, reviewer: User) -> None:
    with pytest.raises(NotFound):
        LOADERS[kind](reviewer, pk)


def test_a_loader_looks_only_in_the_rows_it_is_given(reviewer: User, keys: dict[str, int]) -> None:
    other = factories.make_article()
    with pytest.raises(NotFound):
        access.load_claim_for(reviewer, keys["claim"], Claim.objects.filter(article=other))


# Blind reviews


@pytest.fixture
def blind(db: None) -> Article:
    return factories.make_article(blind=True, required_reviews=2)


@pytest.fixture
def review(blind: Article) -> Review:
    return factories.make_review(factories.make_claim(article=blind), rationale="Rahasia.")


def sees(user: access.Person, review: Review) -> tuple[bool, bool]:
    """(the review, what the history tells of it)"""
    in_history = access.events_visible_to(user).filter(review=review)
    return access.reviews_visible_to(user).filter(pk=review.pk).exists(), in_history.exists()


@pytest.mark.parametrize(
    ("role", "visible"),
    [
        (STRANGER, False),
        (NOBODY, False),
        (access.OBSERVER, False),
        (access.REVIEWER, False),
        (access.MODERATOR, True),
        (access.ADMINISTRATOR, True),
    ],
)
def test_who_reads_a_blind_review(role: str, visible: bool, review: Review) -> None:
    user = person(role)
    assert sees(user, review) == (visible, visible)


def test_ones_own_is_seen_and_the_others_once_it_is_given(review: Review, reviewer: User) -> None:
    assert sees(review.reviewer, review) == (True, True)
    assert sees(reviewer, review) == (False, False)
    factories.make_review(review.claim, reviewer=reviewer, rating="false")
    assert sees(reviewer, review) == (True, True)


def test_a_review_given_elsewhere_opens_nothing(review: Review, reviewer: User, blind: Article) -> None:
    other = blind.claims.exclude(pk=review.claim_id).first()
    assert other
    factories.make_review(other, reviewer=reviewer)
    assert sees(reviewer, review) == (False, False)


@pytest.mark.parametrize("role", access.GROUPS)
def test_where_it_is_not_blind_the_desk_reads_all(role: str) -> None:
    review = factories.make_review(factories.make_claim())
    assert sees(person(role), review) == (True, True)


def test_the_history_hides_only_what_tells_of_hidden_reviews(review: Review, reviewer: User) -> None:
    shown = access.events_visible_to(reviewer)
    hidden = Event.objects.exclude(pk__in=shown.values("pk"))
    assert hidden.count() == 1
    assert {event.review_id for event in hidden} == {review.pk}
    assert not any("Rahasia" in str(event.new) for event in shown)


# Publishing


@pytest.mark.parametrize(
    ("own", "others", "alone", "why"),
    [
        (False, 0, False, "Nobody has assessed this claim yet."),
        (True, 0, False, "The publisher cannot be the only checker."),
        (False, 1, False, ""),
        (True, 1, False, ""),
        (True, 0, True, ""),
        (False, 0, True, ""),
    ],
)
def test_why_a_publish_button_is_off(own: bool, others: int, alone: bool, why: str, moderator: User) -> None:
    claim = factories.make_claim()
    for reviewer in [moderator] * own + [factories.make_user() for _ in range(others)]:
        factories.make_review(claim, reviewer=reviewer)
    assert access.why_not_publish(moderator, claim, may_be_only_reviewer=alone) == why


def test_a_reviewer_does_not_publish(reviewer: User) -> None:
    claim = factories.make_claim(state="reviewed")
    assert access.why_not_publish(reviewer, claim, may_be_only_reviewer=True) == "Only an editor can publish."
