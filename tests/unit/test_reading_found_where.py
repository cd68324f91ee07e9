"""Where finds, raids and arrests were: close by, in the town, on roundabouts, at homes, in ports; and what is none."""

import pytest

from tests.unit.made_rows import facts_of

RAIDS: list[tuple[str, list[list[str]]]] = [
    ("Officers carried out two warrants in St Andrew’s Crescent, Rugby.", [["Rugby"]]),
    ("A gang was stopped in Hull. A search of his home uncovered a knife.", []),
    ("Police stopped a car in Hull. Searches were then carried out at three addresses linked to him.", []),
    (
        "The warrant in Leek was part of an inquiry into cars that were intercepted at ports in London and Felixstowe.",
        [["Leek"]],
    ),
    ("Four car washes were closed in Hull and Leeds. Police searched more than 40 car washes.", []),
    ("Ten arrests followed roadside searches in Hull.", []),
    ("Ian Poe, of Goole, was stopped in Hull and charged. The defendant's home was also searched.", [["Goole"]]),
    ("We did two addresses in Hull, and one in Goole.", [["Hull"], ["Goole"]]),
    ("Police raided a flat in Hull. Some 27 searches have been made since the investigation began.", [["Hull"]]),
    ("Police seized guns in Ballymena.\n\nSearches were carried out in the Co Antrim town.", [["Ballymena"]]),
    (
        "A flat in Lurgan was raided. The searches were part of an inquiry into crime in the greater Craigavon area.",
        [["Lurgan"]],
    ),
]


@pytest.mark.parametrize(("text", "raids"), RAIDS)
def test_raids(text: str, raids: list[list[str]]) -> None:
    assert [[place.name for place in one.places] for one in facts_of(text).raids] == raids


FINDS: list[tuple[str, list[tuple[str, float | None, str | None]]]] = [
    (
        "Police raided a flat in Hull. In another flat a few streets away, 400 diazepam tablets were found.",
        [("drug", 400, "Hull")],
    ),
    (
        "Police raided homes in Hull. A third house in the city contained 700 diazepam tablets.",
        [("drug", 700, "Hull")],
    ),
    (
        "Police searched a shop in Hull and found £20,000 in cash.\n\nThey then found another £20,000 in cash.",
        [("cash", 20_000, "Hull"), ("cash", 20_000, "Hull")],
    ),
    ("Officers in Devon and Cornwall seized 4kg of cocaine.", [("drug", 4, "Devon and Cornwall")]),
    (
        "Police raided units in Hull.\n\nLorries emptied the units. On board were:\n\n- 900 bottles of perfume",
        [("other", 900, "Hull")],
    ),
    ("Police raided a farm in Hull. Barns were searched and five cars – also believed stolen – were found.",
     [("vehicle", 5, "Hull")]),
    ("Police raided a house in Hull. A Volkswagen Golf used to bring the drugs from Leeds was taken away.",
     [("vehicle", 1, "Hull")]),
    ("Police raided a house in Hull. They took charge of 41 sheep.", [("other", 41, "Hull")]),
    ("Police raided a house in Hull. In the yard, at Goole, were five quad bikes.", [("vehicle", 5, "Goole")]),
    ("Police in Neath seized a one-kilo block of cocaine.", [("drug", 1, "Neath")]),
    ("A car belonging to a courier was pulled over and 7kg of cocaine was seized.", [("drug", 7, None)]),
    ("Notices to 68 firms warned of penalties of up to £20,000 per illegal worker found by police.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "finds"), FINDS)
def test_finds(text: str, finds: list[tuple[str, float | None, str | None]]) -> None:
    facts = facts_of(text)
    assert [(one.category, one.quantity, one.place.name if one.place else None) for one in facts.seizures] == finds


ARRESTS: list[tuple[str, list[list[str]]]] = [
    ("Police stopped a lorry which had come on a ferry from Calais. Both drivers were arrested.", [[]]),
    ("Police stopped a man on Hilden roundabout. He was arrested.", [[]]),
    ("Nine people were arrested, 45 searches were made and three homes were raided in Hull.", [[]]),
    ("Two men and a woman were arrested at Nateby on suspicion of theft.", [["Nateby"]]),
    ("At the first of the Hull sites, five men were arrested.", [["Hull"]]),
    (
        "Police searched a house in Hull and a shop in Goole. From the house came £6,500. A woman was arrested there.",
        [["Hull"]],
    ),
    ("Gun seized in Northern Ireland town - man arrested\n\nA man of 25 was later arrested in Belfast.", [["Belfast"]]),
    ("Five people were arrested during a two-day clampdown on metal thieves in Dorset.", [["Dorset"]]),
]


@pytest.mark.parametrize(("text", "places"), ARRESTS)
def test_arrests(text: str, places: list[list[str]]) -> None:
    assert [[place.name for place in one.places] for one in facts_of(text).arrests] == places


UNITS: list[tuple[str, set[str]]] = [
    ("Kent Police recovered a black Land Rover Sport HSE.", {"Kent Police"}),
    ("The Health and Safety Executive and Kent Police raided a yard. HSE inspectors closed it.",
     {"Health and Safety Executive", "Kent Police"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "units"), UNITS)
def test_units(text: str, units: set[str]) -> None:
    assert {unit.name for unit in facts_of(text).units} == units


def test_bodies_only_described_take_no_part() -> None:
    facts = facts_of(
        "Kent Police raided a shop in Deal. 14 people were referred to a hub (part of the National Crime Agency which "
        "deals with slavery). Advice can be found on the website of the National Cyber Security Centre."
    )
    assert [role.unit.name for role in facts.led] == ["Kent Police"]
    assert facts.took_part == ()


def test_a_joint_operation_is_led_by_whom_it_says() -> None:
    facts = facts_of(
        "The multi-agency operation dubbed Op Blume was led by British Transport Police supported by Kent Police."
    )
    assert [role.unit.name for role in facts.led] == ["British Transport Police"]
    assert [role.unit.name for role in facts.took_part] == ["Kent Police"]


def test_figures_of_a_campaigns_week_across_a_county_are_totals() -> None:
    (find,) = facts_of("Officers across Kent seized £28,000 in cash during County Lines Intensification Week.").seizures
    assert (find.quantity, find.total) == (28_000, True)
