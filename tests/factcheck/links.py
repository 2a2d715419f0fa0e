"""A page to fetch and a claim that cites it, for the tests of work in the background."""

from collections.abc import Callable

from annotations.models import Citation, Source
from tests import factories

PAGE = """<!doctype html><html lang="en"><head><title>Boxes moved</title></head><body><article>
<p>The harbour said on Monday that about 3,000 containers had been moved to the new warehouse in Cilacap, where they
wait for the ships of the coming week.</p>
<p>Nobody was hurt, and the old warehouse will be torn down before the rains begin.</p></article></body></html>"""


def cite(url: str) -> Citation:
    return factories.make_citation(factories.make_claim(), url=url)


def status(citation: Citation) -> str:
    return Source.objects.get(pk=citation.source_id).fetch_status


def fetched(citation: Citation) -> Callable[[], bool]:
    return lambda: status(citation) == "fetched"
