"""Splitters are found by the entry points of what is installed, and loaded when one is wanted."""

import re
import sys
from pathlib import Path

import pytest

from annotations.splitters import Options, SplitterFailure, choose, installed, load
from annotations.splitters.failures import FAILURES
from annotations.splitters.language_model import LanguageModel
from tests.repo.tree import ROOT
from tests.splitters.installing import install

SET_UP = Options(url="http://127.0.0.1:1/v1", model="small", key="s3cret", seconds=1)


def refused(name: str, options: Options = SET_UP) -> tuple[str, bool]:
    with pytest.raises(SplitterFailure) as caught:
        load(name, options)
    return caught.value.code, caught.value.permanent


def test_the_desks_own_is_there_and_cannot_be_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert isinstance(load("language-model", SET_UP), LanguageModel)
    install(tmp_path, monkeypatch, module="rogue_splitter", **{"language-model": "EveryParagraph"})
    assert isinstance(load("language-model", SET_UP), LanguageModel)


def test_an_installed_one_is_found_without_being_imported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "paragraphs" not in installed()
    install(tmp_path, monkeypatch, module="paragraph_splitter", paragraphs="EveryParagraph")
    assert "paragraphs" in installed()
    assert "paragraph_splitter" not in sys.modules
    splitter = load("paragraphs", SET_UP)
    assert splitter.options is SET_UP  # type: ignore[attr-defined]
    text = "Satu dua.\nTiga empat."
    assert choose(splitter, text, 0, len(text), language="id", published=None) == ([(0, 9), (10, 21)], 1)


def test_one_that_is_not_there() -> None:
    assert refused("nobody") == ("no_such_splitter", True)
    assert refused("") == ("no_such_splitter", True)


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("import a_library_that_is_not_there", "a_library_that_is_not_there"),
        ("def x(: pass", "SyntaxError"),
        ("Other = 1", "has no attribute 'Splitter'"),
        ("class Splitter: pass", "takes no arguments"),
        ("def Splitter(options): raise KeyError('MY_SETTING')", "MY_SETTING"),
        ("Splitter = 7", "not callable"),
    ],
)
def test_one_that_cannot_be_loaded_is_contained_and_told(
    code: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    module = f"broken_splitter_{tmp_path.name.replace('-', '_')}"
    install(tmp_path, monkeypatch, code, module=module, broken="Splitter")
    assert refused("broken") == ("not_loaded", True)
    assert f"the splitter 'broken' ({module}:Splitter) could not be loaded" in caplog.text
    assert told in caplog.text
    assert "s3cret" not in caplog.text


def test_one_that_says_what_it_lacks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = "from annotations.splitters import SplitterFailure\ndef make(options): raise SplitterFailure('not_set_up')"
    install(tmp_path, monkeypatch, code, module="lacking_splitter", lacking="make")
    assert refused("lacking") == ("not_set_up", True)


@pytest.mark.parametrize(
    "options",
    [
        Options(), Options(url="http://127.0.0.1/v1"), Options(model="small"),
        Options(url="ftp://127.0.0.1/v1", model="small"), Options(url="127.0.0.1", model="small"),
        Options(url="http://me:secret@127.0.0.1/v1", model="small"),
        Options(url="http://127.0.0.1/v1", model="small", key="two words"),
        Options(url="http://127.0.0.1/v1", model="small", key="line\r\nX-More: 1"),
    ],
)  # fmt: skip
def test_a_language_model_that_is_not_set_up(options: Options) -> None:
    assert refused("language-model", options) == ("not_set_up", True)


def test_the_key_stays_out_of_what_is_printed() -> None:
    assert "s3cret" not in repr(SET_UP)


DOCUMENT = (ROOT / "docs/splitters.md").read_text()


def test_the_documents_plug_in_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = re.search(r"```python\n(.*?)```", DOCUMENT, re.DOTALL)
    point = re.search(r'^(\w+) = "my_splitter:(\w+)"$', DOCUMENT, re.MULTILINE)
    assert code
    assert point
    install(tmp_path, monkeypatch, code[1], module="my_splitter", **{point[1]: point[2]})
    text = "Beras naik\nHarga beras naik 3.000 rupiah."
    assert choose(load(point[1], SET_UP), text, 0, len(text), language="id", published=None) == ([(0, 10)], 0)


def test_the_document_lists_every_failure() -> None:
    listed = re.findall(r"^\| `(\w+)` \| (yes|no) \|", DOCUMENT, re.MULTILINE)
    assert listed == [(code, "yes" if permanent else "no") for code, (permanent, _message) in FAILURES.items()]
