"""Articles and their texts."""

from django.contrib import admin
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from annotations.admin.confirming import confirmed_action
from annotations.admin.reading import ReadingAdmin, ReadingInline, column
from annotations.models import Article, ArticleVersion, User
from annotations.workflow import articles


def _retry(actor: User, article: Article, _reason: str) -> object:
    return articles.retry_import(actor=actor, article_id=article.pk)


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
    actions = (confirmed_action(name="retry_import", title=_("Fetch the page of a failed import again"), step=_retry),)

    def view_on_site(self, obj: Article) -> str:
        return reverse("article", args=[obj.pk])


@admin.register(ArticleVersion)
class ArticleVersionAdmin(ReadingAdmin):
    list_display = ("__str__", column("article", _("article")), "number", "created_at")
    list_select_related = ("article",)
    search_fields = ("article__title", "sha256")
    date_hierarchy = "created_at"
