"""`manage.py messages`: brings the catalogues of the screen up to the texts of the code."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from annotations.management import catalogues


class Command(BaseCommand):
    help = "Collects the texts that go through gettext into locale/*/LC_MESSAGES/django.po, keeping the translations."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("languages", nargs="*", help="ISO 639-1 codes; default: those that have a catalogue")

    def handle(self, *args: Any, **options: Any) -> None:
        for language in options["languages"] or catalogues.languages():
            catalog = catalogues.update(language)
            missing = [message for message in catalog if message.id and not message.string]
            self.stdout.write(f"{language}: {len(catalog)} texts, {len(missing)} without a translation")
