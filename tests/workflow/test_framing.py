"""Where speaker and cue stand in the text: written with the split, and kept in step with what people do to a claim."""

from dataclasses import replace

import pytest

from annotations.models import Article, Claim, Event, User
from annotations.splitting import split_article
from annotations.workflow import articles, claims
from tests import factories

pytestmark = pytest.mark.django_db

TEXT = (
    "Kepala BPBD Demak Agus Prabowo mengatakan 120 rumah terendam dan 40 orang mengungsi, Selasa (29/10/2024).\n"
    "Ia mengatakan tanggul sungai rusak di dua tempat. Bupati Demak Siti Rahayu ikut meninjau."
)


@pytest.fixture
def article(reviewer: User) -> Article:
    return factories.make_article(actor=reviewer, text=TEXT)


@pytest.fixture
def claim(article: Article) -> Claim:
    return claim_on(article, "120 rumah")


def claim_on(article: Article, words: str) -> Claim:
    at = TEXT.index(words)
    return article.claims.filter(start__lte=at, end__gt=at).exclude(state="dismissed").get()


def framed(claim: Claim) -> tuple[str, str]:
    """The words that the spans of speaker and cue cut out of the text."""
    claim.refresh_from_db()
    spans = (claim.speaker_span, claim.cue_span)
    speaker, cue = (TEXT[span[0] : span[1]] if span else "" for span in spans)
    return speaker, cue


def edit(claim: Claim, **changes: str) -> None:
    claims.edit_claim(actor=factories.make_user(), claim_id=claim.pk, **changes)


def test_the_split_writes_them(claim: Claim) -> None:
    assert framed(claim) == ("Kepala BPBD Demak Agus Prabowo", "mengatakan")


def test_what_people_mark_has_them_too(article: Article, reviewer: User) -> None:
    start = TEXT.index("sungai rusak")
    made = claims.create_claim(actor=reviewer, article_id=article.pk, start=start, end=start + 12)
    assert (made.speaker, framed(made)) == ("Kepala BPBD Demak Agus Prabowo", ("Ia", "mengatakan"))


def test_what_says_nobody_has_none(article: Article) -> None:
    assert framed(claim_on(article, "Bupati Demak")) == ("", "")


def test_the_reasons_of_the_score_are_kept() -> None:
    (found,) = split_article("Kota ini punya 3.000 pohon.", language="id", published=None)
    values = articles.claim_values(replace(found, reasons=(("quantity", 0.9), ("short", -0.4))))
    assert values["reasons"] == [["quantity", 0.9], ["short", -0.4]]


MENDED = {
    "a shorter name of the same person": ("Agus Prabowo", "Kepala BPBD Demak Agus Prabowo"),
    "a longer one": ("Kepala Pelaksana BPBD Demak Agus Prabowo", "Kepala BPBD Demak Agus Prabowo"),
    "somebody who is not in the paragraph": ("Bupati Siti Rahayu", ""),
    "nobody": ("", ""),
}


@pytest.mark.parametrize(("speaker", "place"), MENDED.values(), ids=MENDED)
def test_a_mended_speaker_stands_where_it_fits(claim: Claim, speaker: str, place: str) -> None:
    edit(claim, speaker=speaker)
    assert framed(claim) == (place, "mengatakan")


def test_a_stand_in_stays_whoever_it_stands_for(article: Article) -> None:
    claim = claim_on(article, "tanggul sungai")
    assert framed(claim) == ("Ia", "mengatakan")
    edit(claim, speaker="Bupati Demak Siti Rahayu")
    assert framed(claim) == ("Ia", "mengatakan")


@pytest.mark.parametrize(
    ("title", "place"), [("Presiden Prabowo Subianto", "Presiden Prabowo Subianto"), ("Bapak Presiden", "")]
)
def test_a_title_alone_is_no_shared_name(title: str, place: str, reviewer: User) -> None:
    text = "Presiden Joko Widodo mengatakan 120 rumah terendam di Demak. Presiden Prabowo Subianto hadir."
    claim = factories.make_article(actor=reviewer, text=text).claims.earliest("start")
    assert text[slice(*claim.speaker_span)] == "Presiden Joko Widodo"
    edit(claim, speaker=title)
    claim.refresh_from_db()
    assert (text[slice(*claim.speaker_span)] if claim.speaker_span else "") == place


def test_what_is_typed_is_found_in_the_paragraph(article: Article, claim: Claim) -> None:
    other = claim_on(article, "Bupati Demak")
    edit(other, speaker="siti  rahayu", cue="ikut meninjau")
    assert framed(other) == ("Siti Rahayu", "ikut meninjau")
    edit(claim, cue="rumah", speaker="BPBD")
    assert framed(claim) == ("Kepala BPBD Demak Agus Prabowo", "rumah")
    edit(claim, cue="ruma")
    assert framed(claim) == ("Kepala BPBD Demak Agus Prabowo", ""), "half a word is none"


def test_what_is_put_back_stands_where_it_stood(claim: Claim) -> None:
    before = framed(claim)
    speaker, cue = claim.speaker, claim.cue
    edit(claim, speaker="Siti Rahayu", cue="menulis")
    assert framed(claim) == ("", "")
    edit(claim, speaker=speaker, cue=cue)
    assert framed(claim) == before


def test_the_history_has_the_old_places(claim: Claim) -> None:
    old = claim.cue_start
    edit(claim, cue="")
    event = Event.objects.filter(claim=claim).latest("pk")
    assert (event.old["cue_start"], event.new["cue_start"]) == (old, None)


def test_new_bounds_leave_what_people_wrote(claim: Claim) -> None:
    edit(claim, speaker="Bupati Siti Rahayu")
    claims.edit_claim(actor=factories.make_user(), claim_id=claim.pk, end=claim.start + len("120 rumah"))
    claim.refresh_from_db()
    assert (claim.quote, claim.speaker) == ("120 rumah", "Bupati Siti Rahayu")
    assert framed(claim) == ("", "mengatakan")


def test_both_halves_are_said_by_whom_a_person_wrote(article: Article, claim: Claim) -> None:
    edit(claim, speaker="Agus")
    at = TEXT.index("terendam")
    first, second = claims.split_claim(actor=factories.make_user(), claim_id=claim.pk, at=at)
    assert (first.speaker, second.speaker) == ("Agus", "Agus")
    assert framed(first) == framed(second) == ("Kepala BPBD Demak Agus Prabowo", "mengatakan")


def test_a_merge_and_its_undo_bring_the_frame_of_the_bounds(article: Article, claim: Claim) -> None:
    other = claim_on(article, "tanggul sungai")
    actor = factories.make_user()
    claims.merge_claims(actor=actor, claim_id=other.pk, other_id=claim.pk)
    assert framed(other)[1] == "mengatakan"
    claims.unmerge_claims(actor=actor, claim_id=other.pk, other_id=claim.pk)
    assert framed(other) == ("Ia", "mengatakan")
    assert framed(claim) == ("Kepala BPBD Demak Agus Prabowo", "mengatakan")


# Weekdays


def test_a_weekday_is_a_finding_until_it_is_put_right(article: Article) -> None:
    claim = claims.create_claim(
        actor=factories.make_user(), article_id=article.pk, start=0, end=TEXT.index("(29/10/2024)") + 12
    )
    right = {"text": "Selasa (29/10/2024)", "date": "2024-10-29"}
    assert claim.dates == [right]
    edited = claims.edit_claim(actor=factories.make_user(), claim_id=claim.pk, dates=[{**right, "date": "2024-10-28"}])
    assert edited.dates == [{"text": "Selasa (29/10/2024)", "date": "2024-10-28", "weekday_agrees": False}]
    edited = claims.edit_claim(actor=factories.make_user(), claim_id=claim.pk, dates=[right])
    assert edited.dates == [right]


def test_a_wrong_weekday_of_the_text_is_found_by_the_split(reviewer: User) -> None:
    article = factories.make_article(actor=reviewer, text="Banjir merendam 120 rumah pada Senin (29/10/2024).")
    finding = {"text": "Senin (29/10/2024)", "date": "2024-10-29", "weekday_agrees": False}
    claim = article.claims.get()
    assert claim.dates == [finding]
    again = claims.edit_claim(actor=reviewer, claim_id=claim.pk, dates=[{**finding, "weekday_agrees": True}])
    assert again.dates == [finding], "nobody can say that it agrees"
    assert again.version == 1
