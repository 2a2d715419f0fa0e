"""What is done with a claim: marked, mended, split, merged, set aside, and each of these taken back."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from annotations import access
from annotations.errors import Conflict, Duplicate, Invalid, StaleEdit
from annotations.models import Article, Claim
from annotations.queries import workspace as queries
from annotations.web.forms.claims import BoundsForm, DismissForm, NewClaimForm, SplitForm
from annotations.web.forms.editing import FIRST_FIELDS, ClaimEdit, both_changed, undo_of
from annotations.web.requests import SignedInRequest
from annotations.web.versions import check_readable, key_in
from annotations.web.views.workspace import Notice, changed, refused, refused_without_claim, shown
from annotations.workflow import claims


@require_POST
def claim_create(request: SignedInRequest, pk: int) -> HttpResponse:
    access.check_can_annotate(request.user)
    article: Article = access.load_article_for(request.user, pk)
    form = NewClaimForm(request.POST)
    at_hand = key_in(request, "claim")
    try:
        start, end = _place(form, article)
        made = claims.create_claim(actor=request.user, article_id=pk, start=start, end=end)
    except Duplicate as error:
        if error.existing is None:  # it was set aside a moment ago
            return refused_without_claim(request, article, error, form)
        return changed(request, error.existing.pk, Notice(str(error), is_error=True), moved=True, status=409)
    except Invalid as error:
        if at_hand is None:
            return refused_without_claim(request, article, error, form)
        return refused(request, at_hand, error, new_claim=form)
    undo = reverse("claim-dismiss", args=[made.pk])
    values = (("dismiss-kind", Claim.Dismissal.NOT_A_CLAIM.value), ("dismiss-version", made.version))
    return changed(request, made.pk, Notice(_("New claim."), undo, values), moved=True)


@require_http_methods(["GET", "HEAD", "POST"])
def claim_edit(request: SignedInRequest, pk: int) -> HttpResponse:
    """What a claim says. Where somebody else was quicker, both versions are shown and the person chooses."""
    claim = queries.claim_at_hand(request.user, pk)
    access.check_can_annotate(request.user)
    if request.method != "POST":
        return shown(request, claim, **ClaimEdit.of(claim).forms)
    if request.POST.get("add") in FIRST_FIELDS:
        return shown(request, claim, **ClaimEdit.with_row(claim, request.POST, request.POST["add"]).forms)
    return _save_edit(request, claim, ClaimEdit.of(claim, request.POST))


def _save_edit(request: SignedInRequest, claim: Claim, edit: ClaimEdit) -> HttpResponse:
    pk = claim.pk
    if not edit.is_valid():
        return shown(request, claim, status=422, **edit.forms)
    changes, form = edit.changes(), edit.edit_form
    try:
        edited = claims.edit_claim(actor=request.user, claim_id=pk, version=form.seen, **changes)
    except StaleEdit as error:
        # What the other person changed stands in the form already; only what both changed is left to choose.
        joined = ClaimEdit.of(error.current, typed=changes)
        theirs = both_changed(error.current, changes, form.opened_with)
        claim = queries.claim_at_hand(request.user, pk)
        return shown(request, claim, status=409, is_stale=True, theirs=theirs, **joined.forms)
    except Invalid as error:
        form.add_error(error.field if error.field in form.fields else None, error.message)
        return shown(request, claim, status=422, **edit.forms)
    except Conflict as error:
        return refused(request, pk, error, **edit.forms)
    if edited.version == claim.version:  # nothing was changed: there is nothing to undo
        return changed(request, pk, Notice(_("Saved.")))
    return changed(request, pk, Notice(_("Saved."), reverse("claim-edit", args=[pk]), undo_of(claim, edited)))


@require_POST
def claim_bounds(request: SignedInRequest, pk: int) -> HttpResponse:
    access.check_can_annotate(request.user)
    claim: Claim = access.load_claim_for(request.user, pk)
    form = BoundsForm(request.POST)
    try:
        start, end = _place(form, claim.article, near=claim.start)
        edited = claims.edit_claim(actor=request.user, claim_id=pk, start=start, end=end, version=form.seen)
    except (Invalid, Conflict) as error:
        return refused(request, pk, error, **_kept(bounds_form=form))
    return changed(request, pk, Notice(_("The claim has new bounds."), *_old_bounds(claim, edited)))


@require_POST
def claim_split(request: SignedInRequest, pk: int) -> HttpResponse:
    access.check_can_annotate(request.user)
    claim: Claim = access.load_claim_for(request.user, pk)
    form = SplitForm(request.POST)
    try:
        _check(form)
        at = form.cut_in(claim.article_version.text, claim)
        first, second = claims.split_claim(actor=request.user, claim_id=pk, at=at, version=form.seen)
    except (Invalid, Conflict) as error:
        return refused(request, pk, error, **_kept(split_form=form))
    undo = reverse("claim-merge", args=[first.pk])
    values = (("other", second.pk), ("version", first.version))
    return changed(request, pk, Notice(_("One claim has become two."), undo, values))


@require_POST
def claim_merge(request: SignedInRequest, pk: int) -> HttpResponse:
    """Takes in another claim; without a word which one, the next in the text."""
    access.check_can_annotate(request.user)
    claim: Claim = access.load_claim_for(request.user, pk)
    other = key_in(request, "other") or _following(claim)
    if other is None:
        return refused(request, pk, Invalid(_("No claim follows this one."), field="other"))
    try:
        version = key_in(request, "version")
        merged = claims.merge_claims(actor=request.user, claim_id=pk, other_id=other, version=version)
    except (Invalid, Conflict) as error:
        return refused(request, pk, error)
    undo = reverse("claim-unmerge", args=[pk])
    values = (("other", other), ("version", merged.version))
    return changed(request, pk, Notice(_("Two claims have become one."), undo, values))


@require_POST
def claim_unmerge(request: SignedInRequest, pk: int) -> HttpResponse:
    """Gives a claim its old bounds, and the one that it had taken in its sources."""
    access.check_can_annotate(request.user)
    access.load_claim_for(request.user, pk)
    other, version = key_in(request, "other"), key_in(request, "version")
    if other is None:
        return refused(request, pk, Invalid(_("There is nothing to undo."), field="other"))
    try:
        claims.unmerge_claims(actor=request.user, claim_id=pk, other_id=other, version=version)
    except (Invalid, Conflict) as error:
        return refused(request, pk, error)
    return changed(request, pk, Notice(_("They are two claims again.")))


@require_POST
def claim_dismiss(request: SignedInRequest, pk: int) -> HttpResponse:
    """Sets a claim aside and goes on to the next; without a script its own page says how to take it back."""
    access.check_can_annotate(request.user)
    claim: Claim = access.load_claim_for(request.user, pk)
    form = DismissForm(request.POST)
    try:
        check_readable(form)
        kind, reason = form.cleaned_data["kind"], form.cleaned_data["reason"]
        claims.dismiss_claim(actor=request.user, claim_id=pk, kind=kind, reason=reason, version=form.seen)
    except (Invalid, Conflict) as error:
        return refused(request, pk, error, dismiss_form=form)
    notice = Notice(_("The claim is set aside."), reverse("claim-restore", args=[pk]))
    text = queries.text_with_claims(claim.article)
    following = text.after(claim) or text.before(claim)
    if following is None or not request.headers.get("HX-Request"):
        return changed(request, pk, notice)
    return changed(request, following.pk, notice, moved=True)


@require_POST
def claim_restore(request: SignedInRequest, pk: int) -> HttpResponse:
    access.check_can_annotate(request.user)
    access.load_claim_for(request.user, pk)
    try:
        claims.restore_claim(actor=request.user, claim_id=pk, version=key_in(request, "version"))
    except Conflict as error:
        return refused(request, pk, error)
    return changed(request, pk, Notice(_("The claim is back.")), moved=True)


def _check(form: Any) -> None:
    if not form.is_valid():
        raise Invalid(_("The marked place is not in the text."), field="start")


def _place(form: NewClaimForm | BoundsForm, article: Article, *, near: int = 0) -> tuple[int, int]:
    _check(form)
    version = article.versions.first()
    if version is None:
        raise Invalid(_("The article has no text yet."), field="start")
    return form.place_in(version.text, near=near)


def _old_bounds(before: Claim, after: Claim) -> tuple[str, tuple[tuple[str, Any], ...]]:
    values = (("bounds-start", before.start), ("bounds-end", before.end), ("bounds-version", after.version))
    return reverse("claim-bounds", args=[before.pk]), values


def _following(claim: Claim) -> int | None:
    following = queries.text_with_claims(claim.article).after(claim)
    return following.pk if following else None


def _kept(**forms: Any) -> dict[str, Any]:
    """A form that was refused stays open with what was typed."""
    return {**forms, "is_change_open": True}
