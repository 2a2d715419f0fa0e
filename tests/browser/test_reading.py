"""Reading and moving through claims: keys, links, the address, the place in the text."""

import re

import pytest
from playwright.sync_api import Page, expect

from annotations.models import Article, User
from annotations.workflow import claims
from tests import factories
from tests.browser.conftest import Open
from tests.web.workspace import mark

LONG = "\n".join(f"Kalimat nomor {n} menyebut {n}.000 orang pindah ke kota baru itu." for n in range(3, 60))


@pytest.fixture
def article(reviewer: User) -> Article:
    return factories.make_article(actor=reviewer, text=LONG, title="Panjang")


def number(page: Page) -> str:
    return page.locator("#panel-title").inner_text()


def test_keys_go_from_claim_to_claim(open_page: Open, reviewer: User, article: Article) -> None:
    first, second = article.claims.order_by("start")[:2]
    page = open_page(f"/articles/{article.pk}/", user=reviewer)
    expect(page.locator("#panel-title")).to_have_text(re.compile("^Claim 1 of "))
    page.keyboard.press("j")
    expect(page.locator("#panel-title")).to_have_text(re.compile("^Claim 2 of "))
    expect(page).to_have_url(re.compile(f"/claims/{second.pk}/$"))
    expect(page).to_have_title(re.compile("^Claim 2: Panjang"))
    assert page.locator("mark.current").inner_text() == second.quote
    assert page.locator("#announcer").inner_text().startswith("Claim 2")
    page.keyboard.press("k")
    expect(page).to_have_url(re.compile(f"/claims/{first.pk}/$"))
    page.go_back()
    expect(page.locator("#panel-title")).to_have_text(re.compile("^Claim 2 of "))
    page.go_forward()
    expect(page.locator("#panel-title")).to_have_text(re.compile("^Claim 1 of "))
    expect(page.locator("mark.current")).to_have_text(first.quote)


def test_a_click_opens_a_claim_and_the_text_stays(open_page: Open, reviewer: User, article: Article) -> None:
    page = open_page(f"/articles/{article.pk}/", user=reviewer)
    target = page.locator("mark").nth(20)
    target.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    assert before > 0
    target.click()
    expect(page.locator("#panel-title")).to_have_text(re.compile("^Claim 21 of "))
    assert page.evaluate("scrollY") == before


def test_overlapping_claims_take_turns(open_page: Open, reviewer: User) -> None:
    article = factories.make_article(actor=reviewer, text="Satu dua tiga empat lima.", title="Angka")
    for old in article.claims.all():
        claims.dismiss_claim(actor=reviewer, claim_id=old.pk, kind="not-a-claim")
    outer, inner = mark(article, "Satu dua tiga empat"), mark(article, "dua")
    page = open_page(f"/claims/{outer.pk}/", user=reviewer)
    piece = page.locator("mark", has_text=re.compile("^dua$"))
    piece.click()
    expect(page.locator("#panel")).to_have_attribute("data-claim", str(inner.pk))
    piece.click()
    expect(page.locator("#panel")).to_have_attribute("data-claim", str(outer.pk))
    page.locator(f"#claim-{inner.pk}").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#panel")).to_have_attribute("data-claim", str(inner.pk))


def test_a_click_on_a_step_keeps_the_focus_on_it(open_page: Open, reviewer: User, article: Article) -> None:
    page = open_page(f"/articles/{article.pk}/", user=reviewer)
    page.locator("#claim-after").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#panel-title")).to_have_text(re.compile("^Claim 2 of "))
    expect(page.locator("#claim-after")).to_be_focused()


def test_the_keys_are_listed(open_page: Open, reviewer: User, article: Article) -> None:
    page = open_page(f"/articles/{article.pk}/", user=reviewer)
    page.keyboard.press("?")
    expect(page.locator("#help")).to_be_visible()
    before = number(page)
    page.keyboard.press("j")
    page.keyboard.press("Escape")
    expect(page.locator("#help")).not_to_be_visible()
    assert number(page) == before


def test_without_a_script_it_is_links_and_forms(open_page: Open, reviewer: User, article: Article) -> None:
    page = open_page(f"/articles/{article.pk}/", user=reviewer, script=False)
    page.locator("#claim-after").click()
    expect(page.locator("#panel-title")).to_have_text(re.compile("^Claim 2 of "))
    page.locator("summary", has_text="New claim from words").click()
    page.fill("#id_new-words", "kota baru")
    page.locator("#new-claim button").click()
    expect(page.locator("#panel .statement")).to_have_text(re.compile("kota baru", re.IGNORECASE))
    page.fill("#id_add-urls", "https://example.org/satu\nhttps://example.org/dua")
    page.locator("#sources-add").click()
    expect(page.locator(".source")).to_have_count(2)
    page.locator("label", has_text="Misleading").first.click()
    page.fill("#id_review-rationale", "Tanpa skrip.")
    page.locator("#review-save").click()
    expect(page.locator("#review-save")).to_have_text("Change assessment")
