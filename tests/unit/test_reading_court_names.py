"""Names, ages and terms as court reports give them."""

import pytest

from loaders.facts import Person
from loaders.reading import read
from loaders.release import Release


def told(text: str) -> list[tuple[str, int | None, str | None, int | None]]:
    def one(person: Person) -> tuple[str, int | None, str | None, int | None]:
        return person.name, person.age, person.home.name if person.home else None, person.sentence_months

    return [one(person) for person in read(Release("court", text)).people]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "At Stafford Crown Court ringleaders Jonathan Rudge and Scott Dunmore were sentenced to eight and 10 years"
            " respectively.",
            [("Jonathan Rudge", None, None, 96), ("Scott Dunmore", None, None, 120)],
        ),
        (
            "Idris and Yusuf Belhaj, 31 and 29, of Luton, were handed five and seven years respectively.",
            [("Idris Belhaj", 31, "Luton", 60), ("Yusuf Belhaj", 29, "Luton", 84)],
        ),
        (
            "Mark Tuplin and Dean Orrell were jailed for a total of 14 years.",
            [("Mark Tuplin", None, None, None), ("Dean Orrell", None, None, None)],
        ),
        (
            "The pistol was at the address of 53-year-old Brian Askham, sentenced to four years. His arrest led to"
            " one of Askham's associates, 51-year-old Gary Ewbank, of Oak Lane in Royston.",
            [("Brian Askham", 53, None, 48), ("Gary Ewbank", 51, "Royston", None)],
        ),
        (
            "Gang ringleader Laim Purdy from Wren Walk, Cramlington was locked up for 14 years and four months.",
            [("Laim Purdy", None, "Cramlington", 172)],
        ),
        (
            "Couriers Jace Farr and David Store were jailed. Also behind bars: Jace Michael Farr, 26, of Elm Place,"
            " Luton (for four years and nine months).",
            [("Jace Farr", 26, "Luton", 57), ("David Store", None, None, None)],
        ),
        ("Gary Ewbank, 51, used his business, Gary Ewbank Haulers, to ship it.", [("Gary Ewbank", 51, None, None)]),
        ("Dad-of-two Shaun Askew, 38, from Yarm, broke his wrist.", [("Shaun Askew", 38, "Yarm", None)]),
    ],
)
def test_people_of_courts(text: str, people: list[tuple[str, int | None, str | None, int | None]]) -> None:
    assert told(text) == people
