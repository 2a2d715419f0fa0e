"""The demo's own pages, which its sources point to."""

from typing import Any

import pytest
from django.test import Client

from annotations.demo.pages import PAGES

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("slug", PAGES)
def test_a_page(client: Client, settings: Any, slug: str) -> None:
    settings.DEMO = True
    page = client.get(f"/demo/pages/{slug}/")
    assert page.status_code == 200
    assert PAGES[slug].title in page.text
    assert client.post(f"/demo/pages/{slug}/").status_code == 405


def test_a_page_that_is_gone(client: Client, settings: Any) -> None:
    settings.DEMO = True
    assert client.get("/demo/pages/gone/").status_code == 410
    assert client.get("/demo/pages/never-was/").status_code == 404


def test_no_demo_no_pages(client: Client, settings: Any) -> None:
    settings.DEMO = False
    for slug in (*PAGES, "gone"):
        assert client.get(f"/demo/pages/{slug}/").status_code == 404
