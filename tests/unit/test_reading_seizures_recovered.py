"""Recovered goods, frozen sums, priced things and finds at one scene after another, as news pages tell them."""

import pytest

from tests.unit.made_rows import facts_of

Told = tuple[str, float | None, str | None, float | None]


def told(text: str) -> list[Told]:
    """(category, quantity, unit, worth) of every seizure of a text."""
    return [(one.category, one.quantity, one.unit, one.value and one.value.amount) for one in facts_of(text).seizures]


CASES: list[tuple[str, list[Told]]] = [
    ("Police are hunting cannabis growers after finding an axe in Selby.", [("weapon", 1, "item", None)]),
    (
        "Police in Selby recovered a Ford New Holland tractor (worth £9,000) and two £4,000 quad bikes.",
        [("vehicle", 1, "item", 9000), ("vehicle", 2, "item", None)],
    ),
    ("A £5,000 Rolex was found in a flat by police.", [("valuables", 1, "item", 5000)]),
    (
        "Officers searched a flat and seized €248,000 in frozen accounts alongside a Rolex.",
        [("asset", None, None, 248_000), ("valuables", 1, "item", None)],
    ),
    ("In excess of £30,000 held in bank accounts was restrained by police.", [("asset", None, None, 30_000)]),
    ("Cash worth £48,149 was frozen by detectives.", [("asset", None, None, 48_149)]),
    (
        "Police raided a flat and seized drugs worth £10 million in one of the largest drug recoveries ever made.",
        [("drug", None, None, 10_000_000)],
    ),
    (
        "Officers searched a flat and found heroin and mixing agent. Everything discovered was estimated to have a"
        " street value of £83,350.",
        [("drug", None, None, None), ("other", None, None, None)],
    ),
    ("Police soon located a vehicle matching its description at a garage and arrested the driver.", []),
    ("Farmers fitting their machines with tracking devices helped officers recover the goods.", []),
    (
        "Police in Selby were busy this week.\n\nIt has been a good week.\n\n"
        "Officers stopped a car and found £250,000 of heroin.\n\n"
        "Police stopped a lorry in Goole and recovered half a kilo of heroin from the cab.\n\n"
        "Later they stopped a van and recovered 2kg of heroin.",
        [("drug", None, None, 250_000), ("drug", 0.5, "kg", None), ("drug", 2, "kg", None)],
    ),
    (
        "Officers stopped a car in Selby and some cocaine was recovered.\n\n"
        "Police searched a flat in Goole and found heroin and cocaine worth £37,000.",
        [("drug", None, None, None), ("drug", None, None, 37_000)],
    ),
]


@pytest.mark.parametrize(("text", "seizures"), CASES)
def test_recovered(text: str, seizures: list[Told]) -> None:
    assert told(text) == seizures
