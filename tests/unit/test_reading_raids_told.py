"""Raids told by a door, by who targeted what, or by a warrant's execution; teams named after what they fight."""

import pytest

from tests.unit.made_rows import facts_of

RAIDS = [
    ("With shouts of police they bashed down the front door of a house in Selby.", [("Selby", 1)]),
    ("Fife police targeted an address in Kirkcaldy and recovered 300 cannabis plants.", [("Kirkcaldy", 1)]),
    ("Plants were removed from a flat in Selby, following the execution of a warrant.", [("Selby", 1)]),
    ("Burglars targeted an address in Selby.", []),
    ("Officers raided 14 shops across several towns, including Brixham.", [("Brixham", 14)]),
    ("During the operation, officials visited 14 shops across several towns, including Brixham.", [("Brixham", 14)]),
]


@pytest.mark.parametrize(("text", "told"), RAIDS, ids=[text[:40] for text, _ in RAIDS])
def test_raids(text: str, told: list[tuple[str, int]]) -> None:
    assert [(raid.places[0].name, raid.premises) for raid in facts_of(text).raids] == told


FINDS = [
    ("The force's Boson guns and gangs unit searched a flat in Selby and seized heroin.", ["heroin"]),
    ("The trial will hear of drugs seizures, a string of arrests, forensic evidence and bugged phones.", []),
    ("Officers raided a flat in Selby. Seizures included: 3kg of cocaine, two guns and a taser.",
     ["cocaine", "gun", "taser"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "items"), FINDS, ids=[text[:40] for text, _ in FINDS])
def test_finds(text: str, items: list[str]) -> None:
    assert [one.item for one in facts_of(text).seizures] == items


def test_a_station_is_no_force() -> None:
    assert not facts_of("Those arrested were taken to Thorpe Wood Police Station.").units


def test_an_initiative_behind_a_raid_makes_no_totals() -> None:
    text = (
        "Officers raided a shop in Goole and discovered 440 vapes and 22,500 cigarettes. The raid was part of "
        "Operation CeCe, a nationwide initiative against illegal tobacco."
    )
    assert [(one.item, one.total) for one in facts_of(text).seizures] == [("vape", False), ("cigarette", False)]


def test_an_operation_in_a_line_of_capitals_has_no_verb_for_a_name() -> None:
    text = "Widespread Operation Targets Illegal Sales\n\nOfficers raided a shop in Goole on Monday."
    assert [one.name for one in facts_of(text).operations] == [None]


def test_detained_pending_removal_is_a_later_stage() -> None:
    text = "Four men were arrested in Goole. Three people were detained pending removal from the UK."
    assert [one.count for one in facts_of(text).arrests] == [4]


def test_an_officers_team_is_no_home() -> None:
    text = "Carol Orme, of the West Midlands Immigration Enforcement team, said shops in Goole had been raided."
    assert [one.home for one in facts_of(text).people] == [None]
