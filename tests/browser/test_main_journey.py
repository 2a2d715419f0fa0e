"""The whole job in a browser: from an article's text to a published check that a program reads."""

import json
import re
from urllib.request import Request, urlopen

from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer
from pytest_httpserver import HTTPServer

from annotations.models import User
from annotations.workflow import tokens
from tests import factories
from tests.browser.conftest import Open
from tests.worker import Worker

TEXT = (
    "Kepala pelabuhan Sari Wijaya mengatakan 3.000 peti kemas telah dipindahkan ke gudang baru di Cilacap.\n"
    "Jumlahnya diperkirakan akan naik menjadi sekitar 12.000 pada akhir tahun."
)
REPORT = """<!doctype html><html lang="en"><head><title>Containers moved, harbour says</title></head><body><article>
<h1>Containers moved, harbour says</h1>
<p>The harbour authority said on Tuesday that about 3,000 containers had been moved to a new warehouse near the coast,
after weeks of preparation that involved several companies and the port's own staff.</p>
<p>Workers described long nights and full yards. The authority gave no date for the next phase of the project, but a
spokesman told reporters that it would be announced in due course.</p></article></body></html>"""


def enter(page: Page, name: str) -> None:
    page.fill("#id_username", name)
    page.fill("#id_password", "a long pass phrase")
    page.locator("main button").click()


def test_from_a_text_to_a_published_check(
    open_page: Open,
    live_server: LiveServer,
    httpserver: HTTPServer,
    worker: Worker,
    reviewer: User,
    moderator: User,
) -> None:
    httpserver.expect_request("/report").respond_with_data(REPORT, content_type="text/html; charset=utf-8")
    page = open_page("/articles/import/")
    enter(page, "reviewer")
    page.fill("#id_content", TEXT)
    page.fill("#id_title", "Peti kemas pindah")
    page.locator("main form button").last.click()

    expect(page.locator("h1")).to_have_text("Peti kemas pindah")
    moved = page.locator("mark", has_text="3.000 peti kemas")
    moved.first.click()
    expect(page.locator("#panel .chips")).to_contain_text("3,000 peti kemas")
    expect(page.locator("#panel .said").last).to_contain_text("Sari Wijaya")
    claim = page.locator("#panel").get_attribute("data-claim")

    page.keyboard.press("s")
    page.keyboard.type(httpserver.url_for("/report"))
    page.select_option("#id_add-stance", "supports")
    page.evaluate("window.stays = true")
    page.locator("#sources-add").click()
    source = page.locator(".source")
    expect(source).to_contain_text("Supports")
    expect(source).to_contain_text("Archived", timeout=20_000)
    expect(source.locator(".evidence mark")).to_have_text(re.compile("3,000 containers"), timeout=20_000)
    assert page.evaluate("window.stays"), "the page was loaded again"
    source.get_by_role("button", name="Use as quote").first.click()
    expect(source.locator(".quote")).to_contain_text("about 3,000 containers")

    page.keyboard.press("5")
    page.keyboard.press("r")
    page.keyboard.type("The harbour's own report gives the same number.")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#panel .notice")).to_contain_text("Your assessment is saved.")

    editor = open_page(f"/claims/{claim}/", user=moderator)
    expect(editor.locator("#reviews")).to_contain_text("The harbour's own report")
    editor.locator("#result label", has_text=re.compile("^True$")).click()
    editor.fill("#id_verdict-summary", "Laporan pelabuhan menyebut angka yang sama.")
    editor.locator("#verdict-decide").click()
    editor.locator("#verdict-publish").click()
    editor.get_by_role("link", name="Published page").click()

    reader = open_page(editor.url.removeprefix(live_server.url))
    expect(reader.locator("main")).to_contain_text("Laporan pelabuhan menyebut angka yang sama.")
    expect(reader.locator("main")).to_contain_text("True")

    _token, key = tokens.create_token(user=reviewer, name="the newsroom's site", scopes=["read"])
    request = Request(f"{live_server.url}/api/v1/verdicts/", headers={"Authorization": f"Bearer {key}"})
    with urlopen(request) as answer:
        (verdict,) = json.load(answer)["results"]
    assert verdict["rating"]["slug"] == "true" if isinstance(verdict["rating"], dict) else verdict["rating"] == "true"


def test_a_page_that_is_not_there(
    open_page: Open, httpserver: HTTPServer, worker: Worker, reviewer: User, moderator: User
) -> None:
    claim = factories.make_claim()
    httpserver.expect_request("/gone").respond_with_data("Not here", status=404, content_type="text/html")
    page = open_page(f"/claims/{claim.pk}/", user=reviewer)
    page.keyboard.press("s")
    page.keyboard.type(httpserver.url_for("/gone"))
    page.keyboard.press("Control+Enter")
    source = page.locator(".source")
    expect(source).to_contain_text("Could not be archived", timeout=20_000)
    source.get_by_role("button", name="Try again").click()
    expect(source).to_contain_text(re.compile("Waiting to be archived|Archiving the page|Could not be archived"))
