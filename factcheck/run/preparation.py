"""`python -m factcheck.run.preparation`: tables, catalogues and static files, in one process that loads Django once."""

import os

import django
from django.core.management import call_command


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
    django.setup()
    call_command("migrate", interactive=False, verbosity=1)
    call_command("compile_po")
    call_command("collectstatic", interactive=False, verbosity=1)


if __name__ == "__main__":
    main()
