"""Rows of a list are finds where its head tells of finds, and none under charges, advice or other lists."""

import pytest

from tests.unit.made_rows import facts_of

RAID = "Officers searched a house in Selby on Monday.\n\n"

FOUND = [
    ("The following were seized:\n\n- cocaine\n- heroin", ["cocaine", "heroin"]),
    ("Items included:\n\n- ketamine\n- a crossbow", ["ketamine", "crossbow"]),
    ("The day's results:\n\n- cannabis\n- 3kg of cocaine", ["cannabis", "cocaine"]),
    ("Among the haul:\n\n- 2kg of cocaine\n- £4,000 in cash", ["cocaine", "cash"]),
]
NOT_FOUND = [
    "He was charged with being concerned in the supply of:\n\n- cocaine\n- heroin\n- MDMA",
    "The counts on the indictment are:\n\n- 2kg of cocaine\n- 40 wraps of heroin",
    "Common drugs and their street names are:\n\n- cannabis\n- ketamine",
    "Both men admitted conspiracy to supply:\n\n- cocaine\n- crack cocaine",
    "Related topics:\n\n- Cannabis\n- Cocaine",
]


@pytest.mark.parametrize(("text", "items"), FOUND, ids=[text[:30] for text, _ in FOUND])
def test_rows_under_a_head_of_finds(text: str, items: list[str]) -> None:
    assert [one.item for one in facts_of(RAID + text).seizures] == items


@pytest.mark.parametrize("text", NOT_FOUND, ids=[text[:30] for text in NOT_FOUND])
def test_rows_under_another_head_are_no_finds(text: str) -> None:
    assert not facts_of(RAID + text).seizures


def test_a_quotation_may_tell_of_finds_alone() -> None:
    said = "“As a result, a number of items including cash, cocaine and documents were seized.” "
    assert [one.item for one in facts_of(RAID + said).seizures] == ["cash", "cocaine", "document"]


def test_a_quotation_sums_up_what_was_told() -> None:
    said = "Cocaine was found in the loft.\n\n“We have taken drugs and cash off the streets,” said Sergeant Orme."
    assert [one.item for one in facts_of(RAID + said).seizures] == ["cocaine"]
