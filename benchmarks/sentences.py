"""Sentences: F1 of where they end, ours beside four splitters that are made for this alone."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pysbd
from segtok.segmenter import split_single
from sentence_splitter import SentenceSplitter
from sentencex import segment

from annotations.splitting.languages import load
from annotations.splitting.sentences import find_sentences
from benchmarks.datasets import rows
from benchmarks.report import Report
from benchmarks.tally import Tally, around, paragraphs

# Sentences as the data's own makers counted them; the wanted figure is the best peer's.
FILES = ("id_gsd_dev", "id_csui_train", "en_ewt_dev")
Peer = Callable[[str, str], list[str]]


def measure(folder: Path, report: Report) -> None:
    """Report the F1 of each file: everybody sees one paragraph at a time."""
    peers = dict(_peers())
    for name in FILES:
        ours = Tally()
        theirs = {peer: Tally() for peer in peers}
        for row in rows(folder / "data" / f"sentences_{name}.jsonl"):
            text, gold = row["text"], {end for _, end in row["sentences"]}
            found = _ours(text, row["lang"])
            ours.add(gold, found)
            for end in sorted(gold ^ found):
                kind = "boundary missed" if end in gold else "boundary too many"
                report.mistake(f"{kind} ({name})", around(text, (max(0, end - 40), end)))
            for peer, split in peers.items():
                theirs[peer].add(gold, _ends(text, row["lang"], split))
        best = max((tally.f1 for tally in theirs.values()), default=0.0)
        beside = {peer: tally.f1 for peer, tally in theirs.items()}
        report.figure(f"sentences_{name}: F1 of boundaries", ours.f1, beside, f"{best:.3f}")


def _ours(text: str, code: str) -> set[int]:
    language = load(code)
    return {end for at, to in paragraphs(text) for _, end in find_sentences(text, at, to, language)}


def _ends(text: str, code: str, split: Peer) -> set[int]:
    """Return where a peer's sentences end; they are looked for one after the other, as some give no offsets."""
    ends = set()
    for start, stop in paragraphs(text):
        at = start
        for sentence in split(text[start:stop], code):
            place = text.find(sentence.strip(), at, stop)
            if sentence.strip() and place != -1:
                at = place + len(sentence.strip())
                ends.add(at)
    return ends


def _peers() -> Iterator[tuple[str, Peer]]:
    """Yield the peers by name. None but sentencex knows Indonesian: they take it for English."""
    segmenter = pysbd.Segmenter(language="en", clean=False)
    splitter = SentenceSplitter(language="en")
    yield "sentencex", lambda text, code: list(segment(code, text))
    yield "pysbd", lambda text, _: [str(sentence) for sentence in segmenter.segment(text)]
    yield "segtok", lambda text, _: list(split_single(text))
    yield "sentence-splitter", lambda text, _: list(splitter.split(text))
