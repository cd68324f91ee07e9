"""Finds and arrests told freely: what is none, whose they are, and at which of several places each was."""

import pytest

from tests.unit.made_rows import facts_of

NO_FINDS = [
    "Police dug up the patio of Whittle's £600,000 house in Alderley Edge.",
    "The money was in six ammunition boxes. Police found them.",
    "Officers seized a machine capable of 2,000 cigarettes a minute.",
]


@pytest.mark.parametrize("text", NO_FINDS)
def test_what_is_no_find(text: str) -> None:
    assert [one.item for one in facts_of(text).seizures if one.quantity] == []


def test_a_row_behind_what_was_found_at_the_house_before() -> None:
    facts = facts_of("Officers searched two homes in Hinckley, where £18,000 was taken, and one in Nuneaton.")
    assert [([place.name for place in one.places], one.premises) for one in facts.raids] == [
        (["Hinckley"], 2),
        (["Nuneaton"], 1),
    ]
    assert [one.place and one.place.name for one in facts.seizures] == ["Hinckley"]


def test_finds_in_his_van() -> None:
    facts = facts_of("Orme was arrested by police. In his van were another £95,500 and two knives.")
    assert [(one.item, one.quantity) for one in facts.seizures] == [("cash", 95_500), ("knife", 2)]


ARRESTS: list[tuple[str, list[tuple[int | None, list[str], list[str]]]]] = [
    ("Two men of 37 and 45 were arrested in Hull.", [(2, ["Hull"], [])]),
    ("A man of 44 and 12 others were arrested in Hull.", [(13, ["Hull"], [])]),
    (
        "Two drivers were detained at Coquelles.\n\nThe drivers, Romanian men of 37 and 45, are suspected of assisting "
        "unlawful immigration.",
        [(2, ["Coquelles"], ["immigration-crime"])],
    ),
    (
        "Gardaí searched an industrial estate in Ballycoolin.\n\nA man (50s) was arrested at the industrial estate.",
        [(1, ["Ballycoolin"], [])],
    ),
    (
        "Teams in the Thames Valley took part in a week of action.\n\nThames Valley Police made 61 arrests.",
        [(61, [], [])],
    ),
]


@pytest.mark.parametrize(("text", "told"), ARRESTS, ids=[text[:30] for text, _ in ARRESTS])
def test_arrests(text: str, told: list[tuple[int | None, list[str], list[str]]]) -> None:
    assert [
        (one.count, [place.name for place in one.places], [offence.slug for offence in one.offences])
        for one in facts_of(text).arrests
    ] == told


APART: list[tuple[str, list[tuple[int | None, list[str]]]]] = [
    ("Six were detained in Goole by police and the others in Selby.", [(6, ["Goole"])]),
    (
        "A man was arrested at a house in Fleetwood.\n\nElsewhere, there have been nine arrests.",
        [(1, ["Fleetwood"]), (9, [])],
    ),
]


@pytest.mark.parametrize(("text", "told"), APART, ids=[text[:30] for text, _ in APART])
def test_arrests_that_are_told_apart(text: str, told: list[tuple[int | None, list[str]]]) -> None:
    assert [(one.count, [place.name for place in one.places]) for one in facts_of(text).arrests] == told


def test_a_shop_in_a_street_is_not_in_the_town_of_the_house_before() -> None:
    text = (
        "At a terraced house in Middlesbrough, officers found £74,000. A shop in Carlton High Street yielded gold "
        "bars worth £210,000."
    )
    assert [one.place and one.place.name for one in facts_of(text).seizures] == ["Middlesbrough", None]


def test_nothing_is_found_that_somebody_was_without() -> None:
    facts = facts_of("Police seized four quad bikes and a shotgun held without a certificate.")
    assert [one.item for one in facts.seizures] == ["quad bike", "shotgun"]


def test_a_warrant_whose_place_stands_in_commas() -> None:
    (raid,) = facts_of("The warrant, at an address in the Bloxwich area, was executed last week.").raids
    assert ([place.name for place in raid.places], raid.premises) == (["Bloxwich"], 1)


def test_what_was_found_on_the_road_was_not_at_the_home_searched_later() -> None:
    text = (
        "Officers have arrested a wanted man and recovered suspected cocaine.\n\nA bag over a fence was found to "
        "hold half a kilo of suspected cocaine.\n\nA 31-year-old man from Huyton was arrested.\n\nA search of his home "
        "address was later carried out where officers seized £9,000 in cash."
    )
    told = [(one.item, one.place and one.place.name) for one in facts_of(text).seizures]
    assert told == [("cocaine", None), ("cash", "Huyton")]


def test_all_are_those_whom_the_sentence_has_just_named() -> None:
    text = (
        "During the week 13 people were arrested.\n\nA warrant was executed at a flat in Stonehouse. Three people were "
        "inside and all were arrested for supplying drugs."
    )
    assert [(one.count, [place.name for place in one.places]) for one in facts_of(text).arrests] == [
        (13, []),
        (3, ["Stonehouse"]),
    ]


def test_a_find_in_the_tank_of_the_flat_that_police_were_raiding() -> None:
    text = (
        "Police raiding a flat in Blackpool were met by a python.\n\nIt was handed over, and officers got on with the "
        "search. In the snake's tank they found £8,450."
    )
    (cash,) = facts_of(text).seizures
    assert cash.place is not None
    assert cash.place.name == "Blackpool"


SHARED: list[tuple[str, list[tuple[float | None, str | None, bool]]]] = [
    (
        "Police said 3,200 plants were uncovered: 900 in Hull, 1,300 in Goole and 1,000 in Selby.",
        [(3200, None, True), (900, "Hull", False), (1300, "Goole", False), (1000, "Selby", False)],
    ),
    (
        "Officers recovered 12 stolen bikes (seven of them in Hull, five in Goole).",
        [(12, None, True), (7, "Hull", False), (5, "Goole", False)],
    ),
]


@pytest.mark.parametrize(("text", "told"), SHARED, ids=[text[:30] for text, _ in SHARED])
def test_sums_that_are_shared_out_over_places(text: str, told: list[tuple[float | None, str | None, bool]]) -> None:
    assert [(one.quantity, one.place and one.place.name, one.total) for one in facts_of(text).seizures] == told


def test_among_warrants_one_is_no_arrest() -> None:
    text = (
        "Surrey Police has made 31 arrests. Officers executed 22 search warrants.\n\nAmong them was one in Sheerwater, "
        "when a 41-year-old man was held."
    )
    assert [one.count for one in facts_of(text).arrests] == [31, 1]


def test_lamps_fans_and_transformers_are_one_kind_of_thing() -> None:
    (seizure,) = facts_of("Officers found lamps, fans and transformers in a disused mill in Nelson.").seizures
    assert (seizure.item, seizure.place and seizure.place.name) == ("cultivation equipment", "Nelson")
