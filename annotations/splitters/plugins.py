"""Which splitters there are and how one is loaded: by name, from the entry points of the packages installed here."""

import logging
from importlib.metadata import EntryPoint, entry_points

from annotations.splitters.failures import SplitterFailure
from annotations.splitters.protocol import Options, Splitter

log = logging.getLogger(__name__)

GROUP = "factcheck.splitters"
LANGUAGE_MODEL = "language-model"
# The desk runs from its checkout and is no installed package, so its own are named here, in the same form.
_OWN = (EntryPoint(LANGUAGE_MODEL, "annotations.splitters.language_model:LanguageModel", GROUP),)


def installed() -> dict[str, EntryPoint]:
    """The splitters by name; nothing is imported to find them. The desk's own cannot be replaced by another's."""
    return {point.name: point for point in (*entry_points(group=GROUP), *_OWN)}


def load(name: str, options: Options) -> Splitter:
    """Import the splitter of this name and make it; raises SplitterFailure, whatever the plug-in does."""
    point = installed().get(name)
    if point is None:
        raise SplitterFailure("no_such_splitter")
    try:
        made: Splitter = point.load()(options)
    except SplitterFailure:
        raise
    except Exception as error:  # somebody else's code
        log.exception("the splitter %r (%s) could not be loaded", name, point.value)
        raise SplitterFailure("not_loaded") from error
    return made
