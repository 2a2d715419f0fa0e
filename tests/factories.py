"""Rows for tests, made by walking the real workflow, so that no test rests on a row that could not come to be."""

from itertools import count
from typing import Any

from annotations import access
from annotations.models import Article, Citation, Claim, Review, User, Verdict
from annotations.workflow import articles, claims, people, reviews, sources, verdicts

_numbers = count(1)
PASSWORD = "a long pass phrase"

INDONESIAN = (
    "Kepala pelabuhan Sari Wijaya mengatakan 3.000 peti kemas telah dipindahkan ke gudang baru di Cilacap.\n"
    "Jumlahnya diperkirakan akan naik menjadi sekitar 12.000 pada akhir tahun."
)
ENGLISH = (
    "Harbour master Sari Wijaya said 3,000 containers had been moved to a new warehouse in Cilacap.\n"
    "Their number is expected to rise to about 12,000 by the end of the year."
)


def make_user(role: str = access.REVIEWER, *, username: str = "", password: str = PASSWORD, **fields: Any) -> User:
    """A person with this role; an empty role gives an account that belongs to no desk."""
    username = username or f"person-{next(_numbers)}"
    if role:
        user = people.create_person(username=username, password=password, role=role)
    else:
        user = User.objects.create_user(username=username, password=password)
    for name, value in fields.items():
        setattr(user, name, value)
    if fields:
        user.save(update_fields=[*fields])
    return user


def make_article(
    *, actor: User | None = None, text: str = "", required_reviews: int = 1, blind: bool = False, **about: Any
) -> Article:
    """An article of two sentences, or of `text`; its first line is new each time, so that none is there already."""
    number = next(_numbers)
    about = {"title": f"Kabar pelabuhan {number}", "language": "id", **about}
    actor = actor or make_user()
    article, _created = articles.import_text(
        actor=actor, text=text or f"{INDONESIAN}\nLaporan nomor {number}.", **about
    )
    if required_reviews != 1 or blind:
        editor = make_user(access.MODERATOR)
        article = articles.edit_article(
            actor=editor, article_id=article.pk, required_reviews=required_reviews, blind=blind
        )
    return article


def make_claim(*, state: str = "open", article: Article | None = None, **kwargs: Any) -> Claim:
    """A claim that got to this state through the workflow."""
    article = article or make_article(**kwargs)
    text = article.versions.get().text
    start = text.index("3.000 peti kemas") if "3.000 peti kemas" in text else 0
    claim = article.claims.filter(start__lte=start, end__gt=start).first() or claims.create_claim(
        actor=make_user(), article_id=article.pk, start=start, end=text.index("\n") if "\n" in text else len(text)
    )
    WALKS[state](claim)
    claim.refresh_from_db()
    return claim


def make_review(
    claim: Claim, *, rating: str = "true", reviewer: User | None = None, rationale: str = "Dua laporan sepakat."
) -> Review:
    review, _created = reviews.submit_review(
        reviewer=reviewer or make_user(), claim_id=claim.pk, rating=rating, rationale=rationale
    )
    return review


def make_citation(claim: Claim, *, url: str = "", actor: User | None = None, **about: str) -> Citation:
    url = url or f"https://example.org/{next(_numbers)}"
    return sources.add_sources(actor=actor or make_user(), claim_id=claim.pk, urls=[url], **about)[0]


def make_verdict(
    claim: Claim | None = None, *, rating: str = "true", publish: bool = True, summary: str = "Angkanya benar."
) -> Verdict:
    """A verdict on a claim that somebody else has reviewed; published unless asked otherwise."""
    claim = claim or make_claim(state="reviewed")
    editor = make_user(access.MODERATOR)
    return verdicts.decide_claim(actor=editor, claim_id=claim.pk, rating=rating, summary=summary, publish=publish)


def _dispute(claim: Claim) -> None:
    articles.edit_article(actor=make_user(access.MODERATOR), article_id=claim.article_id, required_reviews=2)
    make_review(claim, rating="true")
    make_review(claim, rating="false")


def _decide(claim: Claim) -> None:
    make_review(claim)
    make_verdict(claim, publish=False)


WALKS = {
    "open": lambda _claim: None,
    "reviewed": make_review,
    "disputed": _dispute,
    "decided": _decide,
    "dismissed": lambda claim: claims.dismiss_claim(actor=make_user(), claim_id=claim.pk, kind="not-a-claim"),
}
