"""The browsable docs in a real Chromium, under the policy that every page has."""

from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer


def test_they_render_and_the_policy_blocks_nothing(live_server: LiveServer, browser: Browser) -> None:
    page = browser.new_page()
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
    page.close()
