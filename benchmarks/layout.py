"""Layout: what of the page's furniture is left in the claims of Indonesian news, by patterns that no sentence has.

No gold: counts to be looked at with `--errors`. A pattern may hit a sound claim; what matters is that none grows.
"""

import re
from datetime import date
from pathlib import Path

from annotations.splitting import split_article
from benchmarks.datasets import news
from benchmarks.report import Report

SUSPICIOUS = {
    "link to another article": re.compile(
        r"\b(?:baca|simak|lihat|tonton|saksikan|klik)\s+(?:juga|selengkapnya|video|artikel|halaman|berita|di sini)\b"
        r"|\bpilihan editor\b|\[gambas|\bhalaman (?:selanjutnya|berikutnya)\b|\bselengkapnya\b.{0,20}\Z",
        re.IGNORECASE,
    ),
    "credit or byline": re.compile(
        r"\([a-z]{2,5}/[a-z]{2,5}\)|\b(?:foto|dok|ilustrasi|reporter|editor|penulis)\s*:", re.IGNORECASE
    ),
    "address or handle": re.compile(r"https?:|www\.|\S@\S|(?<!\w)[@#]\w"),
    "advertisement or share bar": re.compile(
        r"\badvertisement\b|scroll to continue|\bshare\b.{0,10}\Z|©|\bcopyright\b|hak cipta dilindungi", re.IGNORECASE
    ),
    "dateline": re.compile(
        r"\A(?:[A-Z][\w ]{2,30}, )?(?:detik\w*|CNN\w*|\w+\.com)\b.{0,20}\s[-–—]\s|\A[A-Z][\w, ]{2,30} [-–—] [A-Z]"
    ),
    "list mark or stray mark": re.compile(r"\A[^\w\"“”'‘(\[$€£#@+~<>≥≤-]|\A[-•*]\s|\A\(?[a-z0-9][.)]\s"),
    "unpaired mark": re.compile(r"\A[^\"“”]*[\"“”][^\"“”]*\Z"),
    "shorter than three words": re.compile(r"\A\S+(?:\s\S+)?\Z"),
}
EVERYDAY = date(2025, 1, 1)


def measure(folder: Path, report: Report) -> None:
    """Report how many claims of how many hit each pattern."""
    hits = dict.fromkeys(SUSPICIOUS, 0)
    whole = 0
    for text, published in news(folder):
        for claim in split_article(text, language="id", published=published or EVERYDAY):
            whole += 1
            for kind, pattern in SUSPICIOUS.items():
                if pattern.search(claim.text):
                    hits[kind] += 1
                    report.mistake(kind, claim.text)
    for kind, count in hits.items():
        report.figure(f"news_id_detik_a: {kind}, of {whole} claims", str(count))
