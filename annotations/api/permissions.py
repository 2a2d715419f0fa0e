"""What a token may be used for. What its owner may do is asked of `access`, by the workflow too."""

from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _
from rest_framework.exceptions import PermissionDenied
from rest_framework.permissions import SAFE_METHODS, BasePermission
from rest_framework.request import Request

from annotations import access
from annotations.models import ApiToken

Scope = ApiToken.Scope
# Whose tokens may have a use of this kind at all: asked first, before the body is looked at.
ROLES = {
    Scope.READ: access.check_is_staff_member,
    Scope.ANNOTATE: access.check_can_annotate,
    Scope.MODERATE: access.check_can_moderate,
}


class ScopePermission(BasePermission):
    """A token with the scope that the request needs, of somebody of the desk.

    A view names in `moderating` the actions that want the scope `moderate`. Where it says `is_public` and PUBLIC_API is
    on, anybody may read.
    """

    def has_permission(self, request: Request, view: Any) -> bool:
        if not isinstance(request.auth, ApiToken):
            return settings.PUBLIC_API and getattr(view, "is_public", False) and request.method in SAFE_METHODS
        scope = scope_needed(request, view)
        ROLES[scope](request.user)
        if scope not in request.auth.scopes:
            raise PermissionDenied(_("This token has not the scope “%(scope)s”.") % {"scope": scope.value})
        return True


def scope_needed(request: Request, view: Any) -> Scope:
    """Reading wants `read`, an editor's actions `moderate`, all other changes `annotate`."""
    if request.method in SAFE_METHODS:
        return Scope.READ
    if getattr(view, "action", "") in getattr(view, "moderating", ()):
        return Scope.MODERATE
    return Scope.ANNOTATE
