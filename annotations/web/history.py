"""A claim's history in readable sentences."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from annotations.models import Event

SENTENCES: Mapping[str, Any] = {
    "claim_created": _("%(who)s marked this claim."),
    "claim_proposed": _("A second reading of the article found this claim."),
    "claim_edited": _("%(who)s changed the claim: %(what)s."),
    "claim_split": _("%(who)s split the claim in two."),
    "claims_unmerged": _("%(who)s parted the merged claims again."),
    "claims_merged": _("%(who)s merged another claim into this one."),
    "claim_dismissed": _("%(who)s set the claim aside."),
    "claim_restored": _("%(who)s took the claim back."),
    "claim_reopened": _("%(who)s opened the claim again."),
    "claim_decided": _("%(who)s decided the result."),
    "citation_added": _("%(who)s added a source: %(url)s."),
    "citation_edited": _("%(who)s changed what is said of a source: %(what)s."),
    "citation_moved": _("A source came along from a merged claim."),
    "citation_withdrawn": _("%(who)s took a source off: %(url)s."),
    "citation_restored": _("%(who)s put a source back: %(url)s."),
    "review_submitted": _("%(who)s assessed the claim."),
    "review_outdated": _("An assessment waits for its fact-checker: what it judged was changed."),
    "review_changed": _("%(who)s changed their assessment."),
    "verdict_published": _("%(who)s published the check."),
    "verdict_retracted": _("%(who)s withdrew the check."),
}
FIELDS: dict[str, Any] = {
    "start": _("its bounds"),
    "end": _("its bounds"),
    "quote": _("its bounds"),
    "statement": _("the claim as we check it"),
    "subject": _("what is judged"),
    "modality": _("its kind"),
    "speaker": _("who says it"),
    "cue": _("who says it"),
    "via": _("who reports it"),
    "quantities": _("its numbers"),
    "dates": _("its dates"),
    "stance": _("stance"),
    "quote_translation": _("translation"),
    "locator": _("place"),
    "note": _("note"),
}
CITATION_FIELDS: dict[str, Any] = {"quote": pgettext_lazy("from a source", "quote")}


def sentence(event: Event) -> str:
    """Who did what, in one sentence; what has no words of its own is named by its verb."""
    words = SENTENCES.get(event.verb)
    who = event.actor.display_name if event.actor else str(_("The desk"))
    if words is None:
        return f"{who}: {event.verb.replace('_', ' ')}"
    return str(words) % {"who": who, "what": _changed(event), "url": event.new.get("url") or event.old.get("url", "")}


def _changed(event: Event) -> str:
    names = FIELDS | CITATION_FIELDS if event.object_type == "citation" else FIELDS
    return ", ".join(dict.fromkeys(str(names[name]) for name in event.new if name in names)) or "…"
