"""What every desk has from its first day: the roles and the default rating scale. Idempotent; runs after migrate."""

from typing import Any

from django.contrib.auth.models import Group, Permission
from django.db import transaction

from annotations import access
from annotations.models import Rating, RatingScale

DEFAULT_SCALE = "default"
SCALE_LABELS = {"en": "Default scale", "id": "Skala bawaan"}
# slug, number (none: off the scale), key in the workspace, English, Indonesian
DEFAULT_RATINGS: tuple[tuple[str, int | None, str, str, str], ...] = (
    ("false", 1, "1", "False", "Salah"),
    ("misleading", 2, "2", "Misleading", "Menyesatkan"),
    ("missing-context", 3, "3", "Missing context", "Kurang konteks"),
    ("mostly-true", 4, "4", "Mostly true", "Sebagian besar benar"),
    ("true", 5, "5", "True", "Benar"),
    ("unproven", None, "6", "Unproven", "Belum terbukti"),
    ("not-due", None, "7", "Too early to tell", "Belum bisa dinilai"),
    ("opinion", None, "8", "Opinion", "Opini"),
    ("satire", None, "9", "Satire", "Satire"),
    ("scam", None, "0", "Scam", "Penipuan"),
)
# What a role may do in the admin's forms. All else it does through the workflow, which asks `access`.
ADMIN_PERMISSIONS: dict[str, tuple[str, ...]] = {
    access.OBSERVER: ("view_",),
    access.REVIEWER: ("view_",),
    access.MODERATOR: ("view_",),
    access.ADMINISTRATOR: ("view_", "add_user", "change_user", "add_ratingscale", "add_rating", "change_apitoken"),
}


@transaction.atomic
def seed() -> None:
    """Makes the groups with their permissions and the default scale where they are missing."""
    permissions = Permission.objects.filter(content_type__app_label__in=["annotations", "auth"])
    for name, prefixes in ADMIN_PERMISSIONS.items():
        group, _created = Group.objects.get_or_create(name=name)
        group.permissions.set([p for p in permissions if p.codename.startswith(prefixes)])
    if not RatingScale.objects.exists():
        _make_default_scale()


def _make_default_scale() -> None:
    scale = RatingScale.objects.create(slug=DEFAULT_SCALE, labels=SCALE_LABELS, is_current=True)
    Rating.objects.bulk_create(
        Rating(scale=scale, slug=slug, value=value, key=key, labels={"en": english, "id": indonesian})
        for slug, value, key, english, indonesian in DEFAULT_RATINGS
    )


def seed_after_migrate(**_kwargs: Any) -> None:
    """Receiver of post_migrate, connected by the app."""
    seed()
