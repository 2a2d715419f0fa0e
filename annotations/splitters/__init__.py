"""Splitters beside the rules: plug-ins that choose further spans of an article, and one that asks a language model.

Pure: a splitter is told what the settings say (`Options`) and answers with spans; what becomes of them is decided in
`jobs.splitter_runs`. docs/splitters.md describes the protocol.
"""

from annotations.splitters.choosing import choose
from annotations.splitters.failures import SplitterFailure
from annotations.splitters.plugins import GROUP, LANGUAGE_MODEL, installed, load
from annotations.splitters.protocol import Choice, Options, Splitter
from annotations.splitters.standing import adds_text
from annotations.splitters.windows import next_window

__all__ = [
    "GROUP",
    "LANGUAGE_MODEL",
    "Choice",
    "Options",
    "Splitter",
    "SplitterFailure",
    "adds_text",
    "choose",
    "installed",
    "load",
    "next_window",
]
