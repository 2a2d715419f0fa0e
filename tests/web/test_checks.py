"""The public pages of published checks."""

import json
import re
from collections.abc import Callable
from uuid import uuid4

import pytest
from django.conf import settings
from django.test import Client

from annotations import access
from annotations.models import User, Verdict
from annotations.workflow import verdicts
from tests import factories

pytestmark = pytest.mark.django_db
MARKUP = "</script><script>alert(1)</script>&"


@pytest.fixture
def verdict() -> Verdict:
    claim = factories.make_claim(title="Kabar pelabuhan", publisher="Contoh Harian")
    factories.make_citation(claim, url="https://example.org/laporan", stance="supports", quote="tiga ribu peti kemas")
    factories.make_review(claim, reviewer=factories.make_user(first_name="Dewi", last_name="Wulandari"))
    return factories.make_verdict(claim, summary="Angkanya cocok.")


def page_of(client: Client, verdict: Verdict, language: str = "en") -> str:
    answer = client.get(f"/checks/{verdict.uid}/", headers={"Accept-Language": language})
    assert answer.status_code == 200
    return answer.text


def test_shows_what_was_decided_and_on_what(client: Client, verdict: Verdict) -> None:
    page = page_of(client, verdict)
    for words in (
        verdict.claim.statement,
        "Angkanya cocok.",
        "tiga ribu peti kemas",
        "Supports",
        "example.org/laporan",
    ):
        assert words in page
    assert page.index('rating large rating-true">True<') < page.index("<h1")
    assert "1 fact-checker assessed this claim" in page


def test_names_nobody_of_the_desk(client: Client, verdict: Verdict) -> None:
    people = [value for user in User.objects.all() for value in (user.username, user.first_name, user.last_name)]
    page = page_of(client, verdict)
    assert [name for name in people if name and name in page] == []


def test_in_the_readers_language(client: Client, verdict: Verdict) -> None:
    page = page_of(client, verdict, "id")
    assert '<html lang="id"' in page
    assert ">Benar<" in page
    assert "29 Oktober" in page or "WIB" in page


def test_claim_review_fits_the_page(client: Client, verdict: Verdict) -> None:
    page = page_of(client, verdict)
    (found,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    review = json.loads(found)
    assert review["@type"] == "ClaimReview"
    assert review["claimReviewed"] == verdict.claim.statement
    assert review["url"] == f"{settings.PUBLIC_URL}/checks/{verdict.uid}/"
    assert f'<link rel="canonical" href="{review["url"]}">' in page
    assert f'property="og:url" content="{review["url"]}"' in page


def test_markup_is_text_in_every_field(client: Client) -> None:
    claim = factories.make_claim(title=MARKUP, publisher=MARKUP, author=MARKUP)
    type(claim).objects.filter(pk=claim.pk).update(statement=MARKUP, speaker=MARKUP, via=[MARKUP])
    factories.make_citation(claim, stance="refutes", quote=MARKUP, note=MARKUP)
    factories.make_review(claim, rationale=MARKUP)
    verdict = factories.make_verdict(type(claim).objects.get(pk=claim.pk), summary=MARKUP)
    page = page_of(client, verdict)
    assert "<script>alert" not in page
    assert page.count("</script>") == page.count("<script")
    (found,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert json.loads(found)["claimReviewed"] == MARKUP


def test_the_quote_stands_in_whole_words_of_its_paragraph(client: Client, verdict: Verdict) -> None:
    content = verdict.versions.get().content
    before = re.search(r'<span class="context">(.*?)</span><mark>', page_of(client, verdict), re.DOTALL)
    assert before
    words = before[1].removeprefix("… ").split()
    assert words
    assert all(word in verdict.claim.article_version.text.split() for word in words)
    assert content["prefix"].endswith(before[1].removeprefix("… "))


def test_a_withdrawn_check_says_so_and_why(client: Client, verdict: Verdict) -> None:
    editor = factories.make_user(access.MODERATOR)
    verdicts.retract_verdict(actor=editor, claim_id=verdict.claim_id, reason=f"Sumbernya keliru {MARKUP}")
    page = page_of(client, verdict)
    assert "This check was withdrawn" in page
    assert "Sumbernya keliru &lt;/script&gt;" in page
    assert "application/ld+json" not in page
    assert 'content="noindex"' in page
    assert str(verdict.uid) not in client.get("/checks/").text


def test_stays_withdrawn_while_it_is_decided_anew(client: Client, verdict: Verdict) -> None:
    editor = factories.make_user(access.MODERATOR)
    verdicts.retract_verdict(actor=editor, claim_id=verdict.claim_id, reason="Salah angka.")
    verdicts.decide_claim(actor=editor, claim_id=verdict.claim_id, rating="false", summary="Rancangan rahasia.")
    page = page_of(client, verdict)
    assert "Salah angka." in page
    assert "Rancangan rahasia." not in page
    verdicts.publish_verdict(actor=editor, claim_id=verdict.claim_id)
    page = page_of(client, verdict)
    assert "Rancangan rahasia." in page
    assert "withdrawn" not in page
    assert "version 2" in page


def test_later_changes_of_the_claim_do_not_show(client: Client, verdict: Verdict) -> None:
    before = page_of(client, verdict)
    type(verdict.claim).objects.filter(pk=verdict.claim_id).update(statement="Lain sama sekali", speaker="Orang lain")
    verdict.claim.citations.update(quote="lain")
    assert page_of(client, verdict) == before


def test_a_draft_has_no_page(client: Client) -> None:
    draft = factories.make_verdict(publish=False)
    for uid in (draft.uid, uuid4()):
        assert client.get(f"/checks/{uid}/").status_code == 404
    assert str(draft.uid) not in client.get("/checks/").text


def test_shared_caches_keep_it_a_minute(client: Client, verdict: Verdict, signed_in: Callable[[User], Client]) -> None:
    for where in (f"/checks/{verdict.uid}/", "/checks/"):
        answer = client.get(where)
        assert "public" in answer.headers["Cache-Control"]
        assert "max-age=60" in answer.headers["Cache-Control"]
        assert {"Accept-Language", "Cookie"} <= set(answer.headers["Vary"].split(", "))
        assert "Set-Cookie" not in answer.headers
        assert not answer.cookies
        own = signed_in(factories.make_user()).get(where)
        assert "private" in own.headers["Cache-Control"]


def test_list_by_words_and_rating(client: Client, verdict: Verdict) -> None:
    other = factories.make_verdict(rating="false")

    def found(**query: str) -> list[int]:
        return [row.pk for row in client.get("/checks/", query).context["page"]]

    assert found() == [other.pk, verdict.pk]
    assert found(rating="true") == [verdict.pk]
    assert found(rating="nothing") == [other.pk, verdict.pk]
    assert found(q="peti KEMAS", rating="false") == [other.pk]
    assert found(q="no such words") == []


def test_wrong_method(client: Client, verdict: Verdict) -> None:
    assert client.post(f"/checks/{verdict.uid}/").status_code == 405
