"""A span of an article that can be checked on its own."""

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Length
from django.utils.translation import gettext_lazy as _

from annotations.models.fields import Tracked
from annotations.rules import ClaimState


def _pair(name: str) -> Q:
    """Both ends of a span in their order, or neither; nulls are named, since an unknown comparison would pass."""
    start, end = f"{name}_start", f"{name}_end"
    are_there = Q(**{f"{start}__isnull": False, f"{end}__isnull": False, f"{start}__lt": F(end)})
    return are_there | Q(**{f"{start}__isnull": True, f"{end}__isnull": True})


class Claim(Tracked):
    """A claim: where it stands, what it says, who says so, and how far its check has come.

    `start` and `end` are code points of the version's text, half open; `quote` is exactly what they cut out.
    `quantities` and `dates` have the form that `split --json` prints. `version` counts the changes to the claim
    itself (not to its reviews), by people and by splitting again, and is what If-Match compares. The spans of speaker
    and cue are where the article says them, in the same code points; null where it does not, or where a person wrote
    words of their own. `reasons` are pairs of a feature and what it did to the check-worthiness, the largest first.
    `mended` names the columns that people have put right; it is noted with the edit, since what the splitter says of a
    span changes with its versions and with the article's date.
    """

    class Subject(models.TextChoices):
        CONTENT = "content", _("what is said")
        UTTERANCE = "utterance", _("that it was said")

    class Modality(models.TextChoices):
        FACT = "fact", _("Checkable statement")
        PROJECTION = "projection", _("Forecast or promise")
        OPINION = "opinion", _("Opinion")

    class State(models.TextChoices):
        OPEN = ClaimState.OPEN, _("Not checked yet")
        REVIEWED = ClaimState.REVIEWED, _("Assessed, waiting for a result")
        DISPUTED = ClaimState.DISPUTED, _("Checkers disagree")
        DECIDED = ClaimState.DECIDED, _("Result ready")
        DISMISSED = ClaimState.DISMISSED, _("Set aside")

    class Dismissal(models.TextChoices):
        NOT_A_CLAIM = "not-a-claim", _("Not a claim")
        WILL_NOT_CHECK = "will-not-check", _("Will not check")
        MERGED = "merged", _("Merged into another claim")
        SUPERSEDED = "superseded", _("Replaced when the article was split again")

    # The kinds that a person chooses; the others come of another step.
    CHOSEN_DISMISSALS = frozenset({Dismissal.NOT_A_CLAIM, Dismissal.WILL_NOT_CHECK})

    article = models.ForeignKey("annotations.Article", models.PROTECT, related_name="claims")
    article_version = models.ForeignKey("annotations.ArticleVersion", models.PROTECT, related_name="claims")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    quote = models.TextField(_("quoted as"))
    statement = models.TextField(_("claim as we check it"), blank=True)
    subject = models.CharField(_("judged"), max_length=10, choices=Subject, default=Subject.CONTENT)
    modality = models.CharField(_("kind"), max_length=10, choices=Modality, default=Modality.FACT)
    speaker = models.CharField(_("said by"), max_length=300, blank=True)
    cue = models.CharField(max_length=200, blank=True)
    speaker_start = models.PositiveIntegerField(null=True, blank=True)
    speaker_end = models.PositiveIntegerField(null=True, blank=True)
    cue_start = models.PositiveIntegerField(null=True, blank=True)
    cue_end = models.PositiveIntegerField(null=True, blank=True)
    via = models.JSONField(_("reported by"), default=list, blank=True)
    quantities = models.JSONField(_("numbers"), default=list, blank=True)
    dates = models.JSONField(_("dates"), default=list, blank=True)
    checkworthiness = models.FloatField(_("worth checking"), default=0)
    why = models.JSONField(default=list, blank=True)
    reasons = models.JSONField(default=list, blank=True)
    mended = models.JSONField(default=list, blank=True)
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.OPEN)
    dismissal = models.CharField(max_length=20, choices=Dismissal, blank=True)
    dismissal_reason = models.TextField(blank=True)
    created_by = models.ForeignKey(
        "annotations.User",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="claims",
        help_text=_("empty: the splitter"),
    )
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("claim")
        verbose_name_plural = _("claims")
        ordering = ["article", "start", "id"]
        indexes = [
            models.Index(fields=["article", "start"], name="claim_place"),
            models.Index(fields=["state", "-checkworthiness"], name="claim_queue"),
            GinIndex(fields=["quantities"], name="claim_quantities", opclasses=["jsonb_path_ops"]),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="claim_span_not_empty"),
            models.CheckConstraint(condition=Q(end=F("start") + Length("quote")), name="claim_quote_fits_span"),
            models.CheckConstraint(condition=Q(checkworthiness__range=(0, 1)), name="claim_checkworthiness"),
            models.CheckConstraint(condition=Q(subject__in=["content", "utterance"]), name="claim_subject"),
            models.CheckConstraint(condition=Q(modality__in=["fact", "projection", "opinion"]), name="claim_modality"),
            models.CheckConstraint(condition=Q(state__in=[str(state) for state in ClaimState]), name="claim_state"),
            models.CheckConstraint(
                condition=Q(state="dismissed", dismissal__in=["not-a-claim", "will-not-check", "merged", "superseded"])
                | (~Q(state="dismissed") & Q(dismissal="")),
                name="claim_dismissal_has_a_kind",
            ),
            models.CheckConstraint(condition=_pair("speaker"), name="claim_speaker_span"),
            models.CheckConstraint(condition=_pair("cue"), name="claim_cue_span"),
            models.UniqueConstraint(
                fields=["article_version", "start", "end", "subject"],
                condition=~Q(state="dismissed"),
                name="claim_span_once",
            ),
        ]

    def __str__(self) -> str:
        return self.statement or self.quote

    @property
    def speaker_span(self) -> tuple[int, int] | None:
        """Where the article names the speaker."""
        return _span(self.speaker_start, self.speaker_end)

    @property
    def cue_span(self) -> tuple[int, int] | None:
        """Where the article speaks of saying."""
        return _span(self.cue_start, self.cue_end)


def _span(start: int | None, end: int | None) -> tuple[int, int] | None:
    return None if start is None or end is None else (start, end)
