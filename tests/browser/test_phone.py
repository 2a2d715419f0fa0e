"""The workspace on a phone: a sheet, one rating a row, targets for a finger, nothing wider than the screen."""

import pytest
from playwright.sync_api import Page, expect

from annotations.models import Review, User
from tests import factories
from tests.browser.conftest import Open

SMALL = """() => [...document.querySelectorAll("#panel :is(button, .button, summary, select, textarea, .scale label)")]
  .filter((element) => element.checkVisibility() && !element.matches(".link, .unseen"))
  .map((element) => [element.textContent.trim().slice(0, 30), element.getBoundingClientRect()])
  .filter(([, box]) => box.height < 44)
  .map(([words, box]) => `${words}: ${box.height}`)"""


def is_as_wide_as_the_screen(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_sheet(open_page: Open, reviewer: User, scheme: str) -> None:
    claim = factories.make_claim()
    factories.make_citation(claim, url="https://example.org/" + "panjang" * 40)
    page = open_page(f"/claims/{claim.pk}/", user=reviewer, size="phone", scheme=scheme)
    assert is_as_wide_as_the_screen(page)
    panel, handle = page.locator("#panel"), page.locator("[data-sheet]")
    low = panel.bounding_box()
    handle.tap()
    expect(handle).to_have_attribute("aria-expanded", "true")
    page.wait_for_timeout(300)
    high = panel.bounding_box()
    assert low
    assert high
    assert high["height"] > low["height"]
    assert page.evaluate(SMALL) == []
    page.locator("#text h1").dispatch_event("click")
    lefts = {label.bounding_box()["x"] for label in page.locator("#review .scale label").all()}  # type: ignore[index]
    assert len(lefts) == 1


def test_assessing_by_finger(open_page: Open, reviewer: User) -> None:
    claim = factories.make_claim()
    page = open_page(f"/claims/{claim.pk}/", user=reviewer, size="phone")
    page.locator("[data-sheet]").tap()
    page.locator("#review label", has_text="Missing context").tap()
    page.fill("#id_review-rationale", "Dari ponsel.")
    page.locator("#review-save").tap()
    expect(page.locator("#review-save")).to_have_text("Change assessment")
    assert Review.objects.get().rationale == "Dari ponsel."
    assert is_as_wide_as_the_screen(page)


def test_editing_fits(open_page: Open, reviewer: User) -> None:
    claim = factories.make_claim()
    page = open_page(f"/claims/{claim.pk}/edit/", user=reviewer, size="phone")
    page.locator("[data-sheet]").tap()
    assert is_as_wide_as_the_screen(page)
    page.fill("#id_claim-statement", "Pendek")
    page.locator("#claim-save").tap()
    expect(page.locator("#panel .statement")).to_have_text("Pendek")
