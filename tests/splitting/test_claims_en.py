"""Claims in English news: where they begin and end, and who says them. Texts and names are made up."""

import pytest

from tests.splitting.reading import said, split

CHIEF = "Harbour Commissioner Ellen Drake"

CASES = {
    "a sentence of the article's own": (
        "The old bridge collapsed on Monday.",
        [("The old bridge collapsed on Monday", None)],
    ),
    "said before, with and without that": (
        f"{CHIEF} said the port had reopened. Drake added that 14 ships were waiting.",
        [("the port had reopened", CHIEF), ("14 ships were waiting", CHIEF)],
    ),
    "said behind, both ways round": (
        f'"We closed two piers," said {CHIEF}. "Nobody was hurt," Drake told reporters on Tuesday.',
        [("We closed two piers", CHIEF), ("Nobody was hurt", CHIEF)],
    ),
    "said in the middle of a compound": (
        f"The port handled 4 million tonnes in April 2025, {CHIEF} said on Friday, and traffic grew by 3%.",
        [("The port handled 4 million tonnes in April 2025", CHIEF), ("traffic grew by 3%", CHIEF)],
    ),
    "a frame of its own in the second clause": (
        "Ticket prices rose by 9%, but union leaders insist the service remains poor.",
        [("Ticket prices rose by 9%", None), ("the service remains poor", "union leaders")],
    ),
    "adding that": (
        f"Two cranes fell, {CHIEF} said, adding that repairs would take 30 days.",
        [("Two cranes fell", CHIEF), ("repairs would take 30 days", CHIEF)],
    ),
    "did something and said that": (
        f"{CHIEF} promised an inquiry and said that the owner had lost his licence.",
        [(f"{CHIEF} promised an inquiry", None), ("the owner had lost his licence", CHIEF)],
    ),
    "two predicates under one subject are one claim": (
        "The firm opened a plant in 1980 and moved its office in 2001.",
        [("The firm opened a plant in 1980 and moved its office in 2001", None)],
    ),
    "a semicolon parts two claims": (
        "In 2023 the city spent 12 million dollars; this year it will spend 15 million.",
        [("In 2023 the city spent 12 million dollars", None), ("this year it will spend 15 million", None)],
    ),
    "a time before the frame belongs to it": (
        "In a report published on Monday, the Institute for Harbour Research estimated that wages had fallen.",
        [("wages had fallen", "Institute for Harbour Research")],
    ),
    "according to, before and behind": (
        "According to the Coast Agency, two boats sank. Six boats were saved, according to a study by Tidewatch.",
        [("two boats sank", "Coast Agency"), ("Six boats were saved", "Tidewatch")],
    ),
    "an apposition behind the name is left out": (
        "Ellen Drake, a commissioner for the harbour, said the pier was safe to use.",
        [("the pier was safe to use", "Ellen Drake")],
    ),
    "a role refers to its holder": (
        f'{CHIEF} said the port had reopened. "It took 9 days," the commissioner said.',
        [("the port had reopened", CHIEF), ("It took 9 days", CHIEF)],
    ),
    "who is told it is no part of it": (
        f"{CHIEF} told reporters the river had risen by two metres.",
        [("the river had risen by two metres", CHIEF)],
    ),
    "where something is may be told as well": (
        "A guide told us where the old pier had stood.",
        [("A guide told us where the old pier had stood", None)],
    ),
    "an expectation is not a speaker": (
        "The number of ships is expected to rise to some 40.",
        [("The number of ships is expected to rise to some 40", None)],
    ),
    "a promise without a subject of its own stays whole": (
        "The company pledged to hire 300 people.",
        [("The company pledged to hire 300 people", None)],
    ),
    "who made the poll speaks": (
        "A poll published by the Harlan Institute on Tuesday found 54 percent of voters support the plan.",
        [("54 percent of voters support the plan", "Harlan Institute")],
    ),
    "a role that holds no name": (
        "Sen. Mark Hill, R-Ohio, who voted against it, said the bill would fail.",
        [("the bill would fail", "Sen. Mark Hill")],
    ),
    "a quoted judgement is no claim": (
        'Drake called the plan "a slap in the face". The plan costs $4bn.',
        [("The plan costs $4bn", None)],
    ),
    "participles behind the frame's comma stay": (
        "A ferry capsized on Saturday, killing 27 people and leaving dozens missing, rescue officials said.",
        [("A ferry capsized on Saturday, killing 27 people and leaving dozens missing", "rescue officials")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_claims_and_speakers(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert said(text, "en") == expected


def test_layout_holds_no_claims() -> None:
    article = (
        "MARLOW (Newswire) - The harbour wall gave way on Sunday.\n"
        "Read more: Ten storms that changed the coast\n"
        "Photo: the broken wall\n"
        "Fishing boats sank in the night.\n"
        "Reporting by Tom Lee; editing by Sue Park"
    )
    assert [claim.text for claim in split(article, "en")] == [
        "The harbour wall gave way on Sunday",
        "Fishing boats sank in the night",
    ]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The port closed last week.", "fact"),
        ("The port will close next week.", "projection"),
        ("The storm could reach the coast by Sunday.", "projection"),
        ("The company pledged to hire 300 people.", "projection"),
        ("The economy had grown faster than expected.", "fact"),
        ("Residents said the council must rebuild the wall.", "opinion"),
        ("The form must be filed within eight days.", "fact"),
        ("The mayor urged people to stay at home.", "opinion"),
    ],
)
def test_modality(text: str, modality: str) -> None:
    assert [claim.modality for claim in split(text, "en")] == [modality]
