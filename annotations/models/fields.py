"""What several tables share: public ids, hashes of addresses, who and when."""

import uuid
from hashlib import sha256

import uuid_utils
from django.db import models


def new_uid() -> uuid.UUID:
    """A UUIDv7 (RFC 9562): what leaves the desk carries it, and it sorts by time."""
    return uuid.UUID(int=uuid_utils.uuid7().int)


def digest(text: str) -> str:
    """The SHA-256 of a text's UTF-8, in hexadecimal: unique where the text is too long for a btree key."""
    return sha256(text.encode()).hexdigest()


class Tracked(models.Model):
    """A row with a public id, and the times of its making and its last change."""

    uid = models.UUIDField(default=new_uid, unique=True, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True


class Job(models.Model):
    """The columns of a row that a worker deals with: PostgreSQL holds what is due, a message is only a hint.

    `due_at` is when it should be done (null: nothing to do), `reserved_until` when a worker that took it is given up.
    """

    attempts = models.PositiveSmallIntegerField(default=0)
    due_at = models.DateTimeField(null=True, blank=True)
    reserved_until = models.DateTimeField(null=True, blank=True)
    failure = models.CharField(max_length=40, blank=True)

    class Meta:
        abstract = True
