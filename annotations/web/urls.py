"""Pages and their fragments. Names are `noun` and `noun-step`; the workspace's are in a file of their own."""

from django.urls import include, path

from annotations.web.views import account, articles, checks, demo, overview, session, sources

urlpatterns = [
    path("", overview.overview, name="overview"),
    path("sign-in/", session.sign_in, name="sign-in"),
    path("sign-out/", session.sign_out, name="sign-out"),
    path("language/", session.set_language, name="set-language"),
    path("claims/", overview.claim_list, name="claim-list"),
    path("articles/", articles.article_list, name="article-list"),
    path("articles/import/", articles.article_import, name="article-import"),
    path("articles/<int:pk>/state/", articles.article_state, name="article-state"),
    path("articles/<int:pk>/retry/", articles.article_retry, name="article-retry"),
    path("sources/", sources.source_list, name="source-list"),
    path("sources/<int:pk>/", sources.source, name="source"),
    path("sources/<int:pk>/state/", sources.source_state, name="source-state"),
    path("sources/<int:pk>/retry/", sources.source_retry, name="source-retry"),
    path("checks/", checks.check_list, name="check-list"),
    path("checks/<uuid:uid>/", checks.check, name="check"),
    path("account/", account.account, name="account"),
    path("account/tokens/", account.account_token_create, name="account-token-create"),
    path("account/tokens/<int:pk>/revoke/", account.account_token_revoke, name="account-token-revoke"),
    path("demo/pages/<slug:slug>/", demo.demo_page, name="demo-page"),
    path("", include("annotations.web.workspace_urls")),
]
