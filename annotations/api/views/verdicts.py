"""Reviews of a claim and the verdict on it, and the list of verdicts."""

from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from annotations import access
from annotations.api import etags
from annotations.api.filters import VerdictFilter
from annotations.api.serializers.fields import Versioned
from annotations.api.serializers.reviews import ReviewShown, ReviewTaken
from annotations.api.serializers.verdicts import RetractTaken, VerdictShown, VerdictTaken
from annotations.api.views.resource import Resource
from annotations.errors import NotFound
from annotations.models import Review, Verdict
from annotations.queries import resources
from annotations.workflow import reviews, verdicts


class ClaimReviews(Resource):
    """The reviews of one claim: where they are blind, others' are hidden until one's own is given."""

    queryset = Review.objects.none()

    @extend_schema(responses=ReviewShown(many=True))
    def list(self, request: Request, claim_pk: int) -> Response:
        claim = access.load_claim_for(request.user, claim_pk)
        return self.listed(resources.reviews_for(request.user).filter(claim=claim), ReviewShown)

    @extend_schema(request=ReviewTaken, responses={201: ReviewShown, 200: ReviewShown})
    def create(self, request: Request, claim_pk: int) -> Response:
        """201 for the first, 200 when it changes the own one."""
        access.load_claim_for(request.user, claim_pk)
        review, is_new = reviews.submit_review(reviewer=self.actor, claim_id=claim_pk, **self.body(ReviewTaken))
        return etags.answer(request, ReviewShown(review).data, status=201 if is_new else 200)


class ClaimVerdict(Resource):
    """The verdict on one claim: editors decide, publish and withdraw it."""

    queryset = Verdict.objects.none()
    moderating = ("create", "publish", "retract")

    @extend_schema(responses=VerdictShown)
    def retrieve(self, request: Request, claim_pk: int) -> Response:
        return self._answer(request, claim_pk)

    @extend_schema(request=VerdictTaken, responses={201: VerdictShown, 200: VerdictShown})
    def create(self, request: Request, claim_pk: int) -> Response:
        """201 for the first, 200 when it decides anew. A published verdict is withdrawn before."""
        access.load_claim_for(request.user, claim_pk)
        verdict = verdicts.decide_claim(actor=self.actor, claim_id=claim_pk, **self.body(VerdictTaken))
        return self._answer(request, claim_pk, status=201 if is_first(verdict) else 200)

    @extend_schema(request=Versioned, responses=VerdictShown)
    @action(detail=True, methods=["post"])
    def publish(self, request: Request, claim_pk: int) -> Response:
        """Not by who is the only reviewer."""
        access.load_claim_for(request.user, claim_pk)
        verdicts.publish_verdict(actor=self.actor, claim_id=claim_pk, **self.body(Versioned))
        return self._answer(request, claim_pk)

    @extend_schema(request=RetractTaken, responses=VerdictShown)
    @action(detail=True, methods=["post"])
    def retract(self, request: Request, claim_pk: int) -> Response:
        """The public page stays and says why."""
        access.load_claim_for(request.user, claim_pk)
        verdicts.retract_verdict(actor=self.actor, claim_id=claim_pk, **self.body(RetractTaken))
        return self._answer(request, claim_pk)

    def _answer(self, request: Request, claim_pk: int, *, status: int = 200) -> Response:
        claim = access.load_claim_for(request.user, claim_pk)
        verdict = resources.verdicts().filter(claim=claim).first()
        if verdict is None:
            raise NotFound(_("This claim has no result yet."))
        return etags.answer(request, VerdictShown(verdict).data, status=status)


def is_first(verdict: Verdict) -> bool:
    """Whether this is the claim's first decision; publishing in the same step counts a version of its own."""
    return verdict.version == (2 if verdict.state == Verdict.State.PUBLISHED else 1)


class Verdicts(Resource):
    """All verdicts; with PUBLIC_API, anybody reads those that readers have seen."""

    queryset = Verdict.objects.none()
    filterset_class = VerdictFilter
    is_public = True

    @extend_schema(responses=VerdictShown(many=True))
    def list(self, request: Request) -> Response:
        """Newest first."""
        return self.listed(access.verdicts_visible_to(request.user, resources.verdicts()), VerdictShown)

    @extend_schema(responses=VerdictShown, filters=False)
    def retrieve(self, request: Request, pk: int) -> Response:
        verdict = access.verdicts_visible_to(request.user, resources.verdicts()).filter(pk=pk).first()
        if verdict is None:
            raise NotFound(_("There is no such result."))
        return etags.answer(request, VerdictShown(verdict).data)
