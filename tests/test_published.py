"""What a published version holds: all that readers see, nothing of who reviewed, only what JSON has."""

import json
from datetime import date

import pytest
from django.utils import timezone

from annotations.models import Snapshot
from annotations.published import content_of
from annotations.workflow import sources
from tests import factories

pytestmark = pytest.mark.django_db


def test_the_content_of_a_verdict() -> None:
    article = factories.make_article(publisher="Harian", published_on=date(2024, 10, 29))
    claim = factories.make_claim(article=article)
    review = factories.make_review(claim, rationale="Rahasia dapur.")
    citation = factories.make_citation(claim, stance="supports", quote="3,000 containers")
    gone = factories.make_citation(claim)
    sources.withdraw_citation(actor=factories.make_user(), citation_id=gone.pk)
    now = timezone.now()
    rows = [
        Snapshot.objects.create(
            source=citation.source,
            final_url=citation.source.url,
            http_status=200,
            title=title,
            sha256=digest * 64,
            size=1,
            fetched_at=now,
            checked_at=now,
        )
        for title, digest in (("Lama", "0"), ("Baru", "1"))
    ]
    verdict = factories.make_verdict(claim, summary="Benar adanya.")
    content = content_of(verdict)

    assert json.loads(json.dumps(content)) == content
    assert verdict.versions.get().content == content
    assert content["claim_uid"] == str(claim.uid)
    assert content["article"]["published_on"] == "2024-10-29"
    text = claim.article_version.text
    assert text[content["start"] : content["end"]] == content["quote"] == claim.quote
    assert content["prefix"] + content["quote"] + content["suffix"] in text
    assert content["rating"] == {"slug": "true", "value": 5, "labels": {"en": "True", "id": "Benar"}}
    assert content["scale"] == {"slug": "default", "version": 1, "worst": 1, "best": 5}
    assert content["reviews"] == [{"uid": str(review.uid), "version": 1, "rating": "true"}]
    assert [cited["url"] for cited in content["citations"]] == [citation.source.url]
    assert content["citations"][0]["title"] == "Baru"
    assert content["citations"][0]["snapshot"]["uid"] == str(rows[1].uid)
    assert "Rahasia" not in str(content)
    assert review.reviewer.username not in str(content)


def test_a_source_that_was_never_archived() -> None:
    claim = factories.make_claim(state="reviewed")
    factories.make_citation(claim)
    content = content_of(factories.make_verdict(claim, publish=False))
    assert content["citations"][0]["snapshot"] is None
    assert content["published_at"] is None
