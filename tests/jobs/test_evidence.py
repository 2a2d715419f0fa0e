"""A citation whose source was fetched is read for passages, and again when either changes."""

import pytest
from django.utils import timezone

from annotations.jobs.evidence import find_evidence_for
from annotations.jobs.fetches import fetch_source
from annotations.models import Citation
from annotations.workflow import claims
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def citation(page_url: str) -> Citation:
    made = factories.make_citation(factories.make_claim(), url=page_url)
    fetch_source(made.source_id)
    return made


def test_the_indonesian_claim_finds_the_english_passage(citation: Citation) -> None:
    find_evidence_for(citation.pk)
    citation.refresh_from_db()
    assert citation.evidence_due_at is None
    passage = citation.passages.first()
    text = passage.snapshot.text
    assert text[passage.start : passage.end] == passage.text
    assert [text[match["start"] : match["end"]] for match in passage.matches] == [m["text"] for m in passage.matches]
    assert ("quantity", "about 3,000 containers") in [(match["kind"], match["text"]) for match in passage.matches]
    assert ("name", "Cilacap") in [(match["kind"], match["text"]) for match in passage.matches]


def test_a_mended_number_is_what_is_looked_for(citation: Citation) -> None:
    claim, actor = citation.claim, factories.make_user()
    mended = [{"text": "peti kemas itu", "value": "5000", "max": None, "comparator": "=", "unit": "peti kemas"}]
    claims.edit_claim(actor=actor, claim_id=claim.pk, quantities=mended)
    find_evidence_for(citation.pk)
    assert "quantity" not in kinds(citation)
    mended[0]["value"] = "3000"
    claims.edit_claim(actor=actor, claim_id=claim.pk, quantities=mended)
    find_evidence_for(citation.pk)
    matches = [match for passage in citation.passages.all() for match in passage.matches]
    (found,) = [match for match in matches if match["kind"] == "quantity"]
    assert (found["claim_text"], found["text"]) == ("peti kemas itu", "about 3,000 containers")


def test_a_mended_date_and_speaker_are_looked_for_too(citation: Citation) -> None:
    claim, actor = citation.claim, factories.make_user()
    find_evidence_for(citation.pk)
    assert "date" not in kinds(citation)
    claims.edit_claim(actor=actor, claim_id=claim.pk, dates=[{"text": "kemarin", "date": "2024-10-28"}])
    find_evidence_for(citation.pk)
    assert "date" in kinds(citation)
    claims.edit_claim(actor=actor, claim_id=claim.pk, end=claim.start + len("3.000 peti kemas"))
    find_evidence_for(citation.pk)
    assert "name" not in kinds(citation)
    claims.edit_claim(actor=actor, claim_id=claim.pk, speaker="Wali Kota Cilacap")
    find_evidence_for(citation.pk)
    assert "name" in kinds(citation)


def kinds(citation: Citation) -> set[str]:
    return {match["kind"] for passage in citation.passages.all() for match in passage.matches}


def test_found_again_it_stands_once(citation: Citation) -> None:
    find_evidence_for(citation.pk)
    count = citation.passages.count()
    Citation.objects.filter(pk=citation.pk).update(evidence_due_at=timezone.now())
    find_evidence_for(citation.pk)
    assert citation.passages.count() == count > 0


def test_what_is_not_due_is_not_read(citation: Citation) -> None:
    Citation.objects.filter(pk=citation.pk).update(evidence_due_at=None)
    find_evidence_for(citation.pk)
    assert citation.passages.count() == 0


def test_what_changed_meanwhile_is_left_to_the_next_reader(citation: Citation, monkeypatch: pytest.MonkeyPatch) -> None:
    again = timezone.now()

    def changed_meanwhile(*_args: object) -> list[object]:
        Citation.objects.filter(pk=citation.pk).update(evidence_due_at=again)
        return []

    monkeypatch.setattr("annotations.jobs.evidence.find_evidence", changed_meanwhile)
    find_evidence_for(citation.pk)
    citation.refresh_from_db()
    assert citation.evidence_due_at == again


def test_a_text_that_breaks_the_reader_does_not_come_up_for_ever(
    citation: Citation, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_args: object) -> None:
        raise RecursionError

    monkeypatch.setattr("annotations.jobs.evidence.find_evidence", fail)
    find_evidence_for(citation.pk)
    citation.refresh_from_db()
    assert citation.evidence_due_at is None
    assert "could not be read for evidence" in caplog.text
