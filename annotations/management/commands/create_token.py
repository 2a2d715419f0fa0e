"""`manage.py create_token USERNAME`: makes a key for a program and prints it, alone, this once."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from annotations import access
from annotations.errors import Invalid
from annotations.models import ApiToken, User
from annotations.workflow import tokens

Scope = ApiToken.Scope


class Command(BaseCommand):
    help = "Prints a new API token of this person. It is kept nowhere else."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("username")
        parser.add_argument("--name", default="command line", help="what the token is for")
        parser.add_argument(
            "--scopes",
            default="",
            help="by comma: read, annotate, moderate; default: what the person's role allows",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        user = User.objects.filter(username=options["username"]).first()
        if user is None:
            raise CommandError(f"There is nobody called {options['username']!r}.")
        scopes = [scope.strip() for scope in options["scopes"].split(",") if scope.strip()] or scopes_of(user)
        try:
            _row, key = tokens.create_token(user=user, name=options["name"], scopes=scopes)
        except Invalid as error:
            raise CommandError(str(error)) from error
        self.stdout.write(key)


def scopes_of(user: User) -> list[str]:
    """The scopes that are of use to somebody of this role."""
    scopes = [Scope.READ.value]
    if access.is_annotator(user):
        scopes.append(Scope.ANNOTATE.value)
    if access.is_moderator(user):
        scopes.append(Scope.MODERATE.value)
    return scopes
