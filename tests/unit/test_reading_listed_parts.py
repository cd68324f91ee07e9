"""Totals and their parts: "18 weapons, which included machetes"; sums in drugs; what is only alleged."""

import pytest

from loaders.reading import read
from loaders.release import Release

Told = tuple[str, float | None, float | None, bool]


@pytest.mark.parametrize(
    ("text", "seizures"),
    [
        (
            "Officers seized 18 weapons, which included machetes, swords and a crossbow.",
            [
                ("weapon", 18, None, True),
                ("machete", None, None, False),
                ("sword", None, None, False),
                ("crossbow", 1, None, False),
            ],
        ),
        (
            "Police recovered designer jewellery - including Rolex watches.",
            [("jewellery", None, None, False), ("Rolex", None, None, False)],
        ),
        (
            "Officers seized £518,000 in drugs and £6,000 in cash.",
            [("drug", None, 518000, False), ("cash", 6000, None, False)],
        ),
        (
            "Searches in Cavan resulted in a €2,000 seizure of cannabis along with €750 in cash.",
            [("cannabis", None, 2000, False), ("cash", 750, None, False)],
        ),
        (
            "Police raided a house in Ely. A man was arrested on suspicion of conspiracy to supply Class A drugs -"
            " allegedly 90kg of cocaine.",
            [],
        ),
    ],
)
def test_totals_and_their_parts(text: str, seizures: list[Told]) -> None:
    found = read(Release("parts", text)).seizures
    assert [(one.item, one.quantity, one.value.amount if one.value else None, one.total) for one in found] == seizures
