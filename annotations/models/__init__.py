"""The tables: fields, constraints and small properties. Reads are in `queries`, changes in `workflow` and `jobs`."""

from annotations.models.article import Article, ArticleVersion
from annotations.models.claim import Claim
from annotations.models.event import Event
from annotations.models.rating import Rating, RatingScale
from annotations.models.review import Review
from annotations.models.source import Citation, Passage, Snapshot, Source
from annotations.models.splitter_run import SplitterRun
from annotations.models.token import ApiToken
from annotations.models.user import User
from annotations.models.verdict import Verdict, VerdictVersion

__all__ = [
    "ApiToken",
    "Article",
    "ArticleVersion",
    "Citation",
    "Claim",
    "Event",
    "Passage",
    "Rating",
    "RatingScale",
    "Review",
    "Snapshot",
    "Source",
    "SplitterRun",
    "User",
    "Verdict",
    "VerdictVersion",
]
