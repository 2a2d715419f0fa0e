"""`manage.py load_demo`: the demo's accounts and articles, once; called by `make start`."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from annotations.demo import story
from factcheck import env


class Command(BaseCommand):
    help = "Makes the demo's accounts and, on an empty desk, its articles. Needs the desk to answer at PUBLIC_URL."

    def handle(self, *args: Any, **options: Any) -> None:
        passwords = env.run_file().get("demo_passwords")
        if not passwords:
            raise CommandError("No demo here: `make start` makes its passwords and keeps them in DATA_DIR/run.json.")
        played = story.load(passwords)
        self.stdout.write("The demo is loaded." if played else "The desk has articles already; the demo is left out.")
