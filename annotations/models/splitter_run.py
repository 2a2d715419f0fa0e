"""A second splitter's way through an article's text."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from annotations.models.fields import Job, Tracked


class SplitterRun(Tracked, Job):
    """One splitter reading one text, a window at a time; each window is a job on the row.

    `read_to` is how far it has got (code points), `windows` in how many windows; `added` counts the claims that came
    of it, `dropped` what the splitter found and could not place in the text. With `due_at` there is more to read.
    """

    article_version = models.ForeignKey("annotations.ArticleVersion", models.PROTECT, related_name="splitter_runs")
    splitter = models.TextField(_("splitter"))
    read_to = models.PositiveIntegerField(_("read to"), default=0)
    windows = models.PositiveIntegerField(_("parts read"), default=0)
    added = models.PositiveIntegerField(_("claims added"), default=0)
    dropped = models.PositiveIntegerField(_("not in the text"), default=0)

    class Meta:
        verbose_name = _("reading by a second splitter")
        verbose_name_plural = _("readings by a second splitter")
        ordering = ["-id"]
        indexes = [models.Index(fields=["due_at"], condition=Q(due_at__isnull=False), name="splitter_run_due")]
        constraints = [models.UniqueConstraint(fields=["article_version", "splitter"], name="splitter_run_once")]

    def __str__(self) -> str:
        return f"{self.splitter}: {self.article_version}"
