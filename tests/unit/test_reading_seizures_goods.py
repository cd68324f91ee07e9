"""Goods, brands, loads and parts of wholes: what looks like a find and is none, and what is told twice."""

import pytest

from tests.unit.made_rows import facts_of

Told = tuple[str, float | None, str | None, float | None]


def told(text: str) -> list[Told]:
    """(category, quantity, unit, worth) of every seizure of a text."""
    return [(one.category, one.quantity, one.unit, one.value and one.value.amount) for one in facts_of(text).seizures]


CASES: list[tuple[str, list[Told]]] = [
    (
        "He was searched by police and some wraps were found in his pocket, believed to be heroin and crack.",
        [("drug", None, None, None)],
    ),
    ("Officers searched a car. A set of scales were also found.", [("other", 1, "item", None)]),
    (
        "Police found weapons in Tenby and stopped a motorist who was towing a suspected stolen digger.",
        [("weapon", None, None, None)],
    ),
    (
        "Police seized more than 300 vapes on Monday.\n\nOfficers in Selby seized 347 vapes at a shop.",
        [("other", 347, "item", None)],
    ),
    ("Officers witnessed a drug deal and made a search under the Misuse of Drugs Act, but found nothing.", []),
    (
        "Police found wraps of crack and a bag of cannabis in Selby. The total stash is worth £1,500.",
        [("drug", None, None, None), ("drug", 1, "item", None)],
    ),
    (
        "Officers searched a flat in Selby and found knuckle-dusters.\n\nThe force said 20 weapons were seized.",
        [("weapon", None, None, None), ("weapon", 20, "item", None)],
    ),
    ("A search in Selby revealed 30 envelopes each containing £1,000 cash.", [("cash", None, None, None)]),
    (
        "Revenue officers found 4,000 ‘Marlow Gold’ cigarettes in a van in Rosslare.",
        [("other", 4000, "item", None)],
    ),
    ("Officers found gold in a safe in Selby.", [("valuables", None, None, None)]),
    (
        "Officers seized 900 cigarettes from two Romanian buses and an Irish registered van.",
        [("other", 900, "item", None)],
    ),
    ("Two lorry loads of fake trainers were seized in Selby.", [("other", None, None, None)]),
    (
        "20 tonnes of hooky gear were seized on Monday.\n\nTwenty tonnes of clothing were seized by police in Selby.",
        [("other", 20_000, "kg", None)],
    ),
    ("Officers searched a van and found prescription medications.", [("drug", None, None, None)]),
]


@pytest.mark.parametrize(("text", "seizures"), CASES)
def test_goods(text: str, seizures: list[Told]) -> None:
    assert told(text) == seizures
