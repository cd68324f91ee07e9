"""Raids that no word of search tells of: finds of the authorities in premises, visits, streets, lists."""

import pytest

from tests.unit.made_rows import facts_of

Told = list[tuple[list[str], int | None]]


def raids(text: str) -> Told:
    """The places and the number of premises of each raid, in order of their places."""
    return sorted(([place.name for place in raid.places], raid.premises) for raid in facts_of(text).raids)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Officers from the National Crime Agency found a revolver at a house in Bootle on Thursday.",
            [(["Bootle"], 1)],
        ),
        (
            "The jury heard that police had gone to Doyle's home in Huyton. When they forced entry, he fled.",
            [(["Huyton"], 1)],
        ),
        ("Officers returned to his address in Wrexham and found £90,000 in a wardrobe.", [(["Wrexham"], 1)]),
        ("Eight homes in Blackburn were visited by Lancashire Police on Friday.", [(["Blackburn"], 8)]),
        ("Eight homes in Blackburn were visited by Lancashire Police, who gave advice.", []),
        ("Police have searched a farm in the Goyt Valley.", [(["Goyt Valley"], 1)]),
        ("He was arrested after a warrant at his flat on Cromwell Street.", [(["Cromwell Street"], 1)]),
        ("Gardaí attached to a unit in Limerick searched a residence in Moyross.", [(["Moyross"], 1)]),
        ("Police were called to a fire in Goole and found a cannabis farm in a flat in Airmyn Road.", []),
        ("Masked men left a knife. A warrant to search a house in Leeds may be sought.", []),
        ("Police arrested a man at a house in Kidsgrove on Sunday over a stabbing.", []),
    ],
)
def test_raids_without_a_word_of_search(text: str, told: Told) -> None:
    assert raids(text) == told
