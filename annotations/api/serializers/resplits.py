"""Splitting an article again: what is asked, and what came of it in numbers."""

from typing import Any

from rest_framework import serializers

from annotations.api.serializers.fields import Flag, Key, Taken, Versioned


class ResplitTaken(Versioned):
    """`version` is the article's."""

    dry_run = Flag(required=False, help_text="Say what would change, and change nothing.")


class ResplitShown(serializers.Serializer[Any]):
    kept = serializers.IntegerField(help_text="Claims that stay as they are, since people have worked on them.")
    added = serializers.IntegerField(help_text="New claims.")
    replaced = serializers.IntegerField(
        help_text="Claims set aside: nobody touched them, and they are not found again."
    )
    refreshed = serializers.IntegerField(help_text="Claims in the same place, with what is read in them now.")
    unchanged = serializers.IntegerField()
    held_back = serializers.IntegerField(help_text="Found, and not added: people have worked on that part of the text.")
    event = serializers.IntegerField(allow_null=True, help_text="What undoing it names; null where nothing changed.")


class UndoTaken(Taken):
    event = Key(help_text="As `resplit/` answered it.")


class UndoShown(serializers.Serializer[Any]):
    removed = serializers.IntegerField(help_text="Claims that had come, set aside.")
    returned = serializers.IntegerField(help_text="Claims that had been set aside, back.")
    reread = serializers.IntegerField(help_text="Claims with their old values.")
