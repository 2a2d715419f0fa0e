"""Splitting an article again in a browser: asked about in numbers, done, undone; at every size, without a script."""

import pytest

from annotations.models import Article, User
from annotations.workflow import claims
from tests.browser.conftest import Open
from tests.workflow.newer_splitter import finds, standing

WORDS = "naik menjadi sekitar 12.000"


@pytest.fixture
def newer(article: Article, reviewer: User, monkeypatch: pytest.MonkeyPatch) -> Article:
    """The first claim has been worked on; the splitter of tomorrow finds another than the second."""
    first = article.claims.order_by("start").first()
    assert first
    claims.edit_claim(actor=reviewer, claim_id=first.pk, statement="3.000 peti kemas dipindahkan")
    finds(monkeypatch, first.quote, WORDS)
    return article


@pytest.mark.parametrize("size", ["desktop", "phone"])
@pytest.mark.parametrize("script", [True, False])
def test_split_again_and_undo(open_page: Open, newer: Article, reviewer: User, size: str, script: bool) -> None:
    before = standing(newer)
    page = open_page(f"/articles/{newer.pk}/", user=reviewer, size=size, script=script)
    page.locator("#split-again").click()
    page.get_by_text("claim is kept, because people have worked on it").wait_for()
    page.locator(".counts summary").first.click()
    page.get_by_text(WORDS, exact=True).wait_for()
    assert page.locator("html").bounding_box()["width"] <= page.viewport_size["width"]  # type: ignore[index]
    page.locator("#resplit").click()
    page.get_by_text("Split again: 1 new").wait_for()
    assert standing(newer) == [before[0], WORDS]
    page.locator("#split-again").click()
    page.locator("#undo-resplit").click()
    page.get_by_text("The article is as it was before").wait_for()
    assert standing(newer) == before
