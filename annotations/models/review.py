"""One reviewer's rating of a claim: a proposal. Who may read it is decided in `access.reviews_visible_to`."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from annotations.models.fields import Tracked


class Review(Tracked):
    """A rating and why. One for each reviewer and claim, changed in place; what it was before is in `Event`.

    `is_outdated`: what it judged was changed since. It counts for nothing until its reviewer saves it again.
    """

    claim = models.ForeignKey("annotations.Claim", models.PROTECT, related_name="reviews")
    reviewer = models.ForeignKey("annotations.User", models.PROTECT, related_name="reviews")
    rating = models.ForeignKey("annotations.Rating", models.PROTECT, related_name="reviews")
    rationale = models.TextField(_("why"), blank=True)
    is_outdated = models.BooleanField(_("of an earlier wording"), default=False, db_default=False)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("assessment")
        verbose_name_plural = _("assessments")
        ordering = ["claim", "created_at"]
        constraints = [models.UniqueConstraint(fields=["claim", "reviewer"], name="review_once_a_person")]

    def __str__(self) -> str:
        return f"{self.reviewer}: {self.rating}"
