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
    (
        "Police raided homes in Corby on Friday.\n\nFive men were arrested.\n\n"
        "Heroin and cash were seized from a house in Mill Street. Cash was also seized at the other properties.",
        [("drug", None, None, None), ("cash", None, None, None), ("cash", None, None, None)],
    ),
    (
        "Officers in Poole seized 38kg of cocaine, MDMA worth £1.5m and 3kg of cannabis.",
        [("drug", 38, "kg", None), ("drug", None, None, 1_500_000), ("drug", 3, "kg", None)],
    ),
    (
        "Officers recovered car and digger parts, as well as two trailers, in Selby.",
        [("other", None, None, None), ("vehicle", 2, "item", None)],
    ),
    (
        "A second lorry, also Polish registered, was stopped by officers and found to contain items removed from the"
        " first lorry.",
        [],
    ),
    ("A police officer's hi-vis jacket from the back", []),
]


@pytest.mark.parametrize(("text", "seizures"), CASES)
def test_told_twice(text: str, seizures: list[Told]) -> None:
    assert told(text) == seizures
