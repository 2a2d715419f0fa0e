"""Actions on many rows: a page that names what will change, then one workflow call a row, and what came of each."""

from collections.abc import Callable
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from annotations.admin.reading import person
from annotations.errors import FactcheckError
from annotations.models import User

Action = Callable[[Any, HttpRequest, QuerySet[Any]], HttpResponse | None]
Step = Callable[[User, Any, str], object]  # actor, row, reason


def confirmed_action(*, name: str, title: Any, step: Step, asks_why: bool = False) -> Action:
    """An admin action called `name` that takes `step` for each row once the person has seen which they are.

    `asks_why`: the page asks for a reason, and the workflow says where one is missing.
    """

    def run(model_admin: admin.ModelAdmin, request: HttpRequest, rows: QuerySet[Any]) -> HttpResponse | None:
        if "confirmed" not in request.POST:
            return _ask(model_admin, request, rows, name, title, asks_why)
        reason = request.POST.get("reason", "")
        refused = [(row, error) for row in rows if (error := _outcome(step, request, row, reason))]
        _tell(request, done=rows.count() - len(refused), refused=refused)
        return None

    run.__name__ = name
    return admin.action(description=title)(run)


def _ask(
    model_admin: admin.ModelAdmin, request: HttpRequest, rows: QuerySet[Any], name: str, title: Any, asks_why: bool
) -> HttpResponse:
    context = {
        **model_admin.admin_site.each_context(request),
        "title": title,
        "rows": rows,
        "opts": model_admin.opts,
        "action": name,
        "asks_why": asks_why,
        "checkbox": ACTION_CHECKBOX_NAME,
    }
    return TemplateResponse(request, "admin/confirm_action.html", context)


def _outcome(step: Step, request: HttpRequest, row: Model, reason: str) -> FactcheckError | None:
    try:
        step(person(request), row, reason)
    except FactcheckError as error:
        return error
    return None


def _tell(request: HttpRequest, *, done: int, refused: list[tuple[Model, FactcheckError]]) -> None:
    if done:
        messages.success(request, ngettext("%(count)s changed.", "%(count)s changed.", done) % {"count": done})
    for row, error in refused:
        messages.error(request, _("“%(row)s” was left as it is: %(reason)s") % {"row": row, "reason": error})
