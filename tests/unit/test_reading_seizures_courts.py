"""Finds of court reports and weeks of action: yields, loads and their parts, phones used for deals, other stories."""

import pytest

from tests.unit.made_rows import facts_of

Told = tuple[str, float | None, str | None, float | None]


def told(text: str) -> list[Told]:
    """(category, quantity, unit, worth) of every seizure of a text."""
    return [(one.category, one.quantity, one.unit, one.value and one.value.amount) for one in facts_of(text).seizures]


CASES: list[tuple[str, list[Told]]] = [
    (
        "Police found cannabis plants with a potential yield of nearly £130,000 when they searched a house in Leeds.",
        [("drug", None, None, 130_000)],
    ),
    ("His barrister said Vo had found himself exploited by others and was paid just £300 a crop.", []),
    ("Patrols by police last year resulted in 191 arrests and 138 drug seizures.", []),
    (
        "Checks were made by police in Selby and 81 phones believed to be used to make deals were confiscated.",
        [("phone", 81, "item", None)],
    ),
    ("Officers took £67,000 and 121 phones.", [("cash", 67_000, "GBP", None), ("phone", 121, "item", None)]),
    (
        "Crime squad officers pulled over a car and found drugs and a knuckleduster inside it.",
        [("drug", None, None, None), ("weapon", 1, "item", None)],
    ),
    (
        "Tobacco worth £3 million was seized in a raid near Wisbech.\n\n"
        "Officers seized 9.3 tonnes of tobacco, including 1.2 tonnes of processed tobacco, which was in a van.",
        [("other", 9300, "kg", 3_000_000), ("other", 1200, "kg", None)],
    ),
    (
        "Police searched homes in Selby and arrested two men.\n\nRead More\n"
        "Massive £25,000 haul of illegal cigarettes is seized from shops in one...\n\n"
        "During these searches 200 wraps of heroin were seized.",
        [("drug", 200, "item", None)],
    ),
    (
        "Police seized over £5.4m worth of drugs in 2024.\n\nIn March a warrant in Selby led to the recovery of 720"
        " cannabis plants.",
        [("drug", None, None, 5_400_000), ("drug", 720, "plants", None)],
    ),
    ("Following a series of warrants by police in Chester, 3kg of cannabis was seized.", [("drug", 3, "kg", None)]),
    ("Plain clothes officers seized 3kg of cannabis at Derby station.", [("drug", 3, "kg", None)]),
    ("Officers deployed dogs and a knife arch to intercept weapons, drugs and cash in Derby.", []),
    (
        "Police raided homes in Derby on Friday.\n\nThree men were arrested.\n\n"
        "Heroin, crack and cannabis were seized during the operation.\n\n"
        "Heroin, crack and cannabis were seized by police in Derby.",
        [("drug", None, None, None), ("drug", None, None, None), ("drug", None, None, None)],
    ),
    (
        "Two couriers caught with cocaine with a street value of almost £5m have been jailed.",
        [("drug", None, None, 5_000_000)],
    ),
]


@pytest.mark.parametrize(("text", "seizures"), CASES)
def test_courts(text: str, seizures: list[Told]) -> None:
    assert told(text) == seizures
