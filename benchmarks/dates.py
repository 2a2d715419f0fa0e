"""Dates: where they stand and what they mean, beside dateparser's search; and weekdays that do not fit their date.

A news row is cut around one date, so that other dates in it count for nothing. Of the recognisers' rows, English ones
that name a day, month or year are scored; impossible dates are counted apart, ranges, weeks and times left out. A date
without a year may be the nearest before or after: tense decides, and the rows' tense is not always plain.
"""

import re
from datetime import date, datetime
from pathlib import Path
from typing import Any

from dateparser.search import search_dates

from annotations.splitting import DateMention, find_dates
from benchmarks.datasets import rows
from benchmarks.report import Report
from benchmarks.tally import Share, Tally, around, shared

DAY = re.compile(r"(?:\d{4}|XXXX)-(?:\d\d|XX)(?:-\d\d)?|\d{4}|XXXX-WXX-\d|XXXX-\d\d-WXX-\d-#\d")
IMPOSSIBLE = "0001-01-01"
REFERENCE = date(2021, 1, 1)
Found = tuple[int, int, str]


def measure(folder: Path, report: Report) -> None:
    """Report the three files."""
    _news(list(rows(folder / "data" / "dates_id_news_dev.jsonl")), report)
    _forms(list(rows(folder / "data" / "dates_id_dateparser.jsonl")), report)
    _recognisers(list(rows(folder / "data" / "dates_recognizers.jsonl")), report)


def _news(news: list[dict[str, Any]], report: Report) -> None:
    value, exact, peer, wrong_day = Share(), Share(), Share(), Tally()
    for row in news:
        span = row["start"], row["end"]
        mention = _at(_mentions(row["text"], "id", REFERENCE), span)
        exact.add(right=mention is not None and (mention.start, mention.end) == span)
        if mention is None or (mention.start, mention.end) != span:
            report.mistake("news: span", f"ours {mention.text if mention else None!r}: {around(row['text'], span)}")
        if not row.get("iso"):
            continue
        value.add(right=mention is not None and mention.date == row["iso"])
        if mention is not None and mention.date != row["iso"]:
            report.mistake("news: value", f"ours {mention.date}: {around(row['text'], span)}")
        peer.add(
            right=any(shared(span, one[:2]) and one[2] == row["iso"] for one in _peer(row["text"], "id", REFERENCE))
        )
        _weekday(wrong_day, row, mention, report)
    beside = {"dateparser": str(peer)}
    report.figure("dates_id_news_dev: dates read right", str(value), beside, "0.950")
    report.figure("dates_id_news_dev: exact span", str(exact))
    report.figure("dates_id_news_dev: weekdays that do not fit", str(wrong_day))


def _weekday(tally: Tally, row: dict[str, Any], mention: DateMention | None, report: Report) -> None:
    gold = row.get("weekday_agrees") is False
    found = mention is not None and not mention.weekday_agrees
    tally.count(right=gold and found, missed=gold and not found, extra=found and not gold)
    if gold != found:
        report.mistake("news: weekday", f"gold {not gold}: {around(row['text'], (row['start'], row['end']))}")


def _forms(forms: list[dict[str, Any]], report: Report) -> None:
    """A day, its time cut off; a duration or a distance without a day of its own is left out."""
    ours, peer, left_out = Share(), Share(), 0
    for row in forms:
        if not row.get("iso"):
            left_out += 1
            continue
        wanted = row["iso"][:10]
        found = [mention.date for mention in _mentions(row["text"], "id", REFERENCE)]
        ours.add(right=found == [wanted])
        if found != [wanted]:
            report.mistake("forms", f"{row['text']!r}: gold {wanted}, ours {found}")
        peer.add(right=[one[2] for one in _peer(row["text"], "id", REFERENCE)] == [wanted])
    report.figure(f"dates_id_dateparser: days read right ({left_out} left out)", str(ours), {"dateparser": str(peer)})


def _recognisers(recognised: list[dict[str, Any]], report: Report) -> None:
    ours, peer, impossible, left_out = Tally(), Tally(), Share(), 0
    for row in (row for row in recognised if row["locale"] == "en"):
        gold = row["expect"]
        reference = datetime.fromisoformat(row["reference"]).date()
        mentions = _mentions(row["text"], "en", reference)
        found = [(mention.start, mention.end, mention.date) for mention in mentions]
        if any(one["iso_past"] == IMPOSSIBLE for one in gold):
            impossible.add(right=not any(shared(one[:2], (gold[0]["start"], gold[0]["end"])) for one in found))
        elif not all(DAY.fullmatch(one["timex"]) for one in gold):
            left_out += 1
        else:
            if not _count(ours, gold, found):
                meant = [(one["text"], one["iso_past"], one["iso_future"]) for one in gold]
                report.mistake("recognisers", f"{row['text']!r} on {reference}: gold {meant}, ours {found}")
            _count(peer, gold, _peer(row["text"], "en", reference))
    what = f"dates_recognizers, English: F1 of days ({left_out} left out)"
    report.figure(what, str(ours), {"dateparser": str(peer)}, "0.950")
    report.figure("dates_recognizers, English: impossible dates left alone", str(impossible))


def _count(tally: Tally, gold: list[dict[str, Any]], found: list[Found]) -> bool:
    right = sum(
        any(shared((one["start"], one["end"]), f[:2]) and f[2] in (one["iso_past"], one["iso_future"]) for f in found)
        for one in gold
    )
    tally.count(right=right, missed=len(gold) - right, extra=len(found) - right)
    return right == len(gold) == len(found)


def _mentions(text: str, code: str, published: date) -> list[DateMention]:
    return find_dates(text, code, published)


def _at(mentions: list[DateMention], span: tuple[int, int]) -> DateMention | None:
    """Return the mention that shares most with a span, None where none does."""
    best = max(mentions, key=lambda mention: shared(span, (mention.start, mention.end)), default=None)
    return best if best and shared(span, (best.start, best.end)) else None


def _peer(text: str, code: str, published: date) -> list[Found]:
    """Return what dateparser's search finds, looked up in the text one after the other as it gives no offsets."""
    settings = {"RELATIVE_BASE": datetime.combine(published, datetime.min.time())}
    found: list[Found] = []
    at = 0
    for words, moment in search_dates(text, languages=[code], settings=settings) or []:
        place = text.find(words, at)
        if place != -1:
            at = place + len(words)
            found.append((place, at, moment.date().isoformat()))
    return found
