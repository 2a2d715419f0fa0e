"""Articles and their texts."""

from django.contrib import admin
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from annotations.admin.confirming import confirmed_action
from annotations.admin.reading import ReadingAdmin, ReadingInline, column
from annotations.models import Article, ArticleVersion, SplitterRun, User
from annotations.workflow import articles, splitter_runs


def _retry(actor: User, article: Article, _reason: str) -> object:
    return articles.retry_import(actor=actor, article_id=article.pk)


def _have_read(actor: User, article: Article, _reason: str) -> object:
    return splitter_runs.have_read(actor=actor, article_id=article.pk)


def _have_read_again(actor: User, run: SplitterRun, _reason: str) -> object:
    return splitter_runs.have_read(actor=actor, article_id=run.article_version.article_id)


class ArticleVersionInline(ReadingInline):
    model = ArticleVersion
    fields = ("number", "created_at", "sha256")
    related = ("article",)


@admin.register(Article)
class ArticleAdmin(ReadingAdmin):
    list_display = ("__str__", "publisher", "language", "status", "published_on", "created_by", "created_at")
    list_filter = ("status", "language", "kind", "blind", "created_at")
    list_select_related = ("created_by",)
    search_fields = ("title", "publisher", "author", "url", "uid")
    date_hierarchy = "created_at"
    inlines = (ArticleVersionInline,)
    actions = (
        confirmed_action(name="retry_import", title=_("Fetch the page of a failed import again"), step=_retry),
        confirmed_action(name="have_read", title=_("Have the second splitter read it"), step=_have_read),
    )

    def view_on_site(self, obj: Article) -> str:
        return reverse("article", args=[obj.pk])


@admin.register(ArticleVersion)
class ArticleVersionAdmin(ReadingAdmin):
    list_display = ("__str__", column("article", _("article")), "number", "created_at")
    list_select_related = ("article",)
    search_fields = ("article__title", "sha256")
    date_hierarchy = "created_at"


@admin.register(SplitterRun)
class SplitterRunAdmin(ReadingAdmin):
    list_display = (
        "__str__",
        column("article_version.article", _("article")),
        "failure",
        "attempts",
        "due_at",
        "windows",
        "added",
        "dropped",
        "updated_at",
    )
    list_filter = ("splitter", "failure", ("due_at", admin.EmptyFieldListFilter), "created_at")
    list_select_related = ("article_version__article",)
    search_fields = ("article_version__article__title", "splitter", "uid")
    date_hierarchy = "created_at"
    actions = (
        confirmed_action(name="have_read_again", title=_("Have the second splitter read it"), step=_have_read_again),
    )
