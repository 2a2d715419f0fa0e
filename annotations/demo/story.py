"""What happens in the demo, step by step."""

import time
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings

from annotations import access
from annotations.demo.pages import GONE
from annotations.jobs.evidence import find_evidence_for
from annotations.jobs.fetches import fetch_source
from annotations.models import Article, Citation, Claim, Source, User
from annotations.workflow import articles, claims, people, reviews, sources, verdicts

TEXTS = Path(__file__).parent / "articles"
LONGEST_FETCH = 60  # seconds
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
    """One claim goes all the way to its publication, on two sources; one rests on a page that is gone."""
    dewi, raka = team["reviewer"], team["moderator"]
    article = _import(dewi, "id", publisher="Contoh Harian", published_on=date(2024, 10, 29))
    moved, projected, monitored = (
        _claim(article, words) for words in ("3.000 prajurit Korea Utara", "12.000", "lebih dari 3.000")
    )
    claims.edit_claim(
        actor=dewi, claim_id=moved.pk, statement="3.000 prajurit Korea Utara dibawa ke tempat latihan di Rusia"
    )
    briefing = _attach(
        dewi,
        moved,
        "officials-briefing",
        stance="supports",
        quote="about 3,000 soldiers from North Korea were brought to training grounds near the front",
    )
    sources.edit_citation(
        actor=dewi,
        citation_id=briefing.pk,
        quote_translation="sekitar 3.000 prajurit dari Korea Utara dibawa ke tempat latihan di dekat garis depan",
    )
    _attach(dewi, moved, "catatan-pemantau", stance="supports")
    _attach(dewi, monitored, "catatan-pemantau", stance="supports")
    _attach(dewi, monitored, GONE)
    _review(dewi, moved, "true", "Dua laporan yang tidak saling mengutip menyebut angka yang sama.")
    _review(dewi, projected, "not-due", "Perkiraan untuk akhir tahun. Belum dapat dinilai sekarang.")
    verdicts.decide_claim(
        actor=raka,
        claim_id=moved.pk,
        rating="true",
        summary="Pejabat dan pemantau, masing-masing dari sumbernya sendiri, menyebut sekitar 3.000 prajurit.",
        publish=True,
    )


def _english(team: dict[str, User]) -> None:
    """Two assessments a claim, each hidden from who has not given theirs; on one claim they differ."""
    raka, sinta = team["moderator"], team["admin"]
    article = _import(raka, "en", publisher="Example Daily", published_on=date(2024, 10, 29))
    articles.edit_article(actor=raka, article_id=article.pk, required_reviews=2, blind=True)
    moved, projected = _claim(article, "about 3,000"), _claim(article, "12,000")
    _attach(raka, moved, "officials-briefing", stance="supports")
    _review(raka, moved, "mostly-true", "The number fits; that all of them are near the front does not.")
    _review(raka, projected, "not-due", "It speaks of the end of the year, which is not here yet.")
    _review(sinta, projected, "unproven", "Nobody says where this number comes from.")


def _import(actor: User, language: str, **about: Any) -> Article:
    title, _newline, text = (TEXTS / f"{language}.txt").read_text(encoding="utf-8").partition("\n")
    return articles.import_text(actor=actor, text=text, title=title, language=language, **about)[0]


def _claim(article: Article, words: str) -> Claim:
    """The claim in which these words stand."""
    return article.claims.filter(quote__icontains=words).earliest("start")


def _attach(actor: User, claim: Claim, slug: str, **about: str) -> Citation:
    """Cites a page of the demo and waits for its copy, so that a verdict can rest on it."""
    (citation,) = sources.add_sources(actor=actor, claim_id=claim.pk, urls=[_page(slug)], **about)
    fetch_source(citation.source_id)  # a worker may have been quicker, or be at it now
    _wait_for(Source.objects.get(pk=citation.source_id))
    find_evidence_for(citation.pk)
    return citation


def _wait_for(source: Source) -> None:
    until = time.monotonic() + LONGEST_FETCH
    while source.fetch_status in {Source.FetchStatus.QUEUED, Source.FetchStatus.FETCHING}:
        if time.monotonic() > until:
            raise TimeoutError(f"{source.url} was not fetched: does this desk answer at PUBLIC_URL?")
        time.sleep(0.1)
        source.refresh_from_db()


def _review(reviewer: User, claim: Claim, rating: str, rationale: str) -> None:
    reviews.submit_review(reviewer=reviewer, claim_id=claim.pk, rating=rating, rationale=rationale)


def _page(slug: str) -> str:
    return f"{settings.PUBLIC_URL}/demo/pages/{slug}/"
