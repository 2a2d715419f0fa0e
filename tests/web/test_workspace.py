"""The workspace as a page: the text with its claims, the panel of one, and what it costs the database."""

import re
import time
from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from lxml import html

from annotations import access
from annotations.models import Article, Claim, User
from annotations.workflow import articles, claims
from tests import factories
from tests.web.workspace import HTMX, mark

SignIn = Callable[[User], Client]


def marks(page: str) -> list[tuple[str, str]]:
    """(classes, words) of each mark in the text."""
    return re.findall(r'<mark class="([^"]+)" data-claims="[^"]+">([^<]*)</mark>', page)


def test_the_article_opens_at_its_first_undecided_claim(signed_in: SignIn, reviewer: User, article: Article) -> None:
    first, second = article.claims.order_by("start")[:2]
    factories.make_review(first)
    factories.make_verdict(first)
    page = signed_in(reviewer).get(reverse("article", args=[article.pk])).text
    assert f'id="panel" data-claim="{second.pk}"' in page
    assert f'href="/claims/{first.pk}/"' in page


def test_a_claim_has_an_address_of_its_own(signed_in: SignIn, reviewer: User, article: Article) -> None:
    claim = article.claims.order_by("start").last()
    page = signed_in(reviewer).get(reverse("claim", args=[claim.pk])).text
    assert f'data-claim="{claim.pk}"' in page
    assert [words for classes, words in marks(page) if "current" in classes] == [claim.quote]


def test_htmx_gets_the_panel_alone(signed_in: SignIn, reviewer: User, article: Article) -> None:
    claim = article.claims.order_by("start").last()
    response = signed_in(reviewer).get(reverse("claim", args=[claim.pk]), headers=HTMX)
    assert "HX-Request" in response.headers["Vary"]
    assert 'id="panel"' in response.text
    assert 'id="text"' not in response.text
    assert "<html" not in response.text
    assert response.text.startswith("<title>")


def test_the_text_comes_out_to_the_letter(signed_in: SignIn, reviewer: User) -> None:
    text = "Ia bilang <b>3.000</b> & “lebih” 👍🏽 x\u0302. Ada  dua spasi.\nBaris kedua: 12.000 orang."
    article = factories.make_article(actor=reviewer, text=text, title="Judul")
    mark(article, "👍🏽 x\u0302")
    page = signed_in(reviewer).get(reverse("article", args=[article.pk])).text
    shown = re.findall(r'<p data-start="(\d+)"[^>]*>(.*)</p>', page)
    plain = [re.sub(r"<a class=\"number.*?</a>|</?mark[^>]*>|</?span[^>]*>", "", inner) for _start, inner in shown]
    assert plain == [
        "Ia bilang &lt;b&gt;3.000&lt;/b&gt; &amp; “lebih” 👍🏽 x\u0302. Ada  dua spasi.",
        "Baris kedua: 12.000 orang.",
    ]
    assert [int(start) for start, _inner in shown] == [0, text.index("\n") + 1]
    assert ("open", "👍🏽 x\u0302") in marks(page) or any(words == "👍🏽 x\u0302" for _c, words in marks(page))


def test_overlapping_claims_are_each_reachable(signed_in: SignIn, reviewer: User) -> None:
    article = factories.make_article(actor=reviewer, text="Satu dua tiga empat lima.", title="Angka")
    for old in article.claims.all():
        claims.dismiss_claim(actor=reviewer, claim_id=old.pk, kind="not-a-claim")
    left, right, inner = (mark(article, words) for words in ("Satu dua tiga", "tiga empat", "dua"))
    page = signed_in(reviewer).get(reverse("claim", args=[right.pk])).text
    assert marks(page) == [
        ("open", "Satu "),
        ("open over-open", "dua"),
        ("open", " "),
        ("open over-open current", "tiga"),
        ("open current", " empat"),
    ]
    for claim in (left, right, inner):
        assert f'id="claim-{claim.pk}" data-label href="/claims/{claim.pk}/"' in page


@pytest.mark.parametrize("state", ["open", "reviewed", "disputed", "decided"])
def test_the_line_is_the_state(signed_in: SignIn, reviewer: User, state: str) -> None:
    claim = factories.make_claim(state=state)
    page = signed_in(reviewer).get(reverse("claim", args=[claim.pk])).text
    assert any(classes.split()[0] == state for classes, words in marks(page) if words == claim.quote)
    label = re.search(rf'id="claim-{claim.pk}".*?</a>', page)[0]  # type: ignore[index]
    words = {"disputed": "checkers disagree", "decided": "True", "open": "Not checked yet", "reviewed": "Assessed"}
    assert words[state] in label


SAID = (
    "Kepala BPBD Agus Prabowo mengatakan 120 rumah terendam dan 40 orang mengungsi.\n"
    "“Tanggul rusak di dua tempat,” kata Agus melalui Telegram."
)


def frames(page: str) -> list[tuple[str, str, bool]]:
    """(part, words, whether it is the claim in hand's) of each frame in the text."""
    (text,) = html.fromstring(page).xpath("//*[@data-text]")
    parts = [
        (node.get("class").split(), node.text_content()) for node in text.xpath(".//*[@data-speaker or @data-cue]")
    ]
    return [(classes[1], words, "current" in classes) for classes, words in parts]


def test_who_says_the_claim_in_hand_is_marked_in_the_text(signed_in: SignIn, reviewer: User) -> None:
    article = factories.make_article(actor=reviewer, text=SAID, title="Banjir")
    first, _second, quoted = article.claims.order_by("start")
    page = signed_in(reviewer).get(reverse("claim", args=[first.pk])).text
    assert frames(page) == [
        ("speaker", "Kepala BPBD Agus Prabowo", True),
        ("cue", "mengatakan", True),
        ("cue", "kata", False),
        ("speaker", "Agus", False),
    ]
    page = signed_in(reviewer).get(reverse("claim", args=[quoted.pk])).text
    assert [words for _part, words, is_current in frames(page) if is_current] == ["kata", "Agus"]
    (who,) = html.fromstring(page).xpath("//*[@class='who']")
    assert [" ".join(line.text_content().split()) for line in who] == [
        "Said by Kepala BPBD Agus Prabowo, reported by Telegram",
        "In the text: kata Agus",
    ]
    assert [node.get("class") for node in who.xpath(".//q/span")] == ["frame cue current", "frame speaker current"]


def test_frames_in_claims_that_overlap(signed_in: SignIn, reviewer: User) -> None:
    article = factories.make_article(actor=reviewer, text=SAID, title="Banjir 2")
    inner = article.claims.order_by("start").first()
    outer = mark(article, SAID.split("\n", maxsplit=1)[0])
    assert inner
    for claim in (inner, outer):
        page = signed_in(reviewer).get(reverse("claim", args=[claim.pk])).text
        assert ("speaker", "Kepala BPBD Agus Prabowo", True) in frames(page)
        (text,) = html.fromstring(page).xpath("//*[@data-text]")
        shown = text.xpath(f".//mark[contains(@data-claims, '{outer.pk}')]//span[@data-cue]")
        assert [node.text_content() for node in shown] == ["mengatakan"]


def test_a_long_way_between_speaker_and_cue_is_cut_short(signed_in: SignIn, reviewer: User) -> None:
    between = ", yang sejak pagi buta berada di tanggul bersama para relawan," * 3
    claim = factories.make_claim(text=f"Kepala pelabuhan{between} mengatakan 3.000 peti kemas telah dipindahkan.\nYa.")
    at = claim.article_version.text.index(" mengatakan") + 1
    Claim.objects.filter(pk=claim.pk).update(
        speaker="Kepala pelabuhan", speaker_start=0, speaker_end=16, cue="mengatakan", cue_start=at, cue_end=at + 10
    )
    page = html.fromstring(signed_in(reviewer).get(reverse("claim", args=[claim.pk])).text)
    assert page.xpath("string(//*[@class='who']//q)") == "Kepala pelabuhan … mengatakan"


def test_a_cue_that_is_not_in_the_text_is_said_all_the_same(signed_in: SignIn, reviewer: User) -> None:
    claim = factories.make_claim()
    claims.edit_claim(actor=reviewer, claim_id=claim.pk, speaker="Dewi", cue="menulis di blognya")
    page = html.fromstring(signed_in(reviewer).get(reverse("claim", args=[claim.pk])).text)
    assert " ".join(page.xpath("string(//*[@class='who'])").split()) == (
        "Said by Dewi Words that say so: menulis di blognya"
    )


def test_how_a_claim_was_found_can_be_read(signed_in: SignIn, reviewer: User) -> None:
    claim = factories.make_claim()
    Claim.objects.filter(pk=claim.pk).update(reasons=[["quantity", 0.9], ["opinion", -0.4], ["name", 0.3]])
    page = html.fromstring(signed_in(reviewer).get(reverse("claim", args=[claim.pk])).text)
    (found,) = page.xpath("//details[@class='found']")
    assert found.get("open") is None
    assert "Who says it stands before it." in found.text_content()
    shown = {div[0].text_content(): div[1].text_content() for div in found.xpath(".//dl/div")}
    assert shown == {"Makes it more worth checking": "a number, names", "Makes it less worth checking": "an opinion"}
    (worth,) = page.xpath("//*[@class='panel-head']/span[@title]")
    assert float(worth.get("title")) == claim.checkworthiness


def test_an_article_without_claims_says_what_to_do(signed_in: SignIn, reviewer: User) -> None:
    article = factories.make_article(actor=reviewer, text="Halo.", title="Kosong")
    for claim in article.claims.all():
        claims.dismiss_claim(actor=reviewer, claim_id=claim.pk, kind="not-a-claim")
    page = signed_in(reviewer).get(reverse("article", args=[article.pk])).text
    assert "No claims found here. Select text to make one" in page
    assert 'id="new-claim"' in page


def test_an_article_under_way_shows_how_far_it_is(signed_in: SignIn, reviewer: User) -> None:
    article, _new = articles.import_url(actor=reviewer, url="https://example.org/kabar")
    page = signed_in(reviewer).get(reverse("article", args=[article.pk])).text
    assert 'id="import-state"' in page
    assert "Claims appear here once the text is there." in page


def test_a_claim_that_was_set_aside_can_be_read_and_taken_back(signed_in: SignIn, reviewer: User) -> None:
    claim = factories.make_claim(state="dismissed")
    page = signed_in(reviewer).get(reverse("claim", args=[claim.pk])).text
    assert "Not a claim." in page
    assert reverse("claim-restore", args=[claim.pk]) in page
    assert 'id="review"' not in page


def test_who_only_reads_is_offered_no_change(signed_in: SignIn, observer: User) -> None:
    claim = factories.make_claim()
    factories.make_citation(claim)
    page = signed_in(observer).get(reverse("claim", args=[claim.pk])).text
    assert page.count('method="post"') == 1  # signing out
    assert 'id="review"' not in page
    assert claim.quote in page


def test_blind_assessments_stay_hidden(signed_in: SignIn, reviewer: User) -> None:
    claim = factories.make_claim(article=factories.make_article(blind=True, required_reviews=2))
    factories.make_review(claim, rationale="Rahasia sampai nanti.")
    address = reverse("claim", args=[claim.pk])
    page = signed_in(reviewer).get(address).text
    assert "1 assessment hidden until you give yours" in page
    assert "Rahasia sampai nanti." not in page
    assert "assessed the claim" not in page
    factories.make_review(claim, reviewer=reviewer)
    assert "Rahasia sampai nanti." in signed_in(reviewer).get(address).text


def test_numbers_and_dates_are_in_the_readers_words(signed_in: SignIn, reviewer: User) -> None:
    claim = factories.make_claim()
    claims.edit_claim(
        actor=reviewer,
        claim_id=claim.pk,
        quantities=[
            {"text": "", "value": "3000", "max": None, "comparator": "~", "unit": "soldiers"},
            {"text": "", "value": "10", "max": "15.5", "comparator": "range", "unit": None},
        ],
        dates=[{"text": "", "date": "2024-10-29"}, {"text": "", "date": "2024-10"}, {"text": "", "date": "2024"}],
    )
    address = reverse("claim", args=[claim.pk])
    english = signed_in(reviewer).get(address).text
    assert '<b>about 3,000</b> <span lang="id">soldiers</span>' in english
    assert "<b>10–15.5</b>" in english
    assert all(f"<b>{words}</b>" in english for words in ("29 October 2024", "October 2024", "2024"))
    indonesian = signed_in(reviewer).get(address, headers={"Accept-Language": "id"}).text
    assert '<b>sekitar 3.000</b> <span lang="id">soldiers</span>' in indonesian
    assert "<b>29 Oktober 2024</b>" in indonesian


def test_markup_in_every_field_is_text(signed_in: SignIn, reviewer: User) -> None:
    nasty = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    article = factories.make_article(actor=reviewer, text=f"{nasty} 3.000 orang pindah.", title=nasty, publisher=nasty)
    claim = mark(article, f"{nasty} 3.000 orang pindah")
    claims.edit_claim(actor=reviewer, claim_id=claim.pk, statement=nasty, speaker=nasty, cue=nasty, via=[nasty])
    factories.make_citation(claim, stance="supports", quote=nasty, note=nasty)
    factories.make_review(claim, rationale=nasty)
    page = signed_in(reviewer).get(reverse("claim", args=[claim.pk])).text
    assert "<script>" not in page
    assert "<img" not in page
    assert "&lt;script&gt;" in page


def big_article(actor: User) -> Article:
    claim, other = "Kalimat {} menyebut {}.000 orang di kota baru.", "Apakah cuaca di sana hari ini sama di mana-mana?"
    text = "\n".join(" ".join([claim.format(n, n + 3), claim.format(n, n + 4), *[other] * 8]) for n in range(260))
    article = factories.make_article(actor=actor, text=text, title="Panjang")
    assert len(text.split()) >= 20_000
    return article


def test_many_claims_in_a_long_text_are_fast(signed_in: SignIn, reviewer: User) -> None:
    article = big_article(reviewer)
    count = article.claims.count()
    assert count >= 500
    claim = article.claims.order_by("start")[200]
    factories.make_citation(claim)
    client = signed_in(reviewer)
    client.get(reverse("claim", args=[claim.pk]))
    with CaptureQueriesContext(connection) as queries:
        began = time.process_time()
        response = client.get(reverse("claim", args=[claim.pk]))
        took = time.process_time() - began
    assert response.text.count("data-label") == count
    assert len(queries) <= 15, [query["sql"][:90] for query in queries]
    assert took < 1, f"{took:.3f} s for {count} claims"  # usually an eighth of that


def test_queries_do_not_grow_with_what_a_claim_has(signed_in: SignIn, reviewer: User) -> None:
    claim = factories.make_claim()
    client = signed_in(reviewer)
    for number in range(4):
        factories.make_citation(claim, url=f"https://example.org/s/{number}")
        factories.make_review(claim, reviewer=factories.make_user(access.REVIEWER))
    with CaptureQueriesContext(connection) as queries:
        client.get(reverse("claim", args=[claim.pk]))
    assert len(queries) <= 15, [query["sql"][:90] for query in queries]
