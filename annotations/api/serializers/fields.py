"""Fields that take what the contract says and nothing that merely looks like it, and the base of what is taken."""

from typing import Any

from django.utils.translation import gettext as _
from rest_framework import serializers

BIGGEST_KEY = 2**63 - 1


class Words(serializers.CharField):
    """A string and no number in its place. Lengths and characters are the workflow's to judge."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"allow_blank": True, "trim_whitespace": False, **kwargs})

    def to_internal_value(self, data: Any) -> str:
        if not isinstance(data, str):
            self.fail("invalid")
        return super().to_internal_value(data)


class Number(serializers.IntegerField):
    """A JSON number without a fraction; strings and booleans are none."""

    def to_internal_value(self, data: Any) -> int:
        if not isinstance(data, int) or isinstance(data, bool):
            self.fail("invalid")
        return super().to_internal_value(data)


class Key(Number):
    """The `id` of a row."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(min_value=1, max_value=BIGGEST_KEY, **kwargs)


class Offset(Number):
    """A code point of a text."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(min_value=0, max_value=2**31 - 1, **kwargs)


class Flag(serializers.BooleanField):
    """true or false; "yes" and 1 are neither."""

    def to_internal_value(self, data: Any) -> bool:
        if not isinstance(data, bool):
            self.fail("invalid", input=data)
        return data


class Taken(serializers.Serializer[Any]):
    """A body. A name that is not known is refused: what is silently dropped is noticed too late."""

    def to_internal_value(self, data: Any) -> Any:
        if isinstance(data, dict) and (unknown := data.keys() - self.fields.keys()):
            raise serializers.ValidationError({name: _("There is no such field here.") for name in sorted(unknown)})
        return super().to_internal_value(data)


class Versioned(Taken):
    """The body of an action: `version` is the one that was seen, where the client wants to be sure."""

    version = Offset(required=False)


def taken(serializer: type[Taken], data: Any, *, partial: bool = False) -> dict[str, Any]:
    """The values of a body, checked. Raises ValidationError with the place of what is wrong."""
    reader = serializer(data=data, partial=partial)
    reader.is_valid(raise_exception=True)
    return dict(reader.validated_data)
