"""Partners of a force that the sentence does not name: "the team", "the police", "it"; and who led by them."""

import pytest

from tests.unit.made_rows import facts_of

LED = "Kent Police raided ten homes in Deal. "
PARTNERS = [
    "Colleagues from Essex Police travelled up to help with the search.",
    "Essex Police officers were there to assist.",
    "Essex Police assisted by arresting a man in Harwich.",
    "Essex Police stood shoulder to shoulder with the team for the day.",
    "Surveillance support was given to the force by Essex Police.",
    "Essex Police lent it a drone and two pilots.",
    "Beside them were officers from Essex Police.",
    "Essex Police have had officers out in support of it.",
    "In Harwich officers of Essex Police accompanied the search teams.",
    "With the help of Essex Police it executed a further warrant in Harwich.",
    "Essex Police provided interviewers.",
    "Essex Police and its officers are helping the force to find the owners.",
]


@pytest.mark.parametrize("told", PARTNERS)
def test_partners_of_those_who_led(told: str) -> None:
    facts = facts_of(LED + told)
    assert [{one.name for one in pair.units} for pair in facts.partnered_with] == [{"Kent Police", "Essex Police"}]
    assert [role.unit.name for role in facts.led] == ["Kent Police"]
    assert [role.unit.name for role in facts.took_part] == ["Essex Police"]


def test_those_behind_relative_clauses() -> None:
    facts = facts_of(
        "Kent Police raided a farm near Deal. Its officers were joined by the Gangmasters and Labour Abuse Authority, "
        "who spoke to workers, and by a team from Dover District Council, which looked at the drains."
    )
    partners = {one.name for pair in facts.partnered_with for one in pair.units}
    assert partners == {"Kent Police", "Gangmasters and Labour Abuse Authority", "Dover District Council"}


def test_the_force_is_not_the_one_named_in_passing() -> None:
    facts = facts_of(
        "An investigation by Essex Police into drugs in Clacton led to four charges. Essex Police searched two flats. "
        "The Metropolitan Police executed a third warrant on the force's behalf in Ilford."
    )
    assert [{one.name for one in pair.units} for pair in facts.partnered_with] == [
        {"Essex Police", "Metropolitan Police"}
    ]


def test_whom_others_helped_led_where_nobody_is_said_to() -> None:
    facts = facts_of(
        "Officers from British Transport Police were out on trains between Crewe and Chester. "
        "Cheshire Constabulary worked alongside the taskforce."
    )
    assert [role.unit.name for role in facts.led] == ["British Transport Police"]
    assert [role.unit.name for role in facts.took_part] == ["Cheshire Constabulary"]
    assert len(facts.partnered_with) == 1


def test_the_councils_own_service_is_the_council() -> None:
    facts = facts_of(
        "Medway Council seized vapes in a day of checks by the council's Trading Standards service. "
        "Kent Police sent officers to assist Trading Standards."
    )
    assert {unit.name for unit in facts.units} == {"Medway Council", "Kent Police"}
