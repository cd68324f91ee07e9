"""What is told twice in other words or figures, and what is priced, listed or named together."""

import pytest

from tests.unit.made_rows import facts_of

Told = tuple[str, float | None, str | None, float | None]


def told(text: str) -> list[Told]:
    """(category, quantity, unit, worth) of every seizure of a text."""
    return [(one.category, one.quantity, one.unit, one.value and one.value.amount) for one in facts_of(text).seizures]


CASES: list[tuple[str, list[Told]]] = [
    (
        "More than £630,000 worth of drugs have been seized.\n\n"
        "These recoveries mean around £638,000 worth of drugs were seized.",
        [("drug", None, None, 638_000)],
    ),
    (
        "Police searched a flat in Selby and found 1.1 kilos of white powder they believe to be cocaine valued at"
        " £80,000.",
        [("drug", 1.1, "kg", 80_000)],
    ),
    (
        "Police in Selby seized £5 million in cocaine, heroin and amphetamines.",
        [("drug", None, None, 5_000_000)],
    ),
    (
        "€74,000 in cash, cocaine and cannabis valued at €55,000 and watches were seized in Limerick.",
        [("cash", 74_000, "EUR", None), ("drug", None, None, 55_000), ("valuables", None, None, None)],
    ),
    (
        "Officers in Selby found an illegal knife – a so-called ‘zombie knife’ – and £450 in cash.",
        [("weapon", 1, "item", None), ("cash", 450, "GBP", None)],
    ),
    (
        "Police found more than £450 of cash in his bag.\n\nThe court heard that officers found £464 in cash.",
        [("cash", 464, "GBP", None)],
    ),
    (
        "Fifteen watches were seized by police in Cork including Rolex and Tag Heuer.",
        [("valuables", 15, "item", None)],
    ),
    (
        "Two rifles were found by officers in Selby.\n\nThe weapons have been recovered.",
        [("firearm", 2, "item", None)],
    ),
    (
        "The following items were seized by police in Selby:\n\n- 2016 X5 BMW\n- Mitsubishi Shogun\n- Documents\n",
        [("vehicle", 1, "item", None), ("vehicle", 1, "item", None), ("document", None, None, None)],
    ),
    (
        "In Boston 15,000 cigarettes were seized including 2,000 Jin Lings, which are illegal.",
        [("other", 15_000, "item", None), ("other", 2000, "item", None)],
    ),
]


@pytest.mark.parametrize(("text", "seizures"), CASES)
def test_told_twice(text: str, seizures: list[Told]) -> None:
    assert told(text) == seizures
