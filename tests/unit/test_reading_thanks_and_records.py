"""Forces that are only thanked, services at a council, further bodies; records of a year, offences told afterwards."""

import pytest

from tests.unit.made_rows import facts_of

LED = [
    ("Officials from the NCA, and other bodies including Essex Police, visited ten shops in Harlow with warrants.",
     ["National Crime Agency", "Essex Police"], []),
    ("Trading Standards officers at Rutland County Council seized 900 vapes. "
     "The raids were carried out with the help of Leicestershire Police.",
     ["Rutland County Council"], [{"Rutland County Council", "Leicestershire Police"}]),
    ("Kent Police raided a farm in Deal after joining forces with HMRC.",
     ["Kent Police"], [{"Kent Police", "HM Revenue and Customs"}]),
    ("Two men were charged following a joint operation with West Midlands and West Mercia Police.", [], []),
    ("A linked raid took place on a shop in Poole by Dorset Police.", ["Dorset Police"], []),
    ("The service, commissioned by Devon County Council, has now seized tobacco worth £4,000.", [], []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "led", "pairs"), LED, ids=[row[0][:40] for row in LED])
def test_who_acted_with_whom(text: str, led: list[str], pairs: list[set[str]]) -> None:
    facts = facts_of(text)
    assert [role.unit.name for role in facts.led] == led
    told = [{unit.name for unit in pair.units} for pair in facts.partnered_with]
    assert [pair for pair in told if pair != {"National Crime Agency", "Essex Police"}] == pairs


def test_a_force_that_is_only_thanked_is_not_the_one_that_tells() -> None:
    facts = facts_of(
        "Officers carried out seven warrants in Aberdeen and Perth.\n\n"
        "Detective Sergeant Ross Calder, from the north division CID, said: “I would like to thank our colleagues at "
        "Cumbria Police for their assistance in this investigation.”"
    )
    assert not facts.led
    assert [role.unit.name for role in facts.took_part] == ["Cumbria Constabulary"]
    assert [person.unit for person in facts.people] == [None]


RAIDS = [
    ("A task force searched twelve flats in Larne. It has carried out more than 190 searches this financial year.",
     [(["Larne"], 12)]),
    ("Officers raided three flats in Perth and two in Hull. As a result of the raids, heroin was seized.",
     [(["Perth"], 3), (["Hull"], 2)]),
    ("A total of 21 searches were made across six counties including Cavan. The searches also took place in Offaly.",
     [(["Cavan", "Offaly"], 21)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), RAIDS, ids=[row[0][:40] for row in RAIDS])
def test_raids(text: str, told: list[tuple[list[str], int]]) -> None:
    assert [([place.name for place in raid.places], raid.premises) for raid in facts_of(text).raids] == told


ARRESTS = [
    ("Four men are being questioned on suspicion of involvement in terrorism after raids in Derry.", ["terrorism"]),
    ("Two women were arrested in Derry under terrorism legislation.", ["terrorism"]),
    ("A man was held in Deal on suspicion of facilitating a breach of the UK's immigration rules.",
     ["immigration-crime"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "offences"), ARRESTS, ids=[row[0][:40] for row in ARRESTS])
def test_offences(text: str, offences: list[str]) -> None:
    (arrest,) = facts_of(text).arrests
    assert [offence.slug for offence in arrest.offences] == offences


def test_who_is_based_somewhere_is_at_home_there() -> None:
    (arrest,) = facts_of("A 24-year-old man, based in Luton, was arrested in Watford.").arrests
    assert [place.name for place in arrest.places] == ["Watford"]
    assert [place.name for place in arrest.homes] == ["Luton"]


def test_they_are_all_those_just_told() -> None:
    facts = facts_of(
        "The 34-year-old was held in Crewe and two women, 28 and 31, in Nantwich. "
        "They are accused of laundering drug money."
    )
    assert [[one.slug for one in arrest.offences] for arrest in facts.arrests] == [["money-laundering"]] * 2


def test_the_citys_street_is_in_the_city() -> None:
    facts = facts_of(
        "Officers searched a flat in Perth. A man was held in the Letham area. "
        "A woman of 30 was arrested at an address on the city's Feus Road."
    )
    assert [[place.name for place in one.places] for one in facts.arrests] == [["Letham"], ["Perth"]]


def test_three_others_are_no_sum_of_those_told_next() -> None:
    facts = facts_of(
        "Three other suspects arrested on Friday are also being questioned.\n\n"
        "A man, 32, and a woman, 22, who were also arrested have been charged with fraud.\n\n"
        "An eighth suspect, arrested over fraud, has been released."
    )
    assert [(one.count, one.total) for one in facts.arrests] == [(3, False), (2, False), (1, False)]
