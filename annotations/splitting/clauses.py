"""Clauses: where a compound sentence falls into parts that could each be true while the others are false."""

from annotations.splitting.languages import Language
from annotations.splitting.predicates import CLOSING, OPENING, first_predicate, is_predicate
from annotations.splitting.tokens import Token

# A sentence beyond this is a list or noise: it stays whole, and what looks around in it stays linear.
LONGEST = 400
_REACH = 26
_JOINTS = frozenset((",", ";", ":", "–", "—"))


def split_clauses(
    tokens: list[Token], start: int, end: int, language: Language, *, nominal: bool = False
) -> list[tuple[int, int]]:
    """Return the index ranges of the claims in `tokens[start:end]`, without the words and marks that join them.

    `nominal`: the first of them may be a noun with a relative clause, as behind "news about".
    """
    joints = language.union("coordinators", "contrasts", "consequents")
    lows = [token.low for token in tokens[start:end]]
    if end - start > LONGEST or (joints.isdisjoint(lows) and ";" not in lows and ":" not in lows):
        return [(start, end)]
    parts: list[tuple[int, int]] = []
    first, at, depth = start, start + 1, int(tokens[start].text in OPENING)
    while at < end:
        depth += (tokens[at].text in OPENING) - (tokens[at].text in CLOSING)
        after = _joint(tokens, at, end, language) if depth <= 0 and not _joins_numbers(tokens, at) else None
        alone = after is not None and ((nominal and first == start) or _stands_alone(tokens, first, at, language))
        if after is not None and alone and _opens_clause(tokens, first, at, after, end, language):
            parts.append((first, at))
            first = at = after
        at += 1
    return [*parts, (first, end)]


def _joins_numbers(tokens: list[Token], at: int) -> bool:
    """Return whether the word at `at` stands between two numbers: "between 1.1 and 1.3 percent"."""
    return at + 1 < len(tokens) and tokens[at - 1].text[0].isdecimal() and tokens[at + 1].text[0].isdecimal()


def _joint(tokens: list[Token], at: int, end: int, language: Language) -> int | None:
    """Return the index behind a joint at `at`: a coordinator, with or without a comma, a semicolon, a comma alone."""
    i = at
    while i < end and tokens[i].text in _JOINTS and not (tokens[i].text == ":" and _is_clock(tokens, i)):
        i += 1
    marks = i - at
    if marks and i < end and tokens[i].low in language.consequents:
        i += 1
    while i < end and (tokens[i].low in language.coordinators or contrasts_at(tokens, i, end, language)):
        i += 1
    if (
        at + marks < i < end - 1
        and tokens[i].low in language.complementisers
        and _opens_subject(tokens, i + 1, language)
    ):
        i += 1  # "said A and that B"
    if i < end and i > at + marks and tokens[i].low in language.joint_adverbs:
        if tokens[i].low in language.also and tokens[i - 1].low in language.contrasts:
            return None  # "not only …, but also …"
        i += 1
    if i < end and i > at + marks and tokens[i].text == ",":
        i += 1
    if i >= end or i == at:
        return None
    is_mark_alone = i == at + marks and not {";", ":"} & {tokens[at].text, tokens[i - 1].text}
    return None if is_mark_alone else i


def _is_aside(token: Token, language: Language) -> bool:
    """Return whether a word may stand before a predicate without being its subject: "dan kini menyiapkan"."""
    return token.low in language.adverbs or token.low in language.negations or token.low in language.joint_adverbs


def _is_clock(tokens: list[Token], at: int) -> bool:
    """Return whether the colon at `at` touches what stands behind it: "at 8:30"."""
    return at + 1 < len(tokens) and tokens[at].end == tokens[at + 1].start


def contrasts_at(tokens: list[Token], at: int, end: int, language: Language) -> bool:
    """Return whether the word at `at` sets two clauses against each other: not "untuk sementara waktu"."""
    if tokens[at].low not in language.contrasts:
        return False
    if tokens[at].low in language.contrasts_apart and at and tokens[at - 1].text not in ",;":
        return False  # "held his hand while she signed"
    if not language.durations or at + 1 >= end or not at:
        return True
    describes = tokens[at - 1].is_word and is_predicate(tokens, at + 1, language)  # "kios sementara akan dibangun"
    return tokens[at + 1].low not in language.durations and not describes


def _opens_subject(tokens: list[Token], at: int, language: Language) -> bool:
    token = tokens[at]
    return token.is_name or token.low in language.articles or token.low in language.subject_words


def _stands_alone(tokens: list[Token], first: int, end: int, language: Language) -> bool:
    """Return whether the left side has a subject and a predicate of its own, outside a leading subordinate clause."""
    start = first
    while start < end and (tokens[start].low in language.adverbs or tokens[start].text == ","):
        start += 1
    if start < end and tokens[start].low in language.subordinators:
        comma = next((i for i in range(start, end) if tokens[i].text == ","), None)
        if comma is None:
            return False
        start = comma + 1
    predicate = first_predicate(tokens, start, end, language)
    if predicate is None and end < len(tokens) and end - start > 2:  # "biayanya Rp 5 juta, sedangkan …"
        joins = any(token.low in language.contrasts for token in tokens[end : end + 2])
        return joins and any(token.text[0].isdecimal() for token in tokens[start + 1 : end])
    return predicate is not None and (predicate > start or language.is_existential(tokens[start].low))


def _opens_clause(tokens: list[Token], first: int, joint: int, start: int, end: int, language: Language) -> bool:
    """Return whether what stands behind the joint begins with a subject, and a predicate follows it closely."""
    reach = min(end, start + _REACH)
    contrast = any(token.low in language.contrasts for token in tokens[joint:start]) or tokens[joint].text in ";:"
    opener = tokens[start]
    existential = next(
        (t for t in tokens[start:reach] if not _is_aside(t, language) and t.low not in language.auxiliaries), None
    )
    if existential is not None and language.is_existential(existential.low):
        return True
    joins_relative = opener.low in language.demonstratives and tokens[joint].text != ","
    if joins_relative and start + 1 < end and is_predicate(tokens, start + 1, language):
        return False  # "the man that left and that came"
    binds = opener.low in language.subordinators and not contrast
    is_relative = opener.low in language.relatives and opener.low not in language.demonstratives
    if binds or is_relative or opener.low in language.infinitive:
        return False
    predicate = first_predicate(tokens, start, reach, language)
    if predicate is None and contrast and end - start > 2:
        counts = next((i for i in range(start + 1, reach) if tokens[i].text[0].isdecimal()), None)
        return counts is not None and not any(token.low in language.binding for token in tokens[start:counts])
    if predicate is None or all(_is_aside(token, language) for token in tokens[start:predicate]):
        return False
    if any(token.low in language.binding - language.relatives for token in tokens[start + 1 : predicate]):
        return contrast  # "dan keterbukaan publik agar tidak menjadi …" has no predicate of its own
    commas = sum(token.text == "," for token in tokens[start:predicate])
    has_apposition = commas == 2 and tokens[predicate - 1].text == ","  # "and its minister, Pavel Horne, has …"
    if commas and not has_apposition and opener.low not in language.prepositions:
        return contrast
    says_too = tokens[start - 1].low in language.complementisers  # "and that no one was hurt"
    return contrast or says_too or not _is_inside_subordinate(tokens, first, joint, language)


def _is_inside_subordinate(tokens: list[Token], first: int, joint: int, language: Language) -> bool:
    """Return whether the joint stands, behind no comma, in a relative clause or one of time, cause or condition."""
    if tokens[joint].text == ",":
        return False
    predicate = first_predicate(tokens, first, joint, language)
    for i in range(joint - 1, predicate if predicate is not None else first, -1):
        if tokens[i].text == ",":
            return False
        if tokens[i].low in language.binding:
            needs_clause = tokens[i].low in language.clausal  # "how the old and new targets are met"
            return needs_clause or first_predicate(tokens, i + 1, joint, language) is not None
    return False
