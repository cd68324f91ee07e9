"""Reports told freely: streets for towns, asides, shares of a sum, tables of defendants, who helped whom."""

import pytest

from tests.unit.made_rows import facts_of

RAIDS = [
    # a street that the text has put in a town before
    (
        "Ian Poe, 27, of Larch Way, Croydon, ran the line.\n\n"
        "Officers searched a flat in Larch Way on Monday. They found £400.",
        [(["Croydon"], 1)],
    ),
    (
        "Ian Poe, 27, of Larch Way, Croydon, and Lee Roe, 24, of Fir Road, Ashford, ran the line.\n\n"
        "Officers searched Roe's flat. Colleagues knocked on the door at Larch Way. In a wardrobe they found £900.",
        [(["Ashford"], 1), (["Croydon"], 1)],
    ),
    # what happened at the first premises stands between it and the next
    (
        "Officers searched a hotel in Newquay, where four people were arrested, and a car wash at Pool.",
        [(["Newquay", "Pool"], 2)],
    ),
    (
        "Police raided four shops. Two are in Deal, one is in Dover and the last is a flat above a bar in Hythe.",
        [(["Deal", "Dover", "Hythe"], 4)],
    ),
    ("A fifth search, of an office above a nail bar in Wisbech, was carried out by HMRC.", [(["Wisbech"], 1)]),
]


@pytest.mark.parametrize(("text", "raids"), RAIDS)
def test_raids(text: str, raids: list[tuple[list[str], int]]) -> None:
    told = [([place.name for place in raid.places], raid.premises) for raid in facts_of(text).raids]
    if len(told) > 1 and sum(count or 0 for _, count in told) == raids[0][1]:
        told = [([name for names, _ in told for name in names], raids[0][1])]  # a raid for each of the rows
    assert told == raids


FINDS = [
    (
        "Police searched a house in Goole. They found 140 cannabis plants, and another 60 in the loft.",
        [("drug", 140, "Goole"), ("drug", 60, "Goole")],
    ),
    (
        "Police raided a flat in Leek and found 2kg of cocaine. Another kilo was in the boot of a car outside.",
        [("drug", 2, "Leek"), ("drug", 1, "Leek")],
    ),
    ("A kilo block of heroin was seized in Hull.", [("drug", 1, "Hull")]),
    (
        "Officers pulled over a van on the A20 at Lydden and found a revolver.\n\n"
        "A house in Deal was searched, where a second gun – a converted blank firer – was dug out of a flower bed.",
        [("firearm", 1, "Lydden"), ("firearm", 1, "Deal")],
    ),
    (
        "Police searched a farm at Ruskington. Fourteen vehicles were recovered, among them four diggers taken from "
        "building sites in Kent and a tractor stolen in Norfolk.",
        [("vehicle", 14, "Ruskington"), ("vehicle", 4, "Ruskington"), ("vehicle", 1, "Ruskington")],
    ),
    (
        "Officers raided a hotel in Newquay and a car wash at Pool.\n\nThey also took away £1,620 from the car wash.",
        [("cash", 1620, "Pool")],
    ),
    (
        "Officers raided an office in Ely. Forty servers were seized. Thirty were at a data centre in Dronten "
        "and ten at another in Frankfurt.",
        [("device", 40, None), ("device", 30, "Dronten"), ("device", 10, "Frankfurt")],
    ),
    (
        "Stacked in a chest freezer at a house in Bath was £12,000 in cash. It also held a pistol wrapped in a towel.",
        [("cash", 12000, "Bath"), ("firearm", 1, "Bath")],
    ),
    ("Police raided a house in Hull. £88,000 was found in a suitcase, and two presses.", [("cash", 88000, "Hull")]),
    ("Officers raided six flats in Cardiff. At none of the Cardiff flats were any drugs found.", []),
    (
        "Officers seized 19 passports and identity cards at a house in Boston.",
        [("document", 19, "Boston")],
    ),
    (
        "Assets restrained include:\n\na flat in Slough worth £415,000\na villa in Marbella, valued at £890,000",
        [("asset", 1, "Slough"), ("asset", 1, "Marbella")],
    ),
    (
        "Officers removed four jammers and £8,760 in cash from Purfleet when they raided a yard.",
        [("device", 4, "Purfleet"), ("cash", 8760, "Purfleet")],
    ),
]


@pytest.mark.parametrize(("text", "finds"), FINDS)
def test_finds(text: str, finds: list[tuple[str, float, str | None]]) -> None:
    told = [(one.category, one.quantity, one.place and one.place.name) for one in facts_of(text).seizures]
    assert told == finds


ARRESTS = [
    (
        "Officers searched a hotel in Newquay, where four people were arrested, and a car wash at Pool, where another "
        "three were.",
        [(4, ["Newquay"]), (3, ["Pool"])],
    ),
    (
        "The other man, 33, was in a flat in Tottenham. He was arrested for theft.",
        [(1, ["Tottenham"])],
    ),
    (
        "Ian Poe, 33, was abroad at the time. He was arrested when he walked into Colchester police station.",
        [(1, ["Colchester"])],
    ),
    ("Nine held and 23 people safeguarded in slavery raids\n\nPolice arrested nine people on Monday.", [(9, [])]),
    ("Ian Poe had £300 in his wallet, which was taken from him, and £90 was found at a house in Mexborough.", []),
    (
        "Five people were arrested in Hull. Officers searched six homes.\n\nFour of them are in Goole.",
        [(5, ["Hull"])],
    ),
    (
        "Two men were arrested in a raid.\n\nOf those arrested, one was from Leicester and one from Corby.",
        [(2, []), (1, []), (1, [])],
    ),
]


@pytest.mark.parametrize(("text", "arrests"), ARRESTS)
def test_arrests(text: str, arrests: list[tuple[int, list[str]]]) -> None:
    assert [(one.count, [place.name for place in one.places]) for one in facts_of(text).arrests] == arrests


def test_plain_trafficking_in_a_story_of_slavery() -> None:
    facts = facts_of("It is an inquiry into modern slavery. A husband and wife suspected of trafficking were arrested.")
    assert [[offence.slug for offence in one.offences] for one in facts.arrests] == [["human-trafficking"]]


TABLE = """All of the defendants pleaded guilty at Cardiff Crown Court. They are:

RYAN HOPTON | 34 | Newport | conspiracy to supply Class B drugs | 8 years 6 months
DEAN O'SHEA | 29 | Bridgend | same offences | 6 years 9 months
LINDA HOPTON | 58 | Newport | money laundering | community order
"""


def test_a_table_of_defendants() -> None:
    told = [
        (one.name, one.age, one.home and one.home.name, one.outcome, one.sentence_months)
        for one in facts_of(TABLE).people
    ]
    assert told == [
        ("Ryan Hopton", 34, "Newport", "sentenced", 102),
        ("Dean O'Shea", 29, "Bridgend", "sentenced", 81),
        ("Linda Hopton", 58, "Newport", "sentenced", None),
    ]


def test_homes_told_of_a_house() -> None:
    facts = facts_of(
        "Gavin Moxon and Reece Tollis have been jailed.\n\nMoxon was arrested when his home in Dudley was raided. "
        "Officers also went to Tollis's flat in Tipton.\n\n"
        "Moxon's partner, Ann Carter, 46, of the same address, was jailed."
    )
    homes = [(one.name, one.home and one.home.name) for one in facts.people]
    assert homes == [("Gavin Moxon", "Dudley"), ("Reece Tollis", "Tipton"), ("Ann Carter", "Dudley")]


def test_somebody_whom_robbers_hurt() -> None:
    facts = facts_of(
        "A gang that robbed jewellers has been jailed.\n\n"
        "A 61-year-old assistant, Maureen Tagg, was pushed to the ground."
    )
    assert [(one.name, one.role) for one in facts.people] == [("Maureen Tagg", "victim")]


HELP = [
    (
        "The NCA worked on the case with the FBI and Kent Police. All three were supported by Europol.",
        [
            ("Europol", "Federal Bureau of Investigation"),
            ("Europol", "Kent Police"),
            ("Europol", "National Crime Agency"),
        ],
    ),
    (
        "DI Ann Hale, of Surrey Police, said: “Officers from Kent Police worked with us from the beginning.”",
        [("Kent Police", "Surrey Police")],
    ),
    (
        "The NCA led the operation with the Dutch National Police.\n\nBorder Force worked with the Dutch on the case.",
        [("Border Force", "Dutch National Police"), ("Dutch National Police", "National Crime Agency")],
    ),
]


@pytest.mark.parametrize(("text", "pairs"), HELP)
def test_who_worked_with_whom(text: str, pairs: list[tuple[str, str]]) -> None:
    told = {tuple(sorted(unit.name for unit in pair.units)) for pair in facts_of(text).partnered_with}
    assert set(pairs) <= told


def test_a_logo_is_whose_page_it_is() -> None:
    facts = facts_of(
        "Northumbria Police logo\nHome > News\nPress release 12 March 2024\nFour arrested in Blyth\n\n"
        "A flat was raided in Blyth."
    )
    assert (facts.title, facts.publisher, str(facts.published)) == (
        "Four arrested in Blyth",
        "Northumbria Police",
        "2024-03-12",
    )


def test_a_picture_credit_on_a_broadcaster_s_page_leads_nothing() -> None:
    facts = facts_of(
        "BBC\nHome News Sport\n\nMen jailed over guns\n\nRosie Hackett\nBBC News, West Midlands\n\n"
        "West Midlands Police\n"
        "A lathe was in the garage\n\nThe inquiry was run by the West Midlands Regional Organised Crime Unit. "
        "Police found 12 guns in Dudley."
    )
    assert [one.unit.name for one in (*facts.led, *facts.took_part)] == ["West Midlands Regional Organised Crime Unit"]
