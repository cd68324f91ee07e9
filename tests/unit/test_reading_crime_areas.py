"""Where crimes were is not where police went, and what only sounds like a find, a unit or an operation is none."""

from loaders.facts import Facts
from tests.unit.made_rows import facts_of


def seized(found: Facts) -> list[tuple[str, float | None]]:
    """Item and quantity of each seizure."""
    return [(one.item, one.quantity) for one in found.seizures]


def test_raids_over_burglaries_in_a_town_need_not_be_there() -> None:
    text = (
        "Dawn raids were carried out at nine addresses, as part of an investigation in to spates of burglaries in Goole"
        " and Selby."
    )
    assert [place.name for raid in facts_of(text).raids for place in raid.places] == []


def test_who_helped_and_what_was_stolen_is_no_find() -> None:
    text = (
        "Officers, who were assisted by the police helicopter and cash-detecting dogs, have seized three caravans.\n\n"
        "One of the burglaries in Goole saw cash being stolen.\n\n"
        "On one occasion drugs were seized in Selby."
    )
    assert seized(facts_of(text)) == [("caravan", 3), ("drug", None)]


def test_one_weapon_under_two_names_is_one() -> None:
    text = "Officers seized one firearm, which is believed to be an adapted air weapon, in Goole."
    assert seized(facts_of(text)) == [("air weapon", 1)]


def test_a_misprinted_unit_is_no_operation() -> None:
    text = "The East Midlands Special Operation Unit said that officers had raided a house in Derby."
    assert [one.name for one in facts_of(text).operations] == [None]


def test_a_page_that_asks_to_follow_its_force_is_that_forces() -> None:
    found = facts_of("Follow Kent Police\n\nThree held in Deal\n\nThree men were arrested in Deal on Monday.")
    assert found.publisher == "Kent Police"


def test_none_of_several_forces_in_one_list_leads() -> None:
    text = (
        "Seven men have been arrested.\n\nOfficers from three forces – Wiltshire, Kent and Sussex Police"
        " – arrested them on Monday.\n\nA total of £26,000 in cash was seized."
    )
    led = [role.unit.name for role in facts_of(text).led]
    assert led in ([], ["Wiltshire Police", "Kent Police", "Sussex Police"])


def test_a_sum_of_seven_is_a_total_whatever_its_parts_are_suspected_of() -> None:
    text = (
        "Seven men have been arrested in connection with burglaries.\n\nThe suspects are believed to be a gang.\n\n"
        "Police had watched them.\n\nThree men, aged 48, 56 and 40, were arrested on suspicion of money laundering in"
        " Goole.\n\nFour men, aged 56, 26, 35 and 30, were arrested on suspicion of burglary in Selby."
    )
    assert [(one.count, one.total) for one in facts_of(text).arrests] == [(7, True), (3, False), (4, False)]


def test_a_body_of_a_town_with_hyphens_has_its_whole_name() -> None:
    found = facts_of("Officers of Stoke-on-Trent City Council raided a shop in Tunstall.")
    assert {unit.name for unit in found.units} == {"Stoke-on-Trent City Council"}


def test_sheriff_courts_are_nobody() -> None:
    text = "Police Scotland arrested two men in Alloa, who are due to appear at their respective Sheriff Courts."
    assert facts_of(text).people == ()
