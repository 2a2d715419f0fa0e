"""Whether a quantity or a date of a text says the same as one of the claim, and how surely: 0 for no, up to 1."""

from annotations.evidence.facts import Count
from annotations.evidence.units import Likeness, is_telling, likeness

_UNIT_WEIGHT = {Likeness.SAME: 1.0, Likeness.WIDER: 0.8, Likeness.UNKNOWN: 0.5, Likeness.OTHER: 0.0}
# Bounds that say the same thing more or less strictly.
_SIDES = {">": "above", ">=": "above", "<": "below", "<=": "below", "=": "at", "~": "at", "range": "range"}


def same_count(claimed: Count, found: Count) -> float:
    """How surely two quantities are the same: value first, then what is counted, then the bounds.

    "3.000 tentara" and "about 3,000 soldiers" differ in their bounds only; 3,000 km is no such number at all.
    """
    value = _same_value(claimed, found)
    unit = likeness(claimed.unit, found.unit)
    if unit is Likeness.UNKNOWN and not is_telling(found.value):
        value *= 0.4
    return value * _UNIT_WEIGHT[unit]


def _same_value(claimed: Count, found: Count) -> float:
    if (claimed.value, claimed.upper) == (found.value, found.upper):
        return 1.0 if claimed.comparator == found.comparator else 0.9 if _same_side(claimed, found) else 0.7
    for ranged, single in ((claimed, found), (found, claimed)):
        if ranged.upper is not None and single.upper is None and ranged.value <= single.value <= ranged.upper:
            return 0.5
    return 0.0


def _same_side(claimed: Count, found: Count) -> bool:
    return _SIDES.get(claimed.comparator) == _SIDES.get(found.comparator)


def same_date(claimed: str, found: str) -> float:
    """How surely two ISO dates mean the same day; a month that holds the day is less, a year alone little."""
    if claimed == found:
        return {10: 1.0, 7: 0.8}.get(len(claimed), 0.3)
    shorter, longer = sorted((claimed, found), key=len)
    if longer.startswith(f"{shorter}-"):
        return 0.5 if len(shorter) == 7 else 0.2
    return 0.0
