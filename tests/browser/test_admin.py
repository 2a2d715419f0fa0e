"""The admin in a browser: under the same policy, in the house's colours, and within a phone's width."""

import pytest
from playwright.sync_api import Page, expect

from annotations import access
from annotations.models import RatingScale, Snapshot, Source, User, Verdict
from annotations.workflow import articles
from tests import factories
from tests.admin.moderation import make_everything, page
from tests.browser.conftest import Open

FIRST_OF = (Verdict, Source, Snapshot)


def editor() -> User:
    return factories.make_user(access.ADMINISTRATOR, username="dewi")


def places() -> list[str]:
    """Lists, rows, and forms of the admin, each kind once."""
    claim = make_everything()
    rows = [page(model, "change", model._default_manager.latest("pk").pk) for model in FIRST_OF]
    lists = [page(type(claim)), page(type(claim.article)), page(User), page(Verdict)]
    forms = [page(User, "add"), page(RatingScale, "add"), page(User, "change", User.objects.latest("pk").pk)]
    return ["/admin/", *lists, page(type(claim), "change", claim.pk), *rows, *forms]


def width_beyond_window(opened: Page) -> int:
    return opened.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_kind_of_page_on_a_phone(scheme: str, open_page: Open) -> None:
    opened = open_page("/admin/", user=editor(), size="phone", scheme=scheme)
    wide = {}
    for address in places():
        opened.goto(address)
        expect(opened.locator("#site-name")).to_be_visible()
        if beyond := width_beyond_window(opened):
            wide[address] = beyond
    assert wide == {}
    opened.goto(page(Verdict))
    opened.locator(".action-select").first.check()
    opened.locator("select[name=action]").select_option("retract")
    opened.get_by_role("button", name="Go").click()
    box = opened.get_by_label("Why").bounding_box()
    assert box
    assert box["x"] + box["width"] <= 360


@pytest.mark.parametrize(("scheme", "is_dark"), [("light", False), ("dark", True)])
def test_the_houses_colours_follow_the_system(scheme: str, is_dark: bool, open_page: Open) -> None:
    opened = open_page("/admin/", user=editor(), scheme=scheme)
    colours = opened.evaluate(
        "[...document.querySelectorAll('body, #header')].map(e => getComputedStyle(e).backgroundColor)"
    )
    brightness = [sum(map(int, colour.removeprefix("rgb(").removesuffix(")").split(","))) / 3 for colour in colours]
    assert all((value < 60) is is_dark for value in brightness), colours


def test_the_button_for_the_scheme_works(open_page: Open) -> None:
    opened = open_page("/admin/", user=editor(), scheme="light")
    paper = "getComputedStyle(document.body).backgroundColor"
    before = opened.evaluate(paper)
    opened.locator(".theme-toggle").first.click()  # from the system's to the other one
    opened.wait_for_function(f"{paper} !== '{before}'")


def test_an_action_is_taken_by_hand(open_page: Open) -> None:
    verdict = factories.make_verdict()
    opened = open_page(page(Verdict), user=editor())
    opened.locator(".action-select").first.check()
    opened.locator("select[name=action]").select_option("retract")
    opened.get_by_role("button", name="Go").click()
    expect(opened.locator("#content")).to_contain_text("This will change 1 row")
    opened.get_by_label("Why").fill("Angkanya keliru.")
    opened.get_by_role("button", name="Withdraw").click()
    expect(opened.locator(".messagelist")).to_contain_text("1 changed.")
    verdict.refresh_from_db()
    assert (verdict.state, verdict.retraction_reason) == ("retracted", "Angkanya keliru.")


def test_markup_in_every_field_stays_text(open_page: Open) -> None:
    title = "<img src=x onerror=document.title='broken'><b>Kabar</b>"
    person = editor()
    article = articles.edit_article(actor=person, article_id=factories.make_article().pk, title=title)
    opened = open_page(page(type(article)), user=person)
    expect(opened.locator("#result_list")).to_contain_text(title)
    opened.goto(page(type(article), "change", article.pk))
    expect(opened.locator("#content")).to_contain_text(title)
    assert opened.title() != "broken"
