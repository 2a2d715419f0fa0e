"""Subjects: the noun phrase that speaks or acts, with its title, without what is told beside it."""

from annotations.splitting.languages import Language
from annotations.splitting.nameparts import LONGEST_NAME, is_list_name, name_end
from annotations.splitting.tokens import Token, skip_words


def subject(tokens: list[Token], at: int, verb: int, language: Language) -> tuple[int, int] | None:
    """Return the speaker in `tokens[at:verb]`: without adverbials before it, apposition, age or adverbs behind it."""
    parts = [part for part in _parts(tokens, at, verb, language) if not _is_adverbial(tokens, part[0], language)]
    if not parts:
        return None
    named = [part for part in parts if _is_named(tokens, part, language)]
    (start, end), *others = named or parts
    if others and is_list_name(tokens, start, verb, language):
        end, others = verb, []
    after = name_end(tokens, start, end, language, inner=True)
    if others and tokens[verb - 1].text != "," and not (len(others) == 1 and _is_role(tokens, start, end, language)):
        start, end = others[-1]  # "Profesor Riset Bidang Iklim, Pusat Riset X, Prof Erma mengatakan"
        after, others = name_end(tokens, start, end, language, inner=True), []
    whole = after == end or tokens[after].low in language.prepositions
    if others and whole and _is_title_of(tokens, (start, after), others[0], language):
        holder = name_end(tokens, others[0][0], others[0][1], language, inner=True)
        is_apart = tokens[start].low in language.indefinites or not language.head_first
        start = others[0][0] if is_apart else start  # "his lawyer, Wim Daelemans", "seorang warga, Siti"
        after = holder if holder > others[0][0] else after
    return (start, after) if 0 < after - start <= LONGEST_NAME else None


def _is_title_of(tokens: list[Token], title: tuple[int, int], holder: tuple[int, int], language: Language) -> bool:
    """Return whether the part behind a comma names who holds the title before it, rather than being an apposition."""
    first = tokens[holder[0]]
    small = language.union("roles", "possessives", "articles", "indefinites")
    words = tokens[slice(*title)]
    is_full = any(token.is_name and token.low not in small and not token.low.endswith("'s") for token in words)
    names_already = is_full and not language.head_first and tokens[title[0]].low not in language.indefinites
    holds = first.is_name and (first.low not in language.roles or first.low in language.honorifics)
    belongs = words[0].low in language.possessives or words[0].low.endswith("'s")  # "his agent, Marco Fabbri"
    return holds and not names_already and (belongs or _is_role(tokens, *title, language))


def _is_named(tokens: list[Token], part: tuple[int, int], language: Language) -> bool:
    known = language.union("roles", "pronouns", "pronouns_self", "articles")
    return any(token.is_name or token.low in known for token in tokens[slice(*part)])


def _parts(tokens: list[Token], at: int, verb: int, language: Language) -> list[tuple[int, int]]:
    """Return the stretches between commas, outside brackets, without the adverbs that open them."""
    passed = language.union("adverbs", "coordinators", "contrasts")
    parts: list[tuple[int, int]] = []
    first, depth = at, 0
    for i in range(at, verb + 1):
        depth += (tokens[i].text == "(") - (tokens[i].text == ")")
        if i == verb or (tokens[i].text == "," and depth <= 0):
            start = skip_words(tokens, first, i, passed)
            parts += [(start, i)] if start < i else []
            first = i + 1
    return parts


def _is_role(tokens: list[Token], start: int, end: int, language: Language) -> bool:
    """Return whether a stretch is a title whose holder is named behind a comma: "Kepala BPBD Demak, Agus Prabowo"."""
    words = [token.low for token in tokens[start:end]]
    return any(word in language.roles for word in words[:3]) and (end - start > 1 or words[0] in language.roles)


def _is_adverbial(tokens: list[Token], at: int, language: Language) -> bool:
    low = tokens[at].low
    return (
        low in language.prepositions
        or low in language.subordinators
        or low in language.days
        or low in language.weekdays
    )


def with_holder(tokens: list[Token], start: int, after: int, end: int, language: Language) -> tuple[int, int]:
    """Return the name with its holder where that follows behind a comma: "kata Kepala BPBD Demak, Agus Prabowo"."""
    follows = after + 1 < end and tokens[after].text == "," and tokens[after + 1].is_name
    if not follows or tokens[after + 1].low in language.weekdays or not _is_role(tokens, start, after, language):
        return start, after
    is_named = sum(token.is_name and token.low not in language.roles for token in tokens[start:after])
    if is_named and not language.head_first and tokens[start].low not in language.possessives:
        return start, after
    named = name_end(tokens, after + 1, end, language)
    closes = named >= end or tokens[named].text in ",.("
    if named == after + 1 or not closes:
        return start, after
    return (start if language.head_first else after + 1, named)  # "said his lawyer, Wim Daelemans": the name alone
