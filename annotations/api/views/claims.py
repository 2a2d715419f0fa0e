"""Claims: listed, marked, mended, split, merged, set aside and taken back."""

from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.reverse import reverse

from annotations import access
from annotations.api import etags
from annotations.api.filters import ClaimFilter
from annotations.api.schema import IF_MATCH
from annotations.api.serializers.claims import (
    ClaimChanges,
    ClaimShown,
    ClaimTaken,
    DismissTaken,
    MergeTaken,
    SplitShown,
    SplitTaken,
)
from annotations.api.serializers.fields import Versioned
from annotations.api.views.resource import Resource
from annotations.models import Claim
from annotations.queries import resources
from annotations.workflow import claims


class Claims(Resource):
    queryset = Claim.objects.none()
    filterset_class = ClaimFilter

    @extend_schema(responses=ClaimShown(many=True))
    def list(self, request: Request) -> Response:
        """In the order of their articles and places; without those that splitting again has replaced."""
        return self.listed(access.visible_to(request.user, resources.current_claims()), ClaimShown)

    @extend_schema(responses=ClaimShown, filters=False)
    def retrieve(self, request: Request, pk: int) -> Response:
        return self._answer(access.load_claim_for(request.user, pk))

    @extend_schema(request=ClaimTaken, responses={201: ClaimShown}, filters=False)
    def create(self, request: Request) -> Response:
        """Marks a span of an article; white space at its ends is left out. 409 where that very span is a claim."""
        values = self.body(ClaimTaken)
        claim = claims.create_claim(actor=self.actor, article_id=values.pop("article"), **values)
        return self._answer(claim, status=201)

    @extend_schema(request=ClaimChanges, responses=ClaimShown, parameters=[IF_MATCH], filters=False)
    def partial_update(self, request: Request, pk: int) -> Response:
        claim = access.load_claim_for(request.user, pk)
        version = etags.version_to_match(request, claim.version)
        return self._answer(
            claims.edit_claim(actor=self.actor, claim_id=pk, version=version, **self.body(ClaimChanges))
        )

    @extend_schema(request=SplitTaken, responses=SplitShown, filters=False)
    @action(detail=True, methods=["post"])
    def split(self, request: Request, pk: int) -> Response:
        """Cuts a claim in two; the first keeps its id, sources and reviews."""
        access.load_claim_for(request.user, pk)
        both = claims.split_claim(actor=self.actor, claim_id=pk, **self.body(SplitTaken))
        return Response({"claims": ClaimShown(both, many=True).data})

    @extend_schema(request=MergeTaken, responses=ClaimShown, filters=False)
    @action(detail=True, methods=["post"])
    def merge(self, request: Request, pk: int) -> Response:
        """Extends a claim over another one, which is set aside."""
        access.load_claim_for(request.user, pk)
        values = self.body(MergeTaken)
        return self._answer(claims.merge_claims(actor=self.actor, claim_id=pk, other_id=values.pop("other"), **values))

    @extend_schema(request=DismissTaken, responses=ClaimShown, filters=False)
    @action(detail=True, methods=["post"])
    def dismiss(self, request: Request, pk: int) -> Response:
        """Sets a claim aside; nothing is deleted."""
        access.load_claim_for(request.user, pk)
        return self._answer(claims.dismiss_claim(actor=self.actor, claim_id=pk, **self.body(DismissTaken)))

    @extend_schema(request=Versioned, responses=ClaimShown, filters=False)
    @action(detail=True, methods=["post"])
    def restore(self, request: Request, pk: int) -> Response:
        access.load_claim_for(request.user, pk)
        return self._answer(claims.restore_claim(actor=self.actor, claim_id=pk, **self.body(Versioned)))

    def _answer(self, claim: Claim, *, status: int = 200) -> Response:
        location = reverse("api:claim-detail", args=[claim.pk], request=self.request) if status == 201 else ""
        return etags.answer(self.request, ClaimShown(claim).data, status=status, location=location)
