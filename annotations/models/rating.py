"""The labels and numbers that a verdict is given in. A scale in use is succeeded, not edited."""

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _


def label_in(labels: dict[str, str], language: str | None = None) -> str:
    """The label in the language (the active one by default), else in English, else any."""
    tag = (language or get_language() or "en").split("-")[0]
    return labels.get(tag) or labels.get("en") or next(iter(labels.values()), "")


class RatingScale(models.Model):
    """A set of ratings; exactly one is the desk's current one."""

    slug = models.SlugField(max_length=40)
    version = models.PositiveIntegerField(default=1)
    labels = models.JSONField(help_text=_("the scale's name by language tag"))
    is_current = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("rating scale")
        verbose_name_plural = _("rating scales")
        ordering = ["slug", "-version"]
        constraints = [
            models.UniqueConstraint(fields=["slug", "version"], name="scale_version"),
            models.UniqueConstraint(fields=["is_current"], condition=Q(is_current=True), name="scale_one_current"),
        ]

    def __str__(self) -> str:
        return f"{label_in(self.labels)} {self.version}"


class Rating(models.Model):
    """A label of a scale. Its `value` runs from the worst (1) to the best; off the scale there is none."""

    scale = models.ForeignKey(RatingScale, models.PROTECT, related_name="ratings")
    slug = models.SlugField(max_length=40)
    value = models.PositiveSmallIntegerField(null=True, blank=True)
    labels = models.JSONField(help_text=_("the label by language tag"))
    key = models.CharField(max_length=1, help_text=_("the digit that gives it in the workspace"))

    class Meta:
        verbose_name = _("rating")
        verbose_name_plural = _("ratings")
        ordering = ["scale", "value", "id"]
        constraints = [
            models.UniqueConstraint(fields=["scale", "slug"], name="rating_slug"),
            models.UniqueConstraint(fields=["scale", "key"], name="rating_key"),
            models.CheckConstraint(condition=Q(value__isnull=True) | Q(value__gte=1), name="rating_value"),
        ]

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        return label_in(self.labels)

    @property
    def css(self) -> str:
        """The name of its colour: ratings off the scale share one."""
        return self.slug if self.value is not None else "off-scale"

    def as_dict(self) -> dict[str, Any]:
        """What a verdict's version keeps of it."""
        return {"slug": self.slug, "value": self.value, "labels": self.labels}
