"""The watch over the browser tests sees what it is there for."""

import pytest

from annotations.models import User
from tests.browser.conftest import Open
from tests.browser.watch import Watch

BAD = {
    "inline script": "document.body.append(Object.assign(document.createElement('script'), {textContent: '1'}))",
    "inline style": "document.body.setAttribute('style', 'color: red')",
    "exception": "setTimeout(() => { throw new Error('broken') })",
    "elsewhere": "fetch('http://127.0.0.1:9/').catch(() => 0)",
    "answer": "fetch('/nothing/')",
}


@pytest.mark.parametrize("script", BAD.values(), ids=BAD)
def test_it_sees(open_page: Open, watch: Watch, script: str) -> None:
    page = open_page("/sign-in/")
    page.evaluate(f"() => {{ {script} }}")
    page.wait_for_timeout(300)
    assert watch.problems
    watch.problems.clear()


def test_it_is_silent_otherwise(open_page: Open, reviewer: User) -> None:
    page = open_page("/", user=reviewer)
    assert page.locator("h1").is_visible()
