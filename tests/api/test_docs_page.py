"""The browsable docs in a real Chromium, under the policy that every page has."""

import os
import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, sync_playwright

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
CHROMIUM = shutil.which("chromium") or ""
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
         "--disable-sync", "--no-first-run")  # fmt: skip


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch) -> Iterator[Page]:
    if not CHROMIUM:
        (pytest.fail if os.environ.get("CI") else pytest.skip)("there is no Chromium on this machine")
    # Playwright runs a loop of its own in this thread; the queries of teardown are none of its business.
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield browser.new_page()
        browser.close()


def test_they_render_and_the_policy_blocks_nothing(live_server: Any, page: Page) -> None:
    complaints: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    answer = page.goto(f"{live_server.url}/api/v1/docs/")
    assert answer is not None
    assert "unsafe" not in answer.headers["content-security-policy"]
    operation = page.locator(".opblock", has_text="/api/v1/articles/bulk/")
    operation.click()
    operation.get_by_text("one line of answer for each").wait_for()
    page.get_by_role("button", name="Authorize").click()
    page.get_by_text("token (http, Bearer)").wait_for()
    assert page.locator(".opblock").count() > 30
    assert complaints == []
    elsewhere = [address for address in asked if not address.startswith((live_server.url, "data:", "blob:"))]
    assert elsewhere == []
