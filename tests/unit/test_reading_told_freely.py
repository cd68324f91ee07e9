"""Stories told in a reporter's own words: whose raids, which house a find was in, what a court takes."""

import pytest

from tests.unit.made_rows import facts_of

Raids = list[tuple[list[str], int | None]]
WEEK = "Sussex Police took part in a week of action.\n\n"

RAIDS: list[tuple[str, Raids]] = [
    (
        WEEK + "In Brighton, four men were arrested in Whitehawk.\n\nHastings saw three warrants in a day. At one "
        "house, in Ore, a man had half a kilo of cocaine in a cool box.",
        [(["Hastings"], 3)],
    ),
    (
        WEEK + "In Sussex:\n• 46 people arrested\n• 12 warrants executed\n• 38 vulnerable people visited\n\n"
        "In Brighton, a man was arrested in Whitehawk.",
        [(["Sussex"], 12)],
    ),
    (
        "Officers called at dawn on Wednesday at two homes in Billericay and one in Leigh-on-Sea, while a team from "
        "Essex Police went into an office above a bank in Southend. All were searched.",
        [(["Billericay"], 2), (["Leigh-on-Sea"], 1), (["Southend"], 1)],
    ),
    (
        "Police Scotland has charged two men after plants were found in the former cinema in Kilmarnock.\n\n"
        "Acting under warrant on Friday, officers made their way through three reinforced doors.",
        [(["Kilmarnock"], 1)],
    ),
]


@pytest.mark.parametrize(("text", "told"), RAIDS, ids=[told[0][0][0] for _, told in RAIDS])
def test_raids(text: str, told: Raids) -> None:
    assert [([place.name for place in one.places], one.premises) for one in facts_of(text).raids] == told


FINDS: list[tuple[str, list[tuple[str, str | None]]]] = [
    (
        "A man of 33 was arrested at a house in the Manningham area of Bradford.\n\nThe arrest comes four days after "
        "shots were fired outside a pub in Scarborough.\n\nA handgun was in a kitchen cupboard at the address, and a "
        "motorbike has been recovered from a nearby garage.",
        [("handgun", "Manningham"), ("motorbike", "Manningham")],
    ),
    (
        "Officers searched two homes in Billericay, and colleagues went into an office in Southend.\n\nThe owner and "
        "his wife were arrested at one of the Billericay addresses.\n\nCash of £23,750 was recovered at the couple's "
        "home; from the office, detectives took away 11 computers.",
        [("cash", "Billericay"), ("computer", "Southend")],
    ),
]


@pytest.mark.parametrize(("text", "told"), FINDS, ids=["the address", "the couple's home"])
def test_places_of_finds(text: str, told: list[tuple[str, str | None]]) -> None:
    assert [(one.item, one.place.name if one.place else None) for one in facts_of(text).seizures] == told


def test_an_arrest_at_one_of_several_addresses() -> None:
    (arrest,) = facts_of("A man of 40 was arrested at one of the Billericay addresses.").arrests
    assert [place.name for place in arrest.places] == ["Billericay"]


SUMS: list[tuple[str, list[float]]] = [
    ("A dealer must hand over more than £4.5 million within three months. He had benefited by £11.2m.", [4_500_000]),
    ("Drug dealer told to pay back £45,000 or face another year in prison", [45_000]),
    ("The judge ruled that Ames had made £1.3m from crime and that £250,000 was available.", [250_000]),
    ("Ames was stripped of £300,000 at a proceeds of crime hearing.", [300_000]),
    ("A judge has ordered that £90,000 be paid within three months or he will serve a further 18 months.", [90_000]),
    ("A confiscation order for £75,000 was made against Ames.", [75_000]),
    ("He was told to pay £400 costs and a surcharge of £120.", []),
    ("He was ordered to pay £2,000 in compensation to the victim.", []),
]


@pytest.mark.parametrize(("text", "sums"), SUMS, ids=[text[:40] for text, _ in SUMS])
def test_what_a_court_takes(text: str, sums: list[float]) -> None:
    assert [one.value.amount for one in facts_of(text).seizures if one.value] == sums


def test_a_unit_takes_part_once() -> None:
    facts = facts_of("Police in Hull raided a house on behalf of Kent Police.")
    assert [one.unit.name for one in facts.took_part] == ["Kent Police"]


def test_a_unit_at_the_side_of_another_is_its_partner() -> None:
    text = "Hull Trading Standards seized 500 vapes from nine shops in Hull, with Humberside Police at their side."
    pairs = [[unit.name for unit in one.units] for one in facts_of(text).partnered_with]
    assert pairs == [["Hull Trading Standards", "Humberside Police"]]


def test_who_heads_a_part_of_the_body_is_an_officer_of_it() -> None:
    text = (
        "The North West Regional Organised Crime Unit searched a lock-up in Bootle.\n\nHelen Marchbank, head of the "
        'unit\'s asset recovery team, said: "It is not over."'
    )
    (person,) = facts_of(text).people
    assert (person.role, person.unit and person.unit.name) == ("officer", "North West Regional Organised Crime Unit")


def test_a_part_of_london_in_a_headline_is_no_further_raid() -> None:
    text = (
        "Guns seized after raids in north-west London\n\nIn Brent, officers executed a warrant at a house in Wembley."
    )
    assert [[place.name for place in one.places] for one in facts_of(text).raids] == [["Wembley"]]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("A gun was handed over and seized in Slough.", ["Slough"]),
        ("The haul, which included two watches, was found in a lock-up in Leyland.", ["Leyland"]),
        ("Officers found a gun in Hull and seized £500 in Goole.", ["Hull", "Goole"]),
    ],
)
def test_a_further_verb_without_an_object_begins_no_clause(text: str, places: list[str]) -> None:
    assert [one.place and one.place.name for one in facts_of(text).seizures] == places
