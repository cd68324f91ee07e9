"""What stands above a story on real pages: names of the page's parts, which are no headline."""

import pytest

from tests.unit.made_rows import facts_of

STORY = "Officers raided a mill in Oldham on Monday and found 2,000 cannabis plants.\n\nTwo men were arrested."
TOPS = [
    "Manchester Evening News\nMenu\nNews\nFootball\nWhat's On\nIn Your Area\nHome\nCrime\n\n",
    "GOV.UK\nHome > Crime, justice and law > Organised crime\nNews story\n",
    "Who we are | What we do | Careers | News | Most wanted\n\n",
    "About Us  Crime Prevention  Press Centre  Contact\n\nPress Centre > Press Releases > 2024\n\n",
    "",
]
HEADS = ["Cops find £2m of cannabis behind fake wall at Oldham mill", "Four arrested in Oldham"]


@pytest.mark.parametrize("top", TOPS)
@pytest.mark.parametrize("head", HEADS)
def test_the_headline_of_a_page(top: str, head: str) -> None:
    facts = facts_of(f"{top}{head}\n\n{STORY}")
    assert facts.title == head
    assert [([place.name for place in raid.places], raid.premises) for raid in facts.raids] == [(["Oldham"], 1)]


def test_a_headline_that_ends_in_the_day() -> None:
    facts = facts_of(
        "Garda News\n\nHome > Press > 2024\n\nSeizure of Firearms and Drugs, Co. Meath – 15th February 2024\n\n" + STORY
    )
    assert str(facts.published) == "2024-02-15"


BRACKETED = "Gardaí searched a house in Navan. Cocaine (€70,000) and cannabis herb (€40,000) were seized."


def test_what_drugs_are_worth_in_brackets() -> None:
    told = [(one.item, one.quantity, one.value and one.value.amount) for one in facts_of(BRACKETED).seizures]
    assert told == [("cocaine", None, 70_000), ("herbal cannabis", None, 40_000)]


def test_a_row_headed_by_a_place_and_a_number() -> None:
    facts = facts_of("Police found these:\n\nCliftonville (three shops): 2,400 vapes\nKing Street, Ramsgate: 820 vapes")
    assert [(one.quantity, one.place and one.place.name) for one in facts.seizures] == [
        (2400, "Cliftonville"),
        (820, "Ramsgate"),
    ]


def test_a_team_of_a_council_in_a_list() -> None:
    facts = facts_of("Thanet District Council's Community Safety team, HMRC and Kent Police raided a shop in Deal.")
    assert [one.name for one in facts.units] == ["Thanet District Council", "HM Revenue and Customs", "Kent Police"]


def test_where_a_courier_lives_and_where_he_was_stopped() -> None:
    facts = facts_of("A pistol was recovered by police from a courier, Joshua Finch, 27, of Huyton, in St Helens.")
    assert [one.place and one.place.name for one in facts.seizures] == ["St Helens"]
    assert [one.home and one.home.name for one in facts.people] == ["Huyton"]


def test_back_from_a_holiday() -> None:
    facts = facts_of("Lee Cadman, 42, was arrested as he returned from a holiday in Dubai to Manchester Airport.")
    assert [[place.name for place in one.places] for one in facts.arrests] == [["Manchester Airport"]]


def test_a_shop_in_another_street_is_not_where_the_entry_before_was() -> None:
    facts = facts_of(
        "Officers on patrol in Easton have stopped a rider. He had a machete down his trousers.\n\n"
        "Officers are now at a shop in Stapleton Road, where 9,000 cigarettes have been found."
    )
    assert [one.place for one in facts.seizures if one.quantity == 9000] == [None]


NOT_HEADLINES = [
    "Call 101 for non-emergencies\n\nMenu Close\nSearch this website\nNews and appeals\n\n",
    "Regional Organised Crime Unit network\nNEROCU\n\nMEDIA RELEASE – for immediate use\n\nDate: 11 March 2024\n\n",
]


@pytest.mark.parametrize("top", NOT_HEADLINES)
def test_notices_above_a_headline(top: str) -> None:
    assert facts_of(f"{top}{HEADS[0]}\n\n{STORY}").title == HEADS[0]


def test_a_reporters_post_is_no_publisher() -> None:
    facts = facts_of(f"BelfastLive\n\nCrime\n\n{HEADS[0]}\n\nBy Shauna Devlin\nSenior Reporter\n\n{STORY}")
    assert facts.publisher != "Senior Reporter"


def test_a_district_of_a_force_is_no_force() -> None:
    facts = facts_of(
        "West Yorkshire Police raided a house in Batley. Inspector Tariq Hussain is of Kirklees District Police."
    )
    assert [one.name for one in facts.units] == ["West Yorkshire Police"]


def test_who_only_supported_a_joint_operation_did_not_lead_it() -> None:
    facts = facts_of(
        "Plot foiled in joint NEROCU and Cleveland Police operation\n\nOperation Sandpiper, led by NEROCU with support "
        "from Cleveland Police, began in 2022. Warrants were executed in Bolton."
    )
    assert [one.unit.name for one in facts.led] == ["North East Regional Organised Crime Unit"]
    assert [one.unit.name for one in facts.took_part] == ["Cleveland Police"]


def test_two_guns_of_two_scenes() -> None:
    facts = facts_of(
        "The plot was foiled.\n\nIt began in 2022.\n\nThey were tried.\n\nA gun was recovered by police in Wetherby."
        "\n\nWarrants followed at six homes in Bolton, where a sub-machine gun was seized."
    )
    assert [(one.item, one.place and one.place.name) for one in facts.seizures] == [
        ("gun", "Wetherby"),
        ("submachine gun", "Bolton"),
    ]


def test_finds_at_one_of_several_homes() -> None:
    facts = facts_of(
        "Police searched homes in Dungannon and Cookstown. Around £85,000 was found at a yard outside Pomeroy, while "
        "£12,000 and €30,000 were discovered in a safe at one of the homes."
    )
    assert [(one.quantity, one.place and one.place.name) for one in facts.seizures] == [
        (85_000, "Pomeroy"),
        (12_000, None),
        (30_000, None),
    ]


def test_a_house_which_officers_stormed() -> None:
    facts = facts_of("The line led to a house in Eastfield Road, Peterborough, which officers from the team stormed.")
    assert [([place.name for place in raid.places], raid.premises) for raid in facts.raids] == [(["Peterborough"], 1)]
