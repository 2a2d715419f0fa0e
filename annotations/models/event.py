"""The history: one row for each change, in the same transaction as the change."""

import pgtrigger
from django.db import models
from django.utils.translation import gettext_lazy as _


class Event(models.Model):
    """Who did what to which object, from what to what, and why. Append-only, also for the database's own role.

    People stand in it as ids only. `article` and `claim` say whose history it belongs to; `review` is set where
    the event tells of a review, so that blind reviews stay blind in the history too.
    """

    actor = models.ForeignKey("annotations.User", models.PROTECT, null=True, blank=True, related_name="events")
    verb = models.CharField(max_length=40)
    object_type = models.CharField(max_length=40)
    object_id = models.BigIntegerField()
    article = models.ForeignKey("annotations.Article", models.PROTECT, null=True, blank=True, related_name="events")
    claim = models.ForeignKey("annotations.Claim", models.PROTECT, null=True, blank=True, related_name="events")
    review = models.ForeignKey("annotations.Review", models.PROTECT, null=True, blank=True, related_name="events")
    old = models.JSONField(default=dict, blank=True)
    new = models.JSONField(default=dict, blank=True)
    why = models.TextField(blank=True)
    request_id = models.CharField(max_length=36, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("change")
        verbose_name_plural = _("history")
        ordering = ["-id"]
        indexes = [models.Index(fields=["object_type", "object_id"], name="event_object")]
        triggers = [pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"{self.verb} {self.object_type} {self.object_id}"
