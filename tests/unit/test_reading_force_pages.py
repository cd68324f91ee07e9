"""Pages of forces: results by town below headings, rounds of arrests in rows, days, the force's own part."""

import pytest

from tests.unit.made_rows import facts_of

WEEK = """Kent Police

Thirty-one arrests in county lines week

Officers across Kent arrested 31 people during County Lines Intensification Week.

Activity around the county included:

Sheerness
A warrant was carried out at a flat off the High Street. Officers found a shotgun under a bed.

Herne Bay
A team stopped a Vauxhall Corsa in the town. The driver, 22, and his passenger, 17, were arrested at the roadside.

Gravesend and Northfleet
Search warrants were executed, two of them in Gravesend and one in Northfleet, with help from the Metropolitan Police.

Detective Superintendent Nadine Corry said it was a good week.

© Kent Police 2024. All rights reserved.
"""


def test_results_by_town() -> None:
    facts = facts_of(WEEK)
    assert [([place.name for place in one.places], one.premises) for one in facts.raids] == [
        (["Sheerness"], 1),
        (["Gravesend"], 2),
        (["Northfleet"], 1),
    ]
    assert [(one.count, [place.name for place in one.places]) for one in facts.arrests] == [
        (31, ["Kent"]),
        (2, ["Herne Bay"]),
    ]
    assert [(one.quantity, one.place and one.place.name, one.total) for one in facts.seizures] == [
        (1, "Sheerness", False)
    ]
    assert [tuple(unit.name for unit in pair.units) for pair in facts.partnered_with] == [
        ("Kent Police", "Metropolitan Police")
    ]
    assert [one.unit and one.unit.name for one in facts.people] == ["Kent Police"]


def test_the_people_of_a_round_of_arrests() -> None:
    facts = facts_of(
        "Seven people were arrested on suspicion of drug supply. They are:\n\n"
        "a 45-year-old man and a 43-year-old woman from Briton Ferry\nthree men from Sandfields\n"
        "a man aged 38, from Neath\na 31-year-old Neath woman\n\nAll seven are being questioned at Swansea."
    )
    told = [(one.count, [home.name for home in one.homes], one.total) for one in facts.arrests]
    assert told == [
        (7, [], True),
        (2, ["Briton Ferry"], False),
        (3, ["Sandfields"], False),
        (1, ["Neath"], False),
        (1, ["Neath"], False),
    ]


def test_days_as_headings() -> None:
    facts = facts_of(
        "Four days of work on trains\n\nOfficers were out from Monday.\n\n"
        "Wednesday: Wrexham\nTwo men, 19 and 20, were arrested for theft.\n\n"
        "Thursday: Chester\nA man getting off a train had £9,400 in notes. He was arrested at the station.\n\n"
        "The other four people were arrested for theft."
    )
    places = [(one.count, [place.name for place in one.places]) for one in facts.arrests]
    assert places == [(2, ["Wrexham"]), (1, ["Chester"]), (4, [])]


def test_who_slept_in_a_house_is_not_arrested() -> None:
    facts = facts_of(
        "Two people were arrested during the week:\n\n"
        "- In Bodmin a man aged 41 and a woman aged 38 were arrested at a house. Nine men were asleep in it.\n"
        "- In Deal no one was in."
    )
    assert 9 not in {one.count for one in facts.arrests}


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("When officers returned to the flat they arrested one man, Daryl Pinner, for theft.", [1]),
        ("Seven people were arrested today. Before today it had led to 16 arrests.", [7, 16]),
    ],
)
def test_counts_of_arrests(text: str, counts: list[int]) -> None:
    assert [one.count for one in facts_of(text).arrests] == counts


def test_the_force_of_its_own_page() -> None:
    facts = facts_of(
        "South Wales Police\n\nSeven in custody\n\nOfficers raided five homes in Neath. Two dog handlers from British "
        "Transport Police assisted.\n\nThe warrants were part of Operation Tegid, set up by the force in January."
    )
    assert [one.unit.name for one in facts.led] == ["South Wales Police"]


def test_who_worked_beside_us_leads_nothing() -> None:
    facts = facts_of(
        "West Midlands Police | News\n\nStolen cars found\n\nWe raided seven garages in Tipton. "
        "Working alongside us were the Environment Agency, which is looking at oil, and Sandwell Council, which closed "
        "one unit.\n\n"
        "The action came out of Operation Barrack, run by Staffordshire Police.\n\n"
        "Chief Inspector Ravi Dosan, of our vehicle crime taskforce, said it went well."
    )
    assert {(one.unit.name, one.operation) for one in facts.led} == {
        ("West Midlands Police", None),
        ("Staffordshire Police", "Operation Barrack"),
    }
    assert [one.unit and one.unit.name for one in facts.people] == ["West Midlands Police"]


def test_the_worth_of_a_headline_is_not_that_of_one_of_its_drugs() -> None:
    facts = facts_of(
        "Raids in Mansfield: £25k of cannabis and cocaine found\n\nPolice raided two houses in Mansfield.\n\n"
        "Cocaine with an estimated street value of £10,000 was seized from one of them."
    )
    assert [one.value and one.value.amount for one in facts.seizures if one.item == "cocaine"] == [10_000]


BEGAN = "Kent Police led the inquiry, which began in May"
HELPED = [
    f"{BEGAN}. Help came from Essex Police.",
    f"{BEGAN}. In June it asked Essex Police for help.",
    f"{BEGAN}, and Essex Police provided forensic support.",
    f"{BEGAN}. At their side were officers from Essex Police.",
    f"{BEGAN}. At its request, Essex Police detained a third man.",
    f"{BEGAN}. Detective Inspector Ann Hale, of Kent Police, said: “We could not have done it without Essex Police.”",
    f"{BEGAN}. Essex Police loaned Kent Police a drone.",
]


@pytest.mark.parametrize("text", HELPED)
def test_who_helped_told_after_the_deed(text: str) -> None:
    facts = facts_of(text)
    assert [one.unit.name for one in facts.led] == ["Kent Police"]
    assert [sorted(unit.name for unit in pair.units) for pair in facts.partnered_with] == [
        ["Essex Police", "Kent Police"]
    ]


AGES = [
    (
        "Three men - Florian Hysa, aged 25, Ardit Muka, aged 31, and Besnik Cela, aged 28 - were arrested in Corby.",
        [("Florian Hysa", 25), ("Ardit Muka", 31), ("Besnik Cela", 28)],
    ),
    (
        "Ian Poe, a 25-year-old plumber from Deal, and his cousin Lee Roe, 31, from Hythe, were convicted of fraud.",
        [("Ian Poe", 25), ("Lee Roe", 31)],
    ),
    ("Ian Poe, of Hythe, aged 25, was jailed for six years.", [("Ian Poe", 25)]),
]


@pytest.mark.parametrize(("text", "ages"), AGES)
def test_whose_age_it_is(text: str, ages: list[tuple[str, int]]) -> None:
    assert [(one.name, one.age) for one in facts_of(text).people] == ages


def test_a_rank_behind_a_post() -> None:
    people = facts_of("Lead investigator PC Sam Tilley, of Kent Police, said cannabis was not harmless.").people
    assert [(one.name, one.title) for one in people] == [("Sam Tilley", "Police Constable")]


def test_arrests_counted_by_offence_are_no_sums_of_each_other() -> None:
    facts = facts_of("Police raided a house. Six arrests followed: three for fraud, two for theft and one for assault.")
    assert [(one.count, one.total) for one in facts.arrests] == [(6, True), (3, False), (2, False), (1, False)]


NO_RAIDS = [
    "The court heard that £214,000 was stolen in eight raids across Wales. Shops in Ruthin were among those hit.",
    "Police say the raids are linked to a shooting in Lowestoft in December.",
]


@pytest.mark.parametrize("text", NO_RAIDS)
def test_where_crimes_were_is_not_raided(text: str) -> None:
    assert [place.name for raid in facts_of(text).raids for place in raid.places] == []


def test_a_byline_behind_the_day() -> None:
    facts = facts_of("Three shops searched\n\nPosted on 26 June 2024 by Pippa Lock\n\nA man was arrested in Deal.")
    assert [(one.name, one.role) for one in facts.people] == [("Pippa Lock", "other")]


def test_whose_things_were_stolen() -> None:
    facts = facts_of(
        "A gang of burglars has been jailed.\n\nOne was Joan Price, 81, from Bosbury, whose late husband's watch "
        "was stolen while she was in hospital."
    )
    assert [(one.name, one.role, one.outcome) for one in facts.people] == [("Joan Price", "victim", None)]


def test_a_council_s_officer_is_of_no_force() -> None:
    facts = facts_of(
        "Dorset Police\n\nNine vehicles were seized.\n\n"
        "Ivan Castle, a trading standards officer with the county council, said so."
    )
    assert [one.unit for one in facts.people] == [None]


def test_who_s_nineteen_is_an_age() -> None:
    facts = facts_of(
        "The man, who's 19 and from Leeds, and the woman, who's from Barrow, were both arrested in Barrow."
    )
    assert 19 not in {one.count for one in facts.arrests}


def test_who_reports_live_is_no_suspect() -> None:
    facts = facts_of("Raids in Nelson\n\nLive updates from Sadie Kilroy\n\nFive people have been arrested in Nelson.")
    assert [(one.name, one.role, one.outcome) for one in facts.people] == [("Sadie Kilroy", "other", None)]
