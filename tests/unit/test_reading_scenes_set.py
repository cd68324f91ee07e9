"""Which scene a find or an arrest belongs to: not a destination, a court, a county of other arrests or a lead's sum."""

import pytest

from tests.unit.made_rows import facts_of

Found = list[tuple[str, float | None, str | None, bool]]

FINDS: list[tuple[str, Found]] = [
    (
        "Officers found 30kg of cocaine in a lorry at Dover. The drugs, hidden in 20 kilo sacks, were destined to be "
        "delivered to a yard in Wigan.",
        [("cocaine", 30, "Dover", False)],
    ),
    (
        "Officers arrested three men in the Essex area on Monday.\n\nThey were among five arrested as Border Force "
        "uncovered 21 kilos of cocaine hidden inside three lorries.",
        [("cocaine", 21, None, False)],
    ),
    (
        "Cannabis plants worth £1m were seized in a series of raids.\n\nOfficers raided a shop in Goole and found a "
        "large number of cannabis plants.\n\nIn Selby, plants worth £120,000 were seized.\n\n"
        "In Thirsk, plants worth £261,000 were seized.",
        [
            ("cannabis plant", None, None, True),
            ("cannabis plant", None, "Selby", False),
            ("cannabis plant", None, "Thirsk", False),
        ],
    ),
    (
        "Officers stopped a car near Burnshaw, Alloa, and 2kg of cocaine was recovered.",
        [("cocaine", 2, "Burnshaw", False)],
    ),
    (
        "Officers raided a flat in Goole and found 2kg of cocaine. Seizures of heroin tripled last year to 10 tonnes.",
        [("cocaine", 2, "Goole", False)],
    ),
]


@pytest.mark.parametrize(("text", "found"), FINDS, ids=[text[:40] for text, _ in FINDS])
def test_finds(text: str, found: Found) -> None:
    told = [
        (one.item, one.quantity, one.place.name if one.place else None, one.total) for one in facts_of(text).seizures
    ]
    assert told == found


ARRESTS = [
    ("They were among five arrested by the National Crime Agency on Monday.", [(5, [])]),
    ("Two men will appear at Canterbury magistrates court. A man from Dover was also arrested.", [(1, [])]),
]


@pytest.mark.parametrize(("text", "told"), ARRESTS, ids=[text[:40] for text, _ in ARRESTS])
def test_arrests(text: str, told: list[tuple[int, list[str]]]) -> None:
    assert [(one.count, [place.name for place in one.places]) for one in facts_of(text).arrests] == told


def test_quarters_of_a_town_are_told_instead_of_it() -> None:
    text = "In Glasgow, warrants were executed in the Gorbals, Kinning Park, Maryhill and Tarrinholm areas of the city."
    raids = facts_of(text).raids
    assert [place.name for raid in raids for place in raid.places] == [
        "Gorbals",
        "Kinning Park",
        "Maryhill",
        "Tarrinholm",
    ]


MORE = [
    ("Three men, all aged in their 20s, were arrested in Selby.", [(3, ["Selby"])]),
    ("Fifteen arrested in Selbyshire crackdown\n\nFifteen people have been arrested in Selby.", [(15, ["Selby"])]),
]


@pytest.mark.parametrize(("text", "told"), MORE, ids=[text[:40] for text, _ in MORE])
def test_arrests_told_twice(text: str, told: list[tuple[int, list[str]]]) -> None:
    assert [(one.count, [place.name for place in one.places]) for one in facts_of(text).arrests] == told


def test_a_separate_address_is_elsewhere() -> None:
    text = (
        "Officers searched homes in Selby and Goole.\n\nAt one house in Selby, 5kg of heroin was found and at a "
        "separate address officers located £15,000 in cash.\n\nThe wider raids resulted in 1,000 wraps being seized."
    )
    told = [(one.item, one.place.name if one.place else None) for one in facts_of(text).seizures]
    assert told == [("heroin", "Selby"), ("cash", None), ("wrap", None)]


def test_separate_addresses_that_are_counted_are_no_further_raid() -> None:
    (raid,) = facts_of("Warrants were carried out in Leeds.\n\nTen separate locations in Leeds were searched.").raids
    assert raid.premises == 10
