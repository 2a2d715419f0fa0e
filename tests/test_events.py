"""The history: what a change leaves behind, and whose it is."""

import ast
from pathlib import Path

import pytest

from annotations import events
from annotations.models import Event
from annotations.request_ids import request_scope
from tests import factories
from tests.repo.tree import python_files, syntax

pytestmark = pytest.mark.django_db


def test_an_event_belongs_to_its_article_and_claim() -> None:
    claim = factories.make_claim(state="decided")
    review, citation = claim.reviews.get(), factories.make_citation(claim)
    for subject, of_claim in ((claim.article, None), (claim, claim), (review, claim), (citation, claim)):
        event = events.record("looked_at", subject, actor=None, new={"n": 1}, why="Uji.")
        assert (event.article_id, event.claim) == (claim.article_id, of_claim)
        assert (event.object_type, event.object_id) == (subject._meta.model_name, subject.pk)
        assert event.review == (review if subject is review else None)
    event = events.record("looked_at", citation.source, actor=None)
    assert (event.article, event.claim, event.old, event.new) == (None, None, {}, {})


def test_what_happens_in_a_request_carries_its_id() -> None:
    person = factories.make_user()
    with request_scope("5f0c"):
        assert events.record("looked_at", person, actor=person).request_id == "5f0c"
        with request_scope("77aa"):
            assert events.record("looked_at", person, actor=person).request_id == "77aa"
        assert events.record("looked_at", person, actor=person).request_id == "5f0c"
    assert events.record("looked_at", person, actor=person).request_id == ""


def test_people_stand_in_the_history_as_ids_only() -> None:
    person = factories.make_user(username="dewi.kartika", first_name="Dewi", email="dewi@example.org")
    claim = factories.make_claim(article=factories.make_article(actor=person))
    factories.make_review(claim, reviewer=person)
    factories.make_citation(claim, actor=person)
    factories.make_verdict(claim)
    told = " ".join(f"{event.old} {event.new} {event.why}" for event in Event.objects.all())
    assert "Dua laporan sepakat" in told
    assert not [word for word in ("dewi", "Dewi", "@") if word in told]


def test_every_step_of_the_workflow_records_what_it_did() -> None:
    steps, silent = 0, []
    for path in python_files("annotations/workflow"):
        functions = {node.name: node for node in syntax(path).body if isinstance(node, ast.FunctionDef)}
        for name, node in functions.items():
            reads_alone = name.startswith(("_", "plan_", "fit_"))
            if not reads_alone and {"actor", "reviewer", "user"} & {row.arg for row in node.args.kwonlyargs}:
                steps += 1
                if not records(name, functions, other_steps(path)):
                    silent.append(f"{path}:{name}")
    assert steps > 25
    assert silent == []


# Modules of steps.
NOUNS = frozenset(("articles", "claims", "sources", "reviews", "verdicts", "people", "scales", "tokens"))


def other_steps(path: Path) -> set[str]:
    """The names that a module imports from other modules of the workflow: they are steps of their own."""
    imports = [node for node in syntax(path).body if isinstance(node, ast.ImportFrom)]
    return {
        row.name for node in imports if (node.module or "").startswith("annotations.workflow.") for row in node.names
    }


def records(name: str, functions: dict[str, ast.FunctionDef], others: set[str]) -> bool:
    """Whether the function, or one that it calls, of its module or a step of another, calls events.record."""
    calls = [node.func for node in ast.walk(functions[name]) if isinstance(node, ast.Call)]
    if any(isinstance(call, ast.Attribute) and ast.unparse(call) == "events.record" for call in calls):
        return True
    called = {call.id for call in calls if isinstance(call, ast.Name)}
    return bool(called & others) or any(
        records(inner, functions, others) for inner in called & functions.keys() - {name}
    )
