"""Loads and weights of single packs, vehicles and arms of the police, worths of farms, sums told in two currencies."""

import pytest

from tests.unit.made_rows import facts_of

Told = tuple[str, float | None, str | None, float | None]


def told(text: str) -> list[Told]:
    """(category, quantity, unit, worth) of every seizure of a text."""
    return [(one.category, one.quantity, one.unit, one.value and one.value.amount) for one in facts_of(text).seizures]


CASES: list[tuple[str, list[Told]]] = [
    (
        "Two cannabis farms worth almost £300,000 were dismantled, and class A drugs and a taser were seized.",
        [("drug", None, None, None), ("weapon", 1, "item", None)],
    ),
    (
        "60 cannabis plants and 90 saplings were found by police in Selby.",
        [("drug", 60, "plants", None), ("drug", 90, "plants", None)],
    ),
    ("A police van parked outside terraced houses in Selby", []),
    (
        "A samurai sword, machete and a club with nails were found in a flat in Selby by police.",
        [("weapon", 1, "item", None), ("weapon", 1, "item", None), ("other", 1, "item", None)],
    ),
    (
        "Police found 1.3 tonnes of cocaine at a port.\n\nThe drugs, hidden in 20-kilo sacks, came from Sierra Leone.",
        [("drug", 1300, "kg", None)],
    ),
    (
        "A gang hid 139 kilograms of the drug in the roof of a container, a court heard.\n\n"
        "But the drugs were intercepted by police in Essex.",
        [("drug", 139, "kg", None)],
    ),
    (
        "A firearm was recovered after officers carrying guns descended on a taxi in Rochdale.",
        [("firearm", 1, "item", None)],
    ),
    (
        "Police found cannabis valued at £1,024 or C$1,763 in a car in Rochdale.",
        [("drug", None, None, 1024)],
    ),
    (
        "Police recovered 1,200 plants housed within sheds and caravans in Selby and several vehicles.",
        [("drug", 1200, "plants", None), ("vehicle", None, None, None)],
    ),
    ("The raid in Selby saw the use of a drone pilot and a dog. Police found nothing.", []),
    ("Four men broke into a unit where police had discovered a £4m cannabis farm in Selby.", []),
    ("Officers seized 1,500 suspected fake goods in Selby.", [("other", 1500, "item", None)]),
    (
        "Counterfeit clothing, handbags and watches, worth £5 million in all, were seized by police in Camden.",
        [("other", None, None, None), ("valuables", None, None, None), ("valuables", None, None, None)],
    ),
    (
        "Officers found a machine gun, another handgun and ammunition in a flat in Selby.",
        [("firearm", 1, "item", None), ("firearm", 1, "item", None), ("ammunition", None, None, None)],
    ),
    ("One device crashed after it was tracked by police over a prison in Selby.", []),
    ("Police searched the yard. A drone was caught on camera as it flew over a prison in Selby.", []),
]


@pytest.mark.parametrize(("text", "seizures"), CASES)
def test_loads(text: str, seizures: list[Told]) -> None:
    assert told(text) == seizures
