"""An article's text as HTML: a <mark> for each piece under claims, a numbered link where each ends, a map of all.

Written in Python and not as a template: an article may have hundreds of claims, and its text has to come out to the
letter, because the selection is counted in it.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from annotations.models import Claim
from annotations.queries.workspace import Text
from annotations.rules import ClaimState
from annotations.splitting.languages import load
from annotations.splitting.layout import find_blocks
from annotations.web.highlights import Mark, Paragraph, Piece, excerpt, paragraphs

LONGEST_LABEL = 120
LONGEST_FRAME = 160
FURNITURE = ("link", "credit", "byline")


def marked_text(text: Text, current: int | None) -> SafeString:
    """The paragraphs of the article; `current` is the key of the claim in hand."""
    if text.version is None:
        return SafeString("")
    by_key = {claim.pk: claim for claim in text.claims}
    numbers = {claim.pk: number for number, claim in enumerate(text.claims, start=1)}
    furniture = _furniture(text)
    cut = paragraphs(text.version.text, [mark for claim in text.claims for mark in _marks(claim)])
    labels = {pk: _label(claim, numbers[pk], is_current=pk == current) for pk, claim in by_key.items()}
    return mark_safe("\n".join(_paragraph(p, by_key, labels, current, is_furniture=p.start in furniture) for p in cut))  # noqa: S308


def mapped_claims(text: Text, current: int | None) -> SafeString:
    """The claims as a line of links, each in the colour or pattern of its state."""
    segments = (_segment(claim, n, is_current=claim.pk == current) for n, claim in enumerate(text.claims, start=1))
    return mark_safe("".join(segments))  # noqa: S308


def _furniture(text: Text) -> set[int]:
    """Where lines start that are no body of the article: links to others, bylines, credits."""
    if text.version is None:
        return set()
    blocks = find_blocks(text.version.text, load(text.article.language))
    return {block.start for block in blocks if block.kind in FURNITURE}


def _marks(claim: Claim) -> Iterator[Mark]:
    yield Mark(claim.pk, claim.start, claim.end)
    for part, span in (("speaker", claim.speaker_span), ("cue", claim.cue_span)):
        if span:
            yield Mark(claim.pk, *span, part)


def _paragraph(
    paragraph: Paragraph,
    claims: Mapping[int, Claim],
    labels: Mapping[int, str],
    current: int | None,
    *,
    is_furniture: bool,
) -> str:
    inner = "".join(_piece(piece, claims, labels, current) for piece in paragraph.pieces)
    kind = ' class="furniture"' if is_furniture else ""
    return f'<p data-start="{paragraph.start}"{kind}>{inner}</p>'


def _piece(piece: Piece, claims: Mapping[int, Claim], labels: Mapping[int, str], current: int | None) -> str:
    words = _framed(escape(piece.text), piece.parts, current)
    if not piece.keys:
        return words
    classes = [claims[piece.keys[0]].state]
    if len(piece.keys) > 1:
        classes.append(f"over-{claims[piece.keys[1]].state}")
    if current in piece.keys:
        classes.append("current")
    keys = " ".join(str(key) for key in piece.keys)
    ends = "".join(labels[key] for key in piece.ends)
    return f'<mark class="{" ".join(classes)}" data-claims="{keys}">{words}</mark>{ends}'


def marked_frame(text: str, claim: Claim) -> SafeString:
    """Who says a claim, as its article has it: “kata Suharyanto”, with what stands between where that is short."""
    spans = sorted(span for span in (claim.speaker_span, claim.cue_span) if span)
    if not spans:
        return SafeString("")
    whole = spans[0][0], max(end for _start, end in spans)
    if whole[1] - whole[0] <= LONGEST_FRAME:
        return mark_safe(_framed_run(text, claim, *whole))  # noqa: S308
    return mark_safe(" … ".join(_framed_run(text, claim, *span) for span in spans))  # noqa: S308


def _framed_run(text: str, claim: Claim, start: int, end: int) -> str:
    marks = [Mark(m.key, m.start - start, m.end - start, m.part) for m in _marks(claim) if m.part]
    pieces = excerpt(text[start:end], marks)
    return "".join(_framed(escape(piece.text), piece.parts, claim.pk) for piece in pieces)


def _framed(words: str, parts: Iterable[tuple[str, int]], current: int | None) -> str:
    """Words of claims' frames: whose speakers and cues they are; those of the claim in hand are shown."""
    keys: dict[str, list[int]] = {}
    for part, key in parts:
        keys.setdefault(part, []).append(key)
    for part, whose in keys.items():
        here = " current" if current in whose else ""
        words = f'<span class="frame {part}{here}" data-{part}="{" ".join(map(str, whose))}">{words}</span>'
    return words


def _label(claim: Claim, number: int, *, is_current: bool) -> str:
    """The number at a claim's end: the link to it, and what its line says in words."""
    word, classes = _word(claim)
    quote = claim.quote if len(claim.quote) <= LONGEST_LABEL else claim.quote[:LONGEST_LABEL] + "…"
    name = escape(_name(claim, number) + f": {quote}")
    return (
        f'<a class="number{classes}" id="claim-{claim.pk}" data-label {_link(claim, is_current=is_current)}'
        f' aria-label="{name}">{number}{" " + escape(word) if word else ""}</a>'
    )


def _segment(claim: Claim, number: int, *, is_current: bool) -> str:
    name = escape(_name(claim, number))
    classes = f"decided rating-{claim.verdict.rating.css}" if claim.state == ClaimState.DECIDED else claim.state
    link = _link(claim, is_current=is_current)
    return f'<a class="{classes}" {link} tabindex="-1" title="{name}"><span class="unseen">{name}</span></a>'


def _link(claim: Claim, *, is_current: bool) -> str:
    url = f"{_claims_url()}{claim.pk}/"
    here = ' aria-current="true"' if is_current else ""
    return f'href="{url}" hx-get="{url}" data-claim="{claim.pk}"{here}'


@cache
def _claims_url() -> str:
    """What the addresses of all claims begin with: asking for each is half the time of a long article."""
    return reverse("claim", args=[0]).removesuffix("0/")


def _name(claim: Claim, number: int) -> str:
    state = claim.verdict.rating.label if claim.state == ClaimState.DECIDED else claim.get_state_display()
    return _("Claim %(number)s, %(state)s") % {"number": number, "state": state}


def _word(claim: Claim) -> tuple[str, str]:
    """The word beside the number, and the classes that go with it."""
    if claim.state == ClaimState.DECIDED:
        rating = claim.verdict.rating
        return rating.label, f" rating rating-{rating.css}"
    if claim.state == ClaimState.DISPUTED:
        return _("checkers disagree"), ""
    if claim.modality == Claim.Modality.FACT:
        return "", ""
    is_forecast = claim.modality == Claim.Modality.PROJECTION
    return (pgettext("kind of claim", "forecast") if is_forecast else pgettext("kind of claim", "opinion")), ""
