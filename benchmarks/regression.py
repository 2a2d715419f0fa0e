"""The peer that learns words: tf-idf of words and pairs of words with a logistic regression, from scikit-learn."""

from collections.abc import Sequence
from typing import Any

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score
from sklearn.pipeline import make_pipeline


def predicted_by_words(texts: Sequence[str], labels: Sequence[bool], asked: Sequence[dict[str, Any]]) -> list[float]:
    """Return the probability of the label for each row in `asked`, learnt from `texts`."""
    vectors = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, min_df=2)
    model = make_pipeline(vectors, LogisticRegression(C=10, class_weight="balanced", max_iter=2000))
    model.fit(list(texts), list(labels))
    return [float(chance) for chance in model.predict_proba([row["text"] for row in asked])[:, 1]]


def average_precision(gold: Sequence[bool], chances: Sequence[float]) -> float:
    """Return the area below the curve of precision over recall."""
    return float(average_precision_score(list(gold), list(chances)))
