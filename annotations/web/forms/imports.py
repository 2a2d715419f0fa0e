"""The form that an article comes in by: its text or its link, and what is known about it."""

import re
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from annotations.errors import Invalid
from annotations.models import Article
from annotations.templatetags.desk import number
from annotations.workflow.articles import LIMITS

LINK = re.compile(r"[a-z][a-z0-9+.-]*:\S+|(?:[\w-]+\.)+[a-z]{2,}(?:[/?#:]\S*)?", re.IGNORECASE)
# The workflow's names of what this form has in one field.
IN_CONTENT = ("text", "url")


class ImportForm(forms.Form):
    """A single word that looks like an address is a link, anything else is the text."""

    content = forms.CharField(
        label=_("Text or link"),
        widget=forms.Textarea(attrs={"rows": 12, "autofocus": True, "spellcheck": "false"}),
        error_messages={"required": _("Paste the text of the article, or give its link.")},
    )
    title = forms.CharField(label=_("Title"), required=False, max_length=LIMITS["title"])
    publisher = forms.CharField(label=_("Publisher"), required=False, max_length=LIMITS["publisher"])
    author = forms.CharField(label=_("Author"), required=False, max_length=LIMITS["author"])
    published_on = forms.DateField(
        label=_("Published on"),
        required=False,
        input_formats=["%Y-%m-%d"],
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages={"invalid": _("Give the day as year-month-day, such as 2024-10-29.")},
    )
    language = forms.ChoiceField(
        label=_("Language"),
        required=False,
        choices=lambda: [("", gettext("Find out from the text")), *settings.LANGUAGES],
    )
    kind = forms.ChoiceField(
        label=_("Kind"),
        required=False,
        choices=Article.Kind.choices,
        widget=forms.RadioSelect,
        initial=Article.Kind.STORY,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["content"].help_text = gettext(
            "At most %(characters)s characters of plain text; of a link at most %(link)s."
        ) % {"characters": number(settings.ARTICLE_MAX_CHARACTERS), "link": number(settings.URL_MAX_CHARACTERS)}

    @property
    def link(self) -> str:
        """The link that was given instead of a text, or nothing."""
        content = self.cleaned_data["content"].strip()
        return content if LINK.fullmatch(content) else ""

    def about(self) -> dict[str, Any]:
        """What is said about the article, as the workflow's arguments."""
        values = {name: value for name, value in self.cleaned_data.items() if name != "content"}
        return {**values, "kind": values["kind"] or Article.Kind.STORY}

    def add_refusal(self, error: Invalid) -> None:
        """Puts what the workflow refused at its field."""
        field = "content" if error.field in IN_CONTENT else error.field
        self.add_error(field if field in self.fields else None, error.message)
