"""What people mended stays theirs through splits, merges, new bounds and a newer reading; and nothing else does."""

from datetime import date

import pytest
from django.apps import apps
from django.utils.module_loading import import_string

from annotations.models import Article, Claim, User
from annotations.workflow import articles, claims, keeping
from tests import factories

pytestmark = pytest.mark.django_db

TEXT = (
    "Menteri Sari Wulan mengatakan 3.000 peti kemas dipindahkan ke Tuban dan 450 truk mengantre di Gresik. Lalu hujan."
)


@pytest.fixture
def article(reviewer: User) -> Article:
    article = factories.make_article(actor=reviewer, text=TEXT)
    for claim in article.claims.all():
        claims.dismiss_claim(actor=reviewer, claim_id=claim.pk, kind="not-a-claim")
    return article


def mark(article: Article, first: str, last: str) -> Claim:
    start, end = TEXT.index(first), TEXT.index(last) + len(last)
    return claims.create_claim(actor=factories.make_user(), article_id=article.pk, start=start, end=end)


def edit(claim: Claim, **changes: object) -> Claim:
    return claims.edit_claim(actor=factories.make_user(), claim_id=claim.pk, **changes)


def numbers(claim: Claim) -> list[tuple[str, str]]:
    claim.refresh_from_db()
    return [(entry["text"].split()[0], entry["value"]) for entry in claim.quantities]


def with_value(claim: Claim, old: str, new: str) -> list[dict[str, object]]:
    return [{**entry, "value": new} if entry["value"] == old else entry for entry in claim.quantities]


def test_each_half_keeps_what_was_mended_of_it(article: Article, reviewer: User) -> None:
    claim = mark(article, "3.000", "Gresik")
    edit(claim, quantities=with_value(claim, "450", "999"), modality="projection")
    first, second = claims.split_claim(actor=reviewer, claim_id=claim.pk, at=TEXT.index("450"))
    assert (numbers(first), numbers(second)) == ([("3.000", "3000")], [("450", "999")])
    assert (first.modality, second.modality) == ("projection", "projection")
    assert (first.mended, second.mended) == (["modality"], ["modality", "quantities"])


def test_what_stands_nowhere_goes_to_the_first_half(article: Article, reviewer: User) -> None:
    claim = mark(article, "3.000", "Gresik")
    edit(claim, quantities=[*claim.quantities, {"text": "tujuh kapal", "value": "7"}], dates=[{"date": "2024"}])
    first, second = claims.split_claim(actor=reviewer, claim_id=claim.pk, at=TEXT.index("450"))
    assert numbers(first) == [("3.000", "3000"), ("tujuh", "7")]
    assert numbers(second) == [("450", "450")]
    assert (first.dates, second.dates) == ([{"text": "", "date": "2024"}], [])


def test_a_merge_loses_nothing_that_was_mended(article: Article, reviewer: User) -> None:
    claim, other = mark(article, "3.000", "Tuban"), mark(article, "450", "Gresik")
    edit(claim, quantities=[{**claim.quantities[0], "value": "2999"}])
    edit(other, quantities=with_value(other, "450", "999"), speaker="Bupati Gresik")
    before = (claim.speaker, numbers(claim))
    merged = claims.merge_claims(actor=reviewer, claim_id=claim.pk, other_id=other.pk)
    assert numbers(merged) == [("3.000", "2999"), ("450", "999")]
    assert (merged.speaker, merged.mended) == ("Bupati Gresik", ["quantities", "speaker"])
    claims.unmerge_claims(actor=reviewer, claim_id=claim.pk, other_id=other.pk)
    claim.refresh_from_db()
    assert (claim.speaker, numbers(claim), claim.mended) == (*before, ["quantities"])


def test_a_merge_reads_the_rest_anew(article: Article, reviewer: User) -> None:
    claim, other = mark(article, "3.000", "Tuban"), mark(article, "450", "Gresik")
    edit(other, quantities=[], statement="Truk mengantre.")
    edit(claim, speaker="Sari Wulan", statement="Peti kemas pindah.")
    edit(other, speaker="Bupati Gresik")
    merged = claims.merge_claims(actor=reviewer, claim_id=claim.pk, other_id=other.pk)
    assert numbers(merged) == [("3.000", "3000")], "what was taken out stays out"
    assert (merged.speaker, merged.statement) == ("Sari Wulan", "Peti kemas pindah. Truk mengantre.")


def test_the_splitters_value_put_back_is_not_mended(article: Article) -> None:
    claim = mark(article, "3.000", "Tuban")
    read = claim.speaker
    assert edit(claim, speaker="Bupati Gresik").mended == ["speaker"]
    assert edit(claim, speaker=read, statement=claim.statement).mended == []


def test_another_date_of_the_article_mends_nothing(moderator: User) -> None:
    text = "Sebanyak 300 rumah terendam di Tuban kemarin, dan warga mengungsi."
    article = factories.make_article(text=text, published_on=date(2024, 10, 29))
    claim = article.claims.earliest("start")
    assert [entry["date"] for entry in claim.dates] == ["2024-10-28"]
    articles.edit_article(actor=moderator, article_id=article.pk, published_on="2024-10-01")
    edited = edit(claim, start=text.index("300"))
    assert (edited.dates[0]["date"], edited.mended) == ("2024-09-30", [])


def test_a_value_of_an_older_splitter_is_not_mended(article: Article) -> None:
    claim = mark(article, "3.000", "Gresik")
    Claim.objects.filter(pk=claim.pk).update(quantities=[], modality="opinion")
    moved = edit(claim, end=TEXT.index("Tuban") + 5)
    assert (numbers(moved), moved.modality) == ([("3.000", "3000")], "fact")


def test_numbers_are_found_as_whole_numbers() -> None:
    claim = Claim(start=5, end=25, quote="1.400 dan 400 dan 400")
    entries = [{"text": "400"}, {"text": "400"}, {"text": "1.400"}]
    placed = keeping._placed(entries, claim.quote, claim.start)
    assert [span and (span.start, span.end) for span, _entry in placed] == [(15, 18), (23, 26), (5, 10)]


def test_the_migration_fills_it_from_the_history(article: Article, reviewer: User) -> None:
    claim = mark(article, "3.000", "Gresik")
    edit(claim, speaker="Bupati Gresik", modality="projection")
    _first, second = claims.split_claim(actor=reviewer, claim_id=claim.pk, at=TEXT.index("450"))
    untouched = mark(article, "Lalu", "hujan.")
    edit(untouched, end=untouched.end - 1)
    Claim.objects.update(mended=[])
    import_string("annotations.migrations.0006_claim_mended.fill")(apps, None)
    kept = dict(Claim.objects.filter(article=article).values_list("pk", "mended"))
    assert (kept[claim.pk], kept[second.pk], kept[untouched.pk]) == (["modality", "speaker"], ["speaker"], [])
