"""The workspace: the text beside one claim's panel, and the one way in which every change of a claim is answered."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from annotations import heartbeat
from annotations.errors import Conflict, Invalid
from annotations.models import Article, Citation, Claim, Source
from annotations.queries import workspace as queries
from annotations.queries.workspace import Panel, Text
from annotations.web.forms.citations import AddSourcesForm
from annotations.web.forms.claims import BoundsForm, DismissForm, NewClaimForm, SplitForm
from annotations.web.forms.reviews import ReviewForm
from annotations.web.forms.verdicts import ReasonForm, VerdictForm
from annotations.web.problems import status_of
from annotations.web.requests import SignedInRequest

IN_WORK = (Source.FetchStatus.QUEUED, Source.FetchStatus.FETCHING)


@dataclass(frozen=True, slots=True)
class Notice:
    """What the panel says on top after a change: words, and a way back where there is one."""

    words: str
    undo_url: str = ""
    undo_values: tuple[tuple[str, Any], ...] = ()
    is_error: bool = False


@never_cache
@vary_on_headers("HX-Request")
@require_safe
def article(request: SignedInRequest, pk: int) -> HttpResponse:
    """The article at its first undecided claim."""
    text = queries.text_of(request.user, pk)
    if text.article.duplicate_of_id:
        return redirect("article", pk=text.article.duplicate_of_id)
    first = text.first_undecided
    if first is None:
        return render(request, "annotations/workspace.html", context_of(text, new_claim=NewClaimForm()))
    return shown(request, queries.claim_at_hand(request.user, first.pk), text=text)


@never_cache
@vary_on_headers("HX-Request")
@require_safe
def claim(request: SignedInRequest, pk: int) -> HttpResponse:
    return shown(request, queries.claim_at_hand(request.user, pk))


def shown(
    request: SignedInRequest, claim: Claim, *, status: int = 200, text: Text | None = None, **more: Any
) -> HttpResponse:
    """The page at this claim; for htmx its panel alone."""
    text = text or queries.text_with_claims(claim.article)
    context = {**context_of(text), **panel_context(request, text, claim), **more}
    if not request.headers.get("HX-Request"):
        return render(request, "annotations/workspace.html", context, status=status)
    # In a conflict the text may have changed too.
    return HttpResponse(_fragments(request, context, with_text=status == 409), status=status)


def changed(
    request: SignedInRequest, pk: int, notice: Notice | None = None, *, moved: bool = False, status: int = 200
) -> HttpResponse:
    """The answer to a change: for htmx the claim's panel and the text around it, for others the claim's page.

    `moved`: the claim is another than the one that the change was made on, so the address has to follow.
    """
    if not request.headers.get("HX-Request"):
        if notice:
            messages.add_message(request, messages.ERROR if notice.is_error else messages.SUCCESS, notice.words)
        return redirect("claim", pk=pk)
    claim = queries.claim_at_hand(request.user, pk)
    text = queries.text_with_claims(claim.article)
    context = {**context_of(text), **panel_context(request, text, claim), "notice": notice}
    response = HttpResponse(_fragments(request, context, with_text=True), status=status)
    if moved:
        response["HX-Push-Url"] = reverse("claim", args=[pk])
    return response


def refused(request: SignedInRequest, pk: int, error: Invalid | Conflict, **forms: Any) -> HttpResponse:
    """The answer to a change that could not be made: the claim as it stands now, why not, and what was typed."""
    notice = Notice(str(error), is_error=True)
    claim = queries.claim_at_hand(request.user, pk)
    return shown(request, claim, status=status_of(error) or 422, notice=notice, **forms)


def refused_without_claim(
    request: SignedInRequest, article: Article, error: Invalid | Conflict, form: NewClaimForm
) -> HttpResponse:
    """The same where the article has no claim yet whose panel could say it."""
    notice = Notice(str(error), is_error=True)
    context = context_of(queries.text_with_claims(article), new_claim=form, notice=notice)
    template = "partials/_panel_empty.html" if request.headers.get("HX-Request") else "workspace.html"
    return render(request, f"annotations/{template}", context, status=status_of(error) or 422)


def _fragments(request: SignedInRequest, context: dict[str, Any], *, with_text: bool) -> str:
    """The panel for its place, the text for its own, and the page's title, which htmx puts where it belongs."""
    names = ["_panel_page_title.html", "_panel.html", *(["_text.html"] if with_text else [])]
    context = {**context, "oob": True}
    return "".join(render_to_string(f"annotations/partials/{name}", context, request) for name in names)


def context_of(text: Text, **more: Any) -> dict[str, Any]:
    return {
        "article": text.article,
        "text": text,
        "is_ready": text.article.status == Article.Status.READY,
        "new_claim": NewClaimForm(),
        **more,
    }


def panel_context(request: SignedInRequest, text: Text, claim: Claim) -> dict[str, Any]:
    """The panel's data and its forms as they open."""
    panel = queries.panel_of(request.user, claim)
    after, before = text.after(claim), text.before(claim)
    return {
        "claim": claim,
        "panel": panel,
        "number": text.number_of(claim.pk),
        "is_closed": claim.state not in queries.UNDECIDED,
        "before": before,
        "after": after,
        "paused": is_paused(panel.citations),
        **forms_of(panel),
    }


def forms_of(panel: Panel) -> dict[str, Any]:
    claim = panel.claim
    return {
        "bounds_form": BoundsForm(initial={"version": claim.version}),
        "split_form": SplitForm(initial={"version": claim.version}),
        "dismiss_form": DismissForm(initial={"version": claim.version}),
        "sources_form": AddSourcesForm(),
        "review_form": ReviewForm.of(panel.own_review, panel.ratings),
        "verdict_form": VerdictForm.of(panel.verdict, panel.ratings),
        "retract_form": ReasonForm(label=_("Why it is withdrawn: readers will see it")),
        "reopen_form": ReasonForm(label=_("Why it is reopened")),
    }


def is_paused(citations: list[Citation]) -> bool:
    """Whether something waits to be archived and no worker is about to do it."""
    return any(citation.source.fetch_status in IN_WORK for citation in citations) and heartbeat.is_worker_away()
