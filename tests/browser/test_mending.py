"""What was read in a claim is seen, mended and undone: who says it, its numbers, its dates."""

import re

import pytest
from playwright.sync_api import Page, expect

from annotations.models import Article, Claim, User
from tests import factories
from tests.browser.conftest import Open
from tests.browser.watch import Watch

TEXT = (
    "Kepala BPBD Agus Prabowo mengatakan lebih dari 1.200 rumah terendam sejak Senin (29/10/2024).\n"
    "“Tanggul rusak di dua tempat,” kata Agus.\n"
    "Air sungai mengalir deras di 3 desa."
)


@pytest.fixture
def article(reviewer: User) -> Article:
    return factories.make_article(actor=reviewer, text=TEXT, title="Banjir")


def at(article: Article, words: str) -> Claim:
    place = TEXT.index(words)
    return article.claims.get(start__lte=place, end__gt=place)


def expect_framed(page: Page, *words: str) -> None:
    expect(page.locator("#text .frame.current")).to_have_text(list(words))


def test_the_frame_follows_the_claim_in_hand(open_page: Open, reviewer: User, article: Article) -> None:
    first = at(article, "1.200 rumah")
    page = open_page(f"/claims/{first.pk}/", user=reviewer)
    expect_framed(page, "Kepala BPBD Agus Prabowo", "mengatakan")
    expect(page.locator("#panel .finding")).to_contain_text("29 October 2024 is a Tuesday.")
    page.keyboard.press("j")
    expect(page.locator("#panel .who")).to_contain_text("kata Agus")
    expect_framed(page, "kata", "Agus")
    page.keyboard.press("j")
    expect(page.locator("#panel .chips")).to_contain_text("3 desa")
    expect_framed(page)
    page.keyboard.press("k")
    expect_framed(page, "kata", "Agus")
    page.keyboard.press("k")
    expect(page.locator("#panel .finding")).to_be_visible()
    expect_framed(page, "Kepala BPBD Agus Prabowo", "mengatakan")


def test_a_claim_is_mended_and_the_change_undone(
    open_page: Open, watch: Watch, reviewer: User, article: Article
) -> None:
    claim = at(article, "1.200 rumah")
    page = open_page(f"/claims/{claim.pk}/", user=reviewer)
    page.keyboard.press("e")
    page.fill("#id_claim-speaker", "Agus Prabowo")
    page.locator(".figure").first.get_by_label("Take out").check()
    page.locator("#add-quantity").click()
    expect(page.locator("#id_quantity-1-value")).to_be_focused()
    expect(page.locator("#id_claim-speaker")).to_have_value("Agus Prabowo")
    expect(page.locator(".figure").first.get_by_label("Take out")).to_be_checked()
    expect(page.locator("#id_quantity-1-max")).to_be_hidden()
    page.locator("#id_quantity-1-comparator").select_option("range")
    page.fill("#id_quantity-1-value", "1,200")
    page.fill("#id_quantity-1-max", "900")
    page.fill("#id_date-0-date", "2024-10-28")
    watch.expect(422)
    page.locator("#id_quantity-1-max").press("Enter")
    expect(page.locator("#id_quantity-1-max_error")).to_have_text("A range goes from the smaller number to the larger.")
    page.fill("#id_quantity-1-max", "1,500")
    page.locator("#id_quantity-1-unit").fill("rumah")
    page.locator("#id_quantity-1-unit").press("Enter")
    expect(page.locator("#panel .chips")).to_contain_text("1,200–1,500 rumah")
    expect(page.locator("#panel .finding")).to_have_count(0)
    expect(page.locator("#undo")).to_be_in_viewport()
    expect(page.locator("#panel .who")).to_contain_text("Said by Agus Prabowo")
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('draft:'))") == []
    claim.refresh_from_db()
    assert [(quantity["value"], quantity["max"]) for quantity in claim.quantities] == [("1200", "1500")]
    page.keyboard.press("u")
    expect(page.locator("#panel .chips")).to_contain_text(re.compile("more than 1,200 rumah"))
    expect(page.locator("#panel .finding")).to_be_visible()
    claim.refresh_from_db()
    assert claim.speaker == "Kepala BPBD Agus Prabowo"


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_a_claim_is_mended_without_a_script(open_page: Open, reviewer: User, article: Article, size: str) -> None:
    claim = at(article, "3 desa")
    page = open_page(f"/claims/{claim.pk}/", user=reviewer, script=False, size=size)
    page.locator("#claim-edit").click()
    page.locator(".figure").first.get_by_label("Take out").check()
    page.locator("#add-quantity").click()
    page.fill("#id_quantity-1-value", "4")
    page.fill("#id_quantity-1-unit", "kelurahan")
    page.locator("#add-date").click()
    page.fill("#id_date-0-date", "2024-10")
    page.fill("#id_claim-speaker", "Agus Prabowo")
    page.fill("#id_claim-cue", "kata Agus")
    page.locator("#claim-save").click()
    chips = page.locator("#panel .chips")
    expect(chips).to_contain_text("4 kelurahan")
    expect(chips).to_contain_text("October 2024")
    expect(chips).not_to_contain_text("desa")
    expect(page.locator("#panel .who")).to_contain_text("Said by Agus Prabowo")
    page.locator(".found summary").click()
    expect(page.locator(".found")).to_contain_text("It is a sentence of the article.")
    width = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert width[0] <= width[1], "nothing stands out of the page"


def test_what_is_typed_in_rows_is_kept_on_the_device(open_page: Open, reviewer: User, article: Article) -> None:
    claim = at(article, "1.200 rumah")
    page = open_page(f"/claims/{claim.pk}/edit/", user=reviewer)
    page.fill("#id_quantity-0-value", "1,300")
    page.locator("#id_quantity-0-comparator").select_option("~")
    page.locator(".figure").last.get_by_label("Take out").check()
    page.reload()
    expect(page.locator("#id_quantity-0-value")).to_have_value("1,300")
    expect(page.locator("#id_quantity-0-comparator")).to_have_value("~")
    expect(page.locator(".figure").last.get_by_label("Take out")).to_be_checked()
    page.locator("#claim-cancel").click()
    expect(page.locator("#panel .chips")).to_contain_text("more than 1,200 rumah")
    page.keyboard.press("e")
    expect(page.locator("#id_quantity-0-value")).to_have_value("1,200")
    expect(page.locator(".figure").last.get_by_label("Take out")).not_to_be_checked()
