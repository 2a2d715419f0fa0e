"""What is typed is never lost: keys stay out of it, a lapsed session and a second person leave it where it is."""

import re

from django.contrib.sessions.models import Session
from playwright.sync_api import expect

from annotations.models import Claim, Review, User
from annotations.workflow import claims
from tests import factories
from tests.browser.conftest import Open
from tests.browser.watch import Watch


def test_keys_are_letters_while_typing(open_page: Open, reviewer: User) -> None:
    claim = factories.make_claim()
    page = open_page(f"/claims/{claim.pk}/", user=reviewer)
    page.keyboard.press("r")
    page.keyboard.type("jk5su?x")
    expect(page.locator("#id_review-rationale")).to_have_value("jk5su?x")
    expect(page.locator("#help")).to_be_hidden()
    page.keyboard.press("Escape")
    page.keyboard.press("5")
    expect(page.locator("#id_review-rating_true")).to_be_checked()
    page.keyboard.press("Control+Enter")
    expect(page.locator("#review-save")).to_have_text("Change assessment")
    review = Review.objects.get()
    assert (review.rating.slug, review.rationale) == ("true", "jk5su?x")


def test_a_lapsed_session_keeps_the_text(open_page: Open, watch: Watch, reviewer: User) -> None:
    claim = factories.make_claim()
    page = open_page(f"/claims/{claim.pk}/", user=reviewer)
    page.keyboard.press("2")
    page.fill("#id_review-rationale", "Ditulis lama sekali.")
    Session.objects.all().delete()
    watch.expect(401)
    page.locator("#review-save").click()
    message = page.locator("#messages .message")
    expect(message).to_contain_text("You are signed out.")
    expect(message.locator("a")).to_have_attribute("href", re.compile("/sign-in/"))
    expect(page.locator("#id_review-rationale")).to_have_value("Ditulis lama sekali.")
    page.goto("/sign-in/")
    page.fill("#id_username", "reviewer")
    page.fill("#id_password", "a long pass phrase")
    page.locator("main button").click()
    page.goto(f"/claims/{claim.pk}/")
    expect(page.locator("#id_review-rationale")).to_have_value("Ditulis lama sekali.")
    expect(page.locator("#id_review-rating_misleading")).to_be_checked()
    page.locator("#review-save").click()
    expect(page.locator("#review-save")).to_have_text("Change assessment")
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('draft:'))") == []


def test_signing_in_in_another_tab_is_enough(open_page: Open, watch: Watch, reviewer: User) -> None:
    claim = factories.make_claim()
    page = open_page(f"/claims/{claim.pk}/", user=reviewer)
    page.keyboard.press("1")
    Session.objects.all().delete()
    watch.expect(401)
    page.locator("#review-save").click()
    expect(page.locator("#messages .message")).to_contain_text("You are signed out.")
    other = page.context.new_page()
    other.goto("/sign-in/")
    other.fill("#id_username", "reviewer")
    other.fill("#id_password", "a long pass phrase")
    other.locator("main button").click()
    other.wait_for_url("**/")
    page.locator("#review-save").click()
    expect(page.locator("#review-save")).to_have_text("Change assessment")
    assert Review.objects.get().rating.slug == "false"


def test_two_people_at_one_claim(open_page: Open, watch: Watch, reviewer: User) -> None:
    claim = factories.make_claim()
    page = open_page(f"/claims/{claim.pk}/", user=reviewer)
    page.keyboard.press("e")
    page.fill("#id_claim-statement", "Yang saya tulis")
    claims.edit_claim(actor=factories.make_user(), claim_id=claim.pk, statement="Yang mereka simpan")
    watch.expect(409)
    page.keyboard.press("Control+Enter")
    expect(page.locator("#panel .theirs")).to_contain_text("Yang mereka simpan")
    expect(page.locator("#id_claim-statement")).to_have_value("Yang saya tulis")
    page.locator("#claim-save").click()
    expect(page.locator("#panel .statement")).to_have_text("Yang saya tulis")
    assert Claim.objects.get(pk=claim.pk).statement == "Yang saya tulis"


def test_other_fields_survive_a_saved_form(open_page: Open, reviewer: User) -> None:
    claim = factories.make_claim()
    page = open_page(f"/claims/{claim.pk}/", user=reviewer)
    page.fill("#id_add-urls", "https://example.org/nanti")
    page.keyboard.press("Escape")
    page.keyboard.press("4")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#review-save")).to_have_text("Change assessment")
    expect(page.locator("#id_add-urls")).to_have_value("https://example.org/nanti")


def test_a_bad_link_is_said_at_its_field(open_page: Open, watch: Watch, reviewer: User) -> None:
    claim = factories.make_claim()
    page = open_page(f"/claims/{claim.pk}/", user=reviewer)
    page.keyboard.press("s")
    page.keyboard.type("javascript:alert(1)")
    watch.expect(422)
    page.keyboard.press("Control+Enter")
    expect(page.locator("#add-sources .wrong")).to_contain_text("Link 1")
    expect(page.locator("#id_add-urls")).to_have_value("javascript:alert(1)")
