"""Moderation: every table as a list. Columns of the workflow are read-only here; actions call the workflow."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from annotations.admin import articles, claims, history, people, scales, sources, tokens, verdicts

__all__ = ["articles", "claims", "history", "people", "scales", "sources", "tokens", "verdicts"]

admin.site.site_header = _("Fact-check desk: administration")
admin.site.site_url = None  # the header has a link of its own to the desk
admin.site.site_title = _("Administration")
admin.site.index_title = _("Everything that the desk keeps")
