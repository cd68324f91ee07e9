"""Of two places told, which is the raid's, the find's or the arrest's; and partners by what they did."""

import pytest

from tests.unit.made_rows import facts_of

RAIDS: list[tuple[str, list[tuple[list[str], int | None]]]] = [
    ("Two men were arrested in Leeds and a house in Hull was searched.", [(["Hull"], 1)]),
    ("Ten cars were found in containers at Felixstowe and a chop shop in Crewe was raided.", [(["Crewe"], 1)]),
    ("Homes in Hull and a shop in Goole were raided.", [(["Hull", "Goole"], None)]),
    ("The nail bar trade has seen 68 premises visited across Scotland in five days by police.", [(["Scotland"], 68)]),
    (
        "A man was detained in Preston. His home in the city, and a house in Bolton, were later searched.",
        [(["Preston", "Bolton"], 2)],
    ),
    ("Ian Poe, 34, of Hull, was held. At his home, searched that same afternoon, was £900.", [(["Hull"], 1)]),
]


@pytest.mark.parametrize(("text", "raids"), RAIDS)
def test_raids(text: str, raids: list[tuple[list[str], int | None]]) -> None:
    facts = facts_of(text)
    assert [([place.name for place in one.places], one.premises) for one in facts.raids] == raids


FINDS: list[tuple[str, list[tuple[str, float | None, str | None]]]] = [
    (
        "A man was detained in Preston. His home in the city, and a house in Bolton, were searched by officers, who "
        "recovered £900.",
        [("cash", 900, None)],
    ),
    (
        "Police arrested Ian Poe, 34, of Hull. During searches at his home and at their homes and at the unit they "
        "seized £900.",
        [("cash", 900, None)],
    ),
    ("Officers raided a yard in Boston. An envelope with £6,300 in it lay in a drawer.", [("cash", 6300, "Boston")]),
    ("Police searched a flat in Goole. It was stuffed with 340 bags, each holding about half a kilo of cannabis.", []),
    ("Officers took out £500 from beneath a pony near Brighouse.", [("cash", 500, "Brighouse")]),
    ("Officers seized diamond-tipped drill bits and £500 in Hull.", [("cash", 500, "Hull")]),
    (
        "The trade in cannabis is big. "
        "The work began in May, when a courier was stopped at Magor with 15kg in his boot.",
        [("drug", 15, "Magor")],
    ),
]


@pytest.mark.parametrize(("text", "finds"), FINDS)
def test_finds(text: str, finds: list[tuple[str, float | None, str | None]]) -> None:
    told = [(one.item, one.quantity, one.place and one.place.name) for one in facts_of(text).seizures]
    assert told == finds


def test_a_find_at_one_town_during_the_operation_is_no_total() -> None:
    facts = facts_of("During the operation a van was intercepted at Boston and 12kg of cannabis was located.")
    assert [(one.quantity, one.total) for one in facts.seizures] == [(12, False)]


def test_an_arrest_elsewhere_another_day() -> None:
    facts = facts_of(
        "An old cinema in Wednesbury held 150 plants. No one was there, "
        "but a 40-year-old man was picked up the next day."
    )
    assert [[place.name for place in one.places] for one in facts.arrests] == [[]]


def test_a_victim_of_slavery_is_no_slaver() -> None:
    facts = facts_of(
        "Two men were arrested on suspicion of producing cannabis; one may be a victim of slavery and was let go."
    )
    assert [[offence.slug for offence in one.offences] for one in facts.arrests] == [["drug-production"]]


def test_people_passed_to_the_home_office_are_no_operation_of_its() -> None:
    facts = facts_of("Kent Police raided a shop in Deal. Two men were arrested and passed to the Home Office.")
    assert [one.unit.name for one in facts.led] == ["Kent Police"]


def test_a_case_that_began_with_an_operation() -> None:
    facts = facts_of("Police raided a house in Hull. The case began with Operation Dryad.")
    assert [(one.operation, one.earlier) for one in facts.follows] == [(None, "Operation Dryad")]


def test_air_support_does_not_lead() -> None:
    facts = facts_of("Kent Police raided a farm in Deal. The car was followed by the National Police Air Service.")
    assert [one.unit.name for one in facts.led] == ["Kent Police"]
    assert [one.unit.name for one in facts.took_part] == ["National Police Air Service"]


PAIRS = [
    "HMRC officers went in with Essex Police when the doors were opened.",
    "HMRC's officers, flanked by constables from Essex Police, opened the safe.",
    "HMRC lent its accountants to Essex Police.",
    "HMRC's accountants were brought in by Essex Police.",
    "Essex Police officers stood guard as HMRC searched the farm.",
    "A team drawn from HMRC and Essex Police raided the yard.",
    "Officers from HMRC went from shop to shop with Essex Police beside them.",
]


@pytest.mark.parametrize("text", PAIRS)
def test_partners_by_what_they_did(text: str) -> None:
    pairs = [sorted(unit.name for unit in pair.units) for pair in facts_of(text).partnered_with]
    assert pairs == [["Essex Police", "HM Revenue and Customs"]]


MORE_RAIDS: list[tuple[str, list[tuple[list[str], int | None, str | None]]]] = [
    (
        "Published 14/10/2022\n\nOfficers executed 16 warrants in Southend and Harlow between Monday 3 and Sunday 9 "
        "October.",
        [(["Southend", "Harlow"], 16, None)],
    ),
    (
        "Twelve people were arrested in a raid on a meat plant in Telford.\n\nOfficers swooped on the factory at "
        "Halesfield on Tuesday.",
        [(["Telford"], 1, None)],
    ),
    ("The operation saw six homes and the offices of accountants searched in Drogheda.", [(["Drogheda"], 6, None)]),
]


@pytest.mark.parametrize(("text", "raids"), MORE_RAIDS)
def test_more_raids(text: str, raids: list[tuple[list[str], int | None, str | None]]) -> None:
    facts = facts_of(text)
    told = [([place.name for place in one.places], one.premises, one.date and str(one.date)) for one in facts.raids]
    assert told == raids


def test_a_prosecutor_does_not_lead() -> None:
    facts = facts_of("Police Scotland officers raided a house in Irvine. The case was prepared by the COPFS.")
    assert [one.unit.name for one in facts.led] == ["Police Scotland"]


def test_where_a_gang_is_based_nothing_was_found() -> None:
    facts = facts_of("Eleven cars have been seized in searches aimed at a gang based in Hull.")
    assert [one.place for one in facts.seizures] == [None]


def test_another_month_is_another_arrest() -> None:
    facts = facts_of("In March, two men were held in Shrewsbury, and in May a takeaway in Oswestry was visited.")
    assert [[place.name for place in one.places] for one in facts.arrests] == [["Shrewsbury"]]


def test_cash_that_somebody_had_behind_his_seats() -> None:
    facts = facts_of("Etheridge was detained by police in Avonmouth; he had £98,000 in cash behind the seats.")
    assert [(one.quantity, one.place and one.place.name) for one in facts.seizures] == [(98_000, "Avonmouth")]
