"""The first draft of a claim's statement: the span in words that can be read without the article."""

import re

from annotations.splitting.claim import SplitClaim
from annotations.splitting.languages import load

_BLANKS = re.compile(r"\s+")


def draft_statement(text: str, found: SplitClaim, *, language: str) -> str:
    """Return `found` as one capitalised line, its pronoun head resolved where the words of the language say how.

    "jumlah mereka diperkirakan …" with a number of soldiers in it becomes "Jumlah tentara diperkirakan …".
    """
    line = _BLANKS.sub(" ", text[found.start : found.end]).strip()
    words = load(language)
    unit = next((quantity.unit for quantity in found.quantities if quantity.unit and quantity.unit.isalpha()), None)
    for head, template in words.pronoun_heads.items():
        if unit and line.casefold().startswith(head):
            line = template.format(unit) + line[len(head) :]
            break
    return line[:1].upper() + line[1:]
