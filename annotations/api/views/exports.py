"""Published verdicts as files in the formats of `annotations.exports`, streamed."""

from collections.abc import Callable, Iterable, Iterator

from django.http import StreamingHttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request

from annotations import access
from annotations.api.filters import narrowed
from annotations.api.negotiation import OneFormat
from annotations.api.schema import VERDICT_FILTERS
from annotations.api.views.resource import Private
from annotations.exports import claimreview, csv_rows, json_lines, web_annotations
from annotations.exports.published_checks import PublishedCheck, published_checks
from annotations.models import Verdict

Writer = Callable[[Iterable[PublishedCheck]], Iterator[str]]
# By what stands behind "verdicts." in the address: how it is written, and what it is called.
FORMATS: dict[str, tuple[Writer, str]] = {
    "jsonl": (json_lines.json_lines, json_lines.CONTENT_TYPE),
    "csv": (csv_rows.csv_rows, csv_rows.CONTENT_TYPE),
    "claimreview.json": (claimreview.claim_review_feed, claimreview.CONTENT_TYPE),
    "annotations.jsonld": (web_annotations.annotation_collection, web_annotations.CONTENT_TYPE),
}


class VerdictsExport(Private):
    """One format; a subclass of it for each is made below, so that the description has an operation for each."""

    is_public = True
    content_negotiation_class = OneFormat

    def export(self, extension: str, request: Request) -> StreamingHttpResponse:
        writer, media_type = FORMATS[extension]
        found = narrowed(access.verdicts_visible_to(request.user, Verdict.objects.all()), request.query_params)
        pieces = (piece.encode() for piece in writer(published_checks(found)))
        response = StreamingHttpResponse(pieces, content_type=media_type)
        response["Content-Disposition"] = f'attachment; filename="verdicts.{extension}"'
        return response


def export_view(extension: str) -> type[VerdictsExport]:
    """The view of one format, described."""
    described = extend_schema(
        operation_id=f"exports_verdicts_{extension.replace('.', '_')}",
        parameters=VERDICT_FILTERS,
        responses={(200, FORMATS[extension][1].split(";")[0]): OpenApiTypes.STR},
        description="The newest version of each verdict that is published, in the order of their first decision.",
    )

    class Export(VerdictsExport):
        @described
        def get(self, request: Request) -> StreamingHttpResponse:
            return self.export(extension, request)

    return Export
