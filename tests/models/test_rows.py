"""Small properties of rows: labels, names, ids, and whether a key still works."""

import uuid
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone, translation

from annotations.models import ApiToken, Rating, User
from annotations.models.fields import digest, new_uid
from annotations.models.rating import label_in
from annotations.models.user import check_time_zone


@pytest.mark.parametrize(
    ("language", "label"), [("id", "Salah"), ("id-ID", "Salah"), ("en", "False"), ("nl", "False"), ("", "False")]
)
def test_labels_fall_back_to_english(language: str, label: str) -> None:
    assert label_in({"en": "False", "id": "Salah"}, language) == label
    with translation.override(language or "en"):
        assert Rating(labels={"en": "False", "id": "Salah"}).label == label


def test_labels_without_english() -> None:
    assert label_in({"id": "Salah"}, "nl") == "Salah"
    assert label_in({}, "nl") == ""


@pytest.mark.parametrize(
    ("names", "shown", "initials"),
    [
        (("Dewi", "Kartika Sari"), "Dewi Kartika Sari", "DS"),
        (("Dewi", ""), "Dewi", "DE"),
        (("", ""), "raka", "RA"),
        (("Ö", ""), "Ö", "Ö"),
    ],
)
def test_people_have_names(names: tuple[str, str], shown: str, initials: str) -> None:
    person = User(username="raka", first_name=names[0], last_name=names[1])
    assert (person.display_name, person.initials) == (shown, initials)


def test_public_ids_sort_by_time() -> None:
    made = [new_uid() for _ in range(50)]
    assert made == sorted(made)
    assert {uid.version for uid in made} == {7}
    assert isinstance(made[0], uuid.UUID)


def test_a_digest_is_of_the_utf8() -> None:
    assert digest("é") == "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c"


@pytest.mark.parametrize(
    ("expires", "revoked", "usable"),
    [(None, None, True), (1, None, True), (-1, None, False), (None, -1, False), (1, -1, False)],
)
def test_a_key_works_until_it_ends(expires: int | None, revoked: int | None, usable: bool) -> None:
    now = timezone.now()
    token = ApiToken(
        expires_at=now + timedelta(hours=expires) if expires else None,
        revoked_at=now + timedelta(hours=revoked) if revoked else None,
    )
    assert token.is_usable is usable


def test_time_zones_are_those_of_the_tz_database() -> None:
    check_time_zone("Asia/Jakarta")
    for name in ("Mars/Olympus", "../../etc/passwd", "WIB"):
        with pytest.raises(ValidationError):
            check_time_zone(name)
