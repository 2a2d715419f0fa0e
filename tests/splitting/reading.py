"""What the tests of the splitter share: a text split with fewer words, and the invariants that hold for any text."""

from datetime import date

from annotations.splitting import SplitClaim, split_article

DAY = date(2025, 5, 15)  # a Thursday


def split(text: str, language: str = "id", published: date | None = DAY) -> list[SplitClaim]:
    return split_article(text, language=language, published=published)


def said(text: str, language: str = "id") -> list[tuple[str, str | None]]:
    """What is said, and who says it."""
    return [(claim.text, claim.speaker) for claim in split(text, language)]


def check_invariants(text: str, claims: list[SplitClaim]) -> None:
    """Spans cut out what they say, in order and without overlap; so do the quantities and dates in them."""
    end = 0
    for claim in claims:
        assert end <= claim.start < claim.end <= len(text)
        assert claim.text == text[claim.start : claim.end]
        assert claim.modality in ("fact", "projection", "opinion")
        assert 0 <= claim.checkworthiness <= 1
        assert claim.why
        for part in (*claim.quantities, *claim.dates):
            assert claim.start <= part.start < part.end <= claim.end
            assert part.text == text[part.start : part.end]
        end = claim.end
