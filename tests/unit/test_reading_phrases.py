"""Phrases of the cascade: groups of people, things with quantity and worth, lists of units and of places."""

import pytest

from loaders.facts import Money
from loaders.reading.groups import Group
from loaders.reading.things import Thing
from tests.unit.made_rows import facts_of, row_of

# --- groups of people -------------------------------------------------------------------------------------------------


def groups(text: str) -> list[tuple[int | None, list[str]]]:
    """The number and the homes of each group."""
    found: list[Group] = [atom.value for atom in row_of(text).of_kind("G")]
    return [(one.count, [place.name for atom in one.homes for place in atom.value]) for one in found]


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("A man", 1),
        ("Another man", 1),
        ("Three brothers", 3),
        ("A couple", 2),
        ("The trio", 3),
        ("All seven suspects", 7),
        ("A further two people", 2),
        ("Another two teenagers", 2),
        ("More than 30 people", 30),
        ("Several people", None),
        ("Men", None),
        ("Two men and a woman", 3),
        ("One man and two women", 3),
        ("A group of six men", 6),
        ("Four Albanian nationals", 4),
        ("A 34-year-old", 1),
        ("A 16-year-old boy", 1),
        ("The 34-year-old", 1),
        ("A 34-year-old and a 29-year-old", 2),
        ("Two 17-year-old boys", 2),
        ("Two 17-year-olds", 2),
        ("A man, aged 56,", 1),
        ("A man (34)", 1),
        ("A man in his 40s", 1),
        ("Four men aged between 20 and 45", 4),
        ("Eight men, aged between 22 and 47,", 8),
        ("Two boys, aged 15 and 16, and a girl, 17,", 3),
        ("Two men in their 20s, a 34-year-old woman and a teenage boy", 4),
        ("A mother and her son", 2),
        ("The men, 21 and 24,", 2),
    ],
)
def test_how_many_people(words: str, count: int | None) -> None:
    assert groups(f"{words} ran away.") == [(count, [])]


@pytest.mark.parametrize(
    ("words", "count", "homes"),
    [
        ("Two men from Luton", 2, ["Luton"]),
        ("Two men, aged 28 and 31, from Luton", 2, ["Luton"]),
        ("A man and a woman, both from Leeds,", 2, ["Leeds"]),
        ("A 45-year-old Bolton man", 1, ["Bolton"]),
        ("A 38-year-old from Dagenham", 1, ["Dagenham"]),
        ("Four men who live in Walsall", 4, ["Walsall"]),
        ("Nine people from Kent, Essex and Sussex", 9, ["Kent", "Essex", "Sussex"]),
        ("A businessman from Poole", 1, ["Poole"]),
        ("A man, 34, from the Moss Side area of Manchester,", 1, ["Moss Side"]),
        ("A woman from Hull and a man from Goole", 2, ["Hull", "Goole"]),
    ],
)
def test_where_people_are_from(words: str, count: int, homes: list[str]) -> None:
    assert groups(f"{words} ran away.") == [(count, homes)]


@pytest.mark.parametrize("words", ["Two police officers", "Five addresses", "Ten warrants", "The force", "A house"])
def test_what_is_no_group_to_be_arrested(words: str) -> None:
    assert groups(f"{words} came next.") == []


# --- things -----------------------------------------------------------------------------------------------------------

Told = tuple[str, float | None, str | None, float | None]  # item, quantity, unit, worth in pounds


def things(words: str) -> list[Told]:
    found: list[Thing] = [atom.value for atom in row_of(f"Officers found {words} there.").of_kind("S")]
    assert all(one.value is None or one.value.currency == "GBP" for one in found)
    return [(one.item, one.quantity, one.unit, one.value.amount if one.value else None) for one in found]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("6kg of what is believed to be cocaine", ("cocaine", 6, "kg", None)),
        ("what they believe to be heroin", ("heroin", None, None, None)),
        ("around 30kg of suspected cannabis resin", ("cannabis resin", 30, "kg", None)),
        ("a quarter of a kilo of ketamine", ("ketamine", 0.25, "kg", None)),
        ("over 100 grams of cocaine, valued at £10,000", ("cocaine", 0.1, "kg", 10_000)),
        ("half a kilo of cannabis resin worth £2,000", ("cannabis resin", 0.5, "kg", 2000)),
        ("cocaine with a street value of £1.2million", ("cocaine", None, None, 1_200_000)),
        ("£1.2m of cocaine", ("cocaine", None, None, 1_200_000)),
        ("an estimated £3m worth of cannabis", ("cannabis", None, None, 3_000_000)),
        ("£39,000 worth of heroin and crack cocaine", ("heroin and crack cocaine", None, None, 39_000)),
        ("200 cannabis plants, with an estimated worth of £150,000", ("cannabis plant", 200, "plants", 150_000)),
        ("1,500 ecstasy tablets", ("ecstasy", 1500, "tablets", None)),
        ("six litres of GHB", ("GHB", 6, "litres", None)),
        ("40 wraps of crack cocaine", ("crack cocaine", 40, "item", None)),
        ("a bag of cannabis", ("cannabis", 1, "item", None)),
        ("£40,000 in cash", ("cash", 40_000, "GBP", None)),
        ("£40,000 cash", ("cash", 40_000, "GBP", None)),
        ("cash totalling more than £40,000", ("cash", 40_000, "GBP", None)),
        ("10,000 euros in cash", ("cash", 10_000, "EUR", None)),
        ("a large quantity of cash", ("cash", None, None, None)),
        ("one and a half million pounds in cash", ("cash", 1_500_000, "GBP", None)),
        ("a number of mobile phones", ("mobile phone", None, None, None)),
        ("twelve mobile phones", ("mobile phone", 12, "item", None)),
        ("several high-value cars", ("car", None, None, None)),
        ("a loaded handgun", ("handgun", 1, "item", None)),
        ("two sawn-off shotguns", ("sawn-off shotgun", 2, "item", None)),
        ("30 rounds of ammunition", ("ammunition", 30, "item", None)),
        ("1.2 million illegal cigarettes", ("cigarette", 1_200_000, "item", None)),
        ("Class A drugs", ("class A drug", None, None, None)),
    ],
)
def test_a_thing_with_quantity_and_worth(words: str, told: Told) -> None:
    assert things(words) == [told]


def test_things_in_a_row() -> None:
    assert things("a shotgun, three kilos of cocaine, two machetes and cash") == [
        ("shotgun", 1, "item", None),
        ("cocaine", 3, "kg", None),
        ("machete", 2, "item", None),
        ("cash", None, None, None),
    ]


@pytest.mark.parametrize("words", ["a cannabis factory", "a drug dealer", "a phone number", "the phone company"])
def test_what_is_no_thing_to_be_seized(words: str) -> None:
    assert things(words) == []


@pytest.mark.parametrize("words", ["their car", "the drugs", "these phones"])
def test_things_that_point_back(words: str) -> None:
    (thing,) = row_of(f"Officers found {words} there.").of_kind("S")
    assert thing.value.owned


def test_worth_in_another_currency() -> None:
    (thing,) = row_of("Gardaí found heroin worth €140,000 there.").of_kind("S")
    assert thing.value.value == Money(140_000, "EUR")


@pytest.mark.parametrize(
    ("sentence", "seized"),
    [
        ("No drugs were found at the house in Hull.", []),
        ("Officers arrested a taxi driver in Hull and seized £500.", [("cash", 500)]),
        ("Officers found three bank cards and fake passports in Hull.", [("document", 3), ("document", None)]),
        ("The gang stole two cars in Hull.", []),
    ],
)
def test_what_a_sentence_says_was_seized(sentence: str, seized: list[tuple[str, float | None]]) -> None:
    assert [(one.category, one.quantity) for one in facts_of(sentence).seizures] == seized


# --- lists of units ---------------------------------------------------------------------------------------------------


def units(text: str) -> list[list[str]]:
    return [[unit.name for unit in atom.value] for atom in row_of(text).of_kind("U")]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Kent and Essex Police", ["Kent Police", "Essex Police"]),
        ("The Kent, Surrey and Sussex forces", ["Kent Police", "Surrey Police", "Sussex Police"]),
        (
            "Officers from Avon and Somerset, Gloucestershire and Wiltshire constabularies",
            ["Avon and Somerset Police", "Gloucestershire Constabulary", "Wiltshire Police"],
        ),
        (
            "Dorset, Hampshire, and Devon and Cornwall police",
            ["Dorset Police", "Hampshire Constabulary", "Devon and Cornwall Police"],
        ),
        ("Thames Valley and Hampshire police", ["Thames Valley Police", "Hampshire Constabulary"]),
        ("HMRC and Border Force", ["HM Revenue and Customs", "Border Force"]),
        ("The Met, Border Force, and the NCA", ["Metropolitan Police", "Border Force", "National Crime Agency"]),
        ("The North East Regional Organised Crime Unit (NEROCU)", ["North East Regional Organised Crime Unit"]),
        ("The NCA and An Garda Síochána", ["National Crime Agency", "An Garda Síochána"]),
        ("Police Scotland", ["Police Scotland"]),
    ],
)
def test_units_in_a_list(words: str, names: list[str]) -> None:
    assert units(f"{words} took part.") == [names]


def test_places_in_a_list_are_no_forces() -> None:
    assert units("Homes in Kent and Essex were searched by police.") == []


# --- lists and parts of places ----------------------------------------------------------------------------------------


def places(words: str) -> list[str]:
    row = row_of(f"Officers searched homes {words}.")
    return [place.name for atom in row.of_kind("P") for place in atom.value]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("in Corby and Kettering", ["Corby", "Kettering"]),
        ("in Corby, Kettering, and Rugby", ["Corby", "Kettering", "Rugby"]),
        ("in Leeds, Bradford, Halifax and Hull", ["Leeds", "Bradford", "Halifax", "Hull"]),
        ("in Leeds as well as York", ["Leeds", "York"]),
        ("in High Street, Dover", ["Dover"]),
        ("on Station Road and Mill Lane in Luton", ["Luton"]),
        ("in Albert Road, Southsea", ["Southsea"]),
        ("in south London", ["south London"]),
        ("in north-west London", ["north-west London"]),
        ("in north-west London and south-east London", ["north-west London", "south-east London"]),
        ("in east and west London", ["east London", "west London"]),
        ("in mid Wales", ["mid Wales"]),
        ("in North Wales", ["North Wales"]),
        ("in West Yorkshire", ["West Yorkshire"]),
        ("in Tingley, West Yorkshire", ["Tingley"]),
        ("in Harlow, Essex, at dawn", ["Harlow"]),
        ("in Cheshunt, Hertfordshire, and Harlow, Essex", ["Cheshunt", "Harlow"]),
        ("in the Moss Side area of Manchester", ["Moss Side"]),
        ("in the town of Rugby", ["Rugby"]),
        ("in the centre of Leicester", ["Leicester"]),
        ("in Manchester city centre", ["Manchester"]),
        ("across Devon and Cornwall", ["Devon", "Cornwall"]),
        ("in Newcastle upon Tyne", ["Newcastle upon Tyne"]),
        ("in St Helens and St Albans", ["St Helens", "St Albans"]),
        ("in Reading and Slough", ["Reading", "Slough"]),
        ("with care while reading", []),
        ("for Bath and Bristol Crown Court", ["Bath"]),
        ("in Stoke-on-Trent and Stratford-upon-Avon", ["Stoke-on-Trent", "Stratford-upon-Avon"]),
    ],
)
def test_places(words: str, names: list[str]) -> None:
    assert places(words) == names


def test_the_county_tells_namesakes_apart() -> None:
    text = "Officers searched a home in {}."
    ids = [
        [place.id for raid in facts_of(text.format(place)).raids for place in raid.places]
        for place in ("Newcastle upon Tyne", "Newcastle, County Down", "Newcastle-under-Lyme")
    ]
    assert all(len(found) == 1 and found[0] for found in ids)
    assert len({found[0] for found in ids}) == 3
