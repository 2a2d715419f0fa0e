"""The database says no: every check and unique constraint refuses a row that breaks it."""

from collections.abc import Callable
from typing import Any

import pytest
from django.apps import apps
from django.db import IntegrityError, models, transaction
from django.db.models import F
from django.utils import timezone

from annotations.models import (
    ApiToken,
    Article,
    ArticleVersion,
    Citation,
    Claim,
    Passage,
    Rating,
    RatingScale,
    Review,
    Snapshot,
    Source,
    SplitterRun,
    Verdict,
    VerdictVersion,
)
from annotations.workflow import tokens, verdicts
from tests import factories

pytestmark = pytest.mark.django_db

LATER = timezone.now().replace(year=2199)


def make_snapshot() -> Snapshot:
    now = timezone.now()
    return Snapshot.objects.create(
        source=factories.make_citation(factories.make_claim()).source,
        final_url="https://example.org/",
        http_status=200,
        text="3,000 containers",
        sha256="0" * 64,
        size=16,
        fetched_at=now,
        checked_at=now,
    )


def make_version() -> ArticleVersion:
    return factories.make_article().versions.get()


def make_passage() -> Passage:
    citation, snapshot = factories.make_citation(factories.make_claim()), make_snapshot()
    return Passage.objects.create(citation=citation, snapshot=snapshot, start=0, end=5, text="3,000", score=1)


def make_token() -> ApiToken:
    return tokens.create_token(user=factories.make_user(), name="skrip", scopes=["read"])[0]


def make_rating() -> Rating:
    return RatingScale.objects.get().ratings.get(slug="true")


# constraint, a row, what breaks it
CHECKS: list[tuple[str, Callable[[], models.Model], dict[str, Any]]] = [
    ("article_status", factories.make_article, {"status": "lost"}),
    ("article_kind", factories.make_article, {"kind": "poem"}),
    ("article_required_reviews", factories.make_article, {"required_reviews": 0}),
    ("article_required_reviews", factories.make_article, {"required_reviews": 10}),
    ("article_url_has_its_hash", factories.make_article, {"url": "https://example.org/"}),
    ("article_url_has_its_hash", factories.make_article, {"url_sha256": "0" * 64}),
    ("article_version_has_text", make_version, {"text": ""}),
    ("article_version_has_text", make_version, {"number": 0}),
    ("claim_span_not_empty", factories.make_claim, {"end": F("start"), "quote": ""}),
    ("claim_quote_fits_span", factories.make_claim, {"quote": "x"}),
    ("claim_quote_fits_span", factories.make_claim, {"end": F("end") + 1}),
    ("claim_checkworthiness", factories.make_claim, {"checkworthiness": 1.01}),
    ("claim_checkworthiness", factories.make_claim, {"checkworthiness": -0.01}),
    ("claim_subject", factories.make_claim, {"subject": "speaker"}),
    ("claim_modality", factories.make_claim, {"modality": "rumour"}),
    ("claim_state", factories.make_claim, {"state": "done"}),
    ("claim_dismissal_has_a_kind", factories.make_claim, {"state": "dismissed"}),
    ("claim_dismissal_has_a_kind", factories.make_claim, {"dismissal": "not-a-claim"}),
    ("claim_speaker_span", factories.make_claim, {"speaker_start": 4, "speaker_end": None}),
    ("claim_speaker_span", factories.make_claim, {"speaker_start": None, "speaker_end": 4}),
    ("claim_speaker_span", factories.make_claim, {"speaker_start": 4, "speaker_end": 4}),
    ("claim_cue_span", factories.make_claim, {"cue_start": None, "cue_end": 4}),
    ("claim_cue_span", factories.make_claim, {"cue_start": 5, "cue_end": 4}),
    ("rating_value", make_rating, {"value": 0}),
    ("source_fetch_status", lambda: make_snapshot().source, {"fetch_status": "lost"}),
    ("source_health", lambda: make_snapshot().source, {"health": "ill"}),
    ("source_fetching_is_reserved", lambda: make_snapshot().source, {"fetch_status": "fetching"}),
    ("snapshot_quality", make_snapshot, {"quality": "bad"}),
    ("snapshot_origin", make_snapshot, {"origin": "found"}),
    ("snapshot_checked_after_fetched", make_snapshot, {"fetched_at": LATER}),
    ("citation_stance", lambda: factories.make_citation(factories.make_claim()), {"stance": "proves"}),
    ("passage_not_empty", make_passage, {"end": 0}),
    ("verdict_state", factories.make_verdict, {"state": "final"}),
    ("verdict_published_when", factories.make_verdict, {"published_at": None}),
    ("verdict_retracted_why", factories.make_verdict, {"state": "retracted"}),
    ("verdict_retracted_why", factories.make_verdict, {"state": "retracted", "retracted_at": LATER}),
    ("token_scopes", make_token, {"scopes": []}),
    ("token_scopes", make_token, {"scopes": ["read", "rule"]}),
]


def breaks(name: str, change: Callable[[], Any]) -> None:
    with pytest.raises(IntegrityError) as error, transaction.atomic():
        change()
    assert error.value.__cause__.diag.constraint_name == name  # type: ignore[union-attr]


@pytest.mark.parametrize(("name", "make", "values"), CHECKS, ids=[f"{name}-{[*v]}" for name, _make, v in CHECKS])
def test_a_row_that_breaks_a_check(name: str, make: Callable[[], models.Model], values: dict[str, Any]) -> None:
    row = make()
    breaks(name, lambda: type(row)._default_manager.filter(pk=row.pk).update(**values))


def two_claims() -> list[Claim]:
    return list(factories.make_article().claims.order_by("start")[:2])


def test_a_text_is_there_once() -> None:
    one, two = factories.make_article().versions.get(), factories.make_article().versions.get()
    unique = ArticleVersion._meta.get_field("sha256")
    assert unique.unique
    with pytest.raises(IntegrityError), transaction.atomic():
        ArticleVersion.objects.filter(pk=two.pk).update(sha256=one.sha256)


def test_a_place_is_marked_once() -> None:
    one, two = two_claims()
    place = {"start": one.start, "end": one.end, "quote": one.quote}
    breaks("claim_span_once", lambda: Claim.objects.filter(pk=two.pk).update(**place))
    Claim.objects.filter(pk=one.pk).update(state="dismissed", dismissal="not-a-claim")
    assert Claim.objects.filter(pk=two.pk).update(**place) == 1, "what is set aside is not in the way"


def test_what_is_one_of_each() -> None:
    claim = factories.make_claim()
    review, citation = factories.make_review(claim), factories.make_citation(claim)
    version = factories.make_article().versions.get()
    run = SplitterRun.objects.create(article_version=version, splitter="language-model")
    verdict = factories.make_verdict()
    scale = RatingScale.objects.get()
    numbered = {"number": 1, "content": {}, "created_by": verdict.decided_by}
    for name, change in {
        "review_once_a_person": lambda: Review.objects.create(
            claim=claim, reviewer=review.reviewer, rating=review.rating
        ),
        "citation_once": lambda: Citation.objects.create(
            claim=claim, source=citation.source, created_by=citation.created_by
        ),
        "article_version_number": lambda: ArticleVersion.objects.create(
            article=version.article, text="x", sha256="0" * 64
        ),
        "splitter_run_once": lambda: SplitterRun.objects.create(article_version=version, splitter=run.splitter),
        "verdict_version_number": lambda: VerdictVersion.objects.create(verdict=verdict, **numbered),
        "scale_version": lambda: RatingScale.objects.create(slug=scale.slug, labels={}),
        "scale_one_current": lambda: RatingScale.objects.create(slug="lain", labels={}, is_current=True),
        "rating_slug": lambda: Rating.objects.create(scale=scale, slug="true", key="x", labels={}),
        "rating_key": lambda: Rating.objects.create(scale=scale, slug="x", key="1", labels={}),
    }.items():
        breaks(name, change)


NAMED_HERE = {name for name, _make, _values in CHECKS} | {
    *("claim_span_once", "review_once_a_person", "citation_once", "article_version_number", "verdict_version_number"),
    *("scale_version", "scale_one_current", "rating_slug", "rating_key", "splitter_run_once"),
}


def test_every_constraint_is_tried() -> None:
    there = {
        constraint.name
        for model in apps.get_app_config("annotations").get_models()
        for constraint in model._meta.constraints
    }
    assert len(there) > 25
    assert there == NAMED_HERE


def test_nothing_that_others_rest_on_is_deleted() -> None:
    verdict = factories.make_verdict()
    for row in (verdict.claim.article, verdict.claim, verdict, verdict.decided_by, verdict.rating):
        with pytest.raises(models.ProtectedError):
            row.delete()


def test_choices_and_checks_say_the_same() -> None:
    for model, field, check in (
        (Article, "status", "article_status"),
        (Article, "kind", "article_kind"),
        (Claim, "modality", "claim_modality"),
        (Claim, "subject", "claim_subject"),
        (Source, "fetch_status", "source_fetch_status"),
        (Verdict, "state", "verdict_state"),
    ):
        condition = next(row.condition for row in model._meta.constraints if row.name == check)  # type: ignore[attr-defined]
        choices = model._meta.get_field(field).choices or ()
        assert sorted(dict(condition.children)[f"{field}__in"]) == sorted(value for value, _label in choices)


def test_a_draft_can_be_retracted_only_with_its_reason() -> None:
    verdict = factories.make_verdict()
    verdicts.retract_verdict(actor=verdict.decided_by, claim_id=verdict.claim_id, reason="Keliru.")
    breaks("verdict_retracted_why", lambda: Verdict.objects.filter(pk=verdict.pk).update(retraction_reason=""))
