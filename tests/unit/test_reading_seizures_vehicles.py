"""Stolen vehicles and parts, goods told by their worth, loads only imported: what was found and what was not."""

import pytest

from tests.unit.made_rows import facts_of

Told = tuple[str, float | None, str | None, float | None]


def told(text: str) -> list[Told]:
    """(category, quantity, unit, worth) of every seizure of a text."""
    return [(one.category, one.quantity, one.unit, one.value and one.value.amount) for one in facts_of(text).seizures]


CASES: list[tuple[str, list[Told]]] = [
    ("A further £250,000 in counterfeit goods was recovered by police in Hull.", [("other", None, None, 250_000)]),
    (
        "Police found parts cut from cars including two Mercedes taken from the same address in Walsall and a BMW"
        " stolen in Wolverhampton.",
        [],
    ),
    (
        "An Audi Q3, BMW and Land Rover were seized by police in Walsall.",
        [("vehicle", 1, "item", None), ("vehicle", 1, "item", None), ("vehicle", 1, "item", None)],
    ),
    (
        "Officers found a black BMW that was confirmed stolen in March, as well as a bumper off a gold Audi.",
        [("vehicle", 1, "item", None)],
    ),
    ("Thirty plants were taken from the house by police.", [("drug", 30, "plants", None)]),
    ("Members of a gang responsible for importing in excess of 50 tonnes of drugs have been arrested by police.", []),
    (
        "Three lorries were stopped by officers who found 351 kilos of cocaine and 92 kilos of heroin with a total"
        " street value of £38 million.",
        [("drug", 351, "kg", None), ("drug", 92, "kg", None)],
    ),
    (
        "Police in Leeds seized £4m worth of drugs.\n\n"
        "“We had an incident in the north-west of Leeds where we seized around £4m worth of drugs,” an officer said.",
        [("drug", None, None, 4_000_000)],
    ),
    ("Gardaí found cannabis in the Yaris amounting to €110,000.", [("drug", None, None, 110_000)]),
    (
        "Police in Aberdeen confirmed the recovery of Class A drugs, totalling nearly £40,000.",
        [("drug", None, None, 40_000)],
    ),
    ("He was found with 7.95gr of cocaine by gardaí in Cork.", [("drug", 0.00795, "kg", None)]),
    ("A €1m cannabis distribution operation in Cork was intercepted by gardaí.", []),
]


@pytest.mark.parametrize(("text", "seizures"), CASES)
def test_vehicles(text: str, seizures: list[Told]) -> None:
    assert told(text) == seizures
