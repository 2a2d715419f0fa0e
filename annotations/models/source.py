"""Sources, what they said when they were fetched, where they are cited, and which passages bear on a claim."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from annotations.models.fields import Job, Tracked, new_uid


class Source(Tracked, Job):
    """A web address, normalised and unique by its hash, whoever cites it; its fetch is a job on the row.

    A failed source with `due_at` is tried again then; without, it waits for a person.
    """

    class FetchStatus(models.TextChoices):
        QUEUED = "queued", _("Waiting to be archived")
        FETCHING = "fetching", _("Archiving the page …")
        FETCHED = "fetched", _("Archived")
        FAILED = "failed", _("Could not be archived")

    class Health(models.TextChoices):
        OK = "ok", _("as archived")
        MOVED = "moved", _("moved")
        CHANGED = "changed", _("changed")
        GONE = "gone", _("gone")

    url = models.TextField(_("link"))
    url_sha256 = models.CharField(max_length=64, unique=True, editable=False)
    fetch_status = models.CharField(_("archive"), max_length=10, choices=FetchStatus, default=FetchStatus.QUEUED)
    health = models.CharField(_("health"), max_length=10, choices=Health, default=Health.OK)

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        ordering = ["-id"]
        indexes = [models.Index(fields=["due_at"], condition=Q(due_at__isnull=False), name="source_due")]
        constraints = [
            models.CheckConstraint(
                condition=Q(fetch_status__in=["queued", "fetching", "fetched", "failed"]), name="source_fetch_status"
            ),
            models.CheckConstraint(condition=Q(health__in=["ok", "moved", "changed", "gone"]), name="source_health"),
            models.CheckConstraint(
                condition=~Q(fetch_status="fetching") | Q(reserved_until__isnull=False),
                name="source_fetching_is_reserved",
            ),
        ]

    def __str__(self) -> str:
        return self.url


class Snapshot(models.Model):
    """What a source said when it was fetched. The raw bytes are in the default storage under their hash."""

    class Quality(models.TextChoices):
        GOOD = "good", _("good")
        SUSPECT = "suspect", _("may not be the article")

    class Origin(models.TextChoices):
        FETCHED = "fetched", _("fetched")
        GIVEN = "given", _("given by a person")

    uid = models.UUIDField(default=new_uid, unique=True, editable=False)
    source = models.ForeignKey(Source, models.PROTECT, related_name="snapshots")
    final_url = models.TextField()
    http_status = models.PositiveSmallIntegerField()
    content_type = models.CharField(max_length=200, blank=True)
    title = models.TextField(blank=True)
    author = models.TextField(blank=True)
    site = models.TextField(blank=True)
    published_on = models.DateField(null=True, blank=True)
    language = models.CharField(max_length=16, blank=True)
    text = models.TextField(blank=True)
    sha256 = models.CharField(max_length=64, db_index=True)
    size = models.PositiveIntegerField(help_text=_("bytes of the page as unpacked"))
    quality = models.CharField(max_length=10, choices=Quality, default=Quality.GOOD)
    origin = models.CharField(max_length=10, choices=Origin, default=Origin.FETCHED)
    fetched_at = models.DateTimeField()
    checked_at = models.DateTimeField(help_text=_("last time the page was seen with this content"))

    class Meta:
        verbose_name = _("archived copy")
        verbose_name_plural = _("archived copies")
        ordering = ["source", "-fetched_at", "-id"]
        get_latest_by = "fetched_at"
        constraints = [
            models.CheckConstraint(condition=Q(quality__in=["good", "suspect"]), name="snapshot_quality"),
            models.CheckConstraint(condition=Q(origin__in=["fetched", "given"]), name="snapshot_origin"),
            models.CheckConstraint(condition=Q(checked_at__gte=F("fetched_at")), name="snapshot_checked_after_fetched"),
        ]

    def __str__(self) -> str:
        return self.title or self.final_url

    @property
    def storage_name(self) -> str:
        """The name of the raw bytes in the default storage."""
        return f"snapshots/{self.sha256[:2]}/{self.sha256}"


class Citation(Tracked):
    """A source attached to a claim. An empty stance means: not read yet.

    `evidence_due_at` is set while its passages have to be found (again); withdrawn citations stay for the history.
    """

    class Stance(models.TextChoices):
        SUPPORTS = "supports", _("Supports")
        REFUTES = "refutes", _("Contradicts")
        CONTEXT = "context", _("Background")

    claim = models.ForeignKey("annotations.Claim", models.PROTECT, related_name="citations")
    source = models.ForeignKey(Source, models.PROTECT, related_name="citations")
    stance = models.CharField(_("stance"), max_length=10, choices=Stance, blank=True)
    quote = models.TextField(_("quote"), blank=True)
    quote_translation = models.TextField(_("quote, translated"), blank=True)
    locator = models.CharField(_("page, time or cell"), max_length=200, blank=True)
    note = models.TextField(_("note"), blank=True)
    created_by = models.ForeignKey("annotations.User", models.PROTECT, related_name="citations")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    evidence_due_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("source for a claim")
        verbose_name_plural = _("sources for claims")
        ordering = ["claim", "id"]
        indexes = [
            models.Index(
                fields=["evidence_due_at"], condition=Q(evidence_due_at__isnull=False), name="citation_evidence_due"
            )
        ]
        constraints = [
            models.UniqueConstraint(fields=["claim", "source"], name="citation_once"),
            models.CheckConstraint(
                condition=Q(stance__in=["", "supports", "refutes", "context"]), name="citation_stance"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.source}"


class Passage(models.Model):
    """Evidence: a passage of a snapshot that bears on the claim, found by the machine.

    `start` and `end` are code points of the snapshot's text; `matches` are
    `{"kind": "quantity" | "date" | "name", "claim_text", "text", "start", "end"}`, their offsets too.
    """

    citation = models.ForeignKey(Citation, models.CASCADE, related_name="passages")
    snapshot = models.ForeignKey(Snapshot, models.PROTECT, related_name="passages")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    text = models.TextField()
    score = models.FloatField()
    matches = models.JSONField(default=list)

    class Meta:
        verbose_name = _("matching passage")
        verbose_name_plural = _("matching passages")
        ordering = ["citation", "-score", "start"]
        constraints = [models.CheckConstraint(condition=Q(start__lt=F("end")), name="passage_not_empty")]

    def __str__(self) -> str:
        return self.text
