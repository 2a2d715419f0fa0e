"""The desk's decision on a claim, and each version of it that was published."""

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from annotations.models.fields import Tracked
from annotations.rules import VerdictState


class Verdict(Tracked):
    """The rating that the desk settled on, and its summary for readers."""

    class State(models.TextChoices):
        DRAFT = VerdictState.DRAFT, _("Result ready")
        PUBLISHED = VerdictState.PUBLISHED, _("Published")
        RETRACTED = VerdictState.RETRACTED, _("Withdrawn")

    claim = models.OneToOneField("annotations.Claim", models.PROTECT, related_name="verdict")
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.DRAFT)
    rating = models.ForeignKey("annotations.Rating", models.PROTECT, related_name="verdicts")
    summary = models.TextField(_("conclusion"), blank=True)
    decided_by = models.ForeignKey("annotations.User", models.PROTECT, related_name="verdicts")
    decided_at = models.DateTimeField()
    published_at = models.DateTimeField(_("published"), null=True, blank=True)
    retracted_at = models.DateTimeField(null=True, blank=True)
    retraction_reason = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("result")
        verbose_name_plural = _("results")
        ordering = ["-id"]
        indexes = [models.Index(fields=["state", "-published_at"], name="verdict_published")]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=[str(state) for state in VerdictState]), name="verdict_state"),
            models.CheckConstraint(
                condition=~Q(state="published") | Q(published_at__isnull=False), name="verdict_published_when"
            ),
            models.CheckConstraint(
                condition=~Q(state="retracted") | (Q(retracted_at__isnull=False) & ~Q(retraction_reason="")),
                name="verdict_retracted_why",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.claim}: {self.rating}"


class VerdictVersion(models.Model):
    """A verdict as it was published: what readers saw, and what it rested on. Written once.

    `content` holds the statement, quote, attribution, rating with its labels, scale with its version, summary, and the
    reviews (uid and version) and snapshots (uid and hash) that it rests on.
    """

    verdict = models.ForeignKey(Verdict, models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    content = models.JSONField()
    created_by = models.ForeignKey("annotations.User", models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("published version")
        verbose_name_plural = _("published versions")
        ordering = ["verdict", "-number"]
        constraints = [models.UniqueConstraint(fields=["verdict", "number"], name="verdict_version_number")]
        triggers = [pgtrigger.Protect(name="written_once", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"{self.verdict} ({self.number})"
