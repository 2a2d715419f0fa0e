"""What can be wrong with a request, as the workflow says it. The doors turn each into an answer.

FactcheckError
├── NotFound            no such object, or none that this person may see      404
├── NotAllowed          this person may not                                   403
├── Invalid             a value that cannot be taken, with the field's name   422 on pages, 400 over the API
└── Conflict            the object is not in a state for it
    ├── InvalidTransition   its state does not allow the step                 409
    ├── StaleEdit           somebody else has changed it since                409 on pages, 412 over the API
    └── Duplicate           it is there already                               409
"""

from typing import Any


class FactcheckError(Exception):
    """The root. `message` is a sentence for people, translated by whoever raises it (lazily or not)."""

    def __init__(self, message: Any) -> None:
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        return str(self.message)


class NotFound(FactcheckError):
    pass


class NotAllowed(FactcheckError):
    pass


class Invalid(FactcheckError):
    """A value that cannot be taken; `field` is the name of the argument it came in."""

    def __init__(self, message: Any, *, field: str) -> None:
        super().__init__(message)
        self.field = field


class Conflict(FactcheckError):
    pass


class InvalidTransition(Conflict):
    pass


class StaleEdit(Conflict):
    """`current` is the object as it stands now, so that both versions can be shown."""

    def __init__(self, message: Any, *, current: Any) -> None:
        super().__init__(message)
        self.current = current


class Duplicate(Conflict):
    """`existing` is what is there already."""

    def __init__(self, message: Any, *, existing: Any) -> None:
        super().__init__(message)
        self.existing = existing
