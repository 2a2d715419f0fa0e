"""Keys of programs. Only a key's hash is kept; the key itself is shown once."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from annotations.models.fields import Tracked


class ApiToken(Tracked):
    """A person's key for a program: what it may do (`scopes`), until when, and when it was last used."""

    class Scope(models.TextChoices):
        READ = "read", _("read")
        ANNOTATE = "annotate", _("annotate")
        MODERATE = "moderate", _("moderate")

    user = models.ForeignKey("annotations.User", models.PROTECT, related_name="api_tokens")
    name = models.CharField(_("name"), max_length=100)
    sha256 = models.CharField(max_length=64, unique=True, editable=False)
    scopes = ArrayField(models.CharField(max_length=10, choices=Scope))
    expires_at = models.DateTimeField(null=True, blank=True)
    last_used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("API token")
        verbose_name_plural = _("API tokens")
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(scopes__contained_by=["read", "annotate", "moderate"]) & ~Q(scopes=[]), name="token_scopes"
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_usable(self) -> bool:
        return self.revoked_at is None and (self.expires_at is None or self.expires_at > timezone.now())
