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
