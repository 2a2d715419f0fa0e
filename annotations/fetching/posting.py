"""A POST to one address that the installation names itself: the client's guards and limits, and no redirect followed.

For addresses out of the settings, never for those that people type: what is sent would go to whoever they name.
"""

from annotations.fetching.client import REDIRECTS, Answer, Sending, ask
from annotations.fetching.clock import Clock
from annotations.fetching.failures import FetchFailure
from annotations.fetching.fetch import check_status
from annotations.fetching.policy import FetchPolicy
from annotations.fetching.weburls import parse


def post(url: str, sending: Sending, policy: FetchPolicy) -> Answer:
    """Sends a POST and returns the answer, read whole; raises FetchFailure for all that is no 200 with a body.

    A redirect is a failure: what is sent (a text, a key) is meant for this address and for no other.

    >>> post("http://127.0.0.1:8080/x", Sending(b"{}"), FetchPolicy(user_agent="desk/1.0"))  # doctest: +SKIP
    Answer(status=200, content_type='application/json', location=None, body=b'...')
    """
    answer = ask(parse(url), policy, Clock(policy.total_seconds), sending)
    if answer.status in REDIRECTS:
        raise FetchFailure("bad_redirect")
    check_status(answer.status)
    if not answer.body:
        raise FetchFailure("empty")
    return answer
