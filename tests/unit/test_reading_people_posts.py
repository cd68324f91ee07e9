"""Titles, units and parts in court told around a name; ages and homes told before it."""

import pytest

from tests.unit.made_rows import facts_of

TITLES = {
    "manager of a council": (
        "Grant Tunney, investigations team manager for Kent County Council, said so.",
        ("officer", "investigations team manager"),
    ),
    "cabinet member": (
        "Joan Poe, cabinet member for community safety at Kent County Council, said so.",
        ("official", "cabinet member for community safety"),
    ),
    "head of threats": (
        "Russ Gadsby, NCA head of organised immigration crime threats, said so.",
        ("officer", "head of organised immigration crime threats"),
    ),
    "deputy director": (
        "Carol Tranter, the agency's deputy director for drugs and firearms, said so.",
        ("officer", "deputy director for drugs and firearms"),
    ),
    "branch": ("NCA Branch Operations Manager Dawn Peth said so.", ("officer", "Branch Operations Manager")),
    "director of a unit": ("Tim Ardley, director of Border Force North, said so.", ("officer", "director")),
    "prosecuting": ("Jane Doe, prosecuting, said so.", ("official", None)),
    "for the prosecution": ("Jane Doe, for the prosecution, said so.", ("official", None)),
    "mitigating": ("John Roe, mitigating, said so.", ("other", None)),
    "of the prosecutors": ("Jane Doe, of the Crown Prosecution Service, said so.", ("official", None)),
    "council's leader": (
        "Derbyshire County Council's communities leader Joan Pill said so.",
        ("official", "communities leader"),
    ),
    "lead": ("National Crime Agency County Lines lead Nicola Hall said so.", ("officer", "County Lines lead")),
    "head with a comma": ("The agency's head of asset denial, Rob Burg, said so.", ("officer", "head of asset denial")),
    "small letters": ("So said detective inspector Gary Lamb of Kent Police.", ("officer", "Detective Inspector")),
    "party": ("Alliance councillor Trevor Glen said so.", ("official", "councillor")),
    "commissioner": (
        "Kent Police and Crime Commissioner Barry Caff said so.",
        ("official", "Police and Crime Commissioner"),
    ),
    "collar number": ("PC 4417 Tom Sharp told the court so.", ("officer", "Police Constable")),
    "neighbour": ("Neighbour Jean Toll said so.", ("other", None)),
    "corrupt officer": ("PC Martin Trask, 34, was jailed for three years.", ("convicted", "Police Constable")),
    "gang leader": ("Gang leader Curtis Wade, 31, of Hove, was jailed for six years.", ("convicted", None)),
    "a trade is no title": ("John Roe, 41, a company director, was jailed for a year.", ("convicted", None)),
    "somebody else's post": ("“Roe was at home,” explains officer Jane Doe.", ("other", None)),
}


@pytest.mark.parametrize(("text", "person"), TITLES.values(), ids=TITLES)
def test_titles(text: str, person: tuple[str, str | None]) -> None:
    found = facts_of(text).people[0]
    assert (found.role, found.title) == person


HOMES = {
    "street and town": ("Barry Murt, 58, of Meadowfields, Braintree, was charged.", (58, "Braintree")),
    "house, street and town": ("Barry Murt, 58, of Hill House, Abbey Road, Luton, was charged.", (58, "Luton")),
    "no fixed address": ("Barry Murt, 58, of no fixed address, was charged.", (58, None)),
    "age before": ("A 71-year-old retired midwife from Didcot called Marjorie Speen was robbed.", (71, "Didcot")),
    "nationality before": ("Its head, 42-year-old Algerian national Hamid Benza, was jailed for a year.", (42, None)),
    "group from": ("Two men from Hull, Ian Poe and Ray Roe, were jailed for a year.", (None, "Hull")),
    "group before a dash": (
        "Two Derby men who were held in May – Ian Poe, 30, and Ray Roe, 31 – were charged with theft.",
        (30, "Derby"),
    ),
    "told later of both": (
        "Ian Poe, 30, and Ray Roe, 31, are in court. The pair, both from Hull, deny it.",
        (30, "Hull"),
    ),
    "father of two": ("Father-of-two Shaun Apple, 38, from Hull, was hurt.", (38, "Hull")),
}


@pytest.mark.parametrize(("text", "person"), HOMES.values(), ids=HOMES)
def test_ages_and_homes(text: str, person: tuple[int | None, str | None]) -> None:
    found = facts_of(text).people[0]
    assert (found.age, found.home and found.home.name) == person
