"""Who may do what: every address, by GET and by POST, as each kind of person. One that is not in the table fails.

A POST is sent empty, so what is right about it is that it was looked at (422, 400, 409, a redirect) and not turned away
(sign-in, 401, 403). Nobody may: 405.
"""

from collections.abc import Iterator
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from annotations import access
from annotations.models import Citation, Verdict
from annotations.workflow import tokens
from tests import factories

ANYONE, SIGNED_IN, DESK, ANNOTATOR, MODERATOR, NOBODY = (
    "anyone",
    "signed in",
    "desk",
    "annotator",
    "moderator",
    "nobody",
)
PEOPLE = ("stranger", "no role", access.OBSERVER, access.REVIEWER, access.MODERATOR, access.ADMINISTRATOR)
MAY = {
    ANYONE: frozenset(PEOPLE),
    SIGNED_IN: frozenset(PEOPLE[1:]),
    DESK: frozenset(PEOPLE[2:]),
    ANNOTATOR: frozenset(PEOPLE[3:]),
    MODERATOR: frozenset(PEOPLE[4:]),
    NOBODY: frozenset(),
}
# address: who may GET, who may POST
PAGES = {
    "": (DESK, NOBODY),
    "healthz": (ANYONE, NOBODY),
    "readyz": (ANYONE, NOBODY),
    "sign-in/": (ANYONE, ANYONE),
    "sign-out/": (NOBODY, ANYONE),
    "language/": (NOBODY, ANYONE),
    "account/": (SIGNED_IN, SIGNED_IN),
    "account/tokens/": (NOBODY, DESK),
    "account/tokens/<int:pk>/revoke/": (NOBODY, MODERATOR),  # another's: an editor may end it
    "checks/": (ANYONE, NOBODY),
    "checks/<uuid:uid>/": (ANYONE, NOBODY),
    "demo/pages/<slug:slug>/": (ANYONE, NOBODY),
    "claims/": (DESK, NOBODY),
    "articles/": (DESK, NOBODY),
    "articles/import/": (ANNOTATOR, ANNOTATOR),
    "articles/<int:pk>/": (DESK, NOBODY),
    "articles/<int:pk>/state/": (DESK, NOBODY),
    "articles/<int:pk>/retry/": (NOBODY, ANNOTATOR),
    "articles/<int:pk>/resplit/": (ANNOTATOR, ANNOTATOR),
    "articles/<int:pk>/resplit/undo/": (NOBODY, ANNOTATOR),
    "articles/<int:pk>/claims/add/": (NOBODY, ANNOTATOR),
    "sources/": (DESK, NOBODY),
    "sources/<int:pk>/": (DESK, NOBODY),
    "sources/<int:pk>/state/": (DESK, NOBODY),
    "sources/<int:pk>/retry/": (NOBODY, ANNOTATOR),
    "claims/<int:pk>/": (DESK, NOBODY),
    "claims/<int:pk>/edit/": (ANNOTATOR, ANNOTATOR),
    "claims/<int:pk>/bounds/": (NOBODY, ANNOTATOR),
    "claims/<int:pk>/split/": (NOBODY, ANNOTATOR),
    "claims/<int:pk>/merge/": (NOBODY, ANNOTATOR),
    "claims/<int:pk>/unmerge/": (NOBODY, ANNOTATOR),
    "claims/<int:pk>/dismiss/": (NOBODY, ANNOTATOR),
    "claims/<int:pk>/restore/": (NOBODY, ANNOTATOR),
    "claims/<int:pk>/citations/add/": (NOBODY, ANNOTATOR),
    "claims/<int:pk>/review/": (NOBODY, ANNOTATOR),
    "claims/<int:pk>/decide/": (NOBODY, MODERATOR),
    "claims/<int:pk>/publish/": (NOBODY, MODERATOR),
    "claims/<int:pk>/withdraw/": (NOBODY, MODERATOR),
    "claims/<int:pk>/reopen/": (NOBODY, MODERATOR),
    "citations/<int:pk>/": (DESK, NOBODY),
    "citations/<int:pk>/edit/": (ANNOTATOR, ANNOTATOR),
    "citations/<int:pk>/quote/": (NOBODY, ANNOTATOR),
    "citations/<int:pk>/retry/": (NOBODY, ANNOTATOR),
    "citations/<int:pk>/withdraw/": (NOBODY, ANNOTATOR),
    "citations/<int:pk>/restore/": (NOBODY, ANNOTATOR),
}
PROGRAMS = {
    "schema/": (ANYONE, NOBODY),
    "docs/": (ANYONE, NOBODY),
    "articles/": (DESK, ANNOTATOR),
    "articles/bulk/": (NOBODY, ANNOTATOR),
    "articles/<int:pk>/": (DESK, NOBODY),
    "articles/<int:pk>/resplit/": (NOBODY, ANNOTATOR),
    "articles/<int:pk>/resplit/undo/": (NOBODY, ANNOTATOR),
    "articles/<int:pk>/retry/": (NOBODY, ANNOTATOR),
    "claims/": (DESK, ANNOTATOR),
    "claims/<int:pk>/": (DESK, NOBODY),
    "claims/<int:pk>/dismiss/": (NOBODY, ANNOTATOR),
    "claims/<int:pk>/merge/": (NOBODY, ANNOTATOR),
    "claims/<int:pk>/restore/": (NOBODY, ANNOTATOR),
    "claims/<int:pk>/split/": (NOBODY, ANNOTATOR),
    "claims/<int:claim_pk>/citations/": (DESK, ANNOTATOR),
    "claims/<int:claim_pk>/reviews/": (DESK, ANNOTATOR),
    "claims/<int:claim_pk>/verdict/": (DESK, MODERATOR),
    "claims/<int:claim_pk>/verdict/publish/": (NOBODY, MODERATOR),
    "claims/<int:claim_pk>/verdict/retract/": (NOBODY, MODERATOR),
    "citations/<int:pk>/": (DESK, NOBODY),
    "citations/<int:pk>/restore/": (NOBODY, ANNOTATOR),
    "citations/<int:pk>/withdraw/": (NOBODY, ANNOTATOR),
    "sources/<int:pk>/": (DESK, NOBODY),
    "sources/<int:pk>/retry/": (NOBODY, ANNOTATOR),
    "verdicts/": (DESK, NOBODY),
    "verdicts/<int:pk>/": (DESK, NOBODY),
    "exports/verdicts.jsonl": (DESK, NOBODY),
    "exports/verdicts.csv": (DESK, NOBODY),
    "exports/verdicts.claimreview.json": (DESK, NOBODY),
    "exports/verdicts.annotations.jsonld": (DESK, NOBODY),
    "": (ANYONE, ANYONE),  # no address of the API: 404, a problem
}
TABLE = PAGES | {f"api/v1/{address}": who for address, who in PROGRAMS.items()}
# And 404: to who may not see anything, nothing is there.
TURNED_AWAY = {401, 403, 405}
# 404 to those who see the rest: the empty form names no passage; the API's root is no address.
NOTHING_THERE = {"citations/<int:pk>/quote/": MAY[DESK], "api/v1/": MAY[ANYONE]}


def addresses(resolver: URLResolver, before: str = "") -> Iterator[str]:
    for pattern in resolver.url_patterns:
        address = before + str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            yield address
        elif address != "admin/":  # tests/admin asks there
            yield from addresses(pattern, address)


@pytest.fixture
def keys(db: None, settings: Any) -> dict[str, object]:
    """What stands in an address: rows that are there, and that others made."""
    settings.DEMO = True
    verdict: Verdict = factories.make_verdict()
    citation: Citation = factories.make_citation(verdict.claim)
    token, _key = tokens.create_token(user=factories.make_user(), name="another's", scopes=["read"])
    return {
        "articles": verdict.claim.article_id,
        "claims": verdict.claim_id,
        "citations": citation.pk,
        "sources": citation.source_id,
        "verdicts": verdict.pk,
        "account": token.pk,
        "checks": verdict.uid,
        "demo": "officials-briefing",
    }


def filled(address: str, keys: dict[str, object]) -> str:
    noun = address.removeprefix("api/v1/").split("/")[0]
    for name in ("<int:pk>", "<int:claim_pk>", "<uuid:uid>", "<slug:slug>"):
        address = address.replace(name, str(keys.get(noun)))
    return f"/{address}"


def client_of(person: str) -> Client:
    """A browser with a session, and a program's key beside it."""
    client = Client()
    if person != "stranger":
        user = factories.make_user("" if person == "no role" else person)
        _token, key = tokens.create_token(user=user, name="all", scopes=["read", "annotate", "moderate"])
        client.force_login(user)
        client.defaults["HTTP_AUTHORIZATION"] = f"Bearer {key}"
    return client


def was_let_in(person: str, address: str, response: HttpResponse) -> bool:
    """Whether the person was heard, whatever came of it."""
    if response.status_code == 404:
        return person in NOTHING_THERE.get(address, ())
    is_asked_to_sign_in = response.status_code == 302 and "next=" in response["Location"]
    return response.status_code not in TURNED_AWAY and not is_asked_to_sign_in


def send(person: str, method: str, address: str, keys: dict[str, object]) -> HttpResponse:
    client = client_of(person)  # a new one each time: signing out ends only this
    if method == "post" and address.startswith("api/"):
        return client.post(filled(address, keys), {}, content_type="application/json")
    return getattr(client, method)(filled(address, keys))


def test_every_address_is_in_the_table() -> None:
    there = set(addresses(get_resolver()))
    assert len(there) > 60
    assert sorted(there ^ set(TABLE)) == []


@pytest.mark.parametrize("person", PEOPLE)
def test_who_is_let_in(person: str, keys: dict[str, object]) -> None:
    visited, wrong = 0, {}
    for address, rights in TABLE.items():
        for method, who in zip(("get", "post"), rights, strict=True):
            response = send(person, method, address, keys)
            visited += 1
            if was_let_in(person, address, response) != (person in MAY[who]):
                wrong[f"{method.upper()} {address}"] = (response.status_code, who)
    assert visited == 2 * len(TABLE)
    assert wrong == {}
