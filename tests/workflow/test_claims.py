"""Claims: marked, mended, split, merged, set aside and taken back; each with what it refuses."""

from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone

from annotations.errors import Duplicate, FactcheckError, Invalid, InvalidTransition, NotAllowed, NotFound, StaleEdit
from annotations.models import Article, Claim, Event, Source, User
from annotations.workflow import claims, reviews, sources, verdicts
from tests import factories

pytestmark = pytest.mark.django_db

TEXT = "Pelabuhan memindahkan 3.000 peti kemas dan 40 truk.\nJumlahnya naik menjadi 12.000 pada 2025."


@pytest.fixture
def article(reviewer: User) -> Article:
    return factories.make_article(actor=reviewer, text=TEXT)


@pytest.fixture
def claim(article: Article) -> Claim:
    """The first sentence, marked as one claim."""
    Claim.objects.filter(article=article).update(state="dismissed", dismissal="not-a-claim")
    return claims.create_claim(actor=factories.make_user(), article_id=article.pk, start=0, end=TEXT.index("\n"))


def place(words: str) -> dict[str, int]:
    return {"start": TEXT.index(words), "end": TEXT.index(words) + len(words)}


Step = Callable[[User, Claim], Any]
STEPS: dict[str, Step] = {
    "create_claim": lambda actor, claim: claims.create_claim(
        actor=actor, article_id=claim.article_id, **place("12.000 pada")
    ),
    "edit_claim": lambda actor, claim: claims.edit_claim(actor=actor, claim_id=claim.pk, speaker="Dewi"),
    "split_claim": lambda actor, claim: claims.split_claim(actor=actor, claim_id=claim.pk, at=TEXT.index("dan 40")),
    "merge_claims": lambda actor, claim: claims.merge_claims(actor=actor, claim_id=claim.pk, other_id=second(claim).pk),
    "dismiss_claim": lambda actor, claim: claims.dismiss_claim(actor=actor, claim_id=claim.pk, kind="not-a-claim"),
}


def second(claim: Claim) -> Claim:
    return claims.create_claim(actor=factories.make_user(), article_id=claim.article_id, **place("Jumlahnya naik"))


@pytest.mark.parametrize("step", STEPS)
def test_observers_change_nothing(step: str, observer: User, claim: Claim) -> None:
    with pytest.raises(NotAllowed):
        STEPS[step](observer, claim)


@pytest.mark.parametrize("step", sorted(set(STEPS) - {"create_claim"}))
def test_a_decided_claim_stays_as_it_is(step: str, reviewer: User, moderator: User, claim: Claim) -> None:
    verdicts.decide_claim(actor=moderator, claim_id=claim.pk, rating="true")
    with pytest.raises(InvalidTransition):
        STEPS[step](reviewer, claim)


@pytest.mark.parametrize(
    "step",
    [
        lambda actor: claims.create_claim(actor=actor, article_id=2**70, start=0, end=1),
        lambda actor: claims.edit_claim(actor=actor, claim_id=0, speaker=""),
        lambda actor: claims.split_claim(actor=actor, claim_id=2**70, at=1),
        lambda actor: claims.merge_claims(actor=actor, claim_id=999_999, other_id=999_998),
        lambda actor: claims.dismiss_claim(actor=actor, claim_id=999_999, kind="not-a-claim"),
        lambda actor: claims.restore_claim(actor=actor, claim_id=999_999),
    ],
    ids=["create", "edit", "split", "merge", "dismiss", "restore"],
)
def test_what_is_not_there(step: Callable[[User], Any], reviewer: User) -> None:
    with pytest.raises(NotFound):
        step(reviewer)


@pytest.mark.parametrize(
    "step",
    [
        lambda actor, claim: claims.edit_claim(actor=actor, claim_id=claim.pk, version=1, statement="Dua"),
        lambda actor, claim: claims.split_claim(actor=actor, claim_id=claim.pk, version=1, at=30),
        lambda actor, claim: claims.merge_claims(actor=actor, claim_id=claim.pk, version=1, other_id=second(claim).pk),
        lambda actor, claim: claims.dismiss_claim(actor=actor, claim_id=claim.pk, version=1, kind="not-a-claim"),
    ],
    ids=["edit", "split", "merge", "dismiss"],
)
def test_nobody_overwrites_what_they_have_not_seen(step: Step, reviewer: User, claim: Claim) -> None:
    claims.edit_claim(actor=factories.make_user(), claim_id=claim.pk, version=1, statement="Satu")
    before = Claim.objects.filter(pk=claim.pk).values().get()
    with pytest.raises(StaleEdit) as error:
        step(reviewer, claim)
    assert error.value.current.statement == "Satu"
    assert Claim.objects.filter(pk=claim.pk).values().get() == before


# Marking


def test_a_marked_span_is_read_by_the_splitter(reviewer: User, article: Article) -> None:
    made = claims.create_claim(actor=reviewer, article_id=article.pk, start=TEXT.index(" 12.000"), end=len(TEXT))
    assert made.quote == "12.000 pada 2025."
    assert [quantity["value"] for quantity in made.quantities][:1] == ["12000"]
    assert (made.state, made.subject, made.created_by, made.version) == ("open", "content", reviewer, 1)
    event = Event.objects.get(verb="claim_created")
    assert event.new == {"start": made.start, "end": made.end, "quote": made.quote}
    assert (event.claim, event.article, event.actor) == (made, article, reviewer)


@pytest.mark.parametrize(("start", "end"), [(-1, 5), (5, 5), (6, 5), (0, 10_000), (9, 10)])
def test_a_span_has_words_of_the_text(start: int, end: int, reviewer: User, article: Article) -> None:
    with pytest.raises(Invalid):
        claims.create_claim(actor=reviewer, article_id=article.pk, start=start, end=end)


def test_a_place_is_marked_once_for_each_subject(reviewer: User, claim: Claim) -> None:
    where = {"article_id": claim.article_id, "start": claim.start, "end": claim.end}
    with pytest.raises(Duplicate) as error:
        claims.create_claim(actor=reviewer, **where)
    assert error.value.existing == claim
    other = claims.create_claim(actor=reviewer, **where, subject="utterance")
    with pytest.raises(Duplicate) as error:
        claims.edit_claim(actor=reviewer, claim_id=other.pk, subject="content")
    assert error.value.existing == claim


# Mending


def test_an_edit_changes_what_it_names_and_says_so(reviewer: User, claim: Claim) -> None:
    edited = claims.edit_claim(actor=reviewer, claim_id=claim.pk, version=1, statement=" Pelabuhan\nini ", cue="kata")
    assert (edited.statement, edited.cue, edited.version) == ("Pelabuhan ini", "kata", 2)
    event = Event.objects.get(verb="claim_edited")
    assert event.old == {"statement": claim.statement, "cue": claim.cue}
    assert event.new == {"statement": "Pelabuhan ini", "cue": "kata"}
    claims.edit_claim(actor=reviewer, claim_id=claim.pk, statement="Pelabuhan ini")
    assert Event.objects.filter(verb="claim_edited").count() == 1, "nothing changed, nothing recorded"


def test_new_bounds_bring_what_stands_in_them_but_not_over_what_people_mended(reviewer: User, claim: Claim) -> None:
    claims.edit_claim(actor=reviewer, claim_id=claim.pk, speaker="Dewi")
    moved = claims.edit_claim(actor=reviewer, claim_id=claim.pk, **place("Pelabuhan memindahkan 3.000 peti kemas"))
    assert moved.quote == "Pelabuhan memindahkan 3.000 peti kemas"
    assert [quantity["value"] for quantity in moved.quantities] == ["3000"]
    assert moved.speaker == "Dewi"
    assert "40" not in moved.statement


def test_bounds_beyond_the_text_are_refused(reviewer: User, claim: Claim) -> None:
    with pytest.raises(Invalid):
        claims.edit_claim(actor=reviewer, claim_id=claim.pk, end=10_000)


def test_evidence_is_looked_for_again_when_what_it_rests_on_changes(
    reviewer: User, claim: Claim, sent: list[tuple[str, int]]
) -> None:
    citation = factories.make_citation(claim)
    Source.objects.filter(pk=citation.source_id).update(fetch_status="fetched", due_at=None)
    sent.clear()
    claims.edit_claim(actor=reviewer, claim_id=claim.pk, cue="kata", statement="Pelabuhan memindahkannya")
    assert sent == []
    claims.edit_claim(actor=reviewer, claim_id=claim.pk, quantities=[{"text": "3.000", "value": "3000"}])
    claims.edit_claim(actor=reviewer, claim_id=claim.pk, speaker="Dewi")
    assert sent == [("find_evidence", citation.pk)] * 2
    citation.refresh_from_db()
    assert citation.evidence_due_at


# Splitting and merging


def test_a_claim_is_cut_in_two(reviewer: User, claim: Claim) -> None:
    claims.edit_claim(actor=reviewer, claim_id=claim.pk, speaker="Dewi")
    citation = factories.make_citation(claim)
    review = factories.make_review(claim)
    first, other = claims.split_claim(actor=reviewer, claim_id=claim.pk, at=TEXT.index("dan 40"))
    assert (first.pk, first.quote) == (claim.pk, "Pelabuhan memindahkan 3.000 peti kemas")
    assert (other.quote, other.speaker, other.state) == ("40 truk.", "Dewi", "open")
    assert list(first.citations.all()) == [citation]
    assert list(first.reviews.all()) == [review]
    split, created = Event.objects.filter(verb__in=["claim_split", "claim_created"]).order_by("-pk")[:2][::-1]
    assert (split.claim, split.new["other"]) == (first, other.pk)
    assert (created.claim, created.new["split_from"]) == (other, first.pk)


@pytest.mark.parametrize("at", [0, 1_000, -3])
def test_both_sides_of_a_cut_need_words(at: int, reviewer: User, claim: Claim) -> None:
    with pytest.raises(Invalid):
        claims.split_claim(actor=reviewer, claim_id=claim.pk, at=at)
    assert Claim.objects.get(pk=claim.pk).quote == claim.quote


def test_two_claims_become_one_that_covers_both(reviewer: User, claim: Claim) -> None:
    other = second(claim)
    moved = factories.make_citation(other, note="Laporan pelabuhan.")
    merged = claims.merge_claims(actor=reviewer, claim_id=claim.pk, other_id=other.pk, version=1)
    other.refresh_from_db()
    assert (merged.pk, merged.start, merged.end) == (claim.pk, claim.start, other.end)
    assert (other.state, other.dismissal) == ("dismissed", "merged")
    assert [citation.pk for citation in merged.citations.all()] == [moved.pk]
    assert Event.objects.get(verb="claims_merged").new["other"] == other.pk
    assert Event.objects.get(verb="claim_dismissed").new["into"] == claim.pk
    assert Event.objects.get(verb="citation_moved").old == {"claim": other.pk}


def test_a_merged_claim_restored_can_stand_again(reviewer: User, claim: Claim) -> None:
    other = second(claim)
    claims.merge_claims(actor=reviewer, claim_id=claim.pk, other_id=other.pk)
    assert claims.restore_claim(actor=reviewer, claim_id=other.pk).state == "open"


def test_nothing_said_of_a_source_is_lost_when_both_have_it(reviewer: User, claim: Claim) -> None:
    other, url = second(claim), "https://example.org/laporan"
    kept = factories.make_citation(claim, url=url, note="Halaman 3")
    factories.make_citation(other, url=url, stance="supports", quote="3,000 containers", note="Halaman 9")
    claims.merge_claims(actor=reviewer, claim_id=claim.pk, other_id=other.pk)
    kept.refresh_from_db()
    assert (kept.stance, kept.quote, kept.note) == ("supports", "3,000 containers", "Halaman 3")
    assert Event.objects.get(verb="citation_edited").new == {"stance": "supports", "quote": "3,000 containers"}


def test_a_source_that_was_taken_off_here_comes_back_with_the_other(reviewer: User, claim: Claim) -> None:
    other, url = second(claim), "https://example.org/laporan"
    kept = factories.make_citation(claim, url=url)
    sources.withdraw_citation(actor=reviewer, citation_id=kept.pk)
    factories.make_citation(other, url=url, stance="refutes")
    claims.merge_claims(actor=reviewer, claim_id=claim.pk, other_id=other.pk)
    kept.refresh_from_db()
    assert (kept.withdrawn_at, kept.stance) == (None, "refutes")


def test_what_cannot_be_merged(reviewer: User, moderator: User, claim: Claim) -> None:
    def merge(other: Claim, error: type[FactcheckError]) -> None:
        before = Claim.objects.filter(pk__in=[claim.pk, other.pk]).order_by("pk").values()
        kept = list(before)
        with pytest.raises(error):
            claims.merge_claims(actor=reviewer, claim_id=claim.pk, other_id=other.pk)
        assert list(before.all()) == kept

    merge(claim, Invalid)
    merge(factories.make_claim(), Invalid)
    other = second(claim)
    factories.make_review(other)
    merge(other, InvalidTransition)
    claims.dismiss_claim(actor=reviewer, claim_id=other.pk, kind="not-a-claim")
    merge(other, Invalid)
    decided = second(claim)
    verdicts.decide_claim(actor=moderator, claim_id=decided.pk, rating="true")
    merge(decided, InvalidTransition)


def test_a_merge_whose_span_is_taken_leaves_everything(reviewer: User, claim: Claim) -> None:
    other = second(claim)
    whole = claims.create_claim(actor=reviewer, article_id=claim.article_id, start=0, end=other.end)
    with pytest.raises(Duplicate) as error:
        claims.merge_claims(actor=reviewer, claim_id=claim.pk, other_id=other.pk)
    assert error.value.existing == whole
    other.refresh_from_db()
    assert other.state == "open"
    assert not Event.objects.filter(verb="claim_dismissed").exists()


# Setting aside


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"kind": "will-not-check"}, "reason"),
        ({"kind": "will-not-check", "reason": " \n"}, "reason"),
        ({"kind": "merged"}, "kind"),
        ({"kind": "boring"}, "kind"),
    ],
)
def test_setting_aside_needs_a_kind_and_maybe_a_reason(
    given: dict[str, str], field: str, reviewer: User, claim: Claim
) -> None:
    with pytest.raises(Invalid) as error:
        claims.dismiss_claim(actor=reviewer, claim_id=claim.pk, **given)
    assert error.value.field == field


def test_what_is_set_aside_comes_back_where_its_reviews_put_it(reviewer: User, claim: Claim) -> None:
    factories.make_review(claim)
    aside = claims.dismiss_claim(actor=reviewer, claim_id=claim.pk, kind="will-not-check", reason="Bukan soal kita.")
    assert (aside.state, aside.dismissal_reason) == ("dismissed", "Bukan soal kita.")
    event = Event.objects.get(verb="claim_dismissed")
    assert (event.old, event.why) == ({"state": "reviewed"}, "Bukan soal kita.")
    with pytest.raises(InvalidTransition):
        claims.dismiss_claim(actor=reviewer, claim_id=claim.pk, kind="not-a-claim")
    with pytest.raises(InvalidTransition):
        reviews.submit_review(reviewer=reviewer, claim_id=claim.pk, rating="true")
    back = claims.restore_claim(actor=reviewer, claim_id=claim.pk)
    assert (back.state, back.dismissal, back.dismissal_reason) == ("reviewed", "", "")
    with pytest.raises(InvalidTransition):
        claims.restore_claim(actor=reviewer, claim_id=claim.pk)


def test_a_place_marked_again_since_is_not_taken_back(reviewer: User, claim: Claim) -> None:
    claims.dismiss_claim(actor=reviewer, claim_id=claim.pk, kind="not-a-claim")
    again = claims.create_claim(actor=reviewer, article_id=claim.article_id, start=claim.start, end=claim.end)
    with pytest.raises(Duplicate) as error:
        claims.restore_claim(actor=reviewer, claim_id=claim.pk)
    assert error.value.existing == again
    claim.refresh_from_db()
    assert claim.state == "dismissed"
    assert claim.updated_at < timezone.now()


def test_undoing_a_merge_gives_back_bounds_claim_and_sources(reviewer: User) -> None:
    claim = factories.make_claim()
    other = second(claim)
    own, moved = factories.make_citation(claim), factories.make_citation(other)
    before = (claim.start, claim.end, claim.quote)
    merged = claims.merge_claims(actor=reviewer, claim_id=claim.pk, other_id=other.pk)
    claims.unmerge_claims(actor=reviewer, claim_id=claim.pk, other_id=other.pk, version=merged.version)
    claim.refresh_from_db()
    other.refresh_from_db()
    assert (claim.start, claim.end, claim.quote) == before
    assert (other.state, other.dismissal) == ("open", "")
    assert list(claim.citations.all()) == [own]
    assert list(other.citations.all()) == [moved]
    assert Event.objects.filter(verb="claims_unmerged", claim=claim, actor=reviewer).count() == 1


def test_what_was_not_merged_is_not_parted(reviewer: User) -> None:
    claim = factories.make_claim()
    other = second(claim)
    claims.dismiss_claim(actor=reviewer, claim_id=other.pk, kind="not-a-claim")
    with pytest.raises(InvalidTransition):
        claims.unmerge_claims(actor=reviewer, claim_id=claim.pk, other_id=other.pk)
    other.refresh_from_db()
    assert other.state == "dismissed"


def test_undoing_a_merge_changes_nothing_where_it_cannot_be_whole(reviewer: User) -> None:
    """The other claim's very span has been marked again since."""
    claim = factories.make_claim()
    other = second(claim)
    merged = claims.merge_claims(actor=reviewer, claim_id=claim.pk, other_id=other.pk)
    claims.create_claim(actor=reviewer, article_id=claim.article_id, start=other.start, end=other.end)
    with pytest.raises(Duplicate):
        claims.unmerge_claims(actor=reviewer, claim_id=claim.pk, other_id=other.pk)
    claim.refresh_from_db()
    assert (claim.start, claim.end) == (merged.start, merged.end)
