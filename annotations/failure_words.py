"""What people read where a link could not be archived: what happened, and what they can do about it."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from annotations.fetching.policy import FetchPolicy

_LIMITS = FetchPolicy(user_agent="")
_NUMBERS = {
    "connect": f"{_LIMITS.connect_seconds:g}",
    "first_byte": f"{_LIMITS.first_byte_seconds:g}",
    "whole": f"{_LIMITS.total_seconds:g}",
    "wire": f"{_LIMITS.max_wire_bytes // 1_000_000}",
    "unpacked": f"{_LIMITS.max_unpacked_bytes // 1_000_000}",
    "redirects": _LIMITS.max_redirects,
}

SENTENCES: dict[str, Promise] = {
    "not_a_url": gettext_lazy("This is not a web link. Copy it whole, with https:// in front."),
    "scheme_not_allowed": gettext_lazy("Only links that start with https:// or http:// can be archived."),
    "has_credentials": gettext_lazy("The link holds a user name or password. Remove it from the link."),
    "url_too_long": gettext_lazy("The link has more than 8,192 characters. Look for a shorter link to the same page."),
    "port_not_allowed": gettext_lazy("The link names a port that is closed here. Ask an administrator to open it."),
    "not_public": gettext_lazy("The link leads into a private network, not to a public site."),
    "unknown_host": gettext_lazy("There is no site of this name. Check the spelling of the link."),
    "name_slow": gettext_lazy("The name of the site could not be looked up in time. It may answer later."),
    "connect_slow": gettext_lazy("The site could not be reached within %(connect)s seconds. It may be down for now."),
    "refused": gettext_lazy("The site refuses connections. It may be down for now."),
    "unreachable": gettext_lazy("The site cannot be reached from here. It may be down for now."),
    "bad_certificate": gettext_lazy(
        "The site cannot prove that it is what it says: its certificate is not valid. Look for another source."
    ),
    "tls_failed": gettext_lazy("No encrypted connection to the site came about. It may work later."),
    "redirect_loop": gettext_lazy("The site sends visitors around in a circle. Open the link and copy where it ends."),
    "too_many_redirects": gettext_lazy(
        "The site sends visitors on more than %(redirects)s times. Open the link and copy where it ends."
    ),
    "bad_redirect": gettext_lazy("The site sends visitors on to an address that does not work."),
    "no_answer": gettext_lazy("The site did not answer within %(first_byte)s seconds. It may be busy."),
    "too_slow": gettext_lazy("The page did not arrive within %(whole)s seconds. The site may be busy."),
    "cut_short": gettext_lazy("The page broke off before its end. The site may have trouble for now."),
    "not_http": gettext_lazy("The site answers in a way that is not a web page."),
    "headers_too_large": gettext_lazy("The site sends too much before the page itself begins."),
    "too_large": gettext_lazy("The page is larger than %(wire)s MB. Link to a smaller page about the same."),
    "unpacks_too_large": gettext_lazy("The page is larger than %(unpacked)s MB when unpacked. Link to a smaller page."),
    "bad_encoding": gettext_lazy("The site sends the page packed in a way that cannot be unpacked."),
    "needs_sign_in": gettext_lazy("The site asks for a user name and password. Look for a public page."),
    "forbidden": gettext_lazy("The site does not let programs read this page. Open it yourself and see."),
    "not_found": gettext_lazy("The site has no such page (404). Check the link, or look for an archived copy."),
    "gone": gettext_lazy("The page was taken down (410). Look for an archived copy."),
    "blocked_by_law": gettext_lazy("The page is closed for legal reasons (451)."),
    "busy": gettext_lazy("The site is busy and asks to come back later."),
    "server_error": gettext_lazy("The site has an error of its own. It may work later."),
    "refused_request": gettext_lazy("The site does not answer this request. Check the link."),
    "empty": gettext_lazy("The site sent an empty page."),
    "no_text": gettext_lazy("There is no text to read on the page. Paste the text instead."),
    "too_long_text": gettext_lazy("The text of the page is too long for an article. Paste the part to be checked."),
    "duplicate": gettext_lazy("The desk has this text already."),
    "unreadable": gettext_lazy("The page could not be read."),
    "not_stored": gettext_lazy("The page could not be stored here. An administrator should look at the disk."),
    "gave_up": gettext_lazy("Archiving was broken off again and again. An administrator should look at the log."),
}


def sentence_of(code: str) -> str:
    """The sentence for a failure's code in the language of the screen; a plain one for a code of earlier days."""
    if code not in SENTENCES:
        return _("The page could not be archived.")
    return str(SENTENCES[code]) % _NUMBERS
