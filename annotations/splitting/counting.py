"""Whether a number counts or measures at all, or is a name, a rank, an age, a score, a clock time or a phone number."""

import re

from annotations.splitting.languages import Language
from annotations.splitting.numerals import Number, read_number
from annotations.splitting.tokens import Token, phrase_at
from annotations.splitting.units import DASHES, DEGREES, SIGNS, is_currency

_YEAR = re.compile(r"(?:19|20)\d\d")
_HOURS = 25


def counts(tokens: list[Token], at: int, number: Number, after: int, language: Language) -> bool:
    """Return whether the number in `tokens[at:after]` is a quantity by what stands around it."""
    before = tokens[at - 1] if at else None
    behind = tokens[after] if after < len(tokens) else None
    if before and (before.low in language.not_counted_before or before.low in language.number_names):
        return before.low in language.magnitudes
    if at > 1 and before and before.low in language.of_words and tokens[at - 2].low in language.not_counted_before:
        return False  # "under the age of 10"
    is_bare_year = number.after == at + 1 and _YEAR.fullmatch(tokens[at].text) and not number.scaled
    if is_bare_year and behind and behind.is_name:
        return False  # "the 2012 Land Procurement Law"
    touches = before and before.end == tokens[at].start and before.text in "-/:.#+@_"
    if touches and not (before and before.text == "-" and is_sign(tokens, at - 1)):
        return at > 1 and tokens[at - 2].low in language.magnitudes
    is_year = before and before.low in language.year_words and len(tokens[at].text) == 4 and tokens[at].text.isdecimal()
    if is_year or (behind and _goes_on(tokens, number, after, behind, language)):
        return False
    is_title = number.in_words and at and tokens[at].is_name and behind and behind.is_name and before and before.is_word
    if is_title and tokens[at].text[1:].islower():
        return False  # "near Three Creeks"
    if _is_age(tokens, at, after, language) or _is_phone(tokens[at]) or _is_hour(tokens, at, number, language):
        return False
    if before and before.is_name and before.is_word and _is_name(tokens, at, number, behind, language):
        return False
    is_article = after == at + 1 and tokens[at].low in language.articles  # "un hombre", not "un millón"
    is_one = number.in_words and number.value == 1
    return not (is_one and (is_article or _is_pronoun(tokens, at, behind, language)))


def _goes_on(tokens: list[Token], number: Number, after: int, behind: Token, language: Language) -> bool:
    """Return whether what stands right behind makes the number an ordinal, a clock time, a ratio or part of a word."""
    rank = after + (behind.text in DASHES)
    if number.in_words and rank < len(tokens) and tokens[rank].low in language.ordinals:
        return True  # "the twenty-fifth"
    if phrase_at(tokens, after, language.not_counted_after) or _is_address(tokens, after, language):
        return True
    if behind.low in language.clock_words and not number.in_words and number.value < _HOURS:
        return True
    if behind.start != tokens[after - 1].end:
        return False
    following = tokens[after + 1] if after + 1 < len(tokens) else None
    if (behind.text in ":/" and following and following.text[0].isdecimal()) or behind.low in language.ordinal_endings:
        return True
    if behind.text in DASHES and following:
        is_ratio = "-" in following.low and following.low.split("-")[0] in language.range_words  # "a 2-to-1 vote"
        if following.low in language.about_endings:
            return False
        return is_ratio or following.low.startswith(("year-old", "years-old")) or following.text[0].isdecimal()
    signs = (behind.low, behind.low + (tokens[after + 1].text if after + 1 < len(tokens) else ""))
    measures = behind.low in language.units_alone or is_currency(behind, language)
    measures = measures or any(sign in language.units or sign in language.currencies for sign in signs)
    return behind.is_word and not number.scaled and not measures and behind.text not in DEGREES


def _is_address(tokens: list[Token], at: int, language: Language) -> bool:
    """Return whether the number before `at` is that of a house: capitals up to the word for a street follow."""
    i = at
    while i < min(len(tokens), at + 5) and (tokens[i].is_name or tokens[i].text[0].isdecimal() or i > at):
        if tokens[i].low in language.street_words and tokens[i].is_name:
            return True
        i += 1
    return False


def _is_age(tokens: list[Token], at: int, after: int, language: Language) -> bool:
    before = tokens[at - 1].text if at else ""
    behind = tokens[after].text if after < len(tokens) else ""
    if before == "(" and behind == ")":
        return True
    ends = after + 1 + (after < len(tokens) and tokens[after].text in DASHES)
    if phrase_at(tokens, ends, language.age_endings, 2) or phrase_at(tokens, after, language.age_endings, 2):
        return True
    if at > 1 and tokens[at - 1].low in language.between and tokens[at - 2].low in language.not_counted_before:
        return True
    name_before = at > 1 and tokens[at - 2].is_word
    if at > 1 and before.casefold() in language.of_words and behind.casefold() in language.age_units:
        bears = tokens[at - 2].low in language.aged or tokens[at - 2].low in language.roles
        if bears or (tokens[at - 2].text == "," and at > 2 and tokens[at - 3].is_name):
            return True  # "un hombre de 45 años", "Juan Pérez, de 45 años"
    is_plain = tokens[at].text.isdecimal() and len(tokens[at].text) < 4
    if before == "," and behind in (",", "", ".") and name_before and is_plain:
        return True
    following = tokens[after + 1].text if after + 1 < len(tokens) else ""
    return (
        before in "(,"
        and bool(before)
        and behind.casefold() in language.age_units
        and following in (",", ")")
        and name_before
    )


def _is_hour(tokens: list[Token], at: int, number: Number, language: Language) -> bool:
    """Return whether a number is a time of day by the words before it: "a las 9.30"."""
    opener = f"{tokens[at - 2].low} {tokens[at - 1].low}" if at > 1 else ""
    return opener in language.clock_openers and number.value < _HOURS


def _is_phone(token: Token) -> bool:
    digits = token.text
    return (len(digits) >= 9 and digits.isdigit() and digits[0] == "0") or (
        len(digits) > 1 and digits[0] == "0" and digits.isdigit()
    )


def _is_name(tokens: list[Token], at: int, number: Number, behind: Token | None, words: Language) -> bool:
    """Return whether a number behind a capital belongs to a name: "Boeing 737", not "Rp 5", "Paris 20 people"."""
    before = tokens[at - 1]
    if _YEAR.fullmatch(tokens[at].text):
        return before.low not in words.prepositions
    measures = is_currency(before, words) or before.low in words.magnitudes or before.low in words.comparators
    if number.scaled or number.in_words or measures or phrase_at(tokens, at - 1, words.comparators) or at == 1:
        return False
    if "." in tokens[at].text or "," in tokens[at].text:
        return False
    if behind is not None and (behind.low in words.units or behind.low in words.scales or behind.text in SIGNS):
        return False
    plain_noun = behind is not None and behind.is_word and behind.text.islower()
    if plain_noun and behind is not None and behind.low not in words.unit_stops and not words.is_verb(behind.low):
        return before.low not in words.prepositions and not words.head_first and not words.is_plural(behind.low)
    return before.low not in words.prepositions and before.low not in words.adverbs


def _is_pronoun(tokens: list[Token], at: int, behind: Token | None, words: Language) -> bool:
    before = tokens[at - 1].low if at else ""
    if (before in words.of_words and not words.head_first) or (behind and behind.low.endswith("'s")):
        return True  # "the daughter of one resident"
    if (behind is None and not at) or before in words.negatives or (behind and behind.text in DASHES):
        return False
    if before in words.singulars:
        return True
    return behind is None or not behind.is_word or behind.low in words.unit_stops or words.is_verb(behind.low)


def is_sign(tokens: list[Token], at: int) -> bool:
    """Return whether a dash stands at a number like a sign: a blank, a bracket or nothing before it, none behind."""
    touches = at + 1 < len(tokens) and tokens[at].end == tokens[at + 1].start
    return touches and (at == 0 or tokens[at - 1].end < tokens[at].start or tokens[at - 1].text in "(<>=")


def is_share(tokens: list[Token], number: Number, language: Language, decimal_comma: bool) -> int:
    """Return the index behind a share in words, "one in five", "two out of three"; 0 where there is none."""
    at = number.after
    length = phrase_at(tokens, at, language.shares, 2)
    if not number.in_words or not length or at + length >= len(tokens):
        return 0
    whole = read_number(tokens, at + length, language, decimal_comma=decimal_comma)
    return whole.after if whole and whole.in_words and not whole.scaled and number.value < whole.value else 0
