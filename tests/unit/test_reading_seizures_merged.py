"""Mentions of one seizure told twice, and things that must stay apart; whole facts, in wording of its own."""

import pytest

from loaders.reading import read
from loaders.release import Release

Told = tuple[str, float | None, str | None, float | None, str | None, bool]

ROLEX, HUBLOT = "• The seizure of a Hublot watch", "• The seizure of a Breitling watch"

CASES: list[tuple[str, list[Told]]] = [
    (
        "Police in Selby seized nearly £6m worth of cocaine from a lorry.\n\n"
        "Inside it officers found 64kg of cocaine worth £5.86m.",
        [("cocaine", 64, "kg", 5860000, "Selby", False)],
    ),
    (
        "Gardaí in Ennis seized €75,000 worth of drugs.\n\n"
        "In Ennis officers found €70,000 worth of cannabis and €5,000 worth of cocaine.",
        [
            ("drug", None, None, 75000, "Ennis", True),
            ("cannabis", None, None, 70000, "Ennis", False),
            ("cocaine", None, None, 5000, "Ennis", False),
        ],
    ),
    (
        "Officers in Hull seized cars, cash and a pitbull.\n\n"
        "A house in Hull turned up a Range Rover, an Audi and a pitbull terrier.",
        [
            ("cash", None, None, None, "Hull", False),
            ("pitbull", 1, "item", None, "Hull", False),
            ("Range Rover", 1, "item", None, "Hull", False),
            ("Audi", 1, "item", None, "Hull", False),
        ],
    ),
    (
        "Officers in Hull found 8kg of cocaine and 180kg of MDMA.\n\n"
        "The drugs have a potential street value of £1.69 million.",
        [
            ("cocaine", 8, "kg", None, "Hull", False),
            ("MDMA", 180, "kg", None, "Hull", False),
            ("drug", None, None, 1690000, "Hull", True),
        ],
    ),
    (
        "Two shotguns were recovered in Bury on Monday.\n\nOfficers found a shotgun in a shed in Bury.\n\n"
        "A further search in Bury turned up another shotgun and two hammers.",
        [("shotgun", 2, "item", None, "Bury", False), ("hammer", 2, "item", None, "Bury", False)],
    ),
    (
        "Police in Rugby recovered a haul of machinery: a John Deere 6940 tractor, two livestock trailers and a large"
        " trailer worth £11,000.",
        [
            ("tractor", 1, "item", None, "Rugby", False),
            ("trailer", 2, "item", None, "Rugby", False),
            ("trailer", 1, "item", 11000, "Rugby", False),
        ],
    ),
    (
        "More than 1,200 vapes, 30kg of shisha and 14 bottles of vodka were taken from a shop in Barry.",
        [
            ("vape", 1200, "item", None, "Barry", False),
            ("shisha", 30, "kg", None, "Barry", False),
            ("spirits", 14, "item", None, "Barry", False),
        ],
    ),
    (
        "Detectives recovered a stolen generator, two phones and a bronze statue from a barn in Thirsk.",
        [
            ("generator", 1, "item", None, "Thirsk", False),
            ("mobile phone", 2, "item", None, "Thirsk", False),
            ("bronze statue", 1, "item", None, "Thirsk", False),
        ],
    ),
    (
        "Drugs worth an estimated £114,000 (about €132,000) were seized in Belfast.",
        [("drug", None, None, 114000, "Belfast", False)],
    ),
    (
        f"A search of a house in Cork resulted in the following seizures:\n\n{ROLEX}\n\n{HUBLOT}",
        [("Cartier", 1, "item", None, "Cork", False), ("Cartier", 1, "item", None, "Cork", False)],
    ),
]


@pytest.mark.parametrize(("text", "seizures"), CASES)
def test_what_is_one_and_what_is_two(text: str, seizures: list[Told]) -> None:
    assert told(text) == seizures


def told(text: str) -> list[Told]:
    """The seizures of a text without their evidence."""
    return [
        (one.item, one.quantity, one.unit, one.value and one.value.amount, one.place and one.place.name, one.total)
        for one in read(Release("merged", text)).seizures
    ]


@pytest.mark.parametrize(
    ("sentence", "seizures"),
    [
        (
            "Officers found a terrifying 18-inch machete and three 9mm pistols.",
            [("machete", 1, "item", None, None, False), ("pistol", 3, "item", None, None, False)],
        ),
        ("They were caught with cocaine and cannabis worth a combined £4.1million.", [(4100000, "drug")]),
        ("Officers seized cigarettes and tobacco, both fake, with a combined value of £13,765.", [(13765, "other")]),
        ("Police seized drugs, including heroin and crack, with a street value of £40,000.", [(40000, "drug")]),
        ("The street value of all the drugs seized over three years came close to £600,000.", [(600000, "drug")]),
        ("Officers seized a white powder that tested positive for ketamine.", [(None, "drug")]),
        ("Officers seized a quantity of drugs suspected to be cocaine and heroin.", [(None, "drug")]),
    ],
)
def test_figures_and_names_of_things(sentence: str, seizures: list[tuple[object, ...]]) -> None:
    if len(seizures[0]) == 6:
        assert told(sentence) == seizures
        return
    found = read(Release("worth", sentence)).seizures
    assert [(one.value and one.value.amount, one.category) for one in found] == seizures


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Officers found nobody in Louth and £300 was found in a van stopped on the M11.", None),
        (
            "Police are targeting dealers in Ely.\n\nOfficers stopped a car on Priory Road in Sandy.\n\n"
            "A search of the car uncovered 2kg of heroin.",
            "Sandy",
        ),
        ("2kg of heroin was seized from a lorry at Oakwood industrial estate in Essex.", "Essex"),
        ("Police searched a flat in Louth. Raids prior to this had netted £160,000 in cash.", None),
    ],
)
def test_a_find_of_another_scene_has_no_place_of_this_one(text: str, place: str | None) -> None:
    (seizure,) = read(Release("scene", text)).seizures
    assert (seizure.place and seizure.place.name) == place


def test_a_caption_run_together_is_no_find_of_its_own() -> None:
    caption = "Image copyright Herts Police Image caption The drugs seized had a value of £4m"
    text = (
        f"{caption}\n\nOfficers seized 38kg of cocaine in Luton, worth £4m.\n\nIn Bedford 40 wraps of crack were found."
    )
    found = [(one.quantity, one.value and one.value.amount) for one in read(Release("caption", text)).seizures]
    assert found == [(38, 4000000), (40, None)]


def test_the_weight_of_each_is_no_find() -> None:
    text = "Officers found cocaine in Hull. Every box hid a package weighing 1.5 kilos."
    assert [one.quantity for one in read(Release("each", text)).seizures] == [None]
