"""For which force an officer speaks of whom no unit is told."""

import pytest

from tests.unit.made_rows import facts_of

QUOTE = "\n\nDetective Inspector Jane Doe said it went well."
CASES = {
    "the only force": ("Kent Police raided a house in Dover." + QUOTE, "Kent Police"),
    "named first and most": (
        "Kent Police raided a house in Dover.\n\nSussex Police helped. Kent Police arrested a man." + QUOTE,
        "Kent Police",
    ),
    "several alike": ("Kent Police, Essex Police and Sussex Police raided houses." + QUOTE, None),
    "an agency has no inspectors": (
        "The National Crime Agency raided a house with the help of Kent Police." + QUOTE,
        "Kent Police",
    ),
    "the force's": (
        "Kent Police raided a house in Dover. Kent Police thanked Sussex Police.\n\n"
        "Detective Inspector Jane Doe, of the force's serious crime unit, said it went well.",
        "Kent Police",
    ),
    "told": ("Kent Police raided a house.\n\nDet Insp Jane Doe, from Essex Police, said so.", "Essex Police"),
    "before the title": (
        "Kent Police raided a house.\n\nThe NCA's deputy director, Jane Doe, said so.",
        "National Crime Agency",
    ),
}


@pytest.mark.parametrize(("text", "unit"), CASES.values(), ids=CASES)
def test_units_of_officers(text: str, unit: str | None) -> None:
    person = facts_of(text).people[0]
    assert (person.unit and person.unit.name) == unit
