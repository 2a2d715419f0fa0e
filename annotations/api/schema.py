"""What the API's description (OpenAPI 3.1) says beyond the views' own: headers, filters, and how errors look."""

from typing import Any

from drf_spectacular.extensions import OpenApiAuthenticationExtension
from drf_spectacular.utils import OpenApiParameter

from annotations.api.authentication import TokenAuthentication
from annotations.api.handlers import MEDIA_TYPE

IF_MATCH = OpenApiParameter(
    "If-Match",
    str,
    OpenApiParameter.HEADER,
    required=True,
    description="The ETag of the object as it was read: 428 without, 412 where somebody has changed it since.",
)
VERDICT_FILTERS = [
    OpenApiParameter("article", int, description="The id of an article."),
    OpenApiParameter("rating", str, description="The slug of a rating."),
    OpenApiParameter("language", str, description="The language of the article."),
    OpenApiParameter("published_after", str, description="A day or a time, included."),
    OpenApiParameter("published_before", str, description="A day or a time, not included."),
]
PROBLEM = {
    "type": "object",
    "description": "Problem details (RFC 9457).",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string", "format": "uri-reference"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string", "description": "A sentence for people."},
        "errors": {
            "type": "array",
            "description": "What is wrong where: a JSON Pointer into the body, or the parameter of the address.",
            "items": {
                "type": "object",
                "required": ["detail"],
                "properties": {
                    "detail": {"type": "string"},
                    "pointer": {"type": "string", "examples": ["#/text"]},
                    "parameter": {"type": "string"},
                },
            },
        },
        "current": {"type": ["object", "null"], "description": "With 412: the object as it stands now."},
        "existing": {
            "type": ["object", "null"],
            "description": "With 409: what is there already.",
            "properties": {
                "type": {"type": "string"},
                "id": {"type": "integer"},
                "uid": {"type": "string", "format": "uuid"},
            },
        },
    },
}


class TokenScheme(OpenApiAuthenticationExtension):
    """How the API's description speaks of it."""

    target_class = TokenAuthentication
    name = "token"

    def get_security_definition(self, auto_schema: object) -> dict[str, str]:
        return {"type": "http", "scheme": "bearer", "description": "A token made by `manage.py create_token`."}


def describe_problems(result: dict[str, Any], **_more: Any) -> dict[str, Any]:
    """drf-spectacular's postprocessing hook: each operation may answer with a problem."""
    result["components"].setdefault("schemas", {})["Problem"] = PROBLEM
    answer = {
        "description": "What is wrong.",
        "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }
    for operations in result["paths"].values():
        for operation in operations.values():
            operation["responses"]["default"] = answer
    return result
