"""How a claim was found, in words: every rule that the splitter gives has its sentence."""

import re
from pathlib import Path

import pytest

from annotations import splitting
from annotations.web.how_found import FEATURES, RULES, feature_words, for_and_against, rule_words

FOLDER = Path(splitting.__file__).parent
GIVEN = re.compile(r'"((?:frame|speaker|opening):[a-z-]+|modality:(?:default|cue-[a-z]+)|marked|headline|quote|split)"')


def test_every_rule_of_the_splitter_has_words() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.py")))
    given = set(GIVEN.findall(code))
    assert len(given) > 15
    assert given - RULES.keys() == set()


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("quote", "It stands in quotation marks."),
        ("modality:akan", "The word “akan” makes it a forecast or an opinion."),
        ("splitter:openai", "The second splitter chose it: openai."),
        ("new-rule", "new-rule"),
    ],
)
def test_a_rule_in_words(rule: str, words: str) -> None:
    assert rule_words(rule) == words


def test_features_that_are_not_known_are_named() -> None:
    assert feature_words("large-number") == "a large number"
    assert feature_words("some-new_feature") == "some new feature"


def test_reasons_are_told_apart_the_strongest_first() -> None:
    reasons = [["opinion", -2.2], ["quantity", 0.9], ["headline", -0.7], ["name", 0.4], ["question", 0]]
    assert for_and_against(reasons) == (["a number", "names"], ["an opinion", "it is the headline"])
    assert for_and_against([]) == ([], [])
    assert len(for_and_against([[name, 1.0] for name in FEATURES])[0]) == 6
