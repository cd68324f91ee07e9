"""Arrests told freely: by what was done to people, of several at several places, of people told later."""

import pytest

from tests.unit.made_rows import facts_of

Told = list[tuple[int | None, list[str], list[str], list[str]]]
ARRESTS: list[tuple[str, Told]] = [
    ("Ten arrests followed in Kent and Essex, among them a couple in Deal.", [(10, ["Kent", "Essex"], [], [])]),
    (
        "Police took a 44-year-old from his bed in Deal; his son, 21, gave himself up at Dover police station.",
        [(1, ["Deal"], [], []), (1, [], [], [])],
    ),
    ("Handcuffs went on a man of 51 near Whitby, and on his brother in Hull.", [(1, ["Whitby"], [], [])]),
    ("He was tracked to Malaga, where Spanish police arrested him.", [(1, ["Malaga"], [], [])]),
    ("Three men were arrested over the robbery at a shop in Ilkley.", [(3, [], [], ["robbery"])]),
    ("A man was traced to Goole and arrested for the burglary in Selby.", [(1, ["Goole"], [], ["burglary"])]),
    (
        "Arrested on suspicion of firearms offences, a 22-year-old Dudley man remains in custody.",
        [(1, [], ["Dudley"], ["firearms-possession"])],
    ),
    ("The owner, 58, was arrested in Hove, as was a lodger.", [(1, ["Hove"], [], []), (1, ["Hove"], [], [])]),
    (
        "A 50-year-old man in Norwich and a 47-year-old woman in Thetford were arrested for theft.",
        [(1, ["Norwich"], [], ["theft"]), (1, ["Thetford"], [], ["theft"])],
    ),
    ("A woman was held when she came back to Gatwick from Dubai.", [(1, ["Gatwick"], [], [])]),
    ("A man and his wife were taken to a police station for interview.", [(2, [], [], [])]),
    (
        "Warrants at two homes in Rotherham and one in Barnsley led to three men being arrested.",
        [(3, ["Rotherham", "Barnsley"], [], [])],
    ),
    ("A police officer of 34, held in Croydon, is the 23rd person.", []),
    (
        "A man was arrested after guns were found in Huyton. The 31-year-old, of Prescot, is also suspected of fraud.",
        [(1, [], ["Prescot"], ["fraud"])],
    ),
    ("In Leicester, three were held; in Derby, two; and in Lincoln, one.", [(3, ["Leicester"], [], [])]),
    ("Raids ended with 31 people in handcuffs: 12 in Hull.", [(31, [], [], []), (12, ["Hull"], [], [])]),
    ("A woman who answered the door in Harehills was arrested.", [(1, ["Harehills"], [], [])]),
    ("Three of the four men were arrested in Goole, and the last in Slough.", [(3, ["Goole"], [], [])]),
    ("Officers in Britain arrested two men.", [(2, [], [], [])]),
    (
        "Police arrested eight people in Rhyl. Six of them are suspected of fraud, the others of theft.",
        [(8, ["Rhyl"], [], ["fraud", "theft"])],
    ),
]


@pytest.mark.parametrize(("text", "told"), ARRESTS)
def test_arrests(text: str, told: Told) -> None:
    found = [
        (
            one.count,
            [place.name for place in one.places],
            [home.name for home in one.homes],
            [offence.slug for offence in one.offences],
        )
        for one in facts_of(text).arrests
    ]
    assert found == told


def test_defendants_named_below_were_arrested_together() -> None:
    facts = facts_of(
        "The defendants, who were arrested last week when police visited two scrapyards in Rotherham, are:\n\n"
        "- Wayne Sykes, 41, of Mexborough\n- Lee Sykes, 38, of no fixed address\n- Dale Hobson, 29, of Conisbrough"
    )
    assert [(one.count, [home.name for home in one.homes]) for one in facts.arrests] == [
        (3, ["Mexborough", "Conisbrough"])
    ]


def test_arrests_since_a_campaign_began_are_at_no_scene() -> None:
    facts = facts_of(
        "Three men were arrested in Strangeways.\n\nSince Operation Vulcan began in October there have been 91 arrests."
    )
    assert [(one.count, [place.name for place in one.places]) for one in facts.arrests] == [
        (3, ["Strangeways"]),
        (91, []),
    ]


def test_the_following_day_is_part_of_the_arrest() -> None:
    facts = facts_of("Simon Tattersall, 36, was arrested the following day in a hotel at Stansted.")
    assert [[place.name for place in one.places] for one in facts.arrests] == [["Stansted"]]
