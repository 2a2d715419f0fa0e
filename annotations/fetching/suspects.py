"""Pages that stand in the way of what was asked for: sign-in forms, consent walls, robot checks, empty shells."""

import re

FEW_WORDS = 120  # a page with more to read than this is a page, whatever stands around it
_PASSWORD = re.compile(r"<input[^>]{0,300}\btype\s*=\s*[\"']?password", re.IGNORECASE)
_CHECKS = re.compile(
    r"checking your browser|just a moment|verify(?:ing)? (?:that )?you are (?:a )?human|are you a robot|not a robot"
    r"|enable javascript and cookies|attention required|access denied|unusual traffic|complete the captcha"
    r"|verifikasi bahwa anda (?:bukan robot|manusia)|aktifkan javascript|akses ditolak",
    re.IGNORECASE,
)
_DOORS = re.compile(
    r"\b(?:sign in|log ?in|masuk) (?:to|untuk|dulu|terlebih)|subscribe to (?:read|continue)|already a subscriber"
    r"|berlangganan untuk|create an account to|we (?:value|respect) your privacy|accept (?:all )?cookies"
    r"|terima semua cookie",
    re.IGNORECASE,
)


def is_suspect(markup: str, title: str, text: str) -> bool:
    """Whether a page has few words and the shape of a door rather than of a page.

    >>> is_suspect("<input type=password>", "Sign in", "Sign in to continue.")
    True
    """
    if len(text.split()) > FEW_WORDS:
        return False
    shown = f"{title}\n{text}"
    return bool(_PASSWORD.search(markup) or _CHECKS.search(shown) or _DOORS.search(shown))
