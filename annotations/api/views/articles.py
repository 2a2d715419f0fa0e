"""Articles: imported one by one or in bulk, listed, read, changed."""

from collections.abc import Iterator
from typing import Any, cast

from django.http import StreamingHttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import exceptions
from rest_framework.decorators import action
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.reverse import reverse

from annotations import access
from annotations.api import etags
from annotations.api.filters import ArticleFilter
from annotations.api.handlers import details_of
from annotations.api.negotiation import OneFormat
from annotations.api.parsers import JSONLinesParser, loads
from annotations.api.schema import IF_MATCH
from annotations.api.serializers.articles import (
    ArticleChanges,
    ArticleExpanded,
    ArticleRow,
    ArticleShown,
    ArticleTaken,
    BulkRow,
)
from annotations.api.serializers.fields import taken
from annotations.api.serializers.resplits import ResplitShown, ResplitTaken, UndoShown, UndoTaken
from annotations.api.views.resource import Resource, expands
from annotations.models import Article, User
from annotations.queries import resources
from annotations.request_ids import current_request_id, request_scope
from annotations.workflow import articles, bulk, resplitting

EXPAND = OpenApiParameter("expand", str, enum=["claims"], description="Adds the claims with all that hangs on them.")


class Articles(Resource):
    queryset = Article.objects.none()
    filterset_class = ArticleFilter

    @extend_schema(responses=ArticleRow(many=True))
    def list(self, request: Request) -> Response:
        """Newest first, without their texts."""
        return self.listed(access.visible_to(request.user, resources.article_rows()), ArticleRow)

    @extend_schema(request=ArticleTaken, responses={201: ArticleShown, 200: ArticleShown}, filters=False)
    def create(self, request: Request) -> Response:
        """A text of at most 1,000,000 characters is split before the answer comes; a page is fetched afterwards.

        200 with the article that is there where the text or the address is known already.
        """
        values = self.body(ArticleTaken)
        way_in = articles.import_text if "text" in values else articles.import_url
        article, is_new = way_in(actor=self.actor, **values)
        return self._answer(article.pk, status=201 if is_new else 200)

    @extend_schema(parameters=[EXPAND], responses=ArticleExpanded, filters=False)
    def retrieve(self, request: Request, pk: int) -> Response:
        article = access.load_article_for(request.user, pk, resources.articles())
        if not expands(request, "claims"):
            return etags.answer(request, ArticleShown(article).data)
        article.__dict__.setdefault("_prefetched_objects_cache", {})["claims"] = resources.expanded_claims(
            article, request.user
        )
        return etags.answer(request, ArticleExpanded(article).data)

    @extend_schema(request=ArticleChanges, responses=ArticleShown, parameters=[IF_MATCH], filters=False)
    def partial_update(self, request: Request, pk: int) -> Response:
        """How many reviews a claim needs and whether they are blind is an editor's to say."""
        article = access.load_article_for(request.user, pk)
        version = etags.version_to_match(request, article.version)
        articles.edit_article(actor=self.actor, article_id=pk, version=version, **self.body(ArticleChanges))
        return self._answer(pk)

    @extend_schema(request=None, responses=ArticleShown, filters=False)
    @action(detail=True, methods=["post"])
    def retry(self, request: Request, pk: int) -> Response:
        """Fetches the page of a failed import once more."""
        access.load_article_for(request.user, pk)
        articles.retry_import(actor=self.actor, article_id=pk)
        return self._answer(pk)

    @extend_schema(
        request={"application/x-ndjson": OpenApiTypes.STR},
        responses={(200, "application/x-ndjson"): BulkRow},
        filters=False,
    )
    @action(detail=False, methods=["post"], parser_classes=[JSONLinesParser], content_negotiation_class=OneFormat)
    def bulk(self, request: Request) -> StreamingHttpResponse:
        """JSON Lines: on each line what `POST articles/` takes; one line of answer for each, as it is done.

        A line that fails says so and costs no other.
        """
        access.check_can_annotate(request.user)
        answers = bulk_answers(self.actor, cast("list[bytes]", request.data), current_request_id())
        return StreamingHttpResponse(answers, content_type="application/x-ndjson")

    @extend_schema(request=ResplitTaken, responses=ResplitShown, filters=False)
    @action(detail=True, methods=["post"])
    def resplit(self, request: Request, pk: int) -> Response:
        """Splits the article again. Claims that people have worked on stay as they are; nothing is deleted.

        With `dry_run` it only says what would change.
        """
        access.load_article_for(request.user, pk)
        values = self.body(ResplitTaken)
        if values.pop("dry_run", False):
            _article, plan = resplitting.plan_resplit(actor=self.actor, article_id=pk)
            return Response(ResplitShown({**plan.counts, "event": None}).data)
        done = resplitting.resplit_article(actor=self.actor, article_id=pk, **values)
        return Response(ResplitShown({**done.counts, "event": done.event and done.event.pk}).data)

    @extend_schema(request=UndoTaken, responses=UndoShown, filters=False)
    @action(detail=True, methods=["post"], url_path="resplit/undo")
    def resplit_undo(self, request: Request, pk: int) -> Response:
        """Undoes the latest splitting again, but for claims that people have worked on since."""
        access.load_article_for(request.user, pk)
        event = self.body(UndoTaken)["event"]
        done = resplitting.undo_resplit(actor=self.actor, article_id=pk, event_id=event)
        return Response(UndoShown(done.counts).data)

    def _answer(self, pk: int, *, status: int = 200) -> Response:
        article = access.load_article_for(self.request.user, pk, resources.articles())
        location = reverse("api:article-detail", args=[pk], request=self.request) if status == 201 else ""
        return etags.answer(self.request, ArticleShown(article).data, status=status, location=location)


def bulk_answers(user: User, lines: list[bytes], request_id: str) -> Iterator[bytes]:
    """One JSON object a line. The history still names the request, though the view has returned by now."""
    with request_scope(request_id):
        for (number, problem), outcome in bulk.import_many(actor=user, asked=_rows(lines)):
            yield JSONRenderer().render({"line": number, **_bulk_answer(problem or outcome)}) + b"\n"


def _rows(lines: list[bytes]) -> Iterator[tuple[tuple[int, Exception | None], dict[str, Any] | None]]:
    """Each line's number with what is wrong with it, and its values."""
    for number, line in enumerate(lines, start=1):
        try:
            yield (number, None), taken(ArticleTaken, loads(line))
        except exceptions.APIException as error:
            yield (number, error), None


def _bulk_answer(outcome: bulk.Outcome | None) -> dict[str, Any]:
    if isinstance(outcome, tuple):
        article, is_new = outcome
        return {"status": 201 if is_new else 200, "id": article.pk, "uid": str(article.uid)}
    details = details_of(outcome or RuntimeError("no answer"))
    return {"status": details["status"], "problem": details}
