"""Selecting text: the small menu, and offsets that hold behind emoji and combining marks."""

import re

import pytest
from playwright.sync_api import Page, expect

from annotations.models import Article, User
from annotations.workflow import claims
from tests import factories
from tests.browser.conftest import Open
from tests.web.workspace import mark

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"  # one sign of five code points and eight UTF-16 units
TEXT = (
    f"Ia 👍🏽 menulis {FAMILY} x\u0302 bahwa 3.000 prajurit telah dibawa ke tempat latihan.\n"
    "Baris 🇮🇩 kedua menyebut 12.000 orang."
)


@pytest.fixture
def article(reviewer: User) -> Article:
    article = factories.make_article(actor=reviewer, text=TEXT, title="Emoji")
    for claim in article.claims.all():
        claims.dismiss_claim(actor=reviewer, claim_id=claim.pk, kind="not-a-claim")
    return article


def select(page: Page, first: str, last: str = "") -> None:
    """Selects from the first words to the last as a person would: across elements, as the browser counts."""
    page.evaluate(
        """([first, last]) => {
          const walker = document.createTreeWalker(document.querySelector("[data-text]"), NodeFilter.SHOW_TEXT);
          const range = document.createRange();
          let isStarted = false;
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            if (node.parentElement.closest("[data-label]")) continue;
            const at = node.data.indexOf(first);
            if (!isStarted && at >= 0) { range.setStart(node, at); isStarted = true; }
            const to = node.data.indexOf(last);
            if (isStarted && to >= 0) {
              range.setEnd(node, to + last.length);
              getSelection().removeAllRanges();
              getSelection().addRange(range);
              return;
            }
          }
          throw new Error("these words are not in the text");
        }""",
        [first, last or first],
    )
    expect(page.locator("#selection")).to_be_visible()


def test_a_new_claim_behind_emoji(open_page: Open, reviewer: User, article: Article) -> None:
    page = open_page(f"/articles/{article.pk}/", user=reviewer)
    expect(page.locator("#panel")).to_contain_text("No claims found here.")
    select(page, "3.000 prajurit telah dibawa")
    page.locator("[data-select=new-claim]").click()
    expect(page.locator("#panel-title")).to_have_text("Claim 1 of 1")
    assert article.claims.get(state="open").quote == "3.000 prajurit telah dibawa"
    assert page.locator("mark.current").inner_text() == "3.000 prajurit telah dibawa"
    expect(page.locator("#selection")).to_be_hidden()
    select(page, "kedua", "orang")
    page.keyboard.press("n")
    expect(page.locator("#panel-title")).to_have_text("Claim 2 of 2")
    assert article.claims.filter(state="open").last().quote == "kedua menyebut 12.000 orang"  # type: ignore[union-attr]


def test_over_marks_and_their_numbers(open_page: Open, reviewer: User, article: Article) -> None:
    mark(article, "3.000 prajurit")
    page = open_page(f"/articles/{article.pk}/", user=reviewer)
    select(page, FAMILY, "telah dibawa")
    page.locator("[data-select=new-claim]").click()
    expect(page.locator("#panel-title")).to_have_text("Claim 1 of 2")
    assert article.claims.filter(quote=f"{FAMILY} x\u0302 bahwa 3.000 prajurit telah dibawa").count() == 1


def test_bounds_split_and_undo(open_page: Open, reviewer: User, article: Article) -> None:
    claim = mark(article, "3.000 prajurit telah dibawa ke tempat latihan")
    page = open_page(f"/claims/{claim.pk}/", user=reviewer)
    select(page, "prajurit telah dibawa")
    page.locator("[data-select=claim-bounds]").click()
    expect(page.locator("mark.current")).to_have_text("prajurit telah dibawa")
    page.keyboard.press("u")
    expect(page.locator("mark.current")).to_have_text("3.000 prajurit telah dibawa ke tempat latihan")
    select(page, "ke tempat latihan")
    page.keyboard.press("d")
    expect(page.locator("mark")).to_have_text(["3.000 prajurit telah dibawa", "ke tempat latihan"])
    page.keyboard.press("u")
    expect(page.locator("mark")).to_have_text(["3.000 prajurit telah dibawa ke tempat latihan"])


def test_copying_leaves_the_numbers_out(open_page: Open, reviewer: User, article: Article) -> None:
    mark(article, "3.000 prajurit")
    page = open_page(f"/articles/{article.pk}/", user=reviewer)
    select(page, "bahwa", "telah")
    page.keyboard.press("c")
    expect(page.locator("#announcer")).to_have_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()") == "bahwa 3.000 prajurit telah"


def test_setting_aside_goes_on_and_comes_back(open_page: Open, reviewer: User, article: Article) -> None:
    first, second = mark(article, "3.000 prajurit"), mark(article, "12.000 orang")
    page = open_page(f"/claims/{first.pk}/", user=reviewer)
    page.keyboard.press("x")
    expect(page).to_have_url(re.compile(f"/claims/{second.pk}/$"))
    expect(page.locator("mark")).to_have_text(["12.000 orang"])
    page.keyboard.press("u")
    expect(page).to_have_url(re.compile(f"/claims/{first.pk}/$"))
    expect(page.locator("mark")).to_have_text(["3.000 prajurit", "12.000 orang"])
