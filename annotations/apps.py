"""The app, and what is put in place after its tables are."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class AnnotationsConfig(AppConfig):
    name = "annotations"
    verbose_name = _("Fact-checking")

    def ready(self) -> None:
        from annotations import checks  # noqa: F401  registers them
        from annotations.seed import seed_after_migrate  # models can be imported from here on

        post_migrate.connect(seed_after_migrate, dispatch_uid="annotations.seed")
