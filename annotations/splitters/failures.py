"""Why a splitter gave no spans: each reason has a code, an English sentence, and whether it is for good.

The codes are stored. Those of `fetching.failures` stand for what can happen on the way to a service.
"""

from typing import Self

from annotations.fetching import FetchFailure

PERMANENT, TEMPORARY = True, False

FAILURES: dict[str, tuple[bool, str]] = {
    "no_such_splitter": (PERMANENT, "No splitter of this name is installed."),
    "not_loaded": (PERMANENT, "The splitter could not be loaded: the log says why."),
    "not_set_up": (PERMANENT, "The splitter lacks settings that it needs."),
    "switched_off": (PERMANENT, "The settings name another splitter by now, or none."),
    "broke": (TEMPORARY, "The splitter failed with an error of its own: the log has it."),
    "nonsense": (TEMPORARY, "The answer is not the list of quotations that was asked for."),
    "gave_up": (PERMANENT, "Reading was broken off again and again."),
}


class SplitterFailure(Exception):
    """`code` is stored, `message` is its sentence; a `permanent` one is not tried again.

    A plug-in may raise codes of its own, of at most 40 characters, with a message.
    """

    def __init__(self, code: str, message: str = "", *, permanent: bool | None = None) -> None:
        known_permanent, known_message = FAILURES.get(code, (TEMPORARY, code))
        self.code = code[:40]
        self.message = message or known_message
        self.permanent = known_permanent if permanent is None else permanent
        super().__init__(self.message)

    @classmethod
    def on_the_way(cls, failure: FetchFailure) -> Self:
        """The failure of a request, under the code that fetching has for it."""
        return cls(failure.code, failure.message, permanent=failure.permanent)
