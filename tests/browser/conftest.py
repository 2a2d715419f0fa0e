"""A real Chromium on the live server: contexts for people, and a watch over what their pages complain of."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

from annotations.models import User
from tests.browser.watch import Watch

NAMES = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    *("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync"),
)
SIZES = {"desktop": {"width": 1280, "height": 800}, "phone": {"width": 360, "height": 740}}
Open = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test of this folder is a journey, and commits what it does."""
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.django_db(transaction=True))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        said = f"no Chromium on the PATH: {', '.join(NAMES)}"
        if os.environ.get("CI"):
            pytest.fail(said)
        pytest.skip(said)
    # Playwright keeps an event loop in this thread, which Django would take for asynchronous code of ours.
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        running = playwright.chromium.launch(executable_path=path, args=list(QUIET))
        yield running
        running.close()


@pytest.fixture
def watch() -> Iterator[Watch]:
    """What pages of this test complained of; the test fails where there is anything left of it."""
    watching = Watch()
    yield watching
    assert watching.problems == []


@pytest.fixture
def open_page(browser: Browser, live_server: LiveServer, watch: Watch) -> Iterator[Open]:
    """Opens an address in a context of its own: `user` signed in, `size` of the window, `script` on or off."""
    contexts: list[BrowserContext] = []

    def opened(
        address: str = "/",
        *,
        user: User | None = None,
        size: str = "desktop",
        script: bool = True,
        scheme: str = "light",
    ) -> Page:
        context = browser.new_context(
            base_url=live_server.url,
            viewport=SIZES[size],  # type: ignore[arg-type]
            has_touch=size == "phone",
            java_script_enabled=script,
            color_scheme=scheme,  # type: ignore[arg-type]
            permissions=["clipboard-read", "clipboard-write"],
            locale="en-GB",
        )
        context.set_default_timeout(10_000)
        contexts.append(context)
        if user:
            sign_in(context, user, live_server.url)
        page = context.new_page()
        watch.follow(page)
        page.goto(address)
        return page

    yield opened
    for context in contexts:
        context.close()


def sign_in(context: BrowserContext, user: User, url: str) -> None:
    """The session cookie of somebody who has signed in."""
    client = Client()
    client.force_login(user)
    value = client.cookies[settings.SESSION_COOKIE_NAME].value
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": value, "url": url}])
