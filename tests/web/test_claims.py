"""What is done with a claim in the workspace, each action by the same questions: works; wrong method; stranger; too
little right; already done or stale."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from annotations.models import Article, Claim, Event, User
from annotations.workflow import claims
from tests import factories
from tests.web.workspace import HTMX, mark, post

SignIn = Callable[[User], Client]
ACTIONS = ("claim-bounds", "claim-split", "claim-merge", "claim-unmerge", "claim-dismiss", "claim-restore")


@pytest.fixture
def claim(article: Article) -> Claim:
    found = article.claims.order_by("start").first()
    assert found
    return found


def edit_data(claim: Claim, **changes: Any) -> dict[str, Any]:
    """The edit form as it opens, with changes."""
    data = {
        "claim-statement": claim.statement,
        "claim-subject": claim.subject,
        "claim-modality": claim.modality,
        "claim-speaker": claim.speaker,
        "claim-cue": claim.cue,
        "claim-via": "\n".join(claim.via),
        "claim-version": claim.version,
    }
    for prefix, rows in (("quantity", claim.quantities), ("date", claim.dates)):
        data |= {f"{prefix}-TOTAL_FORMS": len(rows) + 1, f"{prefix}-INITIAL_FORMS": len(rows)}
        for number, row in enumerate(rows):
            data |= {f"{prefix}-{number}-{name}": value or "" for name, value in row.items()}
    return data | changes


@pytest.mark.parametrize("name", ACTIONS)
class TestEveryAction:
    def test_wrong_method(self, signed_in: SignIn, reviewer: User, claim: Claim, name: str) -> None:
        assert signed_in(reviewer).get(reverse(name, args=[claim.pk])).status_code == 405

    def test_a_stranger(self, client: Client, claim: Claim, name: str) -> None:
        assert client.post(reverse(name, args=[claim.pk])).status_code == 302
        assert post(client, reverse(name, args=[claim.pk])).status_code == 401

    def test_too_little_right(self, signed_in: SignIn, observer: User, claim: Claim, name: str) -> None:
        data = {
            "bounds-start": claim.start,
            "bounds-end": claim.end,
            "split-start": claim.start + 9,
            "dismiss-kind": "not-a-claim",
            "start": claim.start,
            "end": claim.end,
            "other": claim.pk + 1,
        }
        response = signed_in(observer).post(reverse(name, args=[claim.pk]), data)
        assert response.status_code == 403
        assert Event.objects.filter(claim=claim).count() == 0


class TestCreate:
    def test_by_a_selection(self, signed_in: SignIn, reviewer: User, article: Article) -> None:
        text = article.versions.get().text
        start = text.index("peti kemas")
        address = reverse("claim-create", args=[article.pk])
        response = post(signed_in(reviewer), address, {"new-start": start, "new-end": start + 10})
        made = article.claims.get(start=start, end=start + 10)
        assert made.quote == "peti kemas"
        assert made.created_by == reviewer
        assert response.headers["HX-Push-Url"] == reverse("claim", args=[made.pk])
        assert f'data-claim="{made.pk}"' in response.text
        assert 'id="text" hx-swap-oob="true"' in response.text

    def test_by_words_without_a_script(self, signed_in: SignIn, reviewer: User, article: Article) -> None:
        address = reverse("claim-create", args=[article.pk])
        response = signed_in(reviewer).post(address, {"new-words": " gudang baru "})
        made = article.claims.get(quote="gudang baru")
        assert response.headers["Location"] == reverse("claim", args=[made.pk])

    def test_behind_emoji(self, signed_in: SignIn, reviewer: User) -> None:
        article = factories.make_article(actor=reviewer, text="Ya 👍🏽👨‍👩‍👧 benar: 3.000 orang pindah.", title="Emoji")
        text = article.versions.get().text
        start = text.index("orang")
        post(
            signed_in(reviewer),
            reverse("claim-create", args=[article.pk]),
            {"new-start": start, "new-end": start + 5},
        )
        assert article.claims.filter(quote="orang").count() == 1

    @pytest.mark.parametrize(
        ("data", "words"),
        [
            ({"new-words": "ini tidak ada"}, "These words do not stand in the text"),
            ({"new-words": "  "}, "Mark at least one word"),
            ({"new-start": 0, "new-end": 10**6}, "The marked place is not in the text"),
            ({"new-start": "x", "new-end": 3}, "The marked place is not in the text"),
            ({"new-start": 5, "new-end": 2**40}, "The marked place is not in the text"),
        ],
    )
    def test_bad_places(
        self, signed_in: SignIn, reviewer: User, claim: Claim, data: dict[str, Any], words: str
    ) -> None:
        address = reverse("claim-create", args=[claim.article_id])
        for more in ({"claim": claim.pk}, {}):
            response = signed_in(reviewer).post(address, {**data, **more})
            assert response.status_code == 422
            assert words in response.text
            assert str(data.get("new-words", "")) in response.text

    def test_where_a_claim_is_already(self, signed_in: SignIn, reviewer: User, claim: Claim) -> None:
        address = reverse("claim-create", args=[claim.article_id])
        response = post(signed_in(reviewer), address, {"new-start": claim.start, "new-end": claim.end})
        assert "This very place is marked as a claim already." in response.text
        assert f'data-claim="{claim.pk}"' in response.text

    def test_others(self, client: Client, signed_in: SignIn, observer: User, article: Article) -> None:
        address = reverse("claim-create", args=[article.pk])
        assert client.post(address).status_code == 302
        assert signed_in(observer).get(address).status_code == 405
        assert signed_in(observer).post(address, {"new-words": "gudang"}).status_code == 403


class TestEdit:
    def test_it_works(self, signed_in: SignIn, reviewer: User, claim: Claim) -> None:
        client = signed_in(reviewer)
        address = reverse("claim-edit", args=[claim.pk])
        assert claim.statement in client.get(address).text
        data = edit_data(
            claim,
            **{
                "claim-statement": "Pelabuhan memindahkan 3.000 peti kemas",
                "claim-subject": "utterance",
                "claim-via": "Antara\nKabar Pagi",
                f"quantity-{len(claim.quantities)}-value": "12.5",
                f"quantity-{len(claim.quantities)}-comparator": ">=",
                f"quantity-{len(claim.quantities)}-unit": "ton",
                f"date-{len(claim.dates)}-date": "2024-10",
            },
        )
        assert post(client, address, data).status_code == 200
        claim.refresh_from_db()
        assert claim.statement == "Pelabuhan memindahkan 3.000 peti kemas"
        assert claim.subject == "utterance"
        assert claim.via == ["Antara", "Kabar Pagi"]
        assert claim.quantities[-1] == {"text": "", "value": "12.5", "max": None, "comparator": ">=", "unit": "ton"}
        assert claim.dates[-1] == {"text": "", "date": "2024-10"}

    def test_only_what_was_touched_is_written(self, signed_in: SignIn, reviewer: User, claim: Claim) -> None:
        data = edit_data(claim, **{"claim-speaker": "Sari Wijaya"})
        signed_in(reviewer).post(reverse("claim-edit", args=[claim.pk]), data)
        event = Event.objects.filter(claim=claim, verb="claim_edited").latest("id")
        assert set(event.new) == {"speaker"}

    def test_a_number_taken_out(self, signed_in: SignIn, reviewer: User, claim: Claim) -> None:
        assert claim.quantities
        data = edit_data(claim, **{"quantity-0-DELETE": "on"})
        signed_in(reviewer).post(reverse("claim-edit", args=[claim.pk]), data)
        before = len(claim.quantities)
        claim.refresh_from_db()
        assert len(claim.quantities) == before - 1

    @pytest.mark.parametrize("field", ["quantity-0-value", "date-0-date", "claim-statement"])
    def test_what_is_wrong_is_said_and_what_was_typed_kept(
        self, signed_in: SignIn, reviewer: User, claim: Claim, field: str
    ) -> None:
        typed = "banyak" if "claim" not in field else "x" * 1001
        data = edit_data(claim, **{field: typed, "claim-speaker": "Tetap di sini"})
        response = signed_in(reviewer).post(reverse("claim-edit", args=[claim.pk]), data)
        assert response.status_code == 422
        assert typed in response.text
        assert "Tetap di sini" in response.text
        assert 'class="wrong"' in response.text

    def test_somebody_was_quicker(self, signed_in: SignIn, reviewer: User, claim: Claim) -> None:
        data = edit_data(claim, **{"claim-statement": "Yang saya tulis"})
        claims.edit_claim(actor=reviewer, claim_id=claim.pk, statement="Yang mereka simpan")
        client = signed_in(reviewer)
        address = reverse("claim-edit", args=[claim.pk])
        response = post(client, address, data)
        assert response.status_code == 409
        assert "Yang saya tulis" in response.text
        assert "Yang mereka simpan" in response.text
        claim.refresh_from_db()
        assert claim.statement == "Yang mereka simpan"
        assert f'name="claim-version" value="{claim.version}"' in response.text
        assert post(client, address, data | {"claim-version": claim.version}).status_code == 200
        claim.refresh_from_db()
        assert claim.statement == "Yang saya tulis"

    def test_others(self, client: Client, signed_in: SignIn, observer: User, claim: Claim) -> None:
        address = reverse("claim-edit", args=[claim.pk])
        assert client.post(address).status_code == 302
        assert signed_in(observer).get(address).status_code == 403
        assert signed_in(observer).post(address, edit_data(claim)).status_code == 403
        assert signed_in(observer).put(address).status_code == 405

    def test_a_decided_claim_stays(self, signed_in: SignIn, reviewer: User) -> None:
        claim = factories.make_claim(state="decided")
        data = edit_data(claim, **{"claim-statement": "Anders"})
        response = post(signed_in(reviewer), reverse("claim-edit", args=[claim.pk]), data)
        assert response.status_code == 409
        assert "This cannot be done while the claim is" in response.text
        assert "Anders" in response.text


class TestBounds:
    def test_and_back_by_undo(self, signed_in: SignIn, reviewer: User, article: Article) -> None:
        claim = mark(article, "peti kemas telah dipindahkan")
        client = signed_in(reviewer)
        address = reverse("claim-bounds", args=[claim.pk])
        data = {"bounds-words": "peti kemas", "bounds-version": claim.version}
        response = post(client, address, data)
        assert response.status_code == 200
        old = (claim.start, claim.end)
        claim.refresh_from_db()
        assert claim.quote == "peti kemas"
        assert 'id="undo"' in response.text
        undo = {"bounds-start": old[0], "bounds-end": old[1], "bounds-version": claim.version}
        assert all(f'name="{name}" value="{value}"' in response.text for name, value in undo.items())
        post(client, address, undo)
        claim.refresh_from_db()
        assert (claim.start, claim.end) == old

    def test_stale(self, signed_in: SignIn, reviewer: User, claim: Claim) -> None:
        claims.edit_claim(actor=reviewer, claim_id=claim.pk, speaker="Lain")
        data = {"bounds-start": claim.start, "bounds-end": claim.end - 3, "bounds-version": claim.version}
        response = post(signed_in(reviewer), reverse("claim-bounds", args=[claim.pk]), data)
        assert response.status_code == 409
        assert "Somebody else has changed this in the meantime." in response.text

    def test_words_that_are_not_there(self, signed_in: SignIn, reviewer: User, claim: Claim) -> None:
        response = post(signed_in(reviewer), reverse("claim-bounds", args=[claim.pk]), {"bounds-words": "tiada"})
        assert response.status_code == 422
        assert ">\ntiada</textarea>" in response.text


class TestSplitAndMerge:
    def test_split_and_undo(self, signed_in: SignIn, reviewer: User, article: Article) -> None:
        claim = mark(article, "peti kemas telah dipindahkan ke gudang baru")
        client = signed_in(reviewer)
        data = {"split-words": "ke gudang baru", "split-version": claim.version}
        response = post(client, reverse("claim-split", args=[claim.pk]), data)
        old_end = claim.end
        claim.refresh_from_db()
        second = article.claims.get(quote="ke gudang baru")
        assert claim.quote == "peti kemas telah dipindahkan"
        undo = {"other": second.pk, "version": claim.version}
        assert all(f'name="{name}" value="{value}"' in response.text for name, value in undo.items())
        post(client, reverse("claim-merge", args=[claim.pk]), undo)
        claim.refresh_from_db()
        second.refresh_from_db()
        assert (claim.end, second.state) == (old_end, "dismissed")

    def test_merge_with_the_next_and_undo(self, signed_in: SignIn, reviewer: User, article: Article) -> None:
        first, second = article.claims.order_by("start")[:2]
        client = signed_in(reviewer)
        response = post(client, reverse("claim-merge", args=[first.pk]), {"version": first.version})
        assert response.status_code == 200
        old = (first.start, first.end)
        first.refresh_from_db()
        assert first.end == second.end
        undo = {"other": second.pk, "version": first.version}
        assert all(f'name="{name}" value="{value}"' in response.text for name, value in undo.items())
        assert post(client, reverse("claim-unmerge", args=[first.pk]), undo).status_code == 200
        first.refresh_from_db()
        second.refresh_from_db()
        assert (first.start, first.end, second.state) == (*old, "open")

    def test_the_last_has_no_next(self, signed_in: SignIn, reviewer: User, article: Article) -> None:
        last = article.claims.order_by("start").last()
        assert last
        response = post(signed_in(reviewer), reverse("claim-merge", args=[last.pk]))
        assert response.status_code == 422
        assert "No claim follows this one." in response.text

    @pytest.mark.parametrize("data", [{"split-words": "3.000"}, {"split-words": "tiada"}, {"split-start": 0}, {}])
    def test_a_cut_with_an_empty_side(
        self, signed_in: SignIn, reviewer: User, article: Article, data: dict[str, Any]
    ) -> None:
        claim = mark(article, "3.000 peti kemas")
        response = post(signed_in(reviewer), reverse("claim-split", args=[claim.pk]), data)
        assert response.status_code == 422
        assert Claim.objects.filter(article=article, quote="peti kemas").count() == 0

    def test_nothing_to_unmerge(self, signed_in: SignIn, reviewer: User, claim: Claim) -> None:
        assert post(signed_in(reviewer), reverse("claim-unmerge", args=[claim.pk])).status_code == 422


class TestDismiss:
    def test_goes_on_to_the_next_and_back_by_undo(self, signed_in: SignIn, reviewer: User, article: Article) -> None:
        first, second = article.claims.order_by("start")[:2]
        client = signed_in(reviewer)
        data = {"dismiss-kind": "not-a-claim", "dismiss-version": first.version}
        response = post(client, reverse("claim-dismiss", args=[first.pk]), data)
        assert response.headers["HX-Push-Url"] == reverse("claim", args=[second.pk])
        assert reverse("claim-restore", args=[first.pk]) in response.text
        first.refresh_from_db()
        assert (first.state, first.dismissal) == ("dismissed", "not-a-claim")
        restored = post(client, reverse("claim-restore", args=[first.pk]))
        assert restored.headers["HX-Push-Url"] == reverse("claim", args=[first.pk])
        first.refresh_from_db()
        assert first.state == "open"

    def test_will_not_check_wants_a_reason(self, signed_in: SignIn, reviewer: User, claim: Claim) -> None:
        client = signed_in(reviewer)
        address = reverse("claim-dismiss", args=[claim.pk])
        response = client.post(address, {"dismiss-kind": "will-not-check"})
        assert response.status_code == 422
        assert "Say why it will not be checked." in response.text
        response = client.post(address, {"dismiss-kind": "will-not-check", "dismiss-reason": "Di luar lingkup."})
        assert response.headers["Location"] == reverse("claim", args=[claim.pk])
        claim.refresh_from_db()
        assert claim.dismissal_reason == "Di luar lingkup."

    def test_already_done(self, signed_in: SignIn, reviewer: User) -> None:
        claim = factories.make_claim(state="dismissed")
        client = signed_in(reviewer)
        response = post(client, reverse("claim-dismiss", args=[claim.pk]), {"dismiss-kind": "not-a-claim"})
        assert response.status_code == 409
        post(client, reverse("claim-restore", args=[claim.pk]))
        assert post(client, reverse("claim-restore", args=[claim.pk])).status_code == 409

    def test_the_last_claim_of_an_article(self, signed_in: SignIn, reviewer: User) -> None:
        article = factories.make_article(actor=reviewer, text="Kota ini punya 3.000 pohon.", title="Pohon")
        claim = article.claims.get()
        response = post(signed_in(reviewer), reverse("claim-dismiss", args=[claim.pk]), {"dismiss-kind": "not-a-claim"})
        assert response.status_code == 200
        assert f'data-claim="{claim.pk}"' in response.text

    def test_a_claim_that_is_not_there(self, signed_in: SignIn, reviewer: User) -> None:
        response = signed_in(reviewer).post(reverse("claim-dismiss", args=[987654]), headers=HTMX)
        assert response.status_code == 404
        assert response.headers["HX-Retarget"] == "#messages"


def test_a_place_that_is_marked_already_is_said_with_and_without_a_script(
    signed_in: SignIn, reviewer: User, claim: Claim
) -> None:
    client, address = signed_in(reviewer), reverse("claim-create", args=[claim.article_id])
    place = {"new-start": claim.start, "new-end": claim.end}
    said = "marked as a claim already"
    response = post(client, address, place)
    assert (response.status_code, said in response.text) == (409, True)
    response = client.post(address, place, follow=True)
    assert said in response.text
