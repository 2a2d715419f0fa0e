"""Articles: import by text or by address, and what is said about them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from annotations import access, dispatch, events
from annotations.errors import Invalid, InvalidTransition
from annotations.failure_words import sentence_of
from annotations.fetching.failures import FetchFailure
from annotations.fetching.weburls import normalise_url
from annotations.models import Article, ArticleVersion, Claim, User
from annotations.models.fields import digest
from annotations.splitting import SplitClaim, draft_statement, normalise
from annotations.splitting.many import Text, split_one
from annotations.splitting.text import UnfitText
from annotations.workflow import framing, locks, splitter_runs, standing, words

LIMITS = {"title": 500, "publisher": 200, "author": 200, "language": 8}


@dataclass(frozen=True, slots=True)
class TextImport:
    """A normalised text that may be kept; `facts` are the article's other columns, `language` may be empty."""

    text: str
    language: str
    published_on: date | None
    facts: dict[str, Any]


@dataclass(frozen=True, slots=True)
class SplitText:
    """A normalised text with the claims that were found in it; made outside of any transaction."""

    text: str
    language: str
    claims: list[SplitClaim]


def import_text(
    *, actor: User, text: str, published_on: date | None = None, kind: str = "story", **about: str
) -> tuple[Article, bool]:
    """Keeps a pasted text as an article and splits it; (article, whether it is new).

    `about`: title, publisher, author, language (empty: detected). The same text again, whatever its line ends and
    trailing blanks, leads to the article that is there. Raises NotAllowed; Invalid for an empty, too long or unfit one.
    """
    new = fit_import(actor=actor, text=text, published_on=published_on, kind=kind, **about)
    existing = article_with_text(new.text)
    if existing:
        return existing, False
    return store_import(actor=actor, new=new, split=split_text(new.text, new.language, new.published_on))


def fit_import(
    *, actor: User, text: str, published_on: date | None = None, kind: str = "story", **about: str
) -> TextImport:
    """What `import_text` would keep, checked and not yet split. Raises as it does."""
    access.check_can_annotate(actor)
    facts = _facts(kind=kind, published_on=published_on, **about)
    return TextImport(fit_text(text), facts.pop("language"), published_on, facts)


def store_import(*, actor: User, new: TextImport, split: SplitText) -> tuple[Article, bool]:
    """Keeps what `fit_import` checked, split since; the article that is there where somebody was quicker."""
    try:
        return _store_text(actor, split, new.facts), True
    except IntegrityError:  # somebody imported the same text a moment ago
        existing = article_with_text(new.text)
        if existing is None:
            raise
        return existing, False


@transaction.atomic
def import_url(
    *, actor: User, url: str, published_on: date | None = None, kind: str = "story", **about: str
) -> tuple[Article, bool]:
    """Notes an address whose page becomes an article in the background; (article, whether it is new).

    Dispatches import_article. Raises NotAllowed; Invalid for what is no web address.
    """
    access.check_can_annotate(actor)
    facts = _facts(kind=kind, published_on=published_on, **about)
    address = fit_url(url, field="url")
    article, created = Article.objects.get_or_create(
        url_sha256=digest(address),
        defaults={
            **facts,
            "url": address,
            "created_by": actor,
            "status": Article.Status.FETCHING,
            "due_at": timezone.now(),
        },
    )
    if created:
        events.record("article_imported", article, actor=actor, new={"url": address, **_plain(facts)})
        dispatch.send("import_article", article.pk)
    return article.duplicate_of or article, created


@transaction.atomic
def edit_article(*, actor: User, article_id: int, version: int | None = None, **changes: Any) -> Article:
    """Changes what is said about an article: title, publisher, author, published_on, language, required_reviews, blind.

    Raises NotAllowed (how many reviews and whether blind are an editor's), Invalid, StaleEdit.
    """
    access.check_can_annotate(actor)
    if {"required_reviews", "blind"} & changes.keys():
        access.check_can_moderate(actor)
    article = locks.locked(Article, article_id)
    locks.check_version(article, version)
    for name, limit in LIMITS.items():
        if name in changes:
            changes[name] = words.line(changes[name], field=name, limit=limit)
    if not 1 <= changes.get("required_reviews", 1) <= 9:
        raise Invalid(_("Between 1 and 9."), field="required_reviews")
    old, new = locks.apply(article, changes)
    if new:
        events.record("article_edited", article, actor=actor, old=old, new=new)
    if "required_reviews" in new:
        standing.follow_required_reviews(article)
    return article


@transaction.atomic
def retry_import(*, actor: User, article_id: int) -> Article:
    """Fetches the page of a failed import once more. Raises NotAllowed, InvalidTransition where it has not failed."""
    access.check_can_annotate(actor)
    article = locks.locked(Article, article_id)
    if article.status != Article.Status.FAILED or not article.url or article.duplicate_of_id:
        raise InvalidTransition(_("There is nothing to try again."))
    old = {"status": article.status, "failure": article.failure}
    article.status, article.failure, article.attempts = Article.Status.FETCHING, "", 0
    article.due_at, article.reserved_until = timezone.now(), None
    article.save(update_fields=["status", "failure", "attempts", "due_at", "reserved_until", "updated_at"])
    events.record("article_import_retried", article, actor=actor, old=old, new={"status": article.status})
    dispatch.send("import_article", article.pk)
    return article


def fit_text(raw: str) -> str:
    """The text in its fixed form. Raises Invalid(field="text") where it is empty, too long, or no text."""
    limit = settings.ARTICLE_MAX_CHARACTERS
    if len(raw) > limit:
        raise Invalid(
            _("An article has at most %(limit)s characters; these are %(count)s.")
            % {"limit": f"{limit:,}", "count": f"{len(raw):,}"},
            field="text",
        )
    try:
        text = normalise(raw)
    except UnfitText as error:
        raise Invalid(
            _("This is not plain text: it holds characters that cannot be kept. Was it a file?"), field="text"
        ) from error
    if not text.strip():
        raise Invalid(_("Paste the text of the article, or give its link."), field="text")
    return text


def fit_url(raw: str, *, field: str) -> str:
    """The address in its normalised form. Raises Invalid where it is none that can be fetched."""
    try:
        return normalise_url(raw.strip())
    except FetchFailure as failure:
        raise Invalid(sentence_of(failure.code), field=field) from failure


def split_text(text: str, language: str, published: date | None) -> SplitText:
    """Finds the language (where it is not given) and the claims; pure, so it is done outside of transactions."""
    found = split_one(Text(text, language, published))
    return SplitText(text, found.language, found.claims)


def article_with_text(text: str) -> Article | None:
    """The article that has this very text already."""
    version = ArticleVersion.objects.filter(sha256=digest(text)).select_related("article").first()
    return version.article if version else None


def add_text(article: Article, split: SplitText) -> int:
    """Gives an article its text and the claims found in it, inside the caller's transaction; how many claims.

    Where the desk has a second splitter, it reads the text in the background.
    """
    version = ArticleVersion.objects.create(article=article, text=split.text, sha256=digest(split.text))
    made = Claim.objects.bulk_create(
        (Claim(article=article, article_version=version, **values) for values in values_of(split)), batch_size=500
    )
    splitter_runs.begin(version)
    return len(made)


def values_of(split: SplitText) -> Iterator[dict[str, Any]]:
    """The columns of each claim that was found, its drafted statement among them."""
    for found in split.claims:
        yield {**claim_values(found), "statement": draft_statement(split.text, found, language=split.language)}


def claim_values(found: SplitClaim) -> dict[str, Any]:
    """The columns of a claim that the splitter knows."""
    return {
        "start": found.start,
        "end": found.end,
        "quote": found.text,
        "modality": found.modality,
        "speaker": (found.speaker or "")[:300],
        "cue": (found.cue or "")[:200],
        "via": list(found.via),
        "quantities": [quantity.as_dict() for quantity in found.quantities],
        "dates": [mention.as_dict() for mention in found.dates],
        "checkworthiness": found.checkworthiness,
        "why": list(found.why),
        "reasons": [list(reason) for reason in found.reasons],
        **framing.columns("speaker", found.speaker_span),
        **framing.columns("cue", found.cue_span),
    }


@transaction.atomic
def _store_text(actor: User, split: SplitText, facts: dict[str, Any]) -> Article:
    article = Article.objects.create(created_by=actor, language=split.language, status=Article.Status.READY, **facts)
    claims = add_text(article, split)
    events.record(
        "article_imported", article, actor=actor, new={"claims": claims, "language": split.language, **_plain(facts)}
    )
    return article


def _facts(*, kind: str, published_on: date | None, **about: str) -> dict[str, Any]:
    facts: dict[str, Any] = {
        name: words.line(about.get(name, ""), field=name, limit=limit) for name, limit in LIMITS.items()
    }
    return {**facts, "kind": words.choice(kind, Article.Kind, field="kind"), "published_on": published_on}


def _plain(facts: dict[str, Any]) -> dict[str, Any]:
    return {name: str(value) for name, value in facts.items() if value}
