"""What is counted, across languages: words of one class mean the same unit. The table is data; add a line a class."""

import re
from decimal import Decimal
from enum import IntEnum
from itertools import pairwise

# class: Indonesian and English words, singular; "_" stands for a blank.
CLASSES = {
    "soldier": "tentara prajurit pasukan serdadu personel_militer soldier troop serviceman servicemen gi",
    "officer": "polisi aparat petugas personel police officer personnel",
    "person": "orang warga penduduk jiwa manusia masyarakat person people resident citizen inhabitant individual human",
    "casualty": "korban korban_jiwa casualty casualties victim",
    "dead": "tewas meninggal kematian korban_meninggal dead death fatality fatalities",
    "injured": "luka terluka korban_luka injured wounded injury injuries",
    "refugee": "pengungsi refugee evacuee displaced",
    "prisoner": "tahanan narapidana tawanan sandera prisoner detainee inmate captive hostage",
    "child": "anak anak-anak balita bayi child children baby infant",
    "pupil": "siswa murid pelajar mahasiswa student pupil",
    "worker": "pekerja karyawan buruh pegawai tenaga_kerja worker employee labourer laborer staff",
    "voter": "pemilih voter elector",
    "vote": "suara vote ballot",
    "patient": "pasien patient",
    "case": "kasus perkara case",
    "household": "keluarga rumah_tangga kk family families household",
    "house": "rumah house home dwelling",
    "building": "bangunan gedung building",
    "school": "sekolah school",
    "hospital": "rumah_sakit hospital",
    "village": "desa kampung kelurahan village",
    "city": "kota city cities town",
    "country": "negara country countries nation",
    "vehicle": "kendaraan mobil vehicle car",
    "tank": "tank",
    "aircraft": "pesawat aircraft plane jet airplane",
    "drone": "drone pesawat_nirawak drone",
    "ship": "kapal ship vessel boat",
    "missile": "rudal peluru_kendali missile rocket roket",
    "bomb": "bom bomb",
    "weapon": "senjata weapon",
    "container": "peti_kemas kontainer container",
    "company": "perusahaan company companies firm business businesses",
    "ton": "ton tonne t metric_ton",
    "km": "km kilometer kilometre",
    "m": "m meter metre",
    "kg": "kg kilogram kilo",
    "ha": "ha hektare hektar hectare",
    "l": "liter litre l",
    "%": "% persen percent per_cent prosen",
    "point": "poin point percentage_point",
    "year": "tahun year",
    "month": "bulan month",
    "week": "minggu pekan week",
    "day": "hari day",
    "hour": "jam hour",
    "minute": "menit minute",
    "time": "kali time",
    "tree": "pohon tree",
    "book": "buku book",
}
# A count of the narrower class may be told as one of the wider.
_PEOPLE = "soldier officer casualty dead injured refugee prisoner child pupil worker voter patient"
WIDER = dict.fromkeys(_PEOPLE.split(), "person") | {"drone": "aircraft"}
_CLASS_OF = {
    form: name for name, forms in CLASSES.items() for form in (word.replace("_", " ") for word in forms.split())
}
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|[%‰]")
_CURRENCY = re.compile(r"[A-Z]{3}\Z")


class Likeness(IntEnum):
    """How well two units agree."""

    OTHER = 0  # known to be different things
    UNKNOWN = 1  # one of them is not said
    WIDER = 2
    SAME = 3


def class_of(unit: str | None) -> str | None:
    """The class of a unit, itself where it has none, None for a bare number.

    The head of the phrase decides: it stands in front in Indonesian and last in English, and the other words are
    rarely units.

    >>> class_of("tentara Korea Utara"), class_of("North Korean soldiers")
    ('soldier', 'soldier')
    """
    if not unit:
        return None
    if _CURRENCY.match(unit) or unit in CLASSES:
        return unit
    words = [word.casefold() for word in _WORD.findall(unit)]
    for pair in pairwise(words):
        if found := _CLASS_OF.get(" ".join(pair)):
            return found
    for word in words:
        if found := _CLASS_OF.get(word) or _CLASS_OF.get(_singular(word)):
            return found
    return " ".join(_singular(word) for word in words) or unit.casefold()


def likeness(one: str | None, other: str | None) -> Likeness:
    """How well two classes agree."""
    if one is None or other is None:
        return Likeness.UNKNOWN
    if one == other:
        return Likeness.SAME
    if WIDER.get(one) == other or WIDER.get(other) == one:
        return Likeness.WIDER
    # A word that no table knows may be the other language's word for the same thing.
    known = [name in CLASSES or bool(_CURRENCY.match(name)) for name in (one, other)]
    return Likeness.OTHER if all(known) else Likeness.UNKNOWN


def is_telling(value: Decimal) -> bool:
    """Whether a number means something without its unit: not 3, not 24, nor what looks like a year."""
    return abs(value) >= 100 and not (value == value.to_integral_value() and 1900 <= value <= 2100)


def _singular(word: str) -> str:
    return word.removesuffix("s") if len(word) > 3 and not word.endswith("ss") else word
