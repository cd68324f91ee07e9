"""Arrests of people listed by name, and clauses whose arrests follow one another with verbs of their own."""

import pytest

from tests.unit.made_rows import facts_of

Told = tuple[int | None, list[str]]

CASES: list[tuple[str, list[Told]]] = [
    ("Detectives arrested Del Orton, Aurel Popa and Chinedu Eze in Goole.", [(3, ["Goole"])]),
    ("Police arrested Ann Gore, 30, and Lee Marsh, 41, in Selby on Monday.", [(2, ["Selby"])]),
    (
        "One warrant was executed in Selby with one man arrested and another man was arrested at a property in Goole.",
        [(1, ["Selby"]), (1, ["Goole"])],
    ),
    (
        "Police searched a flat in Hull with one woman arrested and two men were later held in Goole.",
        [(1, ["Hull"]), (2, ["Goole"])],
    ),
    ("The week led to 40 arrests, with 80 to 90 per cent of those arrested expected to be charged.", [(40, [])]),
]


@pytest.mark.parametrize(("text", "told"), CASES, ids=[text[:40] for text, _ in CASES])
def test_arrests(text: str, told: list[Told]) -> None:
    assert [(one.count, [place.name for place in one.places]) for one in facts_of(text).arrests] == told


def test_all_of_those_named_are_suspects() -> None:
    people = facts_of("Detectives arrested Del Orton, Aurel Popa and Chinedu Eze in Goole.").people
    assert [(one.name, one.outcome) for one in people] == [
        ("Del Orton", "arrested"),
        ("Aurel Popa", "arrested"),
        ("Chinedu Eze", "arrested"),
    ]
