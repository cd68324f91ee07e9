"""What pages of the press do that made-up releases seldom do."""

import pytest

from loaders.facts import Facts
from loaders.reading import read
from loaders.release import Release


def facts(text: str) -> Facts:
    return read(Release("page", text))


def test_a_street_with_a_possessive_is_no_place() -> None:
    raids = facts(
        "Three warrants were executed in Corby, in Pine Street, Elm Road, Merrydale and one in St Mark's Crescent."
    ).raids
    assert [[place.name for place in raid.places] for raid in raids] == [["Corby"]]


def test_people_with_ages_behind_their_home_go_on() -> None:
    arrests = facts(
        "The three men from Corby, aged 20, 31 and 44, and a 50-year-old man from Kettering were all arrested on"
        " suspicion of burglary."
    ).arrests
    found = [
        (one.count, [home.name for home in one.homes], [offence.slug for offence in one.offences]) for one in arrests
    ]
    assert found == [(4, ["Corby", "Kettering"], ["burglary"])]


@pytest.mark.parametrize(
    "text",
    [
        "Plants were seized. A man and a woman were arrested when officers searched two houses in Corby."
        "\n\nNeighbours watched.\n\nOfficers went in.\n\nPolice said a 32-year-old man and a 25-year-old woman were"
        " arrested on suspicion of production of cannabis.",
        "A man and a woman in a house in Corby were arrested on suspicion of production of cannabis.\n\nMore came."
        '\n\nShe said: "A man and a woman were found inside and arrested on suspicion of production of cannabis."',
    ],
)
def test_a_pair_told_again_is_one_arrest(text: str) -> None:
    assert [one.count for one in facts(text).arrests] == [2]


def test_a_long_name_of_a_unit_may_end_in_small_letters() -> None:
    units = facts("THE North West Regional organised crime unit has arrested nine people in Wigan.").units
    assert [unit.name for unit in units] == ["North West Regional Organised Crime Unit"]


def test_a_place_in_capitals_is_printed_as_elsewhere() -> None:
    arrests = facts("A NORTH Wales man has been arrested.").arrests
    assert [home.name for one in arrests for home in one.homes] == ["North Wales"]


def test_the_homes_of_a_list_behind_a_colon_are_those_of_its_people() -> None:
    arrests = facts(
        "Four people were arrested: a 44 year old man from Wigan in Lancashire, a 41 year old man from Leigh; a woman"
        " of 30 and a man from Bolton."
    ).arrests
    assert [(one.count, [home.name for home in one.homes]) for one in arrests] == [(4, ["Wigan", "Leigh", "Bolton"])]


@pytest.mark.parametrize(
    "text",
    [
        "In Dorset, officers arrested 18 people.\n\nFollowing these arrests, searches were made in Luton and Derby.",
        "Officers in Dorset arrested 18 people.\n\nThe arrests follow a strike day in May in Luton and Derby.",
    ],
)
def test_what_arrests_came_before_or_after_is_not_where_they_were(text: str) -> None:
    places = {place.name for one in facts(text).arrests for place in one.places}
    assert places <= {"Dorset"}


def test_the_figures_of_a_region_are_a_total() -> None:
    found = facts(
        "Across the entire South East, 45 arrests have been made and 86kg of drugs have been seized.\n\nOfficers seized"
        " a gun in Luton after raids across Wales, and 2kg of cocaine."
    )
    assert [one.total for one in found.arrests] == [True]
    assert [(one.item, one.total) for one in found.seizures] == [("drug", True), ("gun", False), ("cocaine", False)]


def test_an_act_and_a_street_are_no_persons() -> None:
    text = "He is held under Section 4, Criminal Justice Act, 1984, at Henry St Garda Station."
    assert facts(text).people == ()


def test_an_agency_goes_by_its_nickname() -> None:
    assert [unit.name for unit in facts("'Britain's FBI' raided a house in Hull.").units] == ["National Crime Agency"]


@pytest.mark.parametrize(
    ("text", "who", "places"),
    [
        (
            "A 39-year-old man, thought to be the group’s senior member, was arrested in Hull.",
            "A 39-year-old man",
            ["Hull"],
        ),
        (
            "At the same time in Enfield, Leyton and near Gatwick Airport, three men were also arrested.",
            "three men",
            ["Enfield", "Leyton", "Gatwick Airport"],
        ),
        (
            "Three men were arrested in Ilford. The arrests are related to two incidents in 2019 in Lille and Breda.",
            "Three men",
            ["Ilford"],
        ),
    ],
)
def test_who_was_arrested_and_where(text: str, who: str, places: list[str]) -> None:
    assert [(one.who, [place.name for place in one.places]) for one in facts(text).arrests] == [(who, places)]


@pytest.mark.parametrize(
    ("text", "raids"),
    [
        (
            "Officers carried out raids on a gang suspected of using lorries to bring migrants into the UK.",
            [],
        ),
        (
            "Officials from the NCA visited premises including five cafes in Chingford and Dagenham.",
            [(["Chingford", "Dagenham"], None)],
        ),
        ("Officers raided a house in The Pastures, Ely.", [(["Ely"], 1)]),
    ],
)
def test_where_raids_were(text: str, raids: list[tuple[list[str], int | None]]) -> None:
    assert [([place.name for place in one.places], one.premises) for one in facts(text).raids] == raids
