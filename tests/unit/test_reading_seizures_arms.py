"""Arms and drugs of one scene after another, wholes and their parts, sums told in notes, as news pages tell them."""

import pytest

from tests.unit.made_rows import facts_of

Told = tuple[str, float | None, str | None, float | None, bool]


def told(text: str) -> list[Told]:
    """(category, quantity, unit, worth, total) of every seizure of a text."""
    return [
        (one.category, one.quantity, one.unit, one.value and one.value.amount, one.total)
        for one in facts_of(text).seizures
    ]


CASES: list[tuple[str, list[Told]]] = [
    (
        "In October officers stopped a car in Selby and seized a shotgun.\n\n"
        "Meanwhile, in November, police found a loaded gun at a house in Selby.",
        [("firearm", 1, "item", None, False), ("firearm", 1, "item", None, False)],
    ),
    (
        "Video shows police stop a Ford Fiesta and find a revolver loaded with two bullets.",
        [("firearm", 1, "item", None, False), ("ammunition", 2, "item", None, False)],
    ),
    (
        "Officers found a machine gun in a house in Selby, along with tools to convert starting pistols into weapons.",
        [("firearm", 1, "item", None, False), ("other", None, None, None, False)],
    ),
    (
        "As officers moved in he fled, discarding 100 wraps of heroin, as well as a Rambo knife and phones.",
        [
            ("drug", 100, "item", None, False),
            ("weapon", 1, "item", None, False),
            ("phone", None, None, None, False),
        ],
    ),
    (
        "The three firearms from three incidents were recovered at the weekend.\n\n"
        "A search in Selby uncovered a handgun.\n\n"
        "Officers in Goole seized a suspected improvised firearm.",
        [
            ("firearm", 3, "item", None, False),
            ("firearm", 1, "item", None, False),
            ("firearm", 1, "item", None, False),
        ],
    ),
    (
        "Police raided flats in Selby. Large amounts of cocaine and heroin have also been seized, with an estimated"
        " street value of more than £250,000.",
        [("drug", None, None, 250_000, False)],
    ),
    (
        "Officers in Selby recovered class A (cocaine) and a phone.",
        [("drug", None, None, None, False), ("phone", 1, "item", None, False)],
    ),
    (
        "Police seized drugs, including 70kg of cannabis, in Selby on Monday.",
        [("drug", 70, "kg", None, False)],
    ),
    (
        "The gang used phones to order multiple kilos of the drug from contacts in Spain.\n\n"
        "A warrant in Derby led police to 3kg of cocaine and £20,000 in £1,000 bundles.",
        [("drug", 3, "kg", None, False), ("cash", 20_000, "GBP", None, False)],
    ),
    ("The messages allowed officers to intercept 7kg of cocaine in Derby.", [("drug", 7, "kg", None, False)]),
]


@pytest.mark.parametrize(("text", "seizures"), CASES)
def test_arms(text: str, seizures: list[Told]) -> None:
    assert told(text) == seizures
