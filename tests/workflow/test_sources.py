"""Sources: attached all or none, edited, taken off and put back, and fetched again."""

from collections.abc import Callable
from typing import Any

import pytest
from django.conf import settings

from annotations.errors import Duplicate, Invalid, InvalidTransition, NotAllowed, NotFound, StaleEdit
from annotations.models import Citation, Claim, Event, Source, User
from annotations.workflow import sources
from tests import factories

pytestmark = pytest.mark.django_db

ONE, TWO = "https://example.org/satu", "https://example.org/dua"


@pytest.fixture
def claim(db: None) -> Claim:
    return factories.make_claim()


@pytest.fixture
def citation(claim: Claim) -> Citation:
    return factories.make_citation(claim, url=ONE)


def fetched(source: Source) -> None:
    Source.objects.filter(pk=source.pk).update(fetch_status="fetched", due_at=None)


STEPS: dict[str, Callable[[User, int], Any]] = {
    "add_sources": lambda actor, _pk: sources.add_sources(
        actor=actor, claim_id=Claim.objects.latest("pk").pk, urls=[TWO]
    ),
    "edit_citation": lambda actor, pk: sources.edit_citation(actor=actor, citation_id=pk, note="x"),
    "withdraw_citation": lambda actor, pk: sources.withdraw_citation(actor=actor, citation_id=pk),
    "restore_citation": lambda actor, pk: sources.restore_citation(actor=actor, citation_id=pk),
}


@pytest.mark.parametrize("step", STEPS)
def test_observers_change_nothing(step: str, observer: User, citation: Citation) -> None:
    with pytest.raises(NotAllowed):
        STEPS[step](observer, citation.pk)
    with pytest.raises(NotAllowed):
        sources.retry_source(actor=observer, source_id=citation.source_id)


@pytest.mark.parametrize("pk", [0, 999_999, 2**70])
def test_what_is_not_there(pk: int, reviewer: User, citation: Citation) -> None:
    for step in ("edit_citation", "withdraw_citation", "restore_citation"):
        with pytest.raises(NotFound):
            STEPS[step](reviewer, pk)
    with pytest.raises(NotFound):
        sources.add_sources(actor=reviewer, claim_id=pk, urls=[TWO])
    with pytest.raises(NotFound):
        sources.cite_source(actor=reviewer, claim_id=citation.claim_id, source_id=pk)
    with pytest.raises(NotFound):
        sources.retry_source(actor=reviewer, source_id=pk)


def test_links_are_attached_in_their_order_and_fetched(
    reviewer: User, claim: Claim, sent: list[tuple[str, int]]
) -> None:
    made = sources.add_sources(actor=reviewer, claim_id=claim.pk, urls=[TWO, f"  {ONE} ", "", TWO], stance="supports")
    assert [citation.source.url for citation in made] == [TWO, ONE]
    assert [citation.stance for citation in made] == ["supports"] * 2
    assert {source.fetch_status for source in Source.objects.all()} == {"queued"}
    assert sorted(sent) == sorted(("fetch_source", citation.source_id) for citation in made)
    assert Event.objects.filter(verb="source_added").count() == 2
    assert [event.new["url"] for event in Event.objects.filter(verb="citation_added").order_by("pk")] == [TWO, ONE]


@pytest.mark.parametrize(
    "given",
    [
        {"urls": [ONE, "javascript:alert(1)"]},
        {"urls": [ONE, "https://" + "x" * 9_000 + ".example"]},
        {"urls": []},
        {"urls": [f"https://example.org/{n}" for n in range(settings.SOURCES_MAX_AT_ONCE + 1)]},
        {"urls": [ONE], "stance": "proves"},
        {"urls": [ONE], "note": "x" * 20_001},
        {"urls": [ONE], "quote": "a\x00b"},
    ],
    ids=["no link", "too long", "none", "too many", "stance", "note", "quote"],
)
def test_one_bad_value_and_nothing_is_attached(
    given: dict[str, Any], reviewer: User, claim: Claim, sent: list[tuple[str, int]]
) -> None:
    with pytest.raises(Invalid):
        sources.add_sources(actor=reviewer, claim_id=claim.pk, **given)
    assert not Source.objects.exists()
    assert sent == []


def test_a_bad_link_is_named_with_its_number(reviewer: User, claim: Claim) -> None:
    with pytest.raises(Invalid, match="Link 2") as error:
        sources.add_sources(actor=reviewer, claim_id=claim.pk, urls=[ONE, "javascript:alert(1)"])
    assert error.value.field == "urls"


def test_a_link_that_is_there_is_not_attached_twice_but_what_was_typed_is_kept(
    reviewer: User, citation: Citation
) -> None:
    again = sources.add_sources(actor=reviewer, claim_id=citation.claim_id, urls=[ONE], quote="3,000", note="Hal. 2")
    assert [row.pk for row in again] == [citation.pk]
    sources.add_sources(actor=reviewer, claim_id=citation.claim_id, urls=[ONE], quote="4,000", stance="supports")
    citation.refresh_from_db()
    assert (citation.quote, citation.note, citation.stance) == ("3,000", "Hal. 2", "supports")
    assert Event.objects.filter(verb="citation_edited").count() == 2


def test_another_claim_shares_the_source(reviewer: User, citation: Citation, sent: list[tuple[str, int]]) -> None:
    other = sources.add_sources(actor=reviewer, claim_id=factories.make_claim().pk, urls=[ONE])[0]
    assert other.source == citation.source
    assert sent == [], "it is queued already"


def test_passages_are_looked_for_in_what_has_been_fetched(
    reviewer: User, citation: Citation, sent: list[tuple[str, int]]
) -> None:
    fetched(citation.source)
    other = sources.cite_source(actor=reviewer, claim_id=factories.make_claim().pk, source_id=citation.source_id)
    assert sent == [("find_evidence", other.pk)]


def test_a_source_is_cited_once(reviewer: User, citation: Citation) -> None:
    for cite in (
        lambda: sources.cite_source(actor=reviewer, claim_id=citation.claim_id, source_id=citation.source_id),
        lambda: sources.cite_url(actor=reviewer, claim_id=citation.claim_id, url=ONE),
    ):
        with pytest.raises(Duplicate) as error:
            cite()
        assert error.value.existing == citation


def test_a_citation_is_edited(reviewer: User, citation: Citation) -> None:
    edited = sources.edit_citation(
        actor=reviewer, citation_id=citation.pk, version=1, stance="refutes", locator="hal.\n  3", quote="a\r\nb"
    )
    assert (edited.stance, edited.locator, edited.quote, edited.version) == ("refutes", "hal. 3", "a\nb", 2)
    assert Event.objects.get(verb="citation_edited").old == {"stance": "", "locator": "", "quote": ""}
    with pytest.raises(StaleEdit) as error:
        sources.edit_citation(actor=reviewer, citation_id=citation.pk, version=1, note="x")
    assert error.value.current.stance == "refutes"


def test_a_locator_is_measured_as_it_is_kept(reviewer: User, citation: Citation) -> None:
    wide = "a" + " " * 300 + "b"
    assert sources.edit_citation(actor=reviewer, citation_id=citation.pk, locator=wide).locator == "a b"
    with pytest.raises(Invalid):
        sources.edit_citation(actor=reviewer, citation_id=citation.pk, locator="x" * 201)


def test_a_source_is_taken_off_and_put_back(reviewer: User, citation: Citation, sent: list[tuple[str, int]]) -> None:
    fetched(citation.source)
    with pytest.raises(InvalidTransition):
        sources.restore_citation(actor=reviewer, citation_id=citation.pk)
    assert sources.withdraw_citation(actor=reviewer, citation_id=citation.pk).withdrawn_at
    with pytest.raises(InvalidTransition):
        sources.withdraw_citation(actor=reviewer, citation_id=citation.pk)
    sources.look_for_evidence(Citation.objects.all())
    assert sent == [], "what is off the claim is not read"
    assert sources.restore_citation(actor=reviewer, citation_id=citation.pk).withdrawn_at is None
    assert sent == [("find_evidence", citation.pk)], "page or claim may have changed meanwhile"
    verbs = Event.objects.filter(object_type="citation").order_by("pk").values_list("verb", flat=True)
    assert list(verbs) == ["citation_added", "citation_withdrawn", "citation_restored"]


def test_pasting_a_withdrawn_link_brings_it_back_with_what_was_typed(reviewer: User, citation: Citation) -> None:
    sources.edit_citation(actor=reviewer, citation_id=citation.pk, stance="supports", note="lama")
    sources.withdraw_citation(actor=reviewer, citation_id=citation.pk)
    sources.add_sources(actor=reviewer, claim_id=citation.claim_id, urls=[ONE], stance="refutes")
    citation.refresh_from_db()
    assert (citation.withdrawn_at, citation.stance, citation.note) == (None, "refutes", "lama")


def test_a_failed_source_is_fetched_again(reviewer: User, citation: Citation, sent: list[tuple[str, int]]) -> None:
    source = citation.source
    for status in ("queued", "fetched"):
        Source.objects.filter(pk=source.pk).update(fetch_status=status)
        with pytest.raises(InvalidTransition):
            sources.retry_source(actor=reviewer, source_id=source.pk)
    Source.objects.filter(pk=source.pk).update(fetch_status="failed", failure="not_found", due_at=None, attempts=3)
    again = sources.retry_source(actor=reviewer, source_id=source.pk)
    assert (again.fetch_status, again.failure, again.attempts) == ("queued", "", 0)
    assert again.due_at
    assert sent == [("fetch_source", source.pk)]
    assert Event.objects.get(verb="source_retried").old == {"fetch_status": "failed", "failure": "not_found"}
