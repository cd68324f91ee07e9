"""Figures and places that look like those of a find and are not, and what is told twice in other words."""

import pytest

from loaders.facts import Seizure
from tests.unit.made_rows import facts_of

Told = tuple[str, float | None, tuple[float, str] | None, str | None, bool]


def told(one: Seizure) -> Told:
    """Item, quantity, worth, place, total."""
    worth = (one.value.amount, one.value.currency) if one.value else None
    return one.item, one.quantity, worth, one.place.name if one.place else None, one.total


CASES: list[tuple[str, list[Told]]] = [
    (
        "Officers searched a garage in Goole and found two Beretta M951 pistols.",
        [("pistol", 2, None, "Goole", False)],
    ),
    (
        "Officers raided a flat in Goole and seized £90,000 ($118,000) worth of cannabis.",
        [("cannabis", None, (90_000, "GBP"), "Goole", False)],
    ),
    (
        "Officers raided a flat in Goole. Over 4k worth of ketamine was seized.",
        [("ketamine", None, None, "Goole", False)],
    ),
    (
        "Officers raided a flat in Goole. Bundles of £20 notes were found in the loft.",
        [("cash", None, None, "Goole", False)],
    ),
    ("Officers raided a flat in Goole. They found £4,000 in used £20 notes.", [("cash", 4_000, None, "Goole", False)]),
    (
        "More than 100 cannabis plants have been seized from a house in Goole.\n\n"
        "Officers forced their way into the house and found 115 plants in three rooms.",
        [("cannabis plant", 115, None, "Goole", False)],
    ),
    (
        "Police have recovered machinery worth £500,000, thought to be the largest haul ever found in the UK.",
        [("machinery", None, (500_000, "GBP"), None, False)],
    ),
    (
        "Drugs worth an estimated £104,000 were seized in Goole.\n\nCannabis worth £100,000 was found in a van, "
        "and a search of a house in Goole uncovered cocaine worth £4,000.",
        [
            ("drug", None, (104_000, "GBP"), "Goole", True),
            ("cannabis", None, (100_000, "GBP"), "Goole", False),
            ("cocaine", None, (4_000, "GBP"), "Goole", False),
        ],
    ),
    ("Police raided a flat in Goole. Knives and guns are often found where cannabis is grown.", []),
    (
        "More than £500,000 worth of cannabis was seized in three raids.\n\n"
        "Officers found 310 plants at a warehouse in Selby, where one man was arrested.\n\n"
        "At a house in Goole they seized a further 120 plants.",
        [
            ("cannabis", None, (500_000, "GBP"), None, True),
            ("cannabis plant", 310, None, "Selby", False),
            ("cannabis plant", 120, None, "Goole", False),
        ],
    ),
    (
        "Gardaí seized ketamine worth €310,000 in Co. Kerry on Monday.\n\n"
        "4kg of ketamine worth €310,000 was found when a house at Ballygrot, Co. Kerry was searched.",
        [("ketamine", 4, (310_000, "EUR"), "Ballygrot", False)],
    ),
    (
        "Officers executed a warrant at a flat in Selby.\n\nThe biggest haul came at Farrow Street, near Bransholme,"
        " Hull, where 696 cannabis plants were found.",
        [("cannabis plant", 696, None, "Bransholme", False)],
    ),
    ("Gardaí searched a house in Swords, where cocaine was found.", [("cocaine", None, None, "Swords", False)]),
    ("Police searched a house in Prees Heath and found cocaine.", [("cocaine", None, None, "Prees Heath", False)]),
]


@pytest.mark.parametrize(("text", "seizures"), CASES)
def test_only_what_the_sentence_says_is_told(text: str, seizures: list[Told]) -> None:
    assert [told(one) for one in facts_of(text).seizures] == seizures


def test_the_prosecutor_of_ireland_is_no_force_of_wales() -> None:
    text = "Gardaí in Kinsale raided a house and arrested two men. A file will go to the DPP, a Garda source said."
    assert {unit.name for unit in facts_of(text).units} == {"An Garda Síochána"}


def test_a_town_that_adds_a_word_to_anothers_name_is_not_that_one() -> None:
    found = facts_of("Police searched a house in Prees Heath and found cocaine.").raids[0].places[0]
    assert (found.name, found.id) == ("Prees Heath", None)


def test_the_worth_of_all_drugs_is_none_of_one_kinds() -> None:
    text = (
        "More than £630,000 worth of drugs have been seized this week.\n\n"
        "Officers raided a flat in Selby and found ketamine worth £80,000.\n\n"
        "More than 350 cannabis plants were found at a house in Goole on Tuesday."
    )
    worths = [(one.item, one.quantity, one.value and one.value.amount, one.total) for one in facts_of(text).seizures]
    assert worths == [
        ("drug", None, 630_000, True),
        ("ketamine", None, 80_000, False),
        ("cannabis plant", 350, None, False),
    ]


def test_the_worth_of_two_goods_is_that_of_neither() -> None:
    found = facts_of("Trading standards officers seized tobacco and vapes worth £25,000 from a shop in Goole.").seizures
    assert [(one.item, one.value) for one in found] == [("tobacco", None), ("vape", None)]


def test_each_of_several_goods_has_the_worth_that_is_told_of_it() -> None:
    text = (
        "Officers seized 25,000 cigarettes and 2,350 vapes from shops in Goole.\n\n"
        "The cigarettes were worth £20,000, while the vapes were worth £30,000."
    )
    found = [(one.item, one.quantity, one.value and one.value.amount) for one in facts_of(text).seizures]
    assert found == [("cigarette", 25_000, 20_000), ("vape", 2_350, 30_000)]
