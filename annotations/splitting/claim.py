"""What the splitter gives: a claim with its quantities and dates. Values only; finding them is the steps' part."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its bounds and its unit.

    `text` is what stands in the article at `start:end` (code points). `value` and `max` are decimals in plain notation;
    `comparator` is one of `=` `~` `>` `>=` `<` `<=` `range`, and `max` is set for `range` alone. `unit` is the counted
    noun phrase as in the text, an ISO 4217 code, `%`, a symbol (`km`, `kg`, `ha`, `°C`, `Mw`), or None for a number
    that counts nothing named.
    """

    text: str
    value: str
    max: str | None
    comparator: str
    unit: str | None
    start: int
    end: int

    def as_dict(self) -> dict[str, str | None]:
        """Return the five keys of the contract; the offsets stay inside."""
        return {
            "text": self.text,
            "value": self.value,
            "max": self.max,
            "comparator": self.comparator,
            "unit": self.unit,
        }


@dataclass(frozen=True, slots=True)
class DateMention:
    """A day, month or year named in the text: `date` is ISO 8601, as precise as the text is.

    `weekday_agrees` is False where the text names a weekday that the day does not fall on: one of the two is wrong.
    """

    text: str
    date: str
    start: int
    end: int
    weekday_agrees: bool = True

    def as_dict(self) -> dict[str, str | bool]:
        """Return the two keys of the contract, and a third where the weekday is wrong."""
        return {"text": self.text, "date": self.date} | ({} if self.weekday_agrees else {"weekday_agrees": False})


@dataclass(frozen=True, slots=True)
class SplitClaim:
    """One claim: the span `start:end` (code points) of the article, who says it, and what it holds.

    `modality` is `fact`, `projection` or `opinion`; `via` is the chain behind the speaker, nearest first; `why` names
    the rules that made the claim, in the order in which they applied. `speaker_span` and `cue_span` are where the frame
    names the speaker ("Ia", "kata Suharyanto") and speaks of saying; they lie outside the claim, and are None where no
    frame does so. `reasons` are the features that made its check-worthiness, with what each added to its
    log odds.
    """

    start: int
    end: int
    text: str
    modality: str
    speaker: str | None
    cue: str | None
    via: tuple[str, ...]
    quantities: tuple[Quantity, ...]
    dates: tuple[DateMention, ...]
    checkworthiness: float
    why: tuple[str, ...]
    speaker_span: tuple[int, int] | None = None
    cue_span: tuple[int, int] | None = None
    reasons: tuple[tuple[str, float], ...] = ()

    def as_dict(self) -> dict[str, object]:
        """Return the keys of the contract that `split --json` prints."""
        return {
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "modality": self.modality,
            "speaker": self.speaker,
            "cue": self.cue,
            "quantities": [quantity.as_dict() for quantity in self.quantities],
            "dates": [date.as_dict() for date in self.dates],
            "checkworthiness": self.checkworthiness,
        }
