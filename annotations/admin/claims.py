"""Claims and the reviews of them."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from annotations import access
from annotations.admin.confirming import confirmed_action
from annotations.admin.reading import ReadingAdmin, column, line
from annotations.models import Claim, Review, User
from annotations.workflow import claims, verdicts


def _dismiss_as(kind: Claim.Dismissal) -> Any:
    def step(actor: User, claim: Claim, reason: str) -> object:
        return claims.dismiss_claim(actor=actor, claim_id=claim.pk, kind=kind, reason=reason)

    return step


def _restore(actor: User, claim: Claim, _reason: str) -> object:
    return claims.restore_claim(actor=actor, claim_id=claim.pk)


def _reopen(actor: User, claim: Claim, reason: str) -> object:
    return verdicts.reopen_claim(actor=actor, claim_id=claim.pk, reason=reason)


@admin.register(Claim)
class ClaimAdmin(ReadingAdmin):
    list_display = (
        line("quote", _("quoted as")),
        column("article", _("article")),
        "state",
        "modality",
        "speaker",
        "checkworthiness",
        "updated_at",
    )
    list_filter = ("state", "modality", "subject", "dismissal", "article__language", "updated_at")
    list_select_related = ("article",)
    search_fields = ("quote", "statement", "speaker", "uid", "article__title")
    date_hierarchy = "updated_at"
    actions = (
        confirmed_action(
            name="dismiss_as_none", title=_("Set aside: not a claim"), step=_dismiss_as(Claim.Dismissal.NOT_A_CLAIM)
        ),
        confirmed_action(
            name="dismiss_unchecked",
            title=_("Set aside: will not check"),
            step=_dismiss_as(Claim.Dismissal.WILL_NOT_CHECK),
            asks_why=True,
        ),
        confirmed_action(name="restore", title=_("Take back what was set aside"), step=_restore),
        confirmed_action(name="reopen", title=_("Reopen"), step=_reopen, asks_why=True),
    )

    def view_on_site(self, obj: Claim) -> str:
        return reverse("claim", args=[obj.pk])


@admin.register(Review)
class ReviewAdmin(ReadingAdmin):
    list_display = ("__str__", column("claim", _("claim")), "rating", "reviewer", "updated_at")
    list_filter = ("rating", "updated_at")
    list_select_related = ("claim", "rating__scale", "reviewer")
    search_fields = ("claim__quote", "claim__statement", "rationale", "reviewer__username")
    date_hierarchy = "updated_at"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Review]:
        """Blind reviews stay blind here too."""
        visible = access.reviews_visible_to(request.user)
        return super().get_queryset(request).filter(pk__in=visible.values("pk"))
