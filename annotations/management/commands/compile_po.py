"""`manage.py compile_po`: writes the binary catalogues where they are missing or old. Needs no database."""

from typing import Any

from django.core.management.base import BaseCommand

from annotations.management import catalogues


class Command(BaseCommand):
    help = "Compiles locale/*/LC_MESSAGES/django.po into what Django reads."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        for language in catalogues.languages():
            if catalogues.compile_one(language):
                self.stdout.write(f"{language}: compiled")
