"""Groups: the parts that a number is made of, in digits or words, and the scales between them."""

from decimal import Decimal

from annotations.splitting.digits import read_digits
from annotations.splitting.languages import Language
from annotations.splitting.tokens import Token

DASHES = frozenset("-–—")


class Groups:
    """Reads what stands before a scale, and scales, in a list of tokens."""

    def __init__(self, tokens: list[Token], language: Language, decimal_comma: bool) -> None:
        self.tokens, self.words, self.decimal_comma = tokens, language, decimal_comma

    def low(self, at: int) -> str:
        return self.tokens[at].low if 0 <= at < len(self.tokens) else ""

    def touches(self, at: int) -> bool:
        """Return whether token `at` stands right behind the one before it."""
        return at < len(self.tokens) and self.tokens[at].start == self.tokens[at - 1].end

    def group(self, at: int) -> tuple[Decimal, int, bool] | None:
        """Return one group, what stands before a scale: "12,5", "3 hundred and 21", "dua ratus lima belas"."""
        token = self.tokens[at] if at < len(self.tokens) else None
        if token is None:
            return None
        if token.text[0].isdecimal() or (token.text[0] in ".," and len(token.text) > 1):
            return self._digits(at)
        read = self.words_at(at)
        if read is None:
            return None
        value, after = read
        if self.low(after) == self.words.decimal_word and (found := self._decimals(after + 1)):
            return Decimal(value) + found[0], found[1], True
        return Decimal(value), after, True

    def _digits(self, at: int) -> tuple[Decimal, int, bool] | None:
        digits, after = self._spaced(at)
        value = read_digits(digits, decimal_comma=self.decimal_comma)
        if value is None:
            return None
        if self.low(after) == self.words.decimal_word and "." not in digits and self._is_digit(after + 1):
            return value + Decimal("0." + self.low(after + 1)), after + 2, False
        if factor := self.words.multipliers.get(self.low(after)):
            value, after = value * factor, after + 1
            joined = self.low(after) in self.words.number_and
            rest = int(self.low(after + 1)) if joined and self._is_digit(after + 1) else 0
            if 0 < rest < factor and self.low(after + 2) not in self.words.multipliers:
                return value + rest, after + 2, False
        return value, after, False

    def _is_digit(self, at: int) -> bool:
        return self.low(at).isdecimal() and self.low(at).isascii() and len(self.low(at)) < 4

    def _spaced(self, at: int) -> tuple[str, int]:
        """Return the digits at `at` as ASCII, groups of three joined over blanks ("1 414 021"), the index behind."""
        first = self.tokens[at].text
        groups = [first]
        i = at + 1
        while i < len(self.tokens) and len(first) <= 3 and first.isdecimal():
            token = self.tokens[i]
            if not (len(token.text) == 3 and token.text.isdecimal() and token.start == self.tokens[i - 1].end + 1):
                break
            groups.append(token.text)
            i += 1
        if len(groups) < self.words.blank_groups:
            groups, i = groups[:1], at + 1
        digits = "".join(groups)
        return digits if digits.isascii() else "".join(str(int(c)) if c.isdecimal() else c for c in digits), i

    def words_at(self, at: int) -> tuple[int, int] | None:
        """Return the value of the words at `at` below the first scale, and the index behind them."""
        part, seen, i = 0, False, at
        while i < len(self.tokens):
            low = self.low(i)
            value = self.words.numbers.get(low)
            if value is not None:
                if seen and (part == 0 or part % 10 ** len(str(value))):  # "dua tiga": two numbers
                    break
                part += value
            elif low in self.words.teens and part % 10 > 0:
                part += 10
            elif low in self.words.multipliers and seen:
                factor = self.words.multipliers[low]
                rest = part % (10 if factor == 10 else 100) or part
                part += rest * (factor - 1)
            elif self._joins(i, part if seen else 0):
                pass
            else:
                break
            seen = True
            i += 1
        return (part, i) if seen else None

    def _joins(self, at: int, part: int) -> bool:
        """Return whether a word or dash at `at` goes on with the number: "hundred AND six", "twenty-five"."""
        following = self.words.numbers.get(self.low(at + 1))
        if not part or not following or part % 10 ** len(str(following)):
            return False
        if self.low(at) in self.words.number_and:
            if self.low(at + 2) in self.words.denominators:
                return False  # "a hundred and three quarters"
            return self.low(at - 1) in self.words.multipliers or self.low(at - 1) in self.words.number_tens
        return self.low(at) in DASHES and 20 <= part % 100 <= 90

    def _decimals(self, at: int) -> tuple[Decimal, int] | None:
        """Return the decimals said in words at `at`: "dua lima" behind "koma" is .25, as "seventy-one" is .71."""
        digits = ""
        while len(digits) < 10 and (value := self.words.numbers.get(self.low(at))) is not None and value < 10:
            digits += str(value)
            at += 1
        if not digits and (read := self.words_at(at)) and read[0] < 100:
            digits, at = str(read[0]), read[1]
        return (Decimal(f"0.{digits}"), at) if digits else None

    def scale(self, at: int, *, letters: bool = True) -> tuple[int, int | None]:
        """Return the index behind the scale words at `at`, and their product ("ribu triliun" is one scale)."""
        product: int | None = None
        i = at
        while (scale := self.words.scales.get(self.low(i))) and (product or 1) <= 10**12:
            product = (product or 1) * scale
            i += 1
        if product is None and letters and self.touches(at):
            # "3.2k", "$5bn": a letter counts only where it touches the digits and nothing touches it
            letter = self.words.scale_letters.get(self.tokens[at].text)
            is_length = self.low(at) == "m" and self.low(at + 1) in self.words.lengths_before
            if letter and not is_length and not (self.touches(at + 1) and self.tokens[at + 1].is_word):
                return at + 1, letter
        return i, product
