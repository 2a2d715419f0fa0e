"""People: accounts, roles, and who is let in."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Group

from annotations import access
from annotations.errors import Invalid, InvalidTransition, NotAllowed, NotFound
from annotations.models import Event, User
from annotations.workflow import people
from tests import factories

pytestmark = pytest.mark.django_db


def groups(*names: str) -> list[Group]:
    return list(Group.objects.filter(name__in=names))


@pytest.mark.parametrize(
    ("role", "is_staff", "is_superuser"),
    [
        (access.OBSERVER, False, False),
        (access.REVIEWER, False, False),
        (access.MODERATOR, True, False),
        (access.ADMINISTRATOR, True, True),
    ],
)
def test_a_person_is_created_with_a_role(role: str, is_staff: bool, is_superuser: bool) -> None:
    person = people.create_person(username="dewi", password="a long pass phrase", role=role, first_name="Dewi")
    assert access.roles_of(person) == {role}
    assert (person.is_staff, person.is_superuser) == (is_staff, is_superuser)
    assert person.check_password("a long pass phrase")
    assert Event.objects.get(verb="person_created").new == {"role": role}


def test_there_is_no_such_role(db: None) -> None:
    with pytest.raises(Invalid):
        people.create_person(username="dewi", password="x", role="King")
    assert not User.objects.exists()


def test_preferences(reviewer: User) -> None:
    people.set_preferences(user=reviewer, language="id", time_zone="Asia/Makassar")
    reviewer.refresh_from_db()
    assert (reviewer.language, reviewer.time_zone) == ("id", "Asia/Makassar")
    assert Event.objects.get(verb="preferences_set").old == {"language": "", "time_zone": ""}
    for language, time_zone in (("xx", ""), ("", "Mars/Olympus"), ("", "../etc/passwd")):
        with pytest.raises(Invalid):
            people.set_preferences(user=reviewer, language=language, time_zone=time_zone)


def test_roles_decide_who_enters_the_admin(administrator: User, reviewer: User) -> None:
    people.set_roles(actor=administrator, person=reviewer, groups=groups(access.MODERATOR))
    person = User.objects.get(pk=reviewer.pk)
    assert (person.is_staff, person.is_superuser) == (True, False)
    assert access.is_moderator(person)
    event = Event.objects.get(verb="roles_set")
    assert (event.old, event.new, event.actor) == (
        {"roles": [access.REVIEWER]},
        {"roles": [access.MODERATOR]},
        administrator,
    )
    people.set_roles(actor=administrator, person=person, groups=groups(access.MODERATOR))
    assert Event.objects.filter(verb="roles_set").count() == 1
    people.set_roles(actor=administrator, person=person, groups=[])
    assert not User.objects.get(pk=reviewer.pk).is_staff


def test_suspending_shuts_out_at_once_and_keeps_the_work(administrator: User, reviewer: User) -> None:
    claim = factories.make_claim()
    factories.make_review(claim, reviewer=reviewer)
    people.suspend_person(actor=administrator, person_id=reviewer.pk, reason="Pindah meja.")
    person = User.objects.get(pk=reviewer.pk)
    assert person.suspended_at
    assert access.roles_of(person) == frozenset()
    assert claim.reviews.count() == 1
    assert Event.objects.get(verb="person_suspended").why == "Pindah meja."
    with pytest.raises(InvalidTransition):
        people.suspend_person(actor=administrator, person_id=reviewer.pk, reason="Lagi.")
    people.reinstate_person(actor=administrator, person_id=reviewer.pk, reason="Kembali.")
    assert access.is_annotator(User.objects.get(pk=reviewer.pk))
    with pytest.raises(InvalidTransition):
        people.reinstate_person(actor=administrator, person_id=reviewer.pk, reason="Lagi.")


@pytest.mark.parametrize("step", [people.suspend_person, people.reinstate_person])
def test_what_suspending_refuses(
    step: Callable[..., User], administrator: User, moderator: User, reviewer: User
) -> None:
    with pytest.raises(NotAllowed):
        step(actor=moderator, person_id=reviewer.pk, reason="x")
    with pytest.raises(NotFound):
        step(actor=administrator, person_id=2**70, reason="x")
    with pytest.raises(Invalid):
        step(actor=administrator, person_id=reviewer.pk, reason=" ")
    with pytest.raises(InvalidTransition):
        step(actor=administrator, person_id=administrator.pk, reason="x")


def test_accounts_are_administrators_to_keep(moderator: User, reviewer: User) -> None:
    for step in (
        lambda: people.save_account(actor=moderator, account=reviewer, changed=["email"], is_new=False),
        lambda: people.set_roles(actor=moderator, person=reviewer, groups=groups(access.ADMINISTRATOR)),
    ):
        with pytest.raises(NotAllowed):
            step()


def test_the_history_names_the_fields_of_an_account_and_no_values(administrator: User, reviewer: User) -> None:
    reviewer.email = "dewi@example.org"
    people.save_account(actor=administrator, account=reviewer, changed=["email"], is_new=False)
    assert Event.objects.get(verb="person_edited").new == {"fields": ["email"]}
