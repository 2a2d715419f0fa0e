"""The README's five minutes in a browser, step by step: on the demo, and on the real article where it is at hand."""

import json
import os
import re
from datetime import date
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from annotations import access
from annotations.demo import story
from annotations.models import User
from annotations.workflow import tokens
from tests import factories
from tests.browser.conftest import Open
from tests.worker import Worker

PASSWORDS = {name: f"a long pass phrase of {name}" for name, *_ in story.ACCOUNTS}
REAL_ARTICLE = Path(os.environ.get("FACTCHECK_CASES", "nowhere"), "tribunnews-2024-10-29.id.txt")
PRESIDENT = "Presiden Ukraina Volodymyr Zelensky"


@pytest.fixture
def demo_pages(live_server: LiveServer, settings: Any) -> str:
    """The address of the demo's own pages, which this very server answers."""
    settings.PUBLIC_URL, settings.DEMO = live_server.url, True
    return f"{live_server.url}/demo/pages"


def enter(page: Page, name: str) -> None:
    page.fill("#id_username", name)
    page.fill("#id_password", PASSWORDS.get(name, "a long pass phrase"))
    page.locator("main button").click()


def find_both_claims(page: Page, moved: str, projected: str) -> str:
    """One sentence has become a fact and a forecast, each with its number and the same speaker; the fact's key."""
    panel = page.locator("#panel")
    page.locator("mark", has_text=projected).last.click()
    expect(panel).to_contain_text("Forecast or promise")
    expect(panel.locator(".chips")).to_contain_text("about 12,000")
    expect(panel).to_contain_text(PRESIDENT)
    page.locator("mark", has_text=moved).first.click()
    expect(panel).to_contain_text("Checkable statement")
    expect(panel.locator(".chips")).to_contain_text("3,000")
    expect(panel).to_contain_text(PRESIDENT)
    return panel.get_attribute("data-claim") or ""


def cite(page: Page, link: str) -> None:
    page.keyboard.press("s")
    page.keyboard.type(link)
    page.locator("#sources-add").click()


def assess(page: Page, digit: str, why: str) -> None:
    page.keyboard.press(digit)
    page.keyboard.press("r")
    page.keyboard.type(why)
    page.keyboard.press("Control+Enter")
    expect(page.locator("#panel .notice", has_text="Your assessment is saved.")).to_be_visible()


def publish(editor: Page, rating: str, conclusion: str) -> None:
    editor.locator("#result label", has_text=re.compile(f"^{rating}$")).click()
    editor.fill("#id_verdict-summary", conclusion)
    editor.locator("#verdict-decide").click()
    editor.locator("#verdict-publish").click()
    editor.get_by_role("link", name="Published page").click()


def over_the_api(live_server: LiveServer, user: User) -> list[dict[str, Any]]:
    _token, key = tokens.create_token(user=user, name="tour", scopes=["read"])
    request = Request(f"{live_server.url}/api/v1/exports/verdicts.jsonl", headers={"Authorization": f"Bearer {key}"})
    with urlopen(request) as answer:
        return [json.loads(line) for line in answer.read().decode().splitlines()]


def test_the_tour_on_the_demo(open_page: Open, live_server: LiveServer, demo_pages: str, worker: Worker) -> None:
    story.load(PASSWORDS)
    page = open_page("/")
    enter(page, "reviewer")

    page.get_by_role("navigation").get_by_role("link", name="Articles").click()
    expect(page.locator("main")).to_contain_text("Kyiv: ribuan prajurit asing sudah tiba")
    expect(page.locator("main")).to_contain_text("Kyiv counts thousands of foreign troops")
    page.get_by_role("link", name=re.compile("ribuan prajurit")).click()
    find_both_claims(page, "3.000 prajurit Korea Utara", "sekitar 12.000")
    evidence = page.locator(".source").first.locator(".evidence mark", has_text="3,000 soldiers")
    expect(evidence.first).to_be_visible()

    page.locator("mark", has_text="lebih dari 3.000").first.click()
    expect(page.locator("#panel .chips")).to_contain_text("more than 3,000")
    claim = page.locator("#panel").get_attribute("data-claim")
    cite(page, f"{demo_pages}/officials-briefing/")
    source = page.locator(".source", has_text="officials-briefing").or_(
        page.locator(".source", has_text="Soldiers arrive")
    )
    expect(source.first).to_contain_text("Archived", timeout=20_000)
    assess(page, "5", "Dua catatan menyebut angka yang sama.")

    editor = open_page(f"/claims/{claim}/")
    enter(editor, "moderator")
    publish(editor, "True", "Catatan pemantau dan pejabat sejalan.")
    expect(editor.locator("main")).to_contain_text("Catatan pemantau dan pejabat sejalan.")

    reader = open_page("/checks/")
    expect(reader.locator("main")).to_contain_text("lebih dari 3.000", ignore_case=True)
    rows = over_the_api(live_server, User.objects.get(username="reviewer"))
    assert [row["rating"]["slug"] for row in rows] == ["true", "true"]
    assert {row["speaker"] for row in rows} >= {PRESIDENT}


@pytest.mark.skipif(not REAL_ARTICLE.exists(), reason="FACTCHECK_CASES names no folder with the real article")
def test_the_tour_on_the_real_article(
    open_page: Open, live_server: LiveServer, demo_pages: str, worker: Worker, reviewer: User
) -> None:
    factories.make_user(access.MODERATOR, username="moderator-2")
    page = open_page("/articles/import/")
    page.fill("#id_username", reviewer.username)
    page.fill("#id_password", "a long pass phrase")
    page.locator("main button").click()
    page.fill("#id_content", REAL_ARTICLE.read_text(encoding="utf-8"))
    page.fill("#id_title", "Kabar dari Kyiv")
    page.fill("#id_published_on", date(2024, 10, 29).isoformat())
    page.locator("main form button").last.click()

    claim = find_both_claims(page, "3.000 tentara Korea Utara yang dipindahkan", "sekitar 12.000")
    expect(page.locator("mark", has_text="Baca juga")).to_have_count(0)
    cite(page, f"{demo_pages}/officials-briefing/")
    source = page.locator(".source")
    expect(source).to_contain_text("Archived", timeout=20_000)
    marked = source.locator(".evidence mark", has_text="3,000 soldiers").first
    expect(marked).to_be_visible(timeout=20_000)
    source.get_by_role("button", name="Use as quote").first.click()
    expect(source.locator(".quote")).to_contain_text("about 3,000 soldiers")
    assess(page, "4", "Pejabat menyebut sekitar 3.000.")

    editor = open_page(f"/claims/{claim}/", user=User.objects.get(username="moderator-2"))
    publish(editor, "Mostly true", "Angkanya sesuai keterangan pejabat.")
    expect(editor.locator("main")).to_contain_text("about 3,000 soldiers")
    (row,) = over_the_api(live_server, reviewer)
    assert (row["rating"]["slug"], row["speaker"]) == ("mostly-true", PRESIDENT)
    assert [quantity["value"] for quantity in row["quantities"]] == ["3000"]
