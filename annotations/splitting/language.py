"""Which language a text is written in, as an ISO 639-1 code. Not how that language works: see languages/."""

import re
from functools import lru_cache
from importlib import import_module
from typing import Any

from annotations.splitting.languages import words

# Beyond this more text changes no answer, and the classifier walks every byte.
_SAMPLE = 20_000
# Malay and Indonesian share most letter sequences, so that the statistical model mixes them up; these everyday words
# belong to one of the two alone.
_INDONESIAN = words(
    "adalah bahwa bisa karena kantor mobil polisi uang kamis jumat jumlah kata ujar menurut pekan rabu selasa "
    "senin minggu sabtu presiden gubernur bupati rp triliun miliar perusahaan pemerintah bulan agustus april "
    "desember januari juni kalau kemarin tewas korban usai sedangkan namun"
)
_MALAY = words(
    "ialah kerana boleh pejabat kereta wang ringgit isnin khamis jumaat ahad ogos disember mac jun bilion "
    "trilion bekas kerajaan syarikat manakala berkata berkenaan beliau polis mahkamah dakwa mangsa semalam "
    "jabatan peratus hospital perdana dibuat sdn bhd"
)
_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=1)
def _identifier() -> Any:
    module = import_module("py3langid.langid")  # half a second: only where a language is asked for
    return module.LanguageIdentifier.from_model_file(module.MODEL_FILE)


def detect_language(text: str) -> str:
    """Return the ISO 639-1 code of the language that most of `text` is in, `und` where it holds no letter at all.

    Only the first 20,000 characters are looked at. Indonesian and Malay, which the model cannot tell apart in short
    texts, are settled by words that only one of them uses; Indonesian where there are none.

    >>> detect_language("Polisi mengatakan tiga orang tewas.")
    'id'
    """
    sample = text[:_SAMPLE]
    found = _WORD.findall(sample.casefold())
    if not found:
        return "und"
    code = str(_identifier().classify(sample)[0])
    if code in ("id", "ms", "jv", "su"):
        return _indonesian_or_malay(code, found)
    return code


def _indonesian_or_malay(code: str, found: list[str]) -> str:
    indonesian = sum(word in _INDONESIAN for word in found)
    malay = sum(word in _MALAY for word in found)
    if malay > indonesian:
        return "ms"
    # Javanese and Sundanese stay what they are unless the text speaks Indonesian.
    return "id" if code in ("id", "ms") or indonesian else code
