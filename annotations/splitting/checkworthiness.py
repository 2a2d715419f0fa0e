"""Check-worthiness: how much a checker should care about a claim, 0 to 1, from features that every language has."""

from math import exp

from annotations.splitting.claim import DateMention, Quantity
from annotations.splitting.languages import Language
from annotations.splitting.tokens import Token

# Weights of a logistic model: what can be counted, dated or named can be checked; judgements and talk cannot.
WEIGHTS = {
    "bias": -0.2,
    "quantity": 0.9,
    "more_quantities": 0.3,
    "comparator": 0.2,
    "date": 0.4,
    "name": 0.5,
    "speaker": 0.2,
    "projection": -0.3,
    "opinion": -2.2,
    "self": -0.3,
    "short": -0.9,
    "headline": -2.5,
}


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
    """Return which features a claim has, by the names of WEIGHTS, as numbers from 0 to 1."""
    words = [token for token in tokens if token.is_word]
    return {
        "bias": 1.0,
        "quantity": float(bool(quantities)),
        "more_quantities": float(len(quantities) > 1),
        "comparator": float(any(quantity.comparator != "=" for quantity in quantities)),
        "date": float(bool(dates)),
        "name": min(sum(token.is_name for token in words[1:]), 3) / 3,
        "speaker": float(speaker is not None),
        "projection": float(modality == "projection"),
        "opinion": float(modality == "opinion"),
        "self": float(bool(words) and words[0].low in language.pronouns_self),
        "short": float(len(words) < 5),
        "headline": float(headline),
    }


def checkworthiness(found: dict[str, float]) -> float:
    """Return the probability that the model gives to `found`, rounded to two places."""
    score = sum(WEIGHTS[name] * value for name, value in found.items())
    return round(1 / (1 + exp(-score)), 2)
