"""What a form says of the row it was made for: the version that the person saw, and other rows by their keys."""

from django.forms import Form
from django.http import HttpRequest
from django.utils.translation import gettext as _

from annotations.errors import Invalid

LONGEST = 10  # digits of a version or a key that a page may send


def key_in(request: HttpRequest, name: str) -> int | None:
    """The number under this name; None where there is none. Raises Invalid where it is something else.

    A version that cannot be read must not count as one that was not sent: it would switch the stale check off.
    """
    value = request.POST.get(name, "")
    if not value:
        return None
    if not (value.isascii() and value.isdecimal() and len(value) < LONGEST):
        raise Invalid(_("This form is damaged. Load the page again."), field=name)
    return int(value)


def check_readable(form: Form) -> None:
    """Raises Invalid with the first thing that is wrong in the form."""
    if not form.is_valid():
        name, errors = next(iter(form.errors.items()))
        raise Invalid(errors[0], field=name)
