"""Names in a claim, and where they stand in another text. Places have their forms in several languages as data."""

import re
import unicodedata
from dataclasses import dataclass

# One place a line, all its forms; people and languages of a place stand for the place.
PLACES = """
korea utara|korut|north korea|north korean|north koreans|dprk
korea selatan|korsel|south korea|south korean|south koreans
rusia|russia|russian|russians
ukraina|ukraine|ukrainian|ukrainians
amerika serikat|as|united states|u.s.|us|usa|american|americans
tiongkok|china|cina|chinese
jepang|japan|japanese
inggris|britain|united kingdom|uk|british
jerman|germany|german|germans
prancis|perancis|france|french
belanda|netherlands|dutch
spanyol|spain|spanish
italia|italy|italian|italians
turki|turkey|türkiye|turkish
yunani|greece|greek
mesir|egypt|egyptian
suriah|syria|syrian|syrians
lebanon|lebanese
yordania|jordan|jordanian
arab saudi|saudi arabia|saudi
irak|iraq|iraqi
iran|iranian
israel|israeli
palestina|palestine|palestinian|palestinians
jalur gaza|gaza|gaza strip
tepi barat|west bank
india|indian|indians
filipina|philippines|filipino|philippine
malaysia|malaysian
singapura|singapore|singaporean
thailand|thai
vietnam|vietnamese
kamboja|cambodia|cambodian
myanmar|burma|burmese
selandia baru|new zealand
australia|australian
kanada|canada|canadian
meksiko|mexico|mexican
brasil|brazil|brazilian
argentina|argentine
afrika selatan|south africa|south african
indonesia|indonesian|indonesians
jawa barat|west java
jawa tengah|central java
jawa timur|east java
sumatera utara|sumatra utara|north sumatra
sumatera barat|sumatra barat|west sumatra
papua barat|west papua
uni eropa|european union|eu
eropa|europe|european
asia tenggara|southeast asia|south-east asia
perserikatan bangsa-bangsa|pbb|united nations|u.n.|un
polandia|poland|polish
hungaria|hungary|hungarian
norwegia|norway|norwegian
swedia|sweden|swedish
finlandia|finland|finnish
swiss|switzerland
belgia|belgium|belgian
kiev|kyiv
moskow|moskwa|moscow
beograd|belgrade
kairo|cairo
yerusalem|jerusalem
damaskus|damascus
"""
# Written as one would write a word, so that only capitals tell them from it.
_CAPITALS_ONLY = frozenset(("as", "us", "un", "eu", "uk", "thai", "turkey", "jordan", "polish", "china"))
_NAME = re.compile(r"[^\W\d_a-zà-ÿ][\w'’-]*(?:\s+[^\W\d_a-zà-ÿ][\w'’-]*)*")
_INITIAL = re.compile(r"(?:\A|[.!?:]\s+|\n)[\"“‘']?\Z")
# Titles and kinds of place: they come with names and are none.
GENERIC = """
presiden menteri gubernur bupati wali kota walikota kepala ketua jenderal kolonel mayor kapten dokter profesor
president minister governor general colonel captain doctor professor secretary prime chief director mr mrs ms oblast
region provinsi province kabupaten kecamatan desa pulau sungai gunung distrik district city island river laut danau
jalan street utara selatan barat timur tengah north south west east central baru new negara republik senin selasa
rabu kamis jumat sabtu minggu monday tuesday wednesday thursday friday saturday sunday januari februari maret april
mei juni juli agustus september oktober november desember january february march may june july august october
december officials pejabat menurut according the and dan yang namun tetapi but sementara while
"""
_GENERIC = frozenset(GENERIC.split())


@dataclass(frozen=True, slots=True)
class Name:
    """A name as the claim has it, and a pattern of its forms."""

    text: str
    pattern: re.Pattern[str]


def names_of(text: str, *, without: tuple[str, ...] = ()) -> tuple[Name, ...]:
    """The names in a text, places first, each once; what stands in `without` (dates, numbers) is none."""
    for part in without:
        text = text.replace(part, " " * len(part)) if part else text
    found: dict[str, Name] = {}
    for forms, place in _PLACES:
        if match := place.search(text):
            found[forms[0]] = Name(match[0], place)
            text = place.sub(lambda m: " " * len(m[0]), text)
    for match in _NAME.finditer(text):
        if len(match[0].split()) == 1 and _INITIAL.search(text[: match.start()]):
            continue  # any word is capitalised there
        if pattern := _pattern_of(match[0]):
            found.setdefault(match[0].casefold(), Name(match[0], pattern))
    return tuple(found.values())


def _pattern_of(name: str) -> re.Pattern[str] | None:
    """Any telling word of the name: who is "Volodymyr Zelensky" at first is "Zelensky" afterwards."""
    words = [word for word in name.split() if word.casefold() not in _GENERIC and (len(word) > 3 or word.isupper())]
    if not words:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(_loosely(word) for word in words)})(?!\w)")


def _loosely(word: str) -> str:
    """The word, its plain spelling, and endings that differ between desks: Zelensky, Zelenskyy, Zelenskiy."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    forms = {re.escape(form) for form in (word, plain)}
    if len(plain) > 5 and re.search(r"[iy]+\Z", plain):
        forms.add(re.escape(re.sub(r"[iy]+\Z", "", plain)) + "[iy]{1,2}")
    return "|".join(sorted(forms))


def _place_pattern(forms: list[str]) -> re.Pattern[str]:
    alternatives = []
    for form in sorted(forms, key=len, reverse=True):
        blanks = r"\s+".join(re.escape(word) for word in form.split())
        if form in _CAPITALS_ONLY:
            alternatives.append(re.escape(form.upper()) if len(form) < 3 else re.escape(form.title()))
        else:
            alternatives.append(f"(?i:{blanks})")
    return re.compile(rf"(?<![\w.])(?:{'|'.join(alternatives)})(?!\w)")


_PLACES = [(forms, _place_pattern(forms)) for line in PLACES.strip().splitlines() for forms in [line.split("|")]]
