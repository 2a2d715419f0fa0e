"""How far a name or noun phrase reaches: over the small words, commas and acronyms that belong to it."""

from annotations.splitting.languages import Language
from annotations.splitting.predicates import is_predicate
from annotations.splitting.tokens import Token

LONGEST_NAME = 18
_LIST = 12


def name_end(tokens: list[Token], at: int, end: int, language: Language, *, inner: bool = False) -> int:
    """Return the index behind the name or noun phrase that starts at `at`; `inner`: the verb behind it is known."""
    i = list_end(tokens, at, end, language)
    while i < min(end, at + LONGEST_NAME):
        token = tokens[i]
        if token.text == "(" and i + 2 < end and tokens[i + 1].is_name and tokens[i + 2].text == ")":
            i += 3
        elif token.text == "." and i > at and _is_short(tokens[i - 1], language):
            i += 1
        elif i > at and token.low in language.qualities and tokens[i - 1].is_word and not inner:
            i = _quality_end(tokens, i, end)
            break
        elif (
            i > at and token.text in "'’" and tokens[i - 1].low.endswith("s") and i + 1 < end and tokens[i + 1].is_word
        ):
            i += 1  # "drivers' union Trackforce"
        elif _ends_name(tokens, at, i, end, language, inner=inner):
            break
        else:
            i += 1
    while i > at and tokens[i - 1].low in language.union("auxiliaries", "adverbs", "coordinators"):
        i -= 1
    return i


def _quality_end(tokens: list[Token], at: int, end: int) -> int:
    """Return where "familiar with the matter" ends: at the next mark."""
    while at < end and tokens[at].is_word:
        at += 1
    return at


def _is_short(token: Token, language: Language) -> bool:
    return token.low in language.abbreviations or len(token.text) == 1


def _ends_name(tokens: list[Token], at: int, i: int, end: int, language: Language, *, inner: bool) -> bool:
    """Return whether the token at `i` is no part of the name that starts at `at`."""
    token = tokens[i]
    is_part = token.is_word or (token.text[0].isdecimal() and i > at and tokens[i - 1].is_name)
    if not is_part and (token.text not in "&/-" or i == at):
        return True
    if token.low in language.relatives:
        return True
    stops = token.low in language.speaker_stops and not token.is_name
    if i > at and links_name(tokens, at, i, end, language):
        return False
    if stops and i > at:
        return True
    if i > at and token.low in language.adverbs and not token.is_name and (inner or i + 1 >= end):
        return True
    return i > at and not inner and is_predicate(tokens, i, language)


def links_name(tokens: list[Token], start: int, at: int, end: int, language: Language) -> bool:
    """Return whether the small word at `at` stands inside the name that starts at `start`.

    "Institute for Labor Research", "Secretary of State Jon Husted", "Bill de Blasio", "Kepala Bagian Hukum dan Humas".
    """
    if at + 1 >= end or at <= start:
        return False
    link, before, behind = tokens[at].low, tokens[at - 1], tokens[at + 1]
    if link not in language.union("name_particles", "report_links", "name_links", "coordinators"):
        return False
    if link in language.name_particles:
        return before.is_name and behind.is_name
    if link in language.report_links and before.low in language.union("report_heads", "report_links"):
        return behind.is_name or behind.low in language.articles
    held = [token.low for token in tokens[start:at]]
    has_role = any(low in language.roles for low in held)
    is_body = any(low in language.institutions for low in held) and not has_role
    if link in language.name_links:
        if before.low in language.roles or before.low in language.institutions:
            return True
        follows = behind.is_name or (behind.low in language.articles and at + 2 < end and tokens[at + 2].is_name)
        return is_body and before.is_name and follows
    opens_other = behind.low in language.roles or behind.low in language.honorifics
    joins = link in language.coordinators and before.is_name and behind.is_name and not opens_other
    return joins and (is_body or has_role)


def list_end(tokens: list[Token], at: int, end: int, language: Language) -> int:
    """Return where a name with commas in it ends, `at` where none starts there.

    "Badan Meteorologi, Klimatologi, dan Geofisika (BMKG)", "Menteri Koordinator Bidang Politik, Hukum, dan Keamanan".
    """
    reach = min(end, at + LONGEST_NAME)
    close = next((i for i in range(at, min(end, at + _LIST)) if tokens[i].text == ")"), None)
    if close is not None and is_list_name(tokens, at, close + 1, language):
        return close + 1
    if at >= end or not tokens[at].is_name or tokens[at].low not in language.union("roles", "institutions"):
        return at
    i, commas = at, 0
    while i < reach and (tokens[i].is_name or tokens[i].text == ","):
        commas += tokens[i].text == ","
        i += 1
    is_joined = commas > 0 and i + 1 < reach and tokens[i].low in language.coordinators and tokens[i + 1].is_name
    listed = all(tokens[k - 1].is_name for k in range(at + 1, i) if tokens[k].text == ",")
    return i + 1 if is_joined and listed and tokens[i + 1].low not in language.roles and commas <= 3 else at


def is_list_name(tokens: list[Token], start: int, end: int, language: Language) -> bool:
    """Return whether commas belong to a name with its acronym: "Badan Meteorologi, Klimatologi, dan … (BMKG)"."""
    joined = any(tokens[i - 1].text == "," and tokens[i].low in language.coordinators for i in range(start + 1, end))
    while end > start and tokens[end - 1].text != ")":
        end -= 1
    is_named = all(t.is_name or not t.is_word or t.low in language.coordinators for t in tokens[start:end])
    return joined and end - start > 4 and is_named and tokens[end - 3].text == "(" and tokens[end - 2].text.isupper()
