"""What is under check, and its text."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from annotations.models.fields import Job, Tracked


class Article(Tracked, Job):
    """A text under check: a story, post, video or message.

    `url` is kept in its normalised form and unique by its hash. `version` counts the changes to the row and is what
    If-Match compares; the text has versions of its own (ArticleVersion).
    """

    class Status(models.TextChoices):
        FETCHING = "fetching", _("fetching the page")
        SPLITTING = "splitting", _("looking for claims")
        READY = "ready", _("ready")
        FAILED = "failed", _("failed")

    class Kind(models.TextChoices):
        STORY = "story", _("Article")
        POST = "post", _("Post")
        VIDEO = "video", _("Video")
        MESSAGE = "message", _("Message")

    status = models.CharField(max_length=10, choices=Status, default=Status.READY)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.STORY)
    url = models.TextField(_("link"), blank=True)
    url_sha256 = models.CharField(max_length=64, null=True, blank=True, unique=True, editable=False)
    title = models.CharField(_("title"), max_length=500, blank=True)
    publisher = models.CharField(_("publisher"), max_length=200, blank=True)
    author = models.CharField(_("author"), max_length=200, blank=True)
    published_on = models.DateField(_("published on"), null=True, blank=True)
    language = models.CharField(_("language"), max_length=8, blank=True)
    required_reviews = models.PositiveSmallIntegerField(_("assessments a claim needs"), default=1)
    blind = models.BooleanField(_("hide others' assessments until one's own is given"), default=False)
    duplicate_of = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="duplicates")
    created_by = models.ForeignKey("annotations.User", models.PROTECT, related_name="articles")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        ordering = ["-id"]
        indexes = [models.Index(fields=["due_at"], condition=Q(due_at__isnull=False), name="article_due")]
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=["fetching", "splitting", "ready", "failed"]), name="article_status"
            ),
            models.CheckConstraint(condition=Q(kind__in=["story", "post", "video", "message"]), name="article_kind"),
            models.CheckConstraint(condition=Q(required_reviews__range=(1, 9)), name="article_required_reviews"),
            models.CheckConstraint(
                condition=Q(url="", url_sha256__isnull=True) | (~Q(url="") & Q(url_sha256__isnull=False)),
                name="article_url_has_its_hash",
            ),
        ]

    def __str__(self) -> str:
        return self.title or self.url or f"#{self.pk}"


class ArticleVersion(models.Model):
    """An article's text, fixed: Unicode NFC, paragraphs separated by one line feed. Spans are code points of it."""

    article = models.ForeignKey(Article, models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField(default=1)
    text = models.TextField()
    sha256 = models.CharField(max_length=64, unique=True, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("article version")
        verbose_name_plural = _("article versions")
        ordering = ["article", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="article_version_number"),
            models.CheckConstraint(condition=Q(number__gte=1) & ~Q(text=""), name="article_version_has_text"),
        ]

    def __str__(self) -> str:
        return f"{self.article} ({self.number})"
