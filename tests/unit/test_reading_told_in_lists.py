"""Lists that place names, ages and finds stand in: what is a person, an arrest, and whose place is whose."""

from tests.unit.made_rows import facts_of


def test_a_district_with_a_surname_for_its_name_is_nobody_where_homes_were_searched() -> None:
    facts = facts_of("Five homes, in Easton, Fishponds and Lawrence Hill, were searched in Bristol by police.")
    assert facts.people == ()


def test_people_under_eighteen_are_no_eighteen_people() -> None:
    facts = facts_of(
        "Twelve people, three of them under 18, are in custody after officers swooped on homes in Grimsby."
    )
    assert [one.count for one in facts.arrests] == [12]


def test_finds_from_a_house_and_from_one_elsewhere() -> None:
    facts = facts_of("£31,000 in cash was taken from a house in Goole by police, and watches from one in Selby.")
    assert [(one.item, one.place and one.place.name) for one in facts.seizures] == [
        ("cash", "Goole"),
        ("watch", "Selby"),
    ]


def test_what_all_the_men_are_suspected_of_long_after_their_arrest() -> None:
    text = (
        "Six men were arrested in Hull on Tuesday.\n\nAbout 60 officers took part. Five homes were searched.\n\n"
        "A shop was searched too. It sells phones. It has been closed.\n\n"
        "All the men, who are between 19 and 44, are suspected of fraud."
    )
    (arrest,) = facts_of(text).arrests
    assert [one.slug for one in arrest.offences] == ["fraud"]
