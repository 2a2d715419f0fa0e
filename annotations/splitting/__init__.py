"""The claim splitter: from an article's text to the claims in it, one small pure step after the other (pipeline.py).

Knows nothing of tables or pages; loads a language's words, and the model that tells languages apart, when first needed.
"""

from annotations.splitting.claim import DateMention, Quantity, SplitClaim
from annotations.splitting.cutting import split_span
from annotations.splitting.dates import find_dates
from annotations.splitting.language import detect_language
from annotations.splitting.pipeline import describe_span, describe_spans, split_article
from annotations.splitting.quantities import find_quantities
from annotations.splitting.statement import draft_statement
from annotations.splitting.text import UnfitText, normalise

__all__ = [
    "DateMention",
    "Quantity",
    "SplitClaim",
    "UnfitText",
    "describe_span",
    "describe_spans",
    "detect_language",
    "draft_statement",
    "find_dates",
    "find_quantities",
    "normalise",
    "split_article",
    "split_span",
]
