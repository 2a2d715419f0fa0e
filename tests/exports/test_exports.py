"""Exports: every format says what was published, and nothing that was not."""

import csv
import io
import json

import pytest

from annotations.exports import csv_rows, json_lines, web_annotations
from annotations.exports.claimreview import claim_review, claim_review_feed
from annotations.exports.published_checks import PublishedCheck, published_checks
from annotations.models import Verdict
from annotations.workflow import claims, verdicts
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def verdict() -> Verdict:
    claim = factories.make_claim()
    claims.edit_claim(actor=factories.make_user(), claim_id=claim.pk, statement="3.000 peti kemas dipindahkan")
    factories.make_review(claim)
    factories.make_citation(claim, url="https://example.org/berita", stance="supports", quote="about 3,000 containers")
    return factories.make_verdict(claim)


def checks() -> list[PublishedCheck]:
    return list(published_checks())


def test_a_verdict_is_exported_once_it_is_published_and_until_it_is_withdrawn() -> None:
    draft = factories.make_verdict(publish=False)
    assert checks() == []
    editor = factories.make_user("Moderator")
    verdicts.publish_verdict(actor=editor, claim_id=draft.claim_id)
    assert [check.uid for check in checks()] == [str(draft.uid)]
    verdicts.retract_verdict(actor=editor, claim_id=draft.claim_id, reason="Sumbernya keliru.")
    assert checks() == []


def test_the_newest_version_is_the_one_exported(verdict: Verdict) -> None:
    editor = factories.make_user("Moderator")
    verdicts.retract_verdict(actor=editor, claim_id=verdict.claim_id, reason="Sumbernya keliru.")
    verdicts.decide_claim(
        actor=editor, claim_id=verdict.claim_id, rating="false", summary="Angkanya lain.", publish=True
    )
    (check,) = checks()
    assert (check.number, check.content["rating"]["slug"]) == (2, "false")


def test_an_edit_after_publication_does_not_leave(verdict: Verdict) -> None:
    claim = verdict.claim
    claim.statement = "something else"
    claim.save(update_fields=["statement"])
    assert checks()[0].content["statement"] == "3.000 peti kemas dipindahkan"


def test_streams_take_one_query_whatever_their_length(
    verdict: Verdict, django_assert_num_queries: pytest.FixtureRequest
) -> None:
    factories.make_verdict()
    with django_assert_num_queries(1):  # type: ignore[operator]
        assert len("".join(json_lines.json_lines(published_checks())).splitlines()) == 2


def test_json_lines(verdict: Verdict) -> None:
    (line,) = "".join(json_lines.json_lines(checks())).splitlines()
    row = json.loads(line)
    assert row["uid"] == str(verdict.uid)
    assert row["url"].endswith(f"/checks/{verdict.uid}/")
    text = verdict.claim.article_version.text
    assert text[row["start"] : row["end"]] == row["quote"]
    assert text[: row["start"]].endswith(row["prefix"])
    assert [quantity["value"] for quantity in row["quantities"]] == ["3000"]
    (review,) = row["reviews"]
    assert set(review) == {"uid", "version", "rating"}  # nobody's name
    (citation,) = row["citations"]
    assert (citation["url"], citation["stance"], citation["snapshot"]) == (
        "https://example.org/berita",
        "supports",
        None,
    )


def test_mended_values_are_what_leaves() -> None:
    claim = factories.make_claim()
    claims.edit_claim(
        actor=factories.make_user(),
        claim_id=claim.pk,
        speaker="Wakil kepala pelabuhan",
        cue="menulis",
        via=["Antara"],
        modality="projection",
        quantities=[
            {"text": "tiga ribuan", "value": "3000", "max": "3900", "comparator": "range", "unit": "kontainer"}
        ],
        dates=[{"text": "Senin (29/10/2024)", "date": "2024-10-29"}],
        statement="3.000 sampai 3.900 kontainer dipindahkan",
    )
    factories.make_review(claim)
    factories.make_verdict(claim)
    (check,) = checks()
    (row,) = map(json.loads, json_lines.json_lines([check]))
    assert (row["speaker"], row["cue"], row["via"]) == ("Wakil kepala pelabuhan", "menulis", ["Antara"])
    assert row["modality"] == "projection"
    assert row["quantities"] == [
        {"text": "tiga ribuan", "value": "3000", "max": "3900", "comparator": "range", "unit": "kontainer"}
    ]
    assert row["dates"] == [{"text": "Senin (29/10/2024)", "date": "2024-10-29", "weekday_agrees": False}]
    (cells,) = csv.DictReader(io.StringIO("".join(csv_rows.csv_rows([check])), newline=""))
    assert (cells["quantities"], cells["dates"]) == ("range 3000 3900 kontainer", "2024-10-29")
    assert claim_review(check.content, check.url)["itemReviewed"]["author"] == {"name": "Wakil kepala pelabuhan"}


def test_a_note_of_the_desk_does_not_leave() -> None:
    claim = factories.make_claim(state="reviewed")
    factories.make_citation(claim, note="The source is somebody's cousin.")
    factories.make_verdict(claim)
    assert "cousin" not in "".join(json_lines.json_lines(published_checks()))


def test_blind_ratings_do_not_leave() -> None:
    article = factories.make_article(required_reviews=2, blind=True)
    claim = factories.make_claim(article=article)
    factories.make_review(claim, rating="true")
    factories.make_review(claim, rating="misleading")
    factories.make_verdict(claim, rating="true")
    (check,) = checks()
    assert [set(review) for review in check.content["reviews"]] == [{"uid", "version"}] * 2
    assert "misleading" not in "".join(csv_rows.csv_rows([check]))


def test_a_semicolon_begins_no_cell() -> None:
    factories.make_verdict(summary="Harga naik;=HYPERLINK(1)")
    assert '"Harga naik;=HYPERLINK(1)"' in "".join(csv_rows.csv_rows(checks()))


def test_csv_is_read_back_by_any_reader(verdict: Verdict) -> None:
    text = "".join(csv_rows.csv_rows(checks()))
    assert text.endswith("\r\n")
    (row,) = csv.DictReader(io.StringIO(text, newline=""))
    assert row["statement"] == "3.000 peti kemas dipindahkan"
    assert (row["rating"], row["rating_value"], row["rating_label"]) == ("true", "5", "Benar")
    assert row["quantities"].startswith("= 3000 ") or row["quantities"].startswith("'= 3000 ")
    assert row["sources"] == "supports https://example.org/berita"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_is_a_formula(verdict: Verdict, start: str) -> None:
    (check,) = checks()
    check.content["summary"] = f'{start}HYPERLINK("http://example.org")'
    (row,) = csv.DictReader(io.StringIO("".join(csv_rows.csv_rows([check])), newline=""))
    assert row["summary"].startswith("'" + start)


def test_claim_review_names_what_is_required(verdict: Verdict) -> None:
    (check,) = checks()
    review = claim_review(check.content, check.url)
    assert review["@type"] == "ClaimReview"
    assert review["claimReviewed"] == "3.000 peti kemas dipindahkan"
    assert review["url"] == check.url
    rating = review["reviewRating"]
    assert rating["alternateName"] == "Benar"
    assert 1 <= rating["worstRating"] < rating["ratingValue"] <= rating["bestRating"] == 5
    assert review["itemReviewed"]["author"] == {"name": check.content["speaker"]}


def test_a_rating_off_the_scale_has_no_number() -> None:
    factories.make_verdict(rating="not-due")
    (check,) = checks()
    rating = claim_review(check.content, check.url)["reviewRating"]
    assert rating == {"@type": "Rating", "alternateName": "Belum bisa dinilai"}


def test_what_is_not_known_is_left_out(verdict: Verdict) -> None:
    (check,) = checks()
    check.content.update(speaker="", summary="")
    check.content["article"].update({"url": "", "published_on": None})
    review = claim_review(check.content, check.url)
    assert review["itemReviewed"] == {"@type": "Claim"}
    assert "reviewBody" not in review


@pytest.mark.parametrize("count", [0, 1, 3])
def test_feeds_are_one_document_each(count: int) -> None:
    for _number in range(count):
        factories.make_verdict()
    feed = json.loads("".join(claim_review_feed(checks())))
    assert len(feed["dataFeedElement"]) == count
    collection = json.loads("".join(web_annotations.annotation_collection(checks())))
    assert collection["total"] == len(collection["first"]["items"]) == count


def test_annotations_have_what_the_standard_wants(verdict: Verdict) -> None:
    (check,) = checks()
    claim, source = web_annotations.annotations_of(check)
    for annotation in (claim, source):
        assert annotation["@context"] == "http://www.w3.org/ns/anno.jsonld"
        assert annotation["type"] == "Annotation"
        assert annotation["id"].startswith("http")
        quote, position = annotation["target"]["selector"]
        assert quote["exact"] == check.content["quote"]
        assert (position["start"], position["end"]) == (check.content["start"], check.content["end"])
    assert (claim["motivation"], source["motivation"]) == ("assessing", "linking")
    assert claim["id"] != source["id"]
    assert source["body"]["source"] == "https://example.org/berita"
    assert source["body"]["selector"]["exact"] == "about 3,000 containers"
