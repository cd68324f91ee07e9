"""Surnames that are words or end streets: whoever bears one is a person, and a street stays a street."""

import pytest

from tests.unit.made_rows import facts_of

PEOPLE = [
    ("Gary Green, 30, of Walsall, was jailed for four years.", ["Gary Green"]),
    (
        "Scott Hill (41) and Tiffany Day, 30, were charged. Police arrested Scott Hill in Hull.",
        ["Scott Hill", "Tiffany Day"],
    ),
    ("Police arrested Ricky Day and Samuel Orme in Hull. Day denied it.", ["Ricky Day", "Samuel Orme"]),
    ("Jailed: Louise Ford and Darren Church.", ["Louise Ford", "Darren Church"]),
    ("Martin Park has admitted money laundering.", ["Martin Park"]),
]
PLACES = [
    "A house in Albert Hill was searched by police.",
    "Officers searched a flat in Victoria Park, Leicester, on Monday.",
    "Police were called to Florence Green on May Day.",
    "The seizure was made on Boxing Day in Charlotte Lane.",
]


@pytest.mark.parametrize(("text", "names"), PEOPLE, ids=[text[:25] for text, _ in PEOPLE])
def test_people_with_a_word_for_a_surname(text: str, names: list[str]) -> None:
    assert [person.name for person in facts_of(text).people] == names


@pytest.mark.parametrize("text", PLACES, ids=[text[:25] for text in PLACES])
def test_streets_and_days_are_no_people(text: str) -> None:
    assert not facts_of(text).people
