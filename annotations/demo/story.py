"""What happens in the demo, step by step."""

from datetime import date
from pathlib import Path

from django.conf import settings
from django.db import transaction

from annotations import access
from annotations.demo.pages import GONE
from annotations.jobs.evidence import find_evidence_for
from annotations.jobs.fetches import fetch_source
from annotations.models import Article, Claim, User
from annotations.workflow import articles, people, reviews, sources, verdicts

TEXTS = Path(__file__).parent / "articles"
# user name, role, first and last name
ACCOUNTS = (
    ("reviewer", access.REVIEWER, "Dewi", "Wulandari"),
    ("moderator", access.MODERATOR, "Raka", "Pratama"),
    ("admin", access.ADMINISTRATOR, "Sinta", "Maharani"),
)


def load(passwords: dict[str, str]) -> bool:
    """Makes the accounts with these passwords and plays the story once; whether it was played.

    Needs this installation to answer at PUBLIC_URL: its sources are fetched like any other.
    """
    with transaction.atomic():
        team = {name: _account(name, role, first, last, passwords[name]) for name, role, first, last in ACCOUNTS}
    if Article.objects.exists():
        return False
    _indonesian(team)
    _english(team)
    return True


def _account(name: str, role: str, first: str, last: str, password: str) -> User:
    user = User.objects.filter(username=name).first()
    if user is None:
        user = people.create_person(username=name, password=password, role=role, first_name=first, last_name=last)
    return user


def _indonesian(team: dict[str, User]) -> None:
    article = _import(team["reviewer"], "id", publisher="Contoh Harian", published_on=date(2024, 10, 29))
    moved, projected, monitored = (
        _claim(article, words) for words in ("3.000 prajurit Korea Utara", "12.000", "lebih dari 3.000")
    )
    _attach(team["reviewer"], moved, "officials-briefing", stance="supports")
    _attach(team["reviewer"], monitored, "catatan-pemantau", stance="supports")
    sources.add_sources(actor=team["reviewer"], claim_id=moved.pk, urls=[_page(GONE)])
    _review(team["reviewer"], moved, "true", "Dua laporan yang tidak saling mengutip menyebut angka yang sama.")
    _review(team["reviewer"], projected, "not-due", "Perkiraan untuk akhir tahun. Belum dapat dinilai sekarang.")
    verdicts.decide_claim(
        actor=team["moderator"],
        claim_id=moved.pk,
        rating="true",
        summary="Pejabat dan pemantau, masing-masing dari sumbernya sendiri, menyebut sekitar 3.000 prajurit.",
        publish=True,
    )


def _english(team: dict[str, User]) -> None:
    article = _import(team["moderator"], "en", publisher="Example Daily", published_on=date(2024, 10, 29))
    articles.edit_article(actor=team["moderator"], article_id=article.pk, required_reviews=2, blind=True)
    moved = _claim(article, "about 3,000")
    _attach(team["moderator"], moved, "officials-briefing", stance="supports")
    _review(team["moderator"], moved, "mostly-true", "The number fits; that all of them are near the front does not.")


def _import(actor: User, language: str, **about: object) -> Article:
    text = (TEXTS / f"{language}.txt").read_text(encoding="utf-8")
    title, _newline, _body = text.partition("\n")
    return articles.import_text(actor=actor, text=text, title=title, language=language, **about)[0]  # type: ignore[arg-type]


def _claim(article: Article, words: str) -> Claim:
    """The claim in which these words stand."""
    return article.claims.filter(quote__icontains=words).earliest("start")


def _attach(actor: User, claim: Claim, slug: str, **about: str) -> None:
    """Cites a page of the demo and does at once what a worker would, so that a verdict can rest on the copy."""
    (citation,) = sources.add_sources(actor=actor, claim_id=claim.pk, urls=[_page(slug)], **about)
    fetch_source(citation.source_id)
    find_evidence_for(citation.pk)


def _review(reviewer: User, claim: Claim, rating: str, rationale: str) -> None:
    reviews.submit_review(reviewer=reviewer, claim_id=claim.pk, rating=rating, rationale=rationale)


def _page(slug: str) -> str:
    return f"{settings.PUBLIC_URL}/demo/pages/{slug}/"
