"""Where each resource of the API is. Addresses end with a slash, but for files."""

from typing import Any

from django.urls import path, re_path
from rest_framework.routers import SimpleRouter

from annotations.api.views.articles import Articles
from annotations.api.views.claims import Claims
from annotations.api.views.docs import Description, Docs
from annotations.api.views.exports import FORMATS, export_view
from annotations.api.views.fallback import Nowhere
from annotations.api.views.sources import Citations, ClaimCitations, Sources
from annotations.api.views.verdicts import ClaimReviews, ClaimVerdict, Verdicts

app_name = "api"

router = SimpleRouter(use_regex_path=False)
router.register("articles", Articles, "article")
router.register("claims", Claims, "claim")
router.register("citations", Citations, "citation")
router.register("sources", Sources, "source")
router.register("verdicts", Verdicts, "verdict")

MANY: dict[str, Any] = {"get": "list", "post": "create"}
ONE: dict[str, Any] = {"get": "retrieve", "post": "create"}

urlpatterns = [
    *router.urls,
    path("claims/<int:claim_pk>/citations/", ClaimCitations.as_view(MANY), name="claim-citations"),
    path("claims/<int:claim_pk>/reviews/", ClaimReviews.as_view(MANY), name="claim-reviews"),
    path("claims/<int:claim_pk>/verdict/", ClaimVerdict.as_view(ONE), name="claim-verdict"),
    path("claims/<int:claim_pk>/verdict/publish/", ClaimVerdict.as_view({"post": "publish"}), name="verdict-publish"),
    path("claims/<int:claim_pk>/verdict/retract/", ClaimVerdict.as_view({"post": "retract"}), name="verdict-retract"),
    *(
        path(f"exports/verdicts.{extension}", export_view(extension).as_view(), name=f"export-{extension}")
        for extension in FORMATS
    ),
    path("schema/", Description.as_view(), name="schema"),
    path("docs/", Docs.as_view(), name="docs"),
    re_path("", Nowhere.as_view()),
]
