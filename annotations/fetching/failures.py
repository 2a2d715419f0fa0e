"""Why an address did not become a page: each reason has a code, an English sentence, and whether it is for good.

The codes are stored and exported. `annotations.failure_words` has the sentences that reviewers read.
"""

PERMANENT, TEMPORARY = True, False

FAILURES: dict[str, tuple[bool, str]] = {
    # The address
    "not_a_url": (PERMANENT, "This is no web address. It starts with https:// or http://."),
    "scheme_not_allowed": (PERMANENT, "Only addresses that start with https:// or http:// can be fetched."),
    "has_credentials": (PERMANENT, "The address holds a user name or password."),
    "url_too_long": (PERMANENT, "The address has more than 8,192 characters."),
    "port_not_allowed": (PERMANENT, "The address names a port that may not be fetched from."),
    "not_public": (PERMANENT, "The address leads into a private network."),
    # The way there
    "unknown_host": (TEMPORARY, "There is no site of this name."),
    "name_slow": (TEMPORARY, "The name of the site was not found in time."),
    "connect_slow": (TEMPORARY, "The site could not be reached in time."),
    "refused": (TEMPORARY, "The site refused the connection."),
    "unreachable": (TEMPORARY, "The site could not be reached."),
    "bad_certificate": (PERMANENT, "The site's certificate is not valid for it."),
    "tls_failed": (TEMPORARY, "No encrypted connection to the site came about."),
    # Redirects
    "redirect_loop": (PERMANENT, "The site sends the visitor around in a circle."),
    "too_many_redirects": (PERMANENT, "The site sends the visitor on too many times."),
    "bad_redirect": (PERMANENT, "The site sends the visitor on to no usable address."),
    # The answer
    "no_answer": (TEMPORARY, "The site did not answer in time."),
    "too_slow": (TEMPORARY, "The page did not arrive in time."),
    "cut_short": (TEMPORARY, "The page broke off before its end."),
    "not_http": (TEMPORARY, "The site's answer is not one of the web."),
    "headers_too_large": (PERMANENT, "The site's answer has more headers than are read."),
    "too_large": (PERMANENT, "The page is larger than what is fetched."),
    "unpacks_too_large": (PERMANENT, "The page is too large when it is unpacked."),
    "bad_encoding": (PERMANENT, "The page is packed in a way that cannot be unpacked."),
    # What the site says
    "needs_sign_in": (PERMANENT, "The site asks for a user name and password."),
    "forbidden": (PERMANENT, "The site does not let this program read the page."),
    "not_found": (PERMANENT, "There is no such page."),
    "gone": (PERMANENT, "The page was taken down."),
    "blocked_by_law": (PERMANENT, "The page is closed for legal reasons."),
    "busy": (TEMPORARY, "The site asks to come back later."),
    "server_error": (TEMPORARY, "The site has an error of its own."),
    "refused_request": (PERMANENT, "The site does not answer this request."),
    # What came
    "empty": (TEMPORARY, "The site sent an empty page."),
    "no_text": (PERMANENT, "There is no text to read on the page."),
    "too_long_text": (PERMANENT, "The text of the page is too long for an article."),
    "duplicate": (PERMANENT, "The desk has this text already."),
    # This side
    "unreadable": (TEMPORARY, "The page could not be read."),
    "not_stored": (TEMPORARY, "The page could not be stored here."),
    "gave_up": (PERMANENT, "Fetching the page was broken off again and again."),
}


class FetchFailure(Exception):
    """`code` is a key of FAILURES, `message` its sentence; a `permanent` one is not tried again."""

    def __init__(self, code: str) -> None:
        self.code = code
        self.permanent, self.message = FAILURES[code]
        super().__init__(self.message)
