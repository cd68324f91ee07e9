"""Seizures as public pages tell them: lorries only searched, figures told twice, goods of trading standards."""

import pytest

from tests.unit.made_rows import facts_of

Told = tuple[str, float | None, str | None, bool]


def told(text: str) -> list[Told]:
    """(category, quantity, unit, total) of every seizure of a text."""
    return [(one.category, one.quantity, one.unit, one.total) for one in facts_of(text).seizures]


CASES: list[tuple[str, list[Told]]] = [
    (
        "The seizure was made on Monday when officers searched a lorry carrying onions. Around 60kg of heroin was"
        " found in the trailer.",
        [("drug", 60, "kg", False)],
    ),
    (
        "A second lorry was stopped and found to contain boxes removed from the first lorry. Officers found 12kg of"
        " cocaine in the first.",
        [("drug", 12, "kg", False)],
    ),
    ("Two men were charged after 800kg of cannabis was seized on board a yacht.", [("drug", 800, "kg", False)]),
    (
        "Officers seized 26 items of counterfeit clothing and 1,500 litres of fuel from a unit in Selby.",
        [("other", 26, "item", False), ("other", 1500, "litres", False)],
    ),
    (
        "Trading standards officers seized 4,000 cigarettes. Wine and spirits were also taken.",
        [("other", 4000, "item", False), ("other", None, None, False), ("other", None, None, False)],
    ),
    (
        "Nine speeding offences were recorded, 14 untaxed vans spotted and a machete recovered by police in Goole.",
        [("weapon", 1, "item", False)],
    ),
    ("More than 12 million of criminal cash was seized.", [("cash", None, None, False)]),
    (
        "Police in Selby seized 8,000 cigarettes on Tuesday.\n\nIn total, they seized more than 8,000 cigarettes.",
        [("other", 8000, "item", False)],
    ),
    (
        "Officers recovered a haul of weapons: a crossbow and two knives.",
        [("weapon", 1, "item", False), ("weapon", 2, "item", False)],
    ),
]


@pytest.mark.parametrize(("text", "seizures"), CASES)
def test_pages(text: str, seizures: list[Told]) -> None:
    assert told(text) == seizures


def test_what_a_campaign_tells_twice_without_figures_is_one() -> None:
    text = (
        "Drugs and weapons were seized during a week of action in Fenshire.\n\n"
        "Officers also seized weapons including swords.\n\n"
        "- Weapons including swords and knives seized\n"
    )
    items = [one.item for one in facts_of(text).seizures if one.category == "weapon"]
    assert sorted(items) == ["knife", "sword", "weapon"]
