"""The workspace: an article with its claims, and what is done with each."""

from django.urls import path

from annotations.web.views import citations, claims, resplits, reviews, verdicts, workspace

urlpatterns = [
    path("articles/<int:pk>/", workspace.article, name="article"),
    path("articles/<int:pk>/resplit/", resplits.article_resplit, name="article-resplit"),
    path("articles/<int:pk>/resplit/undo/", resplits.article_resplit_undo, name="article-resplit-undo"),
    path("articles/<int:pk>/claims/add/", claims.claim_create, name="claim-create"),
    path("claims/<int:pk>/", workspace.claim, name="claim"),
    path("claims/<int:pk>/edit/", claims.claim_edit, name="claim-edit"),
    path("claims/<int:pk>/bounds/", claims.claim_bounds, name="claim-bounds"),
    path("claims/<int:pk>/split/", claims.claim_split, name="claim-split"),
    path("claims/<int:pk>/merge/", claims.claim_merge, name="claim-merge"),
    path("claims/<int:pk>/unmerge/", claims.claim_unmerge, name="claim-unmerge"),
    path("claims/<int:pk>/dismiss/", claims.claim_dismiss, name="claim-dismiss"),
    path("claims/<int:pk>/restore/", claims.claim_restore, name="claim-restore"),
    path("claims/<int:pk>/citations/add/", citations.citation_create, name="citation-create"),
    path("citations/<int:pk>/", citations.citation, name="citation"),
    path("citations/<int:pk>/edit/", citations.citation_edit, name="citation-edit"),
    path("citations/<int:pk>/quote/", citations.citation_quote, name="citation-quote"),
    path("citations/<int:pk>/retry/", citations.citation_retry, name="citation-retry"),
    path("citations/<int:pk>/withdraw/", citations.citation_withdraw, name="citation-withdraw"),
    path("citations/<int:pk>/restore/", citations.citation_restore, name="citation-restore"),
    path("claims/<int:pk>/review/", reviews.review_submit, name="review-submit"),
    path("claims/<int:pk>/decide/", verdicts.claim_decide, name="claim-decide"),
    path("claims/<int:pk>/publish/", verdicts.verdict_publish, name="verdict-publish"),
    path("claims/<int:pk>/withdraw/", verdicts.verdict_retract, name="verdict-retract"),
    path("claims/<int:pk>/reopen/", verdicts.claim_reopen, name="claim-reopen"),
]
