"""Verdicts and what was published of them."""

from django.contrib import admin
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from annotations.admin.confirming import confirmed_action
from annotations.admin.reading import ReadingAdmin, ReadingInline, column
from annotations.models import User, Verdict, VerdictVersion
from annotations.workflow import verdicts


def _publish(actor: User, verdict: Verdict, _reason: str) -> object:
    return verdicts.publish_verdict(actor=actor, claim_id=verdict.claim_id)


def _retract(actor: User, verdict: Verdict, reason: str) -> object:
    return verdicts.retract_verdict(actor=actor, claim_id=verdict.claim_id, reason=reason)


class VerdictVersionInline(ReadingInline):
    model = VerdictVersion
    fields = ("number", "created_by", "created_at")
    related = ("created_by", "verdict__claim", "verdict__rating")


@admin.register(Verdict)
class VerdictAdmin(ReadingAdmin):
    list_display = ("__str__", column("claim", _("claim")), "rating", "state", "decided_by", "published_at")
    list_filter = ("state", "rating", "published_at", "claim__article__language")
    list_select_related = ("claim", "rating__scale", "decided_by")
    search_fields = ("claim__quote", "claim__statement", "claim__speaker", "summary", "uid")
    date_hierarchy = "published_at"
    inlines = (VerdictVersionInline,)
    actions = (
        confirmed_action(name="publish", title=_("Publish"), step=_publish),
        confirmed_action(name="retract", title=_("Withdraw"), step=_retract, asks_why=True),
    )

    def view_on_site(self, obj: Verdict) -> str:
        return reverse("claim" if obj.state == Verdict.State.DRAFT else "check", args=[_key(obj)])


def _key(verdict: Verdict) -> object:
    return verdict.claim_id if verdict.state == Verdict.State.DRAFT else verdict.uid


@admin.register(VerdictVersion)
class VerdictVersionAdmin(ReadingAdmin):
    list_display = ("__str__", column("verdict", _("result")), "number", "created_by", "created_at")
    list_select_related = ("verdict__claim", "verdict__rating", "created_by")
    search_fields = ("verdict__claim__quote", "verdict__claim__statement")
    date_hierarchy = "created_at"
