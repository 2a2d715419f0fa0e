"""Check-worthiness: how much a checker should care about a claim, 0 to 1, and which of its features say so.

A logistic model over features that every language has. Its weights lie in checkworthiness.toml, made by
`manage.py train_checkworthiness` (training.py); the words that a feature counts lie with each language (`worth`).
"""

import re
import tomllib
from collections import Counter
from functools import lru_cache
from math import exp, log2
from pathlib import Path
from typing import NamedTuple

from annotations.splitting.claim import DateMention, Quantity
from annotations.splitting.languages import Language
from annotations.splitting.tokens import Token

WEIGHTS_FILE = Path(__file__).with_name("checkworthiness.toml")

# What each feature is, by the names that `reasons` and the file of weights use. The names are stable.
FORM_FEATURES = {
    "quantity": "a number that counts or measures",
    "more-quantities": "more than one quantity",
    "percent": "a share in percent",
    "money": "a sum of money",
    "large-number": "a number of a thousand or more",
    "comparator": "bounds: about, more than, at least",
    "date": "a day, month or year",
    "name": "words with a capital letter: who and where",
    "acronym": "an acronym",
    "length": "longer (or, below nought, shorter) than twelve words",
    "question": "a question mark",
}
SPEECH_FEATURES = {
    "speaker": "somebody is quoted as saying it",
    "projection": "told as a projection",
    "opinion": "told as an opinion",
}
GRAMMAR_FEATURES = {
    "past": "told as having happened",
    "present": "told as being so",
    "future": "told as coming",
    "duty": "what should or must be",
    "possibility": "what can, could or would be",
    "first-person": "I, me, my",
    "third-person": "he, she, they",
    "question-word": "who, what, how",
}
WORD_FEATURES = {
    "comparison": "words that compare: more than, the lowest, twice, average",
    "all-or-none": "words for all or none: every, never, only",
    "period": "words for a stretch of time: since, during, years",
    "change": "words of rise and fall",
    "deed": "deeds on record: voted, signed, paid, sent",
    "harm": "violence, crime, disaster, disease",
    "public-matter": "public matters: taxes, prices, jobs, health, schools",
    "institution": "law and state: bill, court, ministry, treaty",
    "office": "offices and professions: minister, spokesman, analyst",
    "evidence": "words for evidence: data, study, figures, said",
    "stance": "words of judgement and feeling: think, hope, good, too",
    "talk": "words about talking: question, answer, thank",
    "values": "abstract words: freedom, future, leadership",
}
COUNTED_FEATURES = tuple(GRAMMAR_FEATURES | WORD_FEATURES)
# Those whose words a language file lists under `worth`; an office is one of its `roles`.
WORTH_LISTS = tuple(name for name in COUNTED_FEATURES if name != "office")
# No data tells us of these: their weights are set by hand and stay as they are in training.
PRIOR_FEATURES = {"headline": "the headline: the text below it says the same, and more"}
PRIORS = {"headline": -6.0}
FEATURES = FORM_FEATURES | SPEECH_FEATURES | GRAMMAR_FEATURES | WORD_FEATURES | PRIOR_FEATURES

_USUAL_LENGTH = 12  # words
_MOST_REASONS = 5
_LEAST_REASON = 0.1  # of the log odds: what moves the value by about two hundredths
_CURRENCY = re.compile(r"[A-Z]{3}")


class Checkworthiness(NamedTuple):
    """`value` from 0 to 1, 0.5 where a checker should begin to care; `reasons`: features and what each added to it.

    A reason is what a feature adds to the log odds: above nought for worth checking, below it against. The strongest
    come first, what hardly matters is left out.
    """

    value: float
    reasons: tuple[tuple[str, float], ...]


def features(
    tokens: list[Token],
    quantities: list[Quantity],
    dates: list[DateMention],
    modality: str,
    speaker: str | None,
    language: Language,
    *,
    headline: bool = False,
) -> dict[str, float]:
    """Return each of FEATURES as a number from 0 to 1, `length` from -1 to 1: 0 at twelve words, 1 at 48.

    Of what is counted the first weighs most: one is 0.5, two 0.75, three 0.875.
    """
    words = [token for token in tokens if token.is_word]
    lows = [token.low.replace("’", "'") for token in words]
    named = zip(words[1:], lows[1:], strict=True)  # English writes "I" like a name
    found = {
        "quantity": float(bool(quantities)),
        "more-quantities": _saturated(max(len(quantities) - 1, 0)),
        "percent": float(any(quantity.unit == "%" for quantity in quantities)),
        "money": float(any(_CURRENCY.fullmatch(quantity.unit or "") for quantity in quantities)),
        "large-number": float(any(len(quantity.value.partition(".")[0]) > 3 for quantity in quantities)),
        "comparator": float(any(quantity.comparator != "=" for quantity in quantities)),
        "date": float(bool(dates)),
        "name": _saturated(
            sum(token.is_name and "first-person" not in _named_by(low, language) for token, low in named)
        ),
        "acronym": float(any(len(token.text) > 1 and token.text.isupper() for token in words)),
        "length": max(-1.0, min(1.0, log2(max(len(words), 1) / _USUAL_LENGTH) / 2)),
        "question": float(any(token.text == "?" for token in tokens[-2:])),
        "speaker": float(speaker is not None),
        "projection": float(modality == "projection"),
        "opinion": float(modality == "opinion"),
        "headline": float(headline),
    }
    counts = Counter(name for low in lows for name in _named_by(low, language))
    found |= {name: _saturated(count) for name, count in counts.items() if name in COUNTED_FEATURES}
    return {name: found.get(name, 0.0) for name in FEATURES}


def score(found: dict[str, float]) -> Checkworthiness:
    """Return what the model says of a claim with the features `found`.

    >>> score(features([], [], [], "opinion", None, load("en"))).value < 0.5
    True
    """
    bias, weights = _model()
    parts = {name: weights[name] * value for name, value in found.items() if value and name in weights}
    value = 1 / (1 + exp(-bias - sum(parts.values())))
    told = [(name, round(part, 2)) for name, part in parts.items() if abs(part) >= _LEAST_REASON]
    told.sort(key=lambda reason: -abs(reason[1]))
    return Checkworthiness(round(value, 2), tuple(told[:_MOST_REASONS]))


@lru_cache(maxsize=1)
def _model() -> tuple[float, dict[str, float]]:
    """Return the bias and the weights of the shipped model, read when the first claim is scored."""
    read = tomllib.loads(WEIGHTS_FILE.read_text(encoding="utf-8"))
    return float(read["bias"]), {name: float(weight) for name, weight in read["weights"].items()}


def _saturated(count: int) -> float:
    return float(1 - 0.5**count)


@lru_cache(maxsize=16)
def _index(language: Language) -> dict[str, tuple[str, ...]]:
    """Return the features that count each listed word."""
    found: dict[str, tuple[str, ...]] = {}
    listed = [(name, language.worth.get(name, frozenset())) for name in WORTH_LISTS]
    for name, held in [*listed, ("office", language.roles)]:
        for word in held:
            found[word] = (*found.get(word, ()), name)
    return found


@lru_cache(maxsize=20_000)
def _named_by(low: str, language: Language) -> tuple[str, ...]:
    """Return the features that count a word, by itself or by what stands before its apostrophe ("nation's")."""
    index = _index(language)
    names = index.get(low) or index.get(low.partition("'")[0], ())
    shape = language.told_shape
    if "past" not in names and shape and low not in language.not_verbs and shape.fullmatch(low):
        return (*names, "past")
    return names
