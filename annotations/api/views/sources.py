"""Sources, and where they are cited."""

from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.reverse import reverse

from annotations import access
from annotations.api import etags
from annotations.api.schema import IF_MATCH
from annotations.api.serializers.fields import Versioned
from annotations.api.serializers.sources import CitationChanges, CitationShown, CitationTaken, SourceShown
from annotations.api.views.resource import Resource
from annotations.models import Citation, Source
from annotations.queries import resources
from annotations.workflow import sources


class Sources(Resource):
    queryset = Source.objects.none()

    @extend_schema(responses=SourceShown)
    def retrieve(self, request: Request, pk: int) -> Response:
        return etags.answer(request, SourceShown(access.load_source_for(request.user, pk, resources.sources())).data)

    @extend_schema(request=None, responses=SourceShown)
    @action(detail=True, methods=["post"])
    def retry(self, request: Request, pk: int) -> Response:
        """Has a failed source fetched once more."""
        access.load_source_for(request.user, pk)
        sources.retry_source(actor=self.actor, source_id=pk)
        return self.retrieve(request, pk)


class ClaimCitations(Resource):
    """The sources of one claim."""

    queryset = Citation.objects.none()

    @extend_schema(responses=CitationShown(many=True))
    def list(self, request: Request, claim_pk: int) -> Response:
        """Those that stand."""
        claim = access.load_claim_for(request.user, claim_pk)
        return self.listed(resources.citations().filter(claim=claim, withdrawn_at=None), CitationShown)

    @extend_schema(request=CitationTaken, responses={201: CitationShown})
    def create(self, request: Request, claim_pk: int) -> Response:
        """Attaches one link, which is fetched afterwards. 409 where the claim has it already."""
        access.load_claim_for(request.user, claim_pk)
        values = self.body(CitationTaken)
        if "url" in values:
            citation = sources.cite_url(actor=self.actor, claim_id=claim_pk, **values)
        else:
            source_id = values.pop("source")
            citation = sources.cite_source(actor=self.actor, claim_id=claim_pk, source_id=source_id, **values)
        location = reverse("api:citation-detail", args=[citation.pk], request=request)
        return etags.answer(request, shown_citation(request, citation.pk), status=201, location=location)


class Citations(Resource):
    queryset = Citation.objects.none()

    @extend_schema(responses=CitationShown)
    def retrieve(self, request: Request, pk: int) -> Response:
        return etags.answer(request, shown_citation(request, pk))

    @extend_schema(request=CitationChanges, responses=CitationShown, parameters=[IF_MATCH])
    def partial_update(self, request: Request, pk: int) -> Response:
        citation = access.load_citation_for(request.user, pk)
        version = etags.version_to_match(request, citation.version)
        sources.edit_citation(actor=self.actor, citation_id=pk, version=version, **self.body(CitationChanges))
        return self.retrieve(request, pk)

    @extend_schema(request=Versioned, responses=CitationShown)
    @action(detail=True, methods=["post"])
    def withdraw(self, request: Request, pk: int) -> Response:
        """Takes a source off its claim; it stays in the history."""
        access.load_citation_for(request.user, pk)
        sources.withdraw_citation(actor=self.actor, citation_id=pk, **self.body(Versioned))
        return self.retrieve(request, pk)

    @extend_schema(request=Versioned, responses=CitationShown)
    @action(detail=True, methods=["post"])
    def restore(self, request: Request, pk: int) -> Response:
        access.load_citation_for(request.user, pk)
        sources.restore_citation(actor=self.actor, citation_id=pk, **self.body(Versioned))
        return self.retrieve(request, pk)


def shown_citation(request: Request, pk: int) -> dict[str, object]:
    return CitationShown(access.load_citation_for(request.user, pk, resources.citations())).data
