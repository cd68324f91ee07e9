"""Who raided: an actor of another clause, case or country never did."""

import pytest

from tests.unit.made_rows import facts_of

TOLD = [
    (
        "Kent Police officers executed warrants at four addresses in Dover. "
        "Essex Police supported the operation and raided a house in Harlow.",
        [("Dover", "Kent Police"), ("Harlow", "Essex Police")],
    ),
    (
        "The gang was broken up by Essex Police. Homes in Brentwood were raided. "
        "The Guardia Civil found a cellar in a villa near Alicante.",
        [("Brentwood", "Essex Police")],
    ),
    (
        "The Guardia Civil arrested the ringleader in Alicante. Two homes in Brentwood were raided.",
        [("Brentwood", "")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[text[:30] for text, _ in TOLD])
def test_raiders(text: str, expected: list[tuple[str, str]]) -> None:
    raids = facts_of(text).raids
    assert [(raid.places[0].name, ", ".join(unit.name for unit in raid.units)) for raid in raids] == expected
