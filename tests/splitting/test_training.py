"""The figures that training prints, by hand; what it reads; and that a model learns what sets examples apart."""

import gzip
from pathlib import Path

import pytest

from annotations.splitting import training
from annotations.splitting.checkworthiness import FEATURES
from annotations.splitting.training import Example

WORTHY = "The ministry paid {} million dollars for {} trucks in May 2023."
TALK = "I think, question {}, that we should hope for something better."


def examples(count: int) -> list[Example]:
    return [
        Example(text, "en", label)
        for at in range(1, count + 1)
        for text, label in ((WORTHY.format(at, at + 20), True), (TALK.format("abcdefgh"[at % 8]), False))
    ]


@pytest.mark.parametrize(
    ("labels", "values", "figures"),
    [
        ([1, 0, 1], [0.9, 0.8, 0.7], (2 / 3, 1.0, 0.8, 0.5 * 1 + 0.5 * 2 / 3)),
        ([1, 0, 1], [0.9, 0.1, 0.5], (1.0, 1.0, 1.0, 1.0)),
        ([1, 0], [0.6, 0.6], (0.5, 1.0, 2 / 3, 0.5)),  # equal values have no order
        ([0, 1], [0.6, 0.4], (0.0, 0.0, 0.0, 0.5)),
        ([], [], (0.0, 0.0, 0.0, 0.0)),
    ],
)
def test_figures(labels: list[int], values: list[float], figures: tuple[float, ...]) -> None:
    assert tuple(training.measure([bool(label) for label in labels], values)) == pytest.approx(figures)


def test_figures_are_those_of_scikit_learn() -> None:
    metrics = pytest.importorskip("sklearn.metrics")
    labels = [bool(at * 7 % 3) for at in range(60)]
    values = [at * 37 % 20 / 20 for at in range(60)]
    ours = training.measure(labels, values)
    assert ours.average_precision == pytest.approx(metrics.average_precision_score(labels, values))
    assert ours.f1 == pytest.approx(metrics.f1_score(labels, [value >= 0.5 for value in values]))


def test_the_best_threshold() -> None:
    assert training.best_threshold([False, True, False, True, True], [-2.0, -1.0, 0.5, 0.8, 2.0]) == -1.0
    assert training.best_threshold([False, True, True], [3.0, 1.0, 2.0]) == 1.0


def test_a_fifth_of_either_kind_is_held_out_always_the_same() -> None:
    whole = examples(20)
    kept, held = training.hold_out(whole)
    assert (len(kept), len(held), sum(example.label for example in held)) == (32, 8, 4)
    assert training.hold_out(whole) == (kept, held)
    assert {*kept, *held} == set(whole)


def test_examples_are_read_packed_or_not(tmp_path: Path) -> None:
    line = '{"id": "1", "text": "Harga naik.", "lang": "id", "label": 1}\n\n'
    (tmp_path / "a.jsonl").write_text(line, encoding="utf-8")
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(line.encode()))
    for name in ("a.jsonl", "b.jsonl.gz"):
        assert list(training.read_examples(tmp_path / name)) == [Example("Harga naik.", "id", True)]


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        '{"text": "a", "lang": "en"}',
        '{"text": "a", "lang": "en", "label": 2}',
        '{"text": 1, "lang": "en", "label": 1}',
        '{"text": "a", "lang": 3, "label": 0}',
        '{"text": "\\ud800", "lang": "en", "label": 0}',
    ],
)
def test_a_row_that_is_no_example_names_its_line(tmp_path: Path, line: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("\n" + line, encoding="utf-8")
    with pytest.raises(training.UnfitExamples, match="line 2"):
        list(training.read_examples(path))


@pytest.mark.parametrize(("name", "raw"), [("a.jsonl.gz", b"no gzip"), ("a.jsonl", b"\xff\xfe")])
def test_a_file_of_another_kind_is_said_to_be_so(tmp_path: Path, name: str, raw: bytes) -> None:
    (tmp_path / name).write_bytes(raw)
    with pytest.raises(training.UnfitExamples, match="unpacked or is not UTF-8"):
        list(training.read_examples(tmp_path / name))


def test_a_model_learns_what_sets_examples_apart() -> None:
    pytest.importorskip("sklearn")
    known = examples(10)
    rows = [training.example_features(example) for example in known]
    model = training.Model(rows, [example.label for example in known], FEATURES)
    assert training.measure([example.label for example in known], model.values(rows)).f1 == 1
    assert model.weights["quantity"] > 0 > model.weights["first-person"]
    assert "headline" not in model.weights
    with pytest.raises(training.UnfitExamples, match="At least 5 examples with the label 0"):
        training.check_enough([example for example in known if example.label])
