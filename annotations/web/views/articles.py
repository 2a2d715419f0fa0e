"""Articles: the list, the import, and how far an import has come."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django.views.decorators.vary import vary_on_headers

from annotations import access
from annotations.errors import Invalid
from annotations.models import Article
from annotations.queries import articles as queries
from annotations.web.forms.imports import ImportForm
from annotations.web.listing import choice_of, page_of, words_of
from annotations.web.requests import SignedInRequest
from annotations.workflow import articles

STATES = (queries.TO_CHECK, queries.CHECKED, queries.IMPORTING, queries.FAILED)


@require_safe
def article_list(request: SignedInRequest) -> HttpResponse:
    access.check_is_staff_member(request.user)
    words, state = words_of(request), choice_of(request, "state", STATES)
    page = page_of(request, queries.articles_found(request.user, words=words, state=state))
    queries.with_progress(list(page.object_list))
    return render(request, "annotations/article_list.html", {"page": page, "words": words, "state": state})


@require_http_methods(["GET", "HEAD", "POST"])
def article_import(request: SignedInRequest) -> HttpResponse:
    access.check_can_annotate(request.user)
    form = ImportForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid() and (found := _imported(request, form)):
        article, is_new = found
        if not is_new:
            messages.info(request, _("This article is here already. Nothing was changed in it."))
        return redirect("article", pk=article.pk)
    status = 422 if request.method == "POST" else 200
    return render(request, "annotations/article_import.html", {"form": form}, status=status)


def _imported(request: SignedInRequest, form: ImportForm) -> tuple[Article, bool] | None:
    try:
        if form.link:
            return articles.import_url(actor=request.user, url=form.link, **form.about())
        return articles.import_text(actor=request.user, text=form.cleaned_data["content"], **form.about())
    except Invalid as error:
        form.add_refusal(error)
        return None


@vary_on_headers("HX-Request")
@require_safe
def article_state(request: SignedInRequest, pk: int) -> HttpResponse:
    """The fragment that asks again while the import is under way; for a row of the list, or for the article's page."""
    article = access.load_article_for(request.user, pk)
    if "row" in request.GET:
        queries.with_progress([article])
        return render(
            request,
            "annotations/partials/_article_row.html",
            {"article": article, "short": request.GET["row"] == "short"},
        )
    response = render(request, "annotations/partials/_import_state.html", {"article": article})
    if article.status == Article.Status.READY:
        response["HX-Refresh"] = "true"  # the page has a text now
    return response


@require_POST
def article_retry(request: SignedInRequest, pk: int) -> HttpResponse:
    article = access.load_article_for(request.user, pk)
    article = articles.retry_import(actor=request.user, article_id=article.pk)
    if request.headers.get("HX-Request"):
        return render(request, "annotations/partials/_import_state.html", {"article": article})
    return redirect("article", pk=article.pk)
