"""Units: what a number counts or measures, before it ("Rp", "US$", "M") or behind it ("persen", "km", "tentara")."""

from decimal import Decimal

from annotations.splitting.languages import FALLBACK, Language
from annotations.splitting.numerals import Number, read_number
from annotations.splitting.tokens import ISO_4217, Token, phrase_at

DASHES = frozenset("-–—")
DEGREES = frozenset("CF")  # "49.1C"
SIGNS = {"%": "%", "‰": "‰"}
_LONGEST = 4
# Signs that mean one currency in every language; "$" and "¥" are the languages' own.
MONEY_SIGNS = {
    "€": "EUR", "£": "GBP", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₪": "ILS", "₫": "VND", "₦": "NGN", "₴": "UAH",
    "฿": "THB", "₱": "PHP", "₭": "LAK", "៛": "KHR", "₾": "GEL", "₸": "KZT", "₵": "GHS", "₡": "CRC", "₲": "PYG",
    "₮": "MNT", "₼": "AZN",
}  # fmt: skip
_MILLION = 10**6


def is_currency(token: Token, language: Language) -> bool:
    """Return whether the token is the sign, code or name of a currency."""
    return token.low in language.currencies or token.text in ISO_4217 or token.text in MONEY_SIGNS or token.text == "$"


def currency_before(tokens: list[Token], at: int, language: Language) -> tuple[str | None, int]:
    """Return the currency written before token `at` ("Rp", "US$", "A$"), and the index where it starts."""
    if at > 1 and tokens[at - 1].text == "$" and tokens[at - 2].end == tokens[at - 1].start:  # "NZD$15"
        code = tokens[at - 2].text.upper()
        if code in ISO_4217:
            return code, at - 2
    for length in (3, 2, 1):
        if length > at:
            continue
        sign = "".join(token.low for token in tokens[at - length : at])
        is_one = length == 1 or tokens[at - length].end == tokens[at - length + 1].start
        is_word = tokens[at - 1].text.islower() and tokens[at - 1].is_word
        if sign in language.currencies and is_one and not is_word and not _closes(tokens, at - 1, language):
            return language.currencies[sign], at - length
    if at and tokens[at - 1].text in MONEY_SIGNS and not _closes(tokens, at - 1, language):
        return MONEY_SIGNS[tokens[at - 1].text], at - 1
    if at and tokens[at - 1].text in ISO_4217 and not _closes(tokens, at - 1, language):
        return tokens[at - 1].text, at - 1
    return (
        ("USD", at - 1) if at and tokens[at - 1].text == "$" and not _closes(tokens, at - 1, language) else (None, at)
    )


def _closes(tokens: list[Token], at: int, language: Language) -> bool:
    """Return whether the currency at `at` belongs to the number before it: "17 USD 25"."""
    before = tokens[at - 1] if at else None
    if before is None or not (before.text[0].isdecimal() or before.low in language.scales):
        return False
    touches_next = at + 1 < len(tokens) and tokens[at].end == tokens[at + 1].start
    return before.end == tokens[at].start or not touches_next


def unit_behind(text: str, tokens: list[Token], at: int, language: Language) -> tuple[str | None, int]:
    """Return the unit that starts at token `at`, None for a bare number, and the index behind it."""
    if at >= len(tokens):
        return None, at
    is_joined = tokens[at].text in DASHES and at + 1 < len(tokens) and tokens[at + 1].start == tokens[at].end
    if is_joined and tokens[at + 1].low.split("-")[0] in language.magnitudes:
        return "Mw", at + 2
    return _symbol(tokens, at + is_joined, language) or _noun_phrase(text, tokens, at + is_joined, language)


def _symbol(tokens: list[Token], at: int, language: Language) -> tuple[str, int] | None:
    """Return the currency or the unit with a symbol at token `at`, and the index behind it."""
    if at >= len(tokens):
        return None
    token = tokens[at]
    is_degree = (
        token.text in DEGREES and at and tokens[at - 1].end == token.start and tokens[at - 1].text[0].isdecimal()
    )
    if is_degree:
        return "°" + token.text, at + 1
    if token.text == "°" and at + 1 < len(tokens) and tokens[at + 1].low in ("c", "f"):
        return "°" + tokens[at + 1].text.upper(), at + 2
    alone = phrase_at(tokens, at, language.units_alone)
    for names in (language.currencies, language.units):
        if (length := phrase_at(tokens, at, names)) and length >= alone:  # "kilometer persegi" is no kilometre
            return names[" ".join(word.low for word in tokens[at : at + length])], at + length
    sign = token.low + (tokens[at + 1].text if at + 1 < len(tokens) and tokens[at + 1].start == token.end else "")
    if sign != token.low and sign in language.currencies:  # "3.14US$"
        return language.currencies[sign], at + 2
    if token.text in ISO_4217 or token.text in MONEY_SIGNS:
        return MONEY_SIGNS.get(token.text, token.text), at + 1
    if token.text[0] == "M" and token.text[1:] in ISO_4217:
        return token.text[1:], at + 1  # "48.5 MGBP", whose million was read with the number
    if token.low in language.magnitudes and token.low != "m":
        return "Mw", at + 1
    return (SIGNS[token.text], at + 1) if token.text in SIGNS else None


def _noun_phrase(text: str, tokens: list[Token], at: int, language: Language) -> tuple[str | None, int]:
    longest = 1 if language is FALLBACK else _LONGEST
    end = at
    if at < len(tokens) and (alone := phrase_at(tokens, at, language.units_alone)):
        return text[tokens[at].start : tokens[at + alone - 1].end], at + alone
    while end < min(len(tokens), at + longest) and tokens[end].is_word:
        if tokens[end].low in language.unit_stops and not (end == at and _qualifies(tokens, end, language)):
            break
        is_plural = end == at and not language.head_first and tokens[end].low.endswith("s")
        is_verb = language.is_verb(tokens[end].low) and not (is_plural and tokens[end].low not in language.auxiliaries)
        if is_verb and not _modifies(tokens, end, language):
            break
        end += 1
    if end == at:
        return None, at
    return text[tokens[at].start : tokens[end - 1].end], end


def _qualifies(tokens: list[Token], at: int, language: Language) -> bool:
    """Return whether a state is told of the noun that follows: "1,146 dead sea trout"."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    is_noun = following is not None and following.is_word and following.low not in language.unit_stops
    return tokens[at].low in language.states and is_noun


def _modifies(tokens: list[Token], at: int, language: Language) -> bool:
    """Return whether a word that looks like a verb stands before its noun: "12 wounded soldiers"."""
    if language.head_first or tokens[at].low in language.auxiliaries or tokens[at].low in language.verbs:
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    is_noun = bool(following and following.is_word and following.low not in language.unit_stops)
    return is_noun and bool(following and (following.low.endswith("s") or following.low in language.pronouns_plural))


def scaled_by_currency(tokens: list[Token], number: Number, language: Language) -> Number:
    """Return the number with the scale that stands at its currency: "Rp 12,5 M", "48.5 MGBP", "75 USD million"."""
    after = number.after
    if number.scaled or after >= len(tokens):
        return number
    token = tokens[after]
    if token.text[0] == "M" and token.text[1:] in ISO_4217:
        return number._replace(value=number.value * _MILLION, scaled=True)
    is_short = len(token.text) <= 2 and (token.text in ("M", "T", "m", "b", "bn", "tn", "jt"))
    if is_short and currency_before(tokens, after - 1, language)[0]:
        letter = language.scale_letters.get(token.text, language.scale_letters.get(token.text.upper(), 1))
        return number._replace(value=number.value * letter, after=after + (letter > 1), scaled=letter > 1)
    if (
        is_currency(token, language)
        and after + 1 < len(tokens)
        and (scale := language.scales.get(tokens[after + 1].low))
    ):
        return number._replace(value=number.value * scale, scaled=True)
    return number


def with_part(
    tokens: list[Token], value: Decimal, unit_at: int, end: int, language: Language, *, decimal_comma: bool
) -> tuple[Decimal, int]:
    """Return the value with the smaller unit that follows, and the index behind it: "20 dollars 43 cents", "5 ft 2 in".

    `unit_at` and `end` are where the greater unit of `value` stands: behind the number, or before it ("$20 and 43c").
    """
    group = "money" if is_currency(tokens[unit_at], language) else language.greater_units.get(tokens[unit_at].low)
    at = end + (end < len(tokens) and tokens[end].low in language.number_and)
    if group is None or at >= len(tokens):
        return value, end
    part = read_number(tokens, at, language, decimal_comma=decimal_comma)
    if part is None or part.scaled or part.part or value != value.to_integral_value():
        return value, end
    kind, _, size = language.lesser_units.get(tokens[part.after].low if part.after < len(tokens) else "", "").partition(
        " "
    )
    if kind == group and part.value < int(size):
        return Decimal(f"{value + part.value / int(size):.15g}"), part.after + 1
    ends = part.after >= len(tokens) or tokens[part.after].text in ".,;"
    is_cents = group == "money" and ends and part.value < 100 and part.value == part.value.to_integral_value()
    if is_cents and (tokens[end].low in language.number_and or len(tokens[at].text) == 2):
        return value + part.value / 100, part.after
    return value, end
