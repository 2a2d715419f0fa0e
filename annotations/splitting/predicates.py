"""Predicates: which word of a clause can be its finite verb, so that what stands before it is its subject."""

from annotations.splitting.languages import Language
from annotations.splitting.tokens import Token

OPENING = frozenset("([{")
CLOSING = frozenset(")]}")


def is_predicate(tokens: list[Token], at: int, language: Language, *, opens: bool = False) -> bool:
    """Return whether the token at `at` can be the finite predicate of a main clause there; `opens`: it is the first."""
    token = tokens[at]
    if (
        not language.clitics
        and not language.is_verb(token.low)
        and token.low not in language.bases
        and (token.low not in language.degrees)
    ):
        return False
    if token.low in language.bases and token.low not in language.verbs and not token.is_name:
        return _is_base(tokens, at, language)
    if token.low in language.degrees and at + 1 < len(tokens) and tokens[at + 1].low in language.adjectives:
        return bool(at) and tokens[at - 1].low not in language.relatives
    if not token.is_word or not (language.is_verb(token.low) or (at and tokens[at - 1].low in language.clitics)):
        return False
    if token.is_name and at and tokens[at - 1].text not in '.:!?"“”' and token.low not in language.auxiliaries:
        return False
    before = tokens[at - 1].low if at else ""
    is_bare = not at or not tokens[at - 1].text[0].isalnum() or before in language.coordinators
    if is_bare and token.low in language.measure_verbs:
        return False
    if before in language.infinitive or (
        before in language.relatives and not (opens and before not in language.demonstratives)
    ):
        return False
    if token.low in language.auxiliaries or token.low in language.verbs or language.head_first:
        following = tokens[at + 1].low if at + 1 < len(tokens) else ""
        is_participle = following in language.agents and token.low in language.participles
        return before not in language.articles and not is_participle
    return _is_finite(tokens, at, language)


def _is_plural(token: Token) -> bool:
    return token.is_word and token.low.endswith("s") and not token.low.endswith(("ss", "'s", "us", "is"))


def _is_base(tokens: list[Token], at: int, language: Language) -> bool:
    """Return whether an English verb without an ending follows a plural subject: "most insurers cover it"."""
    before = tokens[at - 1] if at else None
    if before is None or at + 1 >= len(tokens):
        return False
    is_plural = before.low in language.pronouns_plural or _is_plural(before)
    if not is_plural:  # "the signs on the wall contain"
        back = range(max(1, at - 6), at - 1)
        is_plural = any(_is_plural(tokens[i - 1]) and tokens[i].low in language.prepositions for i in back)
    opener = at > 1 and tokens[at - 2].low in language.infinitive
    behind = tokens[at + 1].low
    opens = behind in language.prepositions or behind in language.subject_words or behind in language.negations
    return is_plural and not opener and (opens or tokens[at + 1].is_name or tokens[at + 1].text[0].isdecimal())


def _is_finite(tokens: list[Token], at: int, language: Language) -> bool:
    """Return whether an English -ed form tells the past, rather than describing its noun: "the damaged bridge"."""
    before = tokens[at - 1] if at else None
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    if before is None or before.low in language.prepositions or before.low in language.articles or not before.is_word:
        if before and before.text == "," and behind and behind.low in language.prepositions:
            return False  # "a truck, priced at $260,000, arrived"
        return bool(before and (before.text in ',)%"”' or before.text[0].isdecimal()))
    if before.low in language.possessives or before.low in language.relatives:
        return False
    if before.low.endswith(language.adverb_ending) and at > 1:  # "of newly filed reports"
        opener = tokens[at - 2].low
        if opener in language.prepositions or opener in language.articles:
            return False
    return not (behind and behind.low in language.agents and before.low not in language.auxiliaries)


def first_predicate(tokens: list[Token], start: int, end: int, language: Language) -> int | None:
    """Return the index of the first predicate in `tokens[start:end]` that is in no relative or bracketed clause."""
    depth, relative = 0, False
    at = start
    while at < end:
        token = tokens[at]
        depth += (token.text in OPENING) - (token.text in CLOSING)
        if token.text == ",":
            relative = False
        elif token.low in language.relatives and at > start:
            verb = _verb_of_relative(tokens, at, end, language)
            relative = verb is None and not language.head_first  # "which the minister …" has a subject of its own
            at = verb if verb is not None else at
        elif depth <= 0 and is_predicate(tokens, at, language, opens=at == start):
            if not relative:
                return at
            relative = False
        at += 1
    return None


def _verb_of_relative(tokens: list[Token], at: int, end: int, language: Language) -> int | None:
    """Return the index of the verb right behind "yang" or "which", None where there is none ("yang baik")."""
    i = at + 1
    while i < end and tokens[i].low in language.union("auxiliaries", "negations"):
        i += 1
    if i < end and language.is_verb(tokens[i].low):
        return i
    return i - 1 if i > at + 1 and not language.head_first else None  # "who was here"
