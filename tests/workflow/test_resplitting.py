"""Splitting an article again: what people touched stays, the rest follows the splitter, all can be undone."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from annotations import errors
from annotations.models import Article, Claim, Event, User
from annotations.workflow import articles, claims, resplitting, reviews, sources
from tests import factories
from tests.workflow.newer_splitter import finds, row, standing

pytestmark = pytest.mark.django_db
TEXT = (
    "Harga beras naik 5 persen di Cilacap. Stok gula turun 2.000 ton di Tegal. Warga desa menanam 300 pohon.\n"
    "Wali kota berjanji bahwa jalan selesai pada 2027. Panen padi mencapai 40.000 ton."
)
BERAS, GULA, POHON = "Harga beras naik 5 persen di Cilacap", "Stok gula turun 2.000 ton di Tegal", "menanam 300 pohon"
PADI = "Panen padi mencapai 40.000 ton"
TONS = "40.000 ton"
Act = Callable[[User, Claim], Any]


@pytest.fixture
def article(reviewer: User, monkeypatch: pytest.MonkeyPatch) -> Article:
    """Three claims, as the splitter of today finds them."""
    finds(monkeypatch, BERAS, GULA, PADI, why=("today",))
    return factories.make_article(actor=reviewer, text=TEXT)


def claim_on(article: Article, quote: str) -> Claim:
    return article.claims.get(quote=quote)


def again(article: Article, actor: User, **more: Any) -> dict[str, int]:
    counts = resplitting.resplit_article(actor=actor, article_id=article.pk, **more).counts
    return {name: number for name, number in counts.items() if number}


# What follows the splitter


def test_the_same_splitter_again_changes_nothing(article: Article, reviewer: User) -> None:
    before = list(article.claims.order_by("pk").values())
    assert again(article, reviewer) == {"unchanged": 3}
    assert list(article.claims.order_by("pk").values()) == before
    assert not Event.objects.filter(verb="article_resplit").exists()


def test_a_claim_in_the_same_place_keeps_its_row_and_takes_the_new_values(
    article: Article, reviewer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = row(claim_on(article, BERAS))
    finds(monkeypatch, BERAS, GULA, PADI, modality="opinion", speaker="Dewi", checkworthiness=0.25, why=("today",))
    assert again(article, reviewer) == {"refreshed": 3}
    after = row(claim_on(article, BERAS))
    changed = {name: value for name, value in after.items() if value != before[name]}
    assert changed.pop("updated_at") > before["updated_at"]
    assert changed == {"modality": "opinion", "speaker": "Dewi", "checkworthiness": 0.25, "version": 2}


def test_what_is_not_found_again_is_set_aside_and_what_is_found_is_new(
    article: Article, reviewer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = claim_on(article, GULA)
    finds(monkeypatch, BERAS, "gula turun 2.000 ton", PADI, POHON, why=("today",))
    assert again(article, reviewer) == {"unchanged": 2, "replaced": 1, "added": 2}
    old.refresh_from_db()
    assert (old.state, old.dismissal, old.version) == ("dismissed", "superseded", 2)
    assert standing(article) == [BERAS, "gula turun 2.000 ton", POHON, PADI]
    made = claim_on(article, POHON)
    assert (made.created_by, made.state, made.version) == (None, "open", 1)
    assert made.statement == "Menanam 300 pohon"


def test_a_span_that_comes_back_is_the_row_that_was_there(
    article: Article, reviewer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = claim_on(article, GULA)
    finds(monkeypatch, BERAS, PADI, why=("today",))
    again(article, reviewer)
    finds(monkeypatch, BERAS, GULA, PADI, speaker="Raka", why=("today",))
    assert again(article, reviewer) == {"refreshed": 2, "added": 1}
    old.refresh_from_db()
    assert (old.state, old.dismissal, old.speaker) == ("open", "", "Raka")
    assert article.claims.count() == 3


def test_a_date_that_is_put_right_is_read_anew(reviewer: User) -> None:
    article = factories.make_article(actor=reviewer, text="Harga beras naik 5 persen kemarin.", published_on=None)
    assert article.claims.get().dates == []
    day = {"published_on": date(2025, 5, 15)}
    articles.edit_article(actor=reviewer, article_id=article.pk, **day)
    assert again(article, reviewer) == {"refreshed": 1}
    assert [mention["date"] for mention in article.claims.get().dates] == ["2025-05-14"]


# What people have touched


def bounds(user: User, claim: Claim) -> None:
    claims.edit_claim(actor=user, claim_id=claim.pk, start=claim.start, end=claim.end - 11)


def cut(user: User, claim: Claim) -> None:
    claims.split_claim(actor=user, claim_id=claim.pk, at=claim.start + claim.quote.index("turun"))


def join(user: User, claim: Claim) -> None:
    claims.merge_claims(actor=user, claim_id=claim.pk, other_id=claim_on(claim.article, BERAS).pk)


def undone(user: User, claim: Claim) -> None:
    claims.edit_claim(actor=user, claim_id=claim.pk, speaker="Dewi")
    claims.edit_claim(actor=user, claim_id=claim.pk, speaker=claim.speaker)


def taken_back(user: User, claim: Claim) -> None:
    claims.dismiss_claim(actor=user, claim_id=claim.pk, kind="not-a-claim")
    claims.restore_claim(actor=user, claim_id=claim.pk)


def withdrawn(user: User, claim: Claim) -> None:
    citation = factories.make_citation(claim, actor=user)
    sources.withdraw_citation(actor=user, citation_id=citation.pk)


def decided(_user: User, claim: Claim) -> None:
    factories.make_review(claim)
    factories.make_verdict(claim)


def edited(**changes: Any) -> Act:
    return lambda user, claim: claims.edit_claim(actor=user, claim_id=claim.pk, **changes)


TOUCHES: dict[str, Act] = {
    "bounds": bounds,
    "statement": edited(statement="Stok gula di Tegal turun"),
    "subject": edited(subject="utterance"),
    "speaker": edited(speaker="Dewi"),
    "modality": edited(modality="opinion"),
    "quantities": edited(quantities=[]),
    "dates": edited(dates=[{"text": "2027", "date": "2027"}]),
    "edited and undone": undone,
    "set aside and taken back": taken_back,
    "split": cut,
    "merged": join,
    "cited": lambda user, claim: factories.make_citation(claim, actor=user),
    "citation withdrawn": withdrawn,
    "reviewed": lambda user, claim: factories.make_review(claim, reviewer=user),
    "decided and published": decided,
}


@pytest.mark.parametrize("touch", TOUCHES.values(), ids=TOUCHES)
def test_a_touched_claim_stays_exactly_as_it_is(
    article: Article, reviewer: User, monkeypatch: pytest.MonkeyPatch, touch: Act
) -> None:
    claim = claim_on(article, GULA)
    touch(reviewer, claim)
    before = row(claim)
    finds(monkeypatch, BERAS, PADI, speaker="Siti")  # its span is gone
    counts = again(article, reviewer)
    assert row(claim) == before
    assert counts["kept"] >= 1
    finds(monkeypatch, GULA, BERAS, PADI, speaker="Rudi")  # its span is there, and read otherwise
    again(article, reviewer)
    assert row(claim) == before
    assert not article.claims.filter(start=claim.start, speaker="Rudi").exists()


def test_an_untouched_twin_does_not_stay() -> None:
    """What the test above would show of a claim that nobody touched."""
    with pytest.MonkeyPatch.context() as patch:
        finds(patch, GULA)
        article = factories.make_article(text=TEXT)
        before = row(claim_on(article, GULA))
        finds(patch, GULA, speaker="Rudi")
        again(article, factories.make_user())
        assert row(claim_on(article, GULA)) != before


def test_a_claim_that_a_person_made_stays(article: Article, reviewer: User, monkeypatch: pytest.MonkeyPatch) -> None:
    start = article.versions.get().text.index(POHON)
    made = claims.create_claim(actor=reviewer, article_id=article.pk, start=start, end=start + len(POHON))
    before = row(made)
    finds(monkeypatch, BERAS, GULA, PADI, "Warga desa menanam 300 pohon", why=("today",))
    assert again(article, reviewer) == {"kept": 1, "unchanged": 3, "held_back": 1}
    assert row(made) == before


@pytest.mark.parametrize("kind", ["not-a-claim", "will-not-check"])
def test_what_a_person_set_aside_does_not_come_back(
    article: Article, reviewer: User, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    claim = claim_on(article, GULA)
    claims.dismiss_claim(actor=reviewer, claim_id=claim.pk, kind=kind, reason="Sudah diperiksa.")
    before = row(claim)
    for words in (GULA, GULA[5:], GULA + ". Warga"):
        finds(monkeypatch, BERAS, PADI, words, why=("today",))
        assert again(article, reviewer) == {"kept": 1, "unchanged": 2, "held_back": 1}
    assert row(claim) == before
    assert standing(article) == [BERAS, PADI]


def test_a_merged_claim_does_not_come_back(article: Article, reviewer: User) -> None:
    gula = claim_on(article, GULA)
    join(reviewer, gula)
    gula.refresh_from_db()
    claims.edit_claim(actor=reviewer, claim_id=gula.pk, start=gula.end - len(GULA), end=gula.end)
    assert again(article, reviewer) == {"kept": 2, "unchanged": 1, "held_back": 2}
    assert standing(article) == [GULA, PADI]


def test_a_small_span_set_aside_does_not_keep_a_larger_claim_away(
    article: Article, reviewer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    finds(monkeypatch, BERAS, GULA, TONS, why=("today",))
    again(article, reviewer)
    claims.dismiss_claim(actor=reviewer, claim_id=claim_on(article, TONS).pk, kind="not-a-claim")
    finds(monkeypatch, BERAS, GULA, PADI, why=("today",))
    assert again(article, reviewer)["added"] == 1
    assert standing(article) == [BERAS, GULA, PADI]


def test_neighbours_of_a_mended_claim_come_although_they_share_a_word(
    article: Article, reviewer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    gula = claim_on(article, GULA)
    claims.edit_claim(actor=reviewer, claim_id=gula.pk, start=gula.start, end=gula.end + len(". Warga"))
    finds(monkeypatch, BERAS, "Warga desa menanam 300 pohon", PADI, why=("today",))
    assert again(article, reviewer) == {"kept": 1, "unchanged": 2, "added": 1}


def test_what_was_replaced_and_taken_back_by_a_person_stays(
    article: Article, reviewer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = claim_on(article, GULA)
    finds(monkeypatch, BERAS, PADI, why=("today",))
    again(article, reviewer)
    claims.restore_claim(actor=reviewer, claim_id=old.pk)
    assert again(article, reviewer) == {"kept": 1, "unchanged": 2}
    assert standing(article) == [BERAS, GULA, PADI]


# What a second splitter has added


def by_another(article: Article, quote: str) -> Claim:
    start = article.versions.get().text.index(quote)
    place = {"start": start, "end": start + len(quote), "quote": quote, "why": ["splitter:model", "sentence"]}
    return Claim.objects.create(article=article, article_version=article.versions.get(), statement=quote, **place)


def test_a_second_splitters_claim_stays_where_the_rules_find_nothing(
    article: Article, reviewer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = row(by_another(article, POHON))
    assert again(article, reviewer) == {"unchanged": 4}
    assert row(claim_on(article, POHON)) == before


@pytest.mark.parametrize("quote", ["Warga desa menanam 300 pohon", POHON[:-6]])
def test_it_gives_way_where_the_rules_find_the_same(
    article: Article, reviewer: User, monkeypatch: pytest.MonkeyPatch, quote: str
) -> None:
    by_another(article, POHON)
    finds(monkeypatch, BERAS, GULA, PADI, quote, why=("today",))
    assert again(article, reviewer) == {"unchanged": 3, "added": 1, "replaced": 1}
    assert quote in standing(article)
    assert POHON not in standing(article)


def test_it_is_the_rules_claim_where_they_find_its_very_span(
    article: Article, reviewer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_another(article, POHON)
    finds(monkeypatch, BERAS, GULA, PADI, POHON, why=("today",))
    assert again(article, reviewer) == {"unchanged": 3, "refreshed": 1}
    assert claim_on(article, POHON).why == ["today"]


# What it is asked with


def test_one_event_says_who_and_how_much(article: Article, reviewer: User, monkeypatch: pytest.MonkeyPatch) -> None:
    replaced, reread = claim_on(article, GULA), claim_on(article, BERAS)
    finds(monkeypatch, BERAS, POHON, PADI, speaker="Dewi", why=("today",))
    again(article, reviewer)
    event = Event.objects.get(verb="article_resplit")
    assert (event.actor, event.article, event.claim) == (reviewer, article, None)
    assert event.new["counts"] == {
        "kept": 0, "added": 1, "replaced": 1, "refreshed": 2, "unchanged": 0, "held_back": 0,
    }  # fmt: skip
    assert event.new["replaced"] == [replaced.pk]
    assert event.new["added"] == [claim_on(article, POHON).pk]
    assert event.old["refreshed"][str(reread.pk)] == {"speaker": ""}


def test_a_plan_changes_nothing(article: Article, reviewer: User, monkeypatch: pytest.MonkeyPatch) -> None:
    finds(monkeypatch, POHON)
    before = list(article.claims.order_by("pk").values())
    _article, plan = resplitting.plan_resplit(actor=reviewer, article_id=article.pk)
    assert (plan.counts["added"], plan.counts["replaced"], plan.changes_nothing) == (1, 3, False)
    assert list(article.claims.order_by("pk").values()) == before


def test_it_does_what_was_agreed_to_or_nothing(
    article: Article, reviewer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    finds(monkeypatch, BERAS, GULA, PADI, speaker="Dewi")
    _article, plan = resplitting.plan_resplit(actor=reviewer, article_id=article.pk)
    factories.make_citation(claim_on(article, GULA))
    with pytest.raises(errors.StaleEdit):
        again(article, reviewer, expected=plan.counts)
    with pytest.raises(errors.StaleEdit):
        again(article, reviewer, version=article.version + 1)
    assert not Event.objects.filter(verb="article_resplit").exists()
    _article, plan = resplitting.plan_resplit(actor=reviewer, article_id=article.pk)
    assert again(article, reviewer, expected=plan.counts, version=article.version) == {
        "kept": 1,
        "refreshed": 2,
        "held_back": 1,
    }


def test_who_may_not_and_what_is_not_there(article: Article, observer: User, reviewer: User) -> None:
    with pytest.raises(errors.NotAllowed):
        again(article, observer)
    with pytest.raises(errors.NotAllowed):
        resplitting.plan_resplit(actor=observer, article_id=article.pk)
    with pytest.raises(errors.NotFound):
        resplitting.resplit_article(actor=reviewer, article_id=article.pk + 1)
    coming, _is_new = articles.import_url(actor=reviewer, url="https://example.org/kabar")
    with pytest.raises(errors.InvalidTransition):
        again(coming, reviewer)


def test_a_claim_that_is_open_in_a_form_when_it_is_read_anew_is_stale(
    article: Article, reviewer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, reread = claim_on(article, GULA), claim_on(article, BERAS)
    finds(monkeypatch, BERAS, PADI, speaker="Dewi")
    again(article, reviewer)
    with pytest.raises(errors.StaleEdit):
        claims.edit_claim(actor=reviewer, claim_id=reread.pk, version=reread.version, speaker="Raka")
    with pytest.raises(errors.StaleEdit):
        claims.edit_claim(actor=reviewer, claim_id=kept.pk, version=kept.version, speaker="Raka")
    with pytest.raises(errors.InvalidTransition):
        reviews.submit_review(reviewer=reviewer, claim_id=kept.pk, rating="true")
    with pytest.raises(errors.InvalidTransition):
        sources.add_sources(actor=reviewer, claim_id=kept.pk, urls=["https://example.org/"])


def test_replaced_is_no_kind_that_a_person_chooses(article: Article, reviewer: User) -> None:
    with pytest.raises(errors.Invalid):
        claims.dismiss_claim(actor=reviewer, claim_id=claim_on(article, GULA).pk, kind="superseded")


# Undoing it


def undo(article: Article, actor: User) -> dict[str, int]:
    event = resplitting.last_resplit(article.pk)
    assert event
    return resplitting.undo_resplit(actor=actor, article_id=article.pk, event_id=event.pk).counts


def seen(article: Article) -> list[dict[str, Any]]:
    """All that readers and programs see of the claims, but for the count of changes."""
    rows = article.claims.exclude(state="dismissed").order_by("start", "id").values()
    return [{name: value for name, value in each.items() if name not in {"version", "updated_at"}} for each in rows]


def test_undoing_it_gives_back_what_was_there(
    article: Article, reviewer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = seen(article)
    finds(monkeypatch, BERAS, POHON, PADI, speaker="Dewi", quantities=(), checkworthiness=0.5)
    again(article, reviewer)
    assert seen(article) != before
    assert undo(article, reviewer) == {"removed": 1, "returned": 1, "reread": 2}
    assert seen(article) == before
    assert claim_on(article, POHON).dismissal == "superseded"
    assert again(article, reviewer) == {"refreshed": 2, "replaced": 1, "added": 1}  # and once more


def test_undoing_it_leaves_alone_what_people_have_touched_since(
    article: Article, reviewer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    finds(monkeypatch, BERAS, GULA[5:], POHON, PADI, speaker="Dewi")
    again(article, reviewer)
    touched = [claim_on(article, BERAS), claim_on(article, GULA[5:]), claim_on(article, POHON)]
    claims.edit_claim(actor=reviewer, claim_id=touched[0].pk, modality="opinion")
    factories.make_review(touched[1])
    claims.dismiss_claim(actor=reviewer, claim_id=touched[2].pk, kind="not-a-claim")
    before = [row(claim) for claim in touched]
    assert undo(article, reviewer) == {"removed": 0, "returned": 0, "reread": 1}
    assert [row(claim) for claim in touched] == before
    assert standing(article) == [BERAS, GULA[5:], PADI]  # the old claim would say again what was reviewed


def test_only_the_latest_can_be_undone_and_only_once(
    article: Article, reviewer: User, observer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert resplitting.last_resplit(article.pk) is None
    finds(monkeypatch, BERAS)
    first = resplitting.resplit_article(actor=reviewer, article_id=article.pk).event
    finds(monkeypatch, GULA)
    second = resplitting.resplit_article(actor=reviewer, article_id=article.pk).event
    assert first
    assert second
    with pytest.raises(errors.NotAllowed):
        undo(article, observer)
    with pytest.raises(errors.InvalidTransition):
        resplitting.undo_resplit(actor=reviewer, article_id=article.pk, event_id=first.pk)
    undo(article, reviewer)
    assert standing(article) == [BERAS]
    with pytest.raises(errors.InvalidTransition):
        resplitting.undo_resplit(actor=reviewer, article_id=article.pk, event_id=second.pk)
    other = factories.make_article(actor=reviewer)
    with pytest.raises(errors.InvalidTransition):
        resplitting.undo_resplit(actor=reviewer, article_id=other.pk, event_id=second.pk)


def test_a_long_article_takes_few_queries(
    reviewer: User, monkeypatch: pytest.MonkeyPatch, django_assert_max_num_queries: Any
) -> None:
    sentences = [f"Desa ke-{n} menanam {n + 2}.000 pohon" for n in range(40)]
    finds(monkeypatch, *sentences)
    article = factories.make_article(actor=reviewer, text=". ".join(sentences) + ".")
    finds(monkeypatch, *sentences[:30], speaker="Dewi")
    with django_assert_max_num_queries(16):
        assert again(article, reviewer) == {"refreshed": 30, "replaced": 10}
